extension Recurrence {
  /// The parts of a rule's text, in the order in which a rule is written; the raw values are the RFC's words.
  package enum Part: String, CaseIterable, Sendable {
    case frequency = "FREQ"
    case interval = "INTERVAL"
    case months = "BYMONTH"
    case weekNumbers = "BYWEEKNO"
    case yearDays = "BYYEARDAY"
    case monthDays = "BYMONTHDAY"
    case weekdays = "BYDAY"
    case positions = "BYSETPOS"
    case weekStart = "WKST"
    case until = "UNTIL"
    case count = "COUNT"
    case hours = "BYHOUR"
    case minutes = "BYMINUTE"
    case seconds = "BYSECOND"

    /// Known only to be refused by name.
    package var isTimeOfDay: Bool { self == .hours || self == .minutes || self == .seconds }

    /// The largest number that the part takes; for BYDAY that of an ordinal, and 0 where no number belongs.
    package var limit: Int {
      switch self {
      case .interval, .count: 100_000
      case .months: 12
      case .weekNumbers, .weekdays: 53
      case .monthDays: 31
      case .yearDays, .positions: 366
      case .frequency, .weekStart, .until, .hours, .minutes, .seconds: 0
      }
    }

    /// Whether -1 is the last one.
    package var countsFromEnd: Bool {
      switch self {
      case .weekNumbers, .yearDays, .monthDays, .weekdays, .positions: true
      default: false
      }
    }

    /// Whether RFC 5545 (the table of §3.3.10) gives the part a meaning with this frequency.
    func belongs(with frequency: Frequency) -> Bool {
      switch self {
      case .weekNumbers, .yearDays: frequency == .yearly
      case .monthDays: frequency != .weekly
      default: true
      }
    }
  }
}

extension Weekday {
  /// The two letters of RFC 5545: `MO`.
  package var code: String {
    switch self {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
  }

  init?(code: String) {
    guard let weekday = Weekday.allCases.first(where: { $0.code == code }) else { return nil }
    self = weekday
  }
}
