/// The rule at the end of a zone file, which goes on for ever where the list of transitions stops: a POSIX `TZ` value
/// such as `CET-1CEST,M3.5.0,M10.5.0/3`, with the extensions of RFC 8536 §3.3.1.
struct PosixZoneRule: Sendable {
  struct Daylight: Sendable {
    let offset: ZoneOffset
    /// Read on the standard clock.
    let start: YearlyChange
    /// Read on the daylight clock.
    let end: YearlyChange
  }

  let standard: ZoneOffset
  let daylight: Daylight?

  /// When daylight time begins and ends, as instants. In the southern hemisphere it begins in one year and ends in
  /// the next.
  private func summer(of year: Int, _ daylight: Daylight) -> (start: Int, end: Int) {
    let start = daylight.start.localSeconds(in: year) - standard.seconds
    let end = daylight.end.localSeconds(in: year) - daylight.offset.seconds
    return (start, end > start ? end : daylight.end.localSeconds(in: year + 1) - daylight.offset.seconds)
  }

  /// The period that holds an instant.
  ///
  /// It is found by arithmetic, without a list of years, so that it costs the same in any century. Rules may lie a
  /// week outside their year (RFC 8536 §3.3.1 allows 167 hours either way) and a summer may end in the next one, which
  /// is why the search begins two years early. A zone that "ends" its daylight time after the next has begun is in
  /// daylight time for good; its periods then touch, which ``ZoneRules/transitions(from:to:)`` passes over.
  func period(at instant: Int) -> ZonePeriod {
    guard let daylight else { return ZonePeriod(start: .min, end: .max, offset: standard) }
    let year = Day(containing: instant).year
    var winterStart = Int.min
    for year in year - 2...year + 2 {
      let summer = summer(of: year, daylight)
      if instant < summer.start { return ZonePeriod(start: winterStart, end: summer.start, offset: standard) }
      if instant < summer.end { return ZonePeriod(start: summer.start, end: summer.end, offset: daylight.offset) }
      winterStart = summer.end
    }
    return ZonePeriod(start: winterStart, end: .max, offset: standard)
  }
}

/// The day and the time of a change that happens once a year.
struct YearlyChange: Sendable {
  enum Date: Sendable {
    /// `Mm.w.d`; week 5 is the last.
    case weekday(month: Int, week: Int, weekday: Weekday)
    /// `Jn`: 1 to 365, and 60 is 1 March in every year.
    case dayWithoutLeapDay(Int)
    /// `n`: 0 to 365, counting 29 February.
    case dayFromZero(Int)
  }

  let date: Date
  /// Seconds after the day's midnight: negative, or a day and more, where the change falls on a neighbouring day.
  let time: Int

  /// Seconds from 1970 to the change on the local clock before it.
  func localSeconds(in year: Int) -> Int { day(in: year).number * Day.seconds + time }

  private func day(in year: Int) -> Day {
    switch date {
    case .weekday(let month, let week, let weekday):
      let first = Day(year: year, month: month, day: 1)
      let firstMatch = first + (weekday.rawValue - first.weekday.rawValue + 7) % 7
      let match = firstMatch + (week - 1) * 7
      return match - first < Day.length(ofMonth: month, year: year) ? match : match - 7
    case .dayWithoutLeapDay(let day):
      let isPastLeapDay = day >= 60 && Day.isLeap(year: year)
      return Day(year: year, month: 1, day: 1) + (isPastLeapDay ? day : day - 1)
    case .dayFromZero(let day):
      return Day(year: year, month: 1, day: 1) + day
    }
  }
}
