extension Check {
  /// Every check there is, in the order of the documentation.
  package static let all: [Check] = [
    // Purpose

    // Audience or community

    // Builder and manager

    // Rhythm
    .outsideEngagement, .clockGap,

    // Dates and people

    // Ambassadors

    // Networks

    // Metrics

    // Care

    // The deal

  ]
}
