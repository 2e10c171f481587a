/// What the BYxxx parts may ask about a day.
struct DayPlace {
  let month: Int
  let monthLength: Int
  let yearLength: Int
  private(set) var day: Int
  private(set) var dayOfYear: Int
  /// 0 is Monday.
  private(set) var weekday: Int

  init(_ date: Day) {
    let (year, month, day) = date.civil
    self.month = month
    self.day = day
    monthLength = Day.length(ofMonth: month, year: year)
    yearLength = Day.isLeap(year: year) ? 366 : 365
    dayOfYear = date - Day(year: year, month: 1, day: 1) + 1
    weekday = date.weekday.rawValue
  }

  /// On to the next day, which must be of the same month.
  mutating func advance() {
    day += 1
    dayOfYear += 1
    weekday = weekday == 6 ? 0 : weekday + 1
  }
}

/// The BYxxx parts of a rule as a question about one day.
///
/// RFC 5545 has them expand or limit, depending on the frequency. Walking the days of a whole period makes the two one:
/// a day belongs if every part that was given lets it pass. BYWEEKNO and BYSETPOS are not about a day alone and stay
/// with ``RecurrenceExpansion``.
struct RecurrenceFilter {
  /// A bit per month, all of them without BYMONTH.
  private let months: UInt16
  private let monthDays: OrdinalSet
  private let yearDays: OrdinalSet
  /// A bit per weekday that passes whatever its ordinal, all of them without BYDAY.
  private let weekdays: UInt8
  /// The ordinals that pass for each weekday; empty where BYDAY has none.
  private let ordinals: [OrdinalSet]
  /// Ordinals count in the month, but in the year for a yearly rule without BYMONTH.
  private let countsInYear: Bool

  /// Whether a part looks at more than the weekday.
  let looksAtDate: Bool
  let passesEveryDay: Bool

  init(_ rule: Recurrence) {
    let months = rule.months.filter((1...12).contains)
    self.months = rule.months.isEmpty ? .max : months.reduce(0) { bits, month in bits | 1 << UInt16(month) }
    monthDays = OrdinalSet(rule.monthDays)
    yearDays = OrdinalSet(rule.yearDays)
    countsInYear = rule.frequency == .yearly && rule.months.isEmpty
    let counts = rule.frequency == .monthly || rule.frequency == .yearly
    let plain = rule.weekdays.filter { occurrence in occurrence.ordinal == nil || !counts }
    weekdays = rule.weekdays.isEmpty ? .max : plain.reduce(0) { bits, each in bits | 1 << UInt8(each.weekday.rawValue) }
    ordinals =
      plain.count == rule.weekdays.count
      ? []
      : Weekday.allCases.map { weekday in
        OrdinalSet(rule.weekdays.compactMap { each in each.weekday == weekday ? each.ordinal : nil })
      }
    looksAtDate = !(rule.months.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty && ordinals.isEmpty)
    passesEveryDay = !looksAtDate && rule.weekdays.isEmpty
  }

  func allows(month: Int) -> Bool { months & 1 << UInt16(month) != 0 }

  func allows(_ place: DayPlace) -> Bool {
    allows(month: place.month)
      && (monthDays.isEmpty || monthDays.contains(place.day, of: place.monthLength))
      && (yearDays.isEmpty || yearDays.contains(place.dayOfYear, of: place.yearLength))
      && (weekdays & 1 << UInt8(place.weekday) != 0 || hasOrdinal(place))
  }

  private func hasOrdinal(_ place: DayPlace) -> Bool {
    guard !ordinals.isEmpty else { return false }
    let (day, length) = countsInYear ? (place.dayOfYear, place.yearLength) : (place.day, place.monthLength)
    let before = (day - 1) / 7
    let after = (length - day) / 7
    return ordinals[place.weekday].contains(before + 1, of: before + 1 + after)
  }
}
