internal import TribuCompiler

/// One VEVENT, ready to be written (RFC 5545 §3.6.1): what it holds is decided, its language chosen.
struct CalendarEvent {
  enum Time {
    case days(DayRange)
    case clock(start: PlannedItem.LocalMoment, end: PlannedItem.LocalMoment?)
  }

  enum Place {
    case text(String)
    case address(CalendarAddress)
  }

  /// What the members feed leaves out.
  struct Details {
    let categories: [String]
    /// The UID of what it prepares or follows.
    let parent: String?
    let reminders: [Duration]
  }

  let uid: String
  let revision: Revision
  let time: Time
  let summary: String
  let description: String
  let place: Place?
  /// Whether people are taken up by it: the others do not block anybody's day.
  let isBusy: Bool
  let details: Details?

  /// In the order of ``start``, then ``uid``: how events are sorted, so that differences between two files read well.
  var sortKey: String {
    switch time {
    case .days(let days): days.first.basic + "      " + uid
    case .clock(let start, _): start.day.basic + "T" + start.time.description + uid
    }
  }

  /// Always in the same order, alarms last (RFC 5545 §3.6.1 allows no property after them).
  func write(to lines: inout ContentLines, clock: CalendarClock) {
    lines.add(.begin, .token("VEVENT"))
    lines.add(.uid, .identifier(uid))
    lines.add(.stamp, .utc(.midnight(of: revision.modified)))
    if details != nil {
      lines.add(.created, .utc(.midnight(of: revision.created)))
      lines.add(.modified, .utc(.midnight(of: revision.modified)))
    }
    lines.add(.sequence, .integer(revision.sequence))
    writeTime(to: &lines, clock: clock)
    lines.add(.summary, .title(summary))
    if !description.isEmpty { lines.add(.description, .text(description)) }
    switch place {
    case .text(let text): lines.add(.location, .line(text))
    case .address(let address): lines.add(.address, .address(address))
    case nil: break
    }
    if let details { lines.add(.categories, .list(details.categories)) }
    lines.add(.status, .token("CONFIRMED"))
    lines.add(.transparency, .token(isBusy ? "OPAQUE" : "TRANSPARENT"))
    if !isBusy { lines.add(.busyStatus, .token("FREE")) }
    if let parent = details?.parent { lines.add(.relatedTo, .identifier(parent)) }
    for reminder in details?.reminders ?? [] { writeAlarm(reminder, to: &lines) }
    lines.add(.end, .token("VEVENT"))
  }

  private func writeTime(to lines: inout ContentLines, clock: CalendarClock) {
    switch time {
    case .days(let days):
      lines.add(.start, .date(days.first))
      // Exclusive (RFC 5545 §3.6.1), and written for one day too: not every reader knows the default.
      lines.add(.finish, .date(days.last + 1))
    case .clock(let start, let end):
      lines.add(.start, clock.value(of: start))
      if let end, end > start { lines.add(.finish, clock.value(of: end)) }
    }
  }

  private func writeAlarm(_ reminder: Duration, to lines: inout ContentLines) {
    lines.add(.begin, .token("VALARM"))
    lines.add(.action, .token("DISPLAY"))
    lines.add(.trigger, .before(reminder))
    lines.add(.description, .title(summary))
    lines.add(.end, .token("VALARM"))
  }
}

/// How the hours of a calendar are written: local to the plan's zone, with that zone's rules beside them; in UTC where
/// the plan lives in UTC, for which readers want a `Z` and no zone.
enum CalendarClock {
  case utc
  case zone(ZoneRules)

  init(_ zone: ZoneRules) { self = CalendarClock.namesOfUTC.contains(zone.identifier) ? .utc : .zone(zone) }

  func value(of moment: PlannedItem.LocalMoment) -> CalendarValue {
    switch self {
    case .utc: .utc(moment)
    case .zone(let zone): .local(moment, zone: zone)
    }
  }

  /// tzdata's names of UTC, past and present.
  private static let namesOfUTC: Set<String> = [
    "UTC", "Etc/UTC", "UCT", "Etc/UCT", "Zulu", "Etc/Zulu", "Universal", "Etc/Universal", "GMT", "Etc/GMT", "GMT0",
    "Etc/GMT0", "GMT+0", "Etc/GMT+0", "GMT-0", "Etc/GMT-0", "Greenwich", "Etc/Greenwich",
  ]
}

extension PlannedItem.LocalMoment {
  static func midnight(of day: Day) -> PlannedItem.LocalMoment { .init(day: day, time: LocalTime(minutes: 0)) }
}
