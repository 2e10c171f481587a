/// A rule of RFC 5545 §3.3.10 at day precision: which days repeat, not at what time.
///
/// Every way to write a schedule (`every: 2 weeks`, `day: first thursday`, a raw `rrule`) becomes one of these, so that
/// planning, reading and a calendar's series share one meaning. The lists are kept sorted and without repetition: two
/// rules that say the same are equal, whatever the order they were written in.
package struct Recurrence: Hashable, Sendable {
  /// FREQ: how long a period is. The raw values are the RFC's words; its periods below a day do not exist here.
  package enum Frequency: String, CaseIterable, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// An element of BYDAY: every Thursday, or with an ordinal the second (2) or the last (-1) of its month or year.
  package struct WeekdayOccurrence: Hashable, Sendable {
    package let weekday: Weekday
    package let ordinal: Int?

    package init(weekday: Weekday, ordinal: Int? = nil) {
      self.weekday = weekday
      self.ordinal = ordinal
    }
  }

  package let frequency: Frequency
  /// INTERVAL: every so many periods, counted from the one that holds DTSTART.
  package let interval: Int
  /// WKST: matters to weeks that are counted (every 2 weeks) or numbered (BYWEEKNO), and to nothing else.
  package let weekStart: Weekday
  /// BYMONTH.
  package private(set) var months: [Int]
  /// BYWEEKNO; negative numbers count from the year's last week.
  package let weekNumbers: [Int]
  /// BYYEARDAY; negative numbers count from 31 December.
  package let yearDays: [Int]
  /// BYMONTHDAY; negative numbers count from the month's last day.
  package private(set) var monthDays: [Int]
  /// BYDAY.
  package private(set) var weekdays: [WeekdayOccurrence]
  /// BYSETPOS: which of the days that a period would give; negative numbers count from the period's last.
  package let positions: [Int]
  /// UNTIL, included. It and `count` belong to a schedule rather than to its rule, so they may be set afterwards.
  package var until: Day?
  /// COUNT: of the days from DTSTART on, not only of those in a window that begins later.
  package var count: Int?

  /// A rule made of parts that are known to be good; ``init(text:)`` is for input from outside.
  ///
  /// Nothing is checked: numbers that no calendar has match no day, and an interval below 1 counts as 1.
  package init(
    frequency: Frequency, interval: Int = 1, weekStart: Weekday = .monday, months: [Int] = [], weekNumbers: [Int] = [],
    yearDays: [Int] = [], monthDays: [Int] = [], weekdays: [WeekdayOccurrence] = [], positions: [Int] = [],
    until: Day? = nil, count: Int? = nil
  ) {
    self.frequency = frequency
    self.interval = interval
    self.weekStart = weekStart
    self.months = Recurrence.inOrder(months)
    self.weekNumbers = Recurrence.inOrder(weekNumbers)
    self.yearDays = Recurrence.inOrder(yearDays)
    self.monthDays = Recurrence.inOrder(monthDays)
    self.weekdays = Recurrence.inOrder(weekdays)
    self.positions = Recurrence.inOrder(positions)
    self.until = until
    self.count = count
  }

  /// The rule with the parts that it leaves to its DTSTART (§3.3.10: what is not in the rule is derived from it).
  func completed(from start: Day) -> Recurrence {
    guard yearDays.isEmpty, monthDays.isEmpty, weekdays.isEmpty else { return self }
    var rule = self
    switch frequency {
    case .daily: break
    case .weekly: rule.weekdays = [WeekdayOccurrence(weekday: start.weekday)]
    case .monthly: rule.monthDays = [start.day]
    case .yearly where !weekNumbers.isEmpty: rule.weekdays = [WeekdayOccurrence(weekday: start.weekday)]
    case .yearly:
      rule.monthDays = [start.day]
      if months.isEmpty { rule.months = [start.month] }
    }
    return rule
  }

  /// As a calendar meets them: from the front, then those counted from the end.
  private static func inOrder(_ numbers: [Int]) -> [Int] {
    guard numbers.count > 1 else { return numbers }
    return Set(numbers).sorted { left, right in ((left < 0) == (right < 0)) ? left < right : right < 0 }
  }

  /// Without ordinal first, then as ``inOrder(_:)-([Int])`` has the ordinals; Monday first among equals.
  private static func inOrder(_ occurrences: [WeekdayOccurrence]) -> [WeekdayOccurrence] {
    guard occurrences.count > 1 else { return occurrences }
    func rank(_ occurrence: WeekdayOccurrence) -> (Int, Int, Int) {
      let ordinal = occurrence.ordinal ?? 0
      return (ordinal < 0 ? 1 : 0, ordinal, occurrence.weekday.rawValue)
    }
    return Set(occurrences).sorted { left, right in rank(left) < rank(right) }
  }
}
