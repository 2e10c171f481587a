extension Check {
  /// Every check there is, in the order of the documentation.
  package static let all: [Check] = [
    // Purpose
    .purposeOnlySells, .purposeRepeatsItself, .purposeUndifferentiated, .promiseTooLong, .sharedGroundMissing,
    .itemWithoutPurpose, .goalWithoutChain, .reachIsTheGoal, .placeholderText,

    // Audience or community
    .audienceAsCommunity, .broadcastHeavy, .managerOnlyGroup, .builderBeforeVisibility, .platformHasNoRoom,
    .sizeOutOfRange, .circlesNeeded, .diagnosisThin,

    // Builder and manager

    // Rhythm
    .outsideEngagement, .clockGap,

    // Dates and people

    // Ambassadors

    // Networks

    // Metrics
    .metricFamilyMissing, .metricIncomplete, .readingMissing, .promiseUnsourced,

    // Care

    // The deal
    .paymentsOff, .priceMissing, .proposalThin, .handoverMissing, .languagesUneven,

  ]
}
