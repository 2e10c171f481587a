/// A wall-clock time that has been given its place on the time line.
package struct ResolvedTime: Sendable {
  package enum Kind: Sendable {
    /// The clock shows this time once, as it nearly always does.
    case unique
    /// A clock change jumps over this time.
    case skipped
    /// A clock change shows this time twice.
    case doubled
  }

  /// Seconds since 1970.
  package let instant: Int
  /// What holds at the instant.
  package let offset: ZoneOffset
  package let kind: Kind
  /// What the clock shows at the instant: the time asked for, or the shifted one if it was skipped.
  package let local: (day: Day, minutes: Int)
}

extension ZoneRules {
  /// Finds the instant of a wall-clock time, given as minutes since the day's midnight.
  ///
  /// RFC 5545 §3.3.5: a time that a change skips is read with the offset before the gap (02:30 becomes 03:30), and of
  /// one that is shown twice the first is meant. Every period in which the instant could possibly lie is asked whether
  /// it does, so that nothing is assumed about how often, or how far, clocks change.
  package func resolve(_ day: Day, minutes: Int) -> ResolvedTime {
    let wanted = day.number * Day.seconds + minutes * 60
    let latest = wanted - ZoneOffset.possibleSeconds.lowerBound
    var period = period(at: wanted - ZoneOffset.possibleSeconds.upperBound)
    var found: (instant: Int, offset: ZoneOffset)?
    var beforeGap: Int?
    while true {
      let instant = wanted - period.offset.seconds
      if period.contains(instant) {
        if let found, found.instant != instant {
          return resolved(found.instant, found.offset, .doubled)
        }
        found = (instant, period.offset)
      }
      guard period.end <= latest else { break }
      let next = self.period(at: period.end)
      if beforeGap == nil, instant >= period.end, wanted - next.offset.seconds < period.end { beforeGap = instant }
      period = next
    }
    if let found { return resolved(found.instant, found.offset, .unique) }
    let instant = beforeGap ?? wanted - period.offset.seconds
    return resolved(instant, offset(at: instant), .skipped)
  }

  private func resolved(_ instant: Int, _ offset: ZoneOffset, _ kind: ResolvedTime.Kind) -> ResolvedTime {
    let day = Day(containing: instant + offset.seconds)
    let minutes = (instant + offset.seconds - day.number * Day.seconds) / 60
    return ResolvedTime(instant: instant, offset: offset, kind: kind, local: (day, minutes))
  }
}
