/// A time zone of the machine's tzdata: what its clocks say at any instant, and when they change.
///
/// Our own reader rather than Foundation's, because plans and calendars must agree with each other to the second on
/// every machine: what the planner shifts at a clock change is what the calendar's own rules must say (RFC 5545 §3.6.5).
package struct ZoneRules: Sendable {
  /// The IANA name, as the playbook writes it: `America/Bogota`.
  package let identifier: String
  private let file: ZoneFile

  /// Instants outside this range are taken for its ends, so that no sum overflows. RFC 8536 §3.2 has the same limit,
  /// for the same reason and because the Big Bang lies inside.
  static let possibleInstants = -(1 << 59)...(1 << 59)

  /// Nil where the bytes are not a zone file (RFC 8536), or the name is not made as IANA names are: it goes into
  /// calendars as it stands.
  package init?(identifier: String, file: [UInt8]) {
    guard ZoneRules.isName(identifier), let file = ZoneFile(file) else { return nil }
    self.identifier = identifier
    self.file = file
  }

  private static func isName(_ text: String) -> Bool {
    let marks = "/_.".utf8
    return !text.isEmpty && text.utf8.allSatisfy { ZoneFile.isAbbreviationCharacter($0) || marks.contains($0) }
  }

  /// The rule that holds after the last transition that the file lists.
  var footer: PosixZoneRule? { file.footer }

  /// The last transition that the file lists.
  var lastListed: Int? { file.times.last }

  /// What the clocks say at an instant, in seconds since 1970.
  package func offset(at instant: Int) -> ZoneOffset { period(at: instant).offset }

  /// What a clock on the wall shows at an instant, to the minute; for the regions in which a community lives.
  package func wallClock(at instant: Int) -> (day: Day, minutes: Int) {
    let local = ZoneRules.clamped(instant) + offset(at: instant).seconds
    let day = Day(containing: local)
    return (day, (local - day.number * Day.seconds) / 60)
  }

  /// Every change after `from`, up to and with `to`.
  package func transitions(from: Int, to: Int) -> [ZoneTransition] {
    ZoneRules.transitions(from: from, to: ZoneRules.clamped(to), period: period(at:))
  }

  /// The file lists what was decided; its rule goes on from there (RFC 8536 §3.3), and where it has none, so does the
  /// last offset.
  func period(at instant: Int) -> ZonePeriod {
    let instant = ZoneRules.clamped(instant)
    let next = upperBound(of: instant)
    let start = next == 0 ? Int.min : file.times[next - 1]
    if next == file.times.count, let footer = file.footer {
      var period = footer.period(at: instant)
      period.start = max(period.start, start)
      return period
    }
    let end = next == file.times.count ? Int.max : file.times[next]
    return ZonePeriod(start: start, end: end, offset: file.offsets[next == 0 ? 0 : Int(file.kinds[next - 1])])
  }

  /// The index of the first listed transition after an instant.
  private func upperBound(of instant: Int) -> Int {
    var (low, high) = (0, file.times.count)
    while low < high {
      let middle = (low + high) / 2
      if file.times[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func clamped(_ instant: Int) -> Int {
    min(max(instant, possibleInstants.lowerBound), possibleInstants.upperBound)
  }

  /// Walks from period to period. Files also list changes that change nothing; those are passed over.
  static func transitions(from: Int, to: Int, period: (Int) -> ZonePeriod) -> [ZoneTransition] {
    var transitions: [ZoneTransition] = []
    var current = period(from)
    while current.end <= to, current.end < Int.max {
      let next = period(current.end)
      if next.offset != current.offset {
        transitions.append(ZoneTransition(instant: current.end, before: current.offset, after: next.offset))
      }
      current = next
    }
    return transitions
  }
}
