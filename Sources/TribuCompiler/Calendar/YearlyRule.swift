/// A change of clocks that calendars can expand by themselves: one weekday of one month, every year (RFC 5545 §3.3.10).
///
/// Always a weekday, since some calendars read no other yearly rule in a time zone.
package struct YearlyRule: Hashable, Sendable {
  package enum Days: Hashable, Sendable {
    /// The first to fourth such weekday of the month, or −1 for the last.
    case ordinal(Int)
    /// The one such weekday within these seven days of the month.
    case within(ClosedRange<Int>)
  }

  package let month: Int
  package let weekday: Weekday
  package let days: Days

  /// Nil where one such rule cannot say it: dates without a weekday, and days that reach into another month.
  ///
  /// tzdata may name a day and then a time that belongs to its neighbour: Nuuk's `M3.5.0/-1` is an hour before the
  /// last Sunday of March begins. That is a Saturday, but not the last one when the 31st is itself a Saturday, so the
  /// seven possible days are written out (24 to 30).
  init?(_ change: YearlyChange) {
    guard case .weekday(let month, let week, let weekday) = change.date else { return nil }
    let shift = Day(containing: change.time).number
    self.month = month
    self.weekday = Weekday.allCases[((weekday.rawValue + shift) % 7 + 7) % 7]
    if week == 5, shift == 0 {
      days = .ordinal(-1)
      return
    }
    // The last week of February moves with the leap day: no list of days follows it.
    guard week < 5 || month != 2 else { return nil }
    let length = Day.length(ofMonth: month, year: 2001)
    let first = (week == 5 ? length - 6 : week * 7 - 6) + shift
    guard first >= 1, first + 6 <= length else { return nil }
    days = first % 7 == 1 && first <= 22 ? .ordinal(first / 7 + 1) : .within(first...first + 6)
  }
}
