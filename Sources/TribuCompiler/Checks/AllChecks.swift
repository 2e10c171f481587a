extension Check {
  /// Every check there is, in the order of the documentation.
  package static let all: [Check] = [
    // Purpose

    // Audience or community

    // Builder and manager

    // Rhythm
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

    // Care
    .safetyMissing, .healthDataExposed, .minorsUnprotected, .accessMissing,

    // The deal

  ]
}
