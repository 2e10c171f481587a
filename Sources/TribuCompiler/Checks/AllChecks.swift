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
    .strategyOwnedByManager, .contentOwnedByBuilder, .roleMissing, .roleThin, .handoffMissing,
    .overCapacity, .hoursUnsold, .singleHost, .socialOutweighsCommunity,

    // Rhythm
    .welcomeMissing, .welcomeSlow, .ritualKindsThin, .participationMix, .recognitionMissing, .listeningMissing,
    .noExperience, .sensesThin, .giftLooseEnds, .educationGap, .expertUnconfirmed, .challengeOpenEnded,
    .crowdedWeek, .silentWeek, .clash, .routineFatigue, .leadTooShort, .longSession, .nothingScheduled,
    .outsideEngagement, .clockGap,

    // Dates and people
    .onAHoliday, .unfriendlyHour, .clockChange, .seasonClash, .movedALot,

    // Ambassadors
    .ambassadorCriteriaMissing, .ambassadorTooEarly, .ambassadorNoRecognition, .ambassadorNoExit, .ambassadorOverload,
    .consentMissing, .perkUndisclosed,

    // Networks
    .fragmentWithoutConsent, .noDoorway, .faqUnused,

    // Metrics
    .metricFamilyMissing, .metricIncomplete, .readingMissing, .promiseUnsourced,

    // Care
    .safetyMissing, .healthDataExposed, .minorsUnprotected, .accessMissing,

    // The deal
    .paymentsOff, .priceMissing, .proposalThin, .handoverMissing, .languagesUneven,

  ]
}
