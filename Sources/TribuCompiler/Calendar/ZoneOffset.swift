/// What a zone's clocks say for a while: one local time type of RFC 8536 §3.2.
package struct ZoneOffset: Hashable, Sendable {
  /// Seconds east of UTC.
  package let seconds: Int
  /// Whether the zone calls this daylight saving time. It says nothing about the direction: in Dublin, winter is the
  /// daylight time and lies an hour *behind* the standard one.
  package let isDaylight: Bool
  /// `CET`, or the number itself where no abbreviation is in use: `-03`. ASCII letters, digits and signs only, so that
  /// no writer needs to escape it.
  package let abbreviation: String

  /// Every offset lies in this range: a file with another is refused, so arithmetic on local times can rely on it
  /// (RFC 8536 §3.2 asks for more than −25 and less than 26 hours).
  static let possibleSeconds = -89_999...93_599
}

/// A change of a zone's clocks, or of what it calls them.
package struct ZoneTransition: Hashable, Sendable {
  /// The first second, since 1970 and in UTC, at which `after` holds.
  package let instant: Int
  package let before: ZoneOffset
  package let after: ZoneOffset
}

/// A stretch of time with one offset, from `start` until just before `end`. `Int.min` and `Int.max` stand for "always".
struct ZonePeriod {
  var start: Int
  let end: Int
  let offset: ZoneOffset

  func contains(_ instant: Int) -> Bool { start <= instant && instant < end }
}

extension Day {
  static let seconds = 86_400

  /// The day that holds this many seconds since 1970, on whichever clock they were counted.
  init(containing seconds: Int) {
    let quotient = seconds / Day.seconds
    self.init(number: seconds % Day.seconds < 0 ? quotient - 1 : quotient)
  }
}
