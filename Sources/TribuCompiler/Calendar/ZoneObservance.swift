/// One sub-component of a calendar's time zone: an offset, and when it begins (RFC 5545 §3.6.5).
package struct ZoneObservance: Hashable, Sendable {
  /// Whether it is written as DAYLIGHT: by the direction of the change, not by tzdata's flag. Calendars expect
  /// daylight time to lie ahead of standard time, while tzdata calls winter the daylight time of Dublin.
  package let isDaylight: Bool
  /// The abbreviation: `CEST`, `-03`.
  package let name: String
  /// Seconds east of UTC, before and after.
  package let offsetFrom: Int
  package let offsetTo: Int
  /// When it first begins, on the clock as it stood *before* the change: a day, and seconds after its midnight.
  package let day: Day
  package let second: Int
  /// How it comes back; nil where it begins only once.
  package let rule: YearlyRule?

  fileprivate init(_ transition: ZoneTransition, rule: YearlyRule?) {
    let (before, after) = (transition.before, transition.after)
    let isForward = after.seconds > before.seconds
    isDaylight = before.isDaylight != after.isDaylight && before.seconds != after.seconds ? isForward : after.isDaylight
    name = after.abbreviation
    offsetFrom = before.seconds
    offsetTo = after.seconds
    let local = transition.instant + before.seconds
    day = Day(containing: local)
    second = local - day.number * Day.seconds
    self.rule = rule
  }

  /// An offset without a known beginning.
  fileprivate init(_ offset: ZoneOffset, since day: Day) {
    isDaylight = false
    name = offset.abbreviation
    offsetFrom = offset.seconds
    offsetTo = offset.seconds
    self.day = day
    second = 0
    rule = nil
  }
}

extension ZoneRules {
  /// What a calendar must know of this zone to show every time of these years as we mean it, earliest first.
  ///
  /// Where the zone's present rule is in force, it is written as that: one observance a change, which begins in the
  /// first year in which the whole rule held, so that the text stays the same when a plan grows by a year. What came
  /// before the rule, and zones that follow no yearly rule (Morocco goes by the moon), are written change by change.
  /// A rule that has ended is written so too: calendars were seen to go on with it in spite of an UNTIL.
  package func observances(years: ClosedRange<Int>) -> [ZoneObservance] {
    // Local years begin and end up to a day before or after those of UTC.
    let start = Day(year: years.lowerBound, month: 1, day: 1).number * Day.seconds - Day.seconds
    let end = Day(year: years.upperBound + 1, month: 1, day: 1).number * Day.seconds + Day.seconds
    let origin = Day(year: min(years.lowerBound, 1970), month: 1, day: 1)

    // Two years more, so that a rule of which only one half has begun is seen whole.
    let horizon = max(end, lastListed ?? end) + 731 * Day.seconds
    let all = transitions(from: origin.number * Day.seconds, to: horizon)
    let regular = regularEnd(of: all)
    let singles = all.dropLast(regular.count).prefix { $0.instant <= end }
    let yearly = regular.first.map { $0.instant <= end } ?? false ? regular.prefix(2).compactMap(yearly) : []
    if let first = regular.first, first.instant <= start { return yearly }

    let later = singles.drop { $0.instant <= start }.map { ZoneObservance($0, rule: nil) }
    let settled = ZoneObservance(offset(at: start), since: origin)
    if later.isEmpty, yearly.isEmpty { return [settled] }
    let inForce = singles.last { $0.instant <= start }.map { ZoneObservance($0, rule: nil) }
    return [inForce ?? settled] + later + yearly
  }

  /// The transitions at the end that the zone's own rule explains, as far back as it does; none where calendars cannot
  /// be told the rule.
  ///
  /// They are compared one by one, without a list of what the rule says: a damaged file may list a transition a thousand
  /// million years ahead.
  private func regularEnd(of all: [ZoneTransition]) -> ArraySlice<ZoneTransition> {
    guard let footer, let daylight = footer.daylight,
      YearlyRule(daylight.start) != nil, YearlyRule(daylight.end) != nil
    else { return [] }
    var first = all.endIndex
    while first > all.startIndex {
      let transition = all[first - 1]
      let ruled = footer.period(at: transition.instant)
      guard ruled.start == transition.instant, ruled.offset == transition.after,
        footer.period(at: transition.instant - 1).offset == transition.before,
        first == all.endIndex || ruled.end == all[first].instant
      else { break }
      first -= 1
    }
    return all[first...]
  }

  private func yearly(_ transition: ZoneTransition) -> ZoneObservance? {
    footer?.daylight.map { daylight in
      let change = transition.after == daylight.offset ? daylight.start : daylight.end
      return ZoneObservance(transition, rule: YearlyRule(change))
    }
  }
}
