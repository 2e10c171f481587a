extension Check {
  /// Every check there is, in the order of the documentation.
  package static let all: [Check] = [
    // Purpose

    // Audience or community

    // Builder and manager
    .strategyOwnedByManager, .contentOwnedByBuilder, .roleMissing, .roleThin, .handoffMissing,
    .overCapacity, .hoursUnsold, .singleHost, .socialOutweighsCommunity,

    // Rhythm
    .welcomeMissing, .welcomeSlow, .ritualKindsThin, .participationMix, .recognitionMissing, .listeningMissing,
    .noExperience, .sensesThin, .giftLooseEnds, .educationGap, .expertUnconfirmed, .challengeOpenEnded,
    .outsideEngagement, .clockGap,

    // Dates and people

    // Ambassadors

    // Networks

    // Metrics

    // Care

    // The deal

  ]
}
