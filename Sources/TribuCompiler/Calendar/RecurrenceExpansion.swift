extension Recurrence {
  /// All days that the rule gives from `start`, its DTSTART, to `end`, both included, in order.
  ///
  /// RFC 5545 §3.3.10, and where it leaves a choice: DTSTART counts only if it matches; BYMONTHDAY without BYMONTH is
  /// about every month of a year, and BYWEEKNO without a day about DTSTART's weekday; the weeks of a year are those
  /// numbered in it, wherever their days lie. The work is bounded by the days from `start` to `end`, plus one period.
  package func days(from start: Day, through end: Day) -> [Day] {
    let last = min(end, until ?? end, Day(year: 9999, month: 12, day: 31))
    guard start >= Day(year: 1, month: 1, day: 1), start <= last else { return [] }
    var expansion = RecurrenceExpansion(completed(from: start), from: start, through: last)
    return expansion.run()
  }
}

/// One walk over the periods of a rule that has all its parts.
private struct RecurrenceExpansion {
  private let rule: Recurrence
  private let filter: RecurrenceFilter
  private let weekNumbers: OrdinalSet
  private let positions: OrdinalSet
  /// The days of a week that may match, counted from WKST.
  private let offsets: [Int]
  private let interval: Int
  private let start: Day
  private let last: Day
  private let limit: Int

  /// The days of the period at hand, as long as BYSETPOS has still to choose among them.
  private var period: [Day] = []
  private var days: [Day] = []

  init(_ rule: Recurrence, from start: Day, through last: Day) {
    self.rule = rule
    self.start = start
    self.last = last
    limit = rule.count ?? .max
    // No calendar reaches beyond 4,000,000 days, so a larger interval is the same, and cannot overflow.
    interval = min(max(rule.interval, 1), 4_000_000)
    filter = RecurrenceFilter(rule)
    weekNumbers = OrdinalSet(rule.weekNumbers)
    positions = OrdinalSet(rule.positions)
    offsets = (0..<7).filter { offset in
      rule.weekdays.isEmpty || rule.weekdays.contains { $0.weekday.days(after: rule.weekStart) == offset }
    }
  }

  mutating func run() -> [Day] {
    switch rule.frequency {
    case .daily: walkDays()
    case .weekly: walkWeeks()
    case .monthly: walkMonths()
    case .yearly: rule.weekNumbers.isEmpty ? walkYears() : walkNumberedWeeks()
    }
    return days
  }

  // MARK: - Periods

  private mutating func walkDays() {
    var day = start
    while day <= last, days.count < limit {
      if filter.passesEveryDay || filter.allows(DayPlace(day)) { add(day) }
      closePeriod()
      day = day + interval
    }
  }

  private mutating func walkWeeks() {
    var week = start - start.weekday.days(after: rule.weekStart)
    while week <= last, days.count < limit {
      addWeek(week)
      closePeriod()
      week = week + 7 * interval
    }
  }

  private mutating func walkMonths() {
    var (year, month, _) = start.civil
    while Day(year: year, month: month, day: 1) <= last, days.count < limit {
      addMonth(month, of: year)
      closePeriod()
      year += (month - 1 + interval) / 12
      month = (month - 1 + interval) % 12 + 1
    }
  }

  private mutating func walkYears() {
    var year = start.year
    while Day(year: year, month: 1, day: 1) <= last, days.count < limit {
      for month in 1...12 { addMonth(month, of: year) }
      closePeriod()
      year += interval
    }
  }

  /// A year has the weeks that are numbered in it, so that its first and last may reach into its neighbours.
  private mutating func walkNumberedWeeks() {
    var year = firstYearOfWeeks
    while firstWeek(of: year) <= last, days.count < limit {
      let week = firstWeek(of: year)
      let count = (firstWeek(of: year + 1) - week) / 7
      for number in 1...count where weekNumbers.contains(number, of: count) { addWeek(week + 7 * (number - 1)) }
      closePeriod()
      year += interval
    }
  }

  /// Years are counted from DTSTART's: the one that numbers its week where DTSTART is one of the days, as §3.8.5.3 wants
  /// it to be (31 December 2024 is of week 1 of 2025), else its calendar year.
  private var firstYearOfWeeks: Int {
    let middle = start - start.weekday.days(after: rule.weekStart) + 3
    let week = firstWeek(of: middle.year)
    let count = (firstWeek(of: middle.year + 1) - week) / 7
    let matches = filter.allows(DayPlace(start)) && weekNumbers.contains((start - week) / 7 + 1, of: count)
    let year = matches ? middle.year : start.year
    // Every year's turn: the one before may still have days left.
    return interval == 1 ? year - 1 : year
  }

  /// The week, beginning on WKST, that has at least four days in the year: the one that holds 4 January.
  private func firstWeek(of year: Int) -> Day {
    let fourth = Day(year: year, month: 1, day: 4)
    return fourth - fourth.weekday.days(after: rule.weekStart)
  }

  // MARK: - Days

  private mutating func addWeek(_ week: Day) {
    for offset in offsets where !filter.looksAtDate || filter.allows(DayPlace(week + offset)) { add(week + offset) }
  }

  private mutating func addMonth(_ month: Int, of year: Int) {
    guard filter.allows(month: month) else { return }
    let first = Day(year: year, month: month, day: 1)
    var place = DayPlace(first)
    for offset in 0..<place.monthLength {
      if filter.allows(place) { add(first + offset) }
      place.advance()
    }
  }

  private mutating func add(_ day: Day) {
    if positions.isEmpty { keep(day) } else { period.append(day) }
  }

  /// BYSETPOS, which counts the days before DTSTART and after the end too.
  private mutating func closePeriod() {
    guard !positions.isEmpty else { return }
    for (index, day) in period.enumerated() where positions.contains(index + 1, of: period.count) { keep(day) }
    period.removeAll(keepingCapacity: true)
  }

  private mutating func keep(_ day: Day) {
    if day >= start, day <= last, days.count < limit { days.append(day) }
  }
}

extension Weekday {
  /// Days since the week began, if it begins on `first`.
  fileprivate func days(after first: Weekday) -> Int { (rawValue - first.rawValue + 7) % 7 }
}
