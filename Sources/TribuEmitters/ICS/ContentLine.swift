internal import TribuCompiler

/// Content lines as bytes: the only writer of what stands in a calendar (RFC 5545 §3.1).
///
/// Lines end in CRLF and are folded so that none is longer than 75 octets. A fold never parts the bytes of a
/// character of Unicode, which some readers would show as two damaged ones.
struct ContentLines {
  private(set) var bytes: [UInt8] = []
  private var encoder = ValueEncoder()

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func add(_ property: CalendarProperty, _ value: CalendarValue) {
    encoder.begin(property)
    encoder.put(value, of: property)
    encoder.bytes.withUnsafeBufferPointer { fold($0) }
  }

  /// A zone's VTIMEZONE: numbers, and names that were vetted when its file was read.
  mutating func add(_ zone: ZoneRules, years: ClosedRange<Int>) {
    for line in zone.timeZoneLines(years: years) {
      var line = line
      line.withUTF8 { fold($0) }
    }
  }

  /// Lines that are already written.
  mutating func add(_ other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  private mutating func fold(_ line: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var room = LineFold.width
    while line.count - start > room {
      let end = LineFold.point(in: line, from: start, room: room)
      bytes.append(contentsOf: line[start..<end])
      bytes.append(contentsOf: LineFold.mark)
      start = end
      room = LineFold.width - 1
    }
    bytes.append(contentsOf: line[start...])
    bytes.append(contentsOf: LineFold.lineEnd)
  }
}

/// Where long lines are folded.
enum LineFold {
  /// Octets, without the line end (RFC 5545 §3.1).
  static let width = 75
  static let lineEnd = Array("\r\n".utf8)
  static let mark = Array("\r\n ".utf8)

  /// The last place within the room that parts neither a scalar nor an escape such as `\n`; and no grapheme cluster,
  /// unless one is longer than the line. A family of emoji stays together for readers that show lines as they come.
  ///
  /// - Precondition: more than `room` bytes follow `start`.
  static func point(in line: UnsafeBufferPointer<UInt8>, from start: Int, room: Int) -> Int {
    var end = start + room
    while line[end] & 0xC0 == 0x80 { end -= 1 }
    // Between two ASCII characters there is always a boundary.
    if line[end] >= 0x80 || line[end - 1] >= 0x80 {
      end = clusterBoundary(in: line, from: start, upTo: end) ?? end
    }
    return isInsideEscape(line, end, from: start) ? end - 1 : end
  }

  private static func clusterBoundary(in line: UnsafeBufferPointer<UInt8>, from start: Int, upTo end: Int) -> Int? {
    // Enough of what follows to see whether the last cluster goes on.
    var horizon = min(line.count, end + 16)
    while horizon < line.count, line[horizon] & 0xC0 == 0x80 { horizon += 1 }
    let text = String(decoding: line[start..<horizon], as: UTF8.self)
    var position = start
    var found: Int?
    for character in text {
      position += character.utf8.count
      if position > end { break }
      if !isInsideEscape(line, position, from: start) { found = position }
    }
    return found
  }

  /// Whether an odd number of backslashes stands just before a place: the last one then needs what follows.
  private static func isInsideEscape(_ line: UnsafeBufferPointer<UInt8>, _ place: Int, from start: Int) -> Bool {
    var count = 0
    while place - count > start, line[place - count - 1] == UInt8(ascii: "\\") { count += 1 }
    return count % 2 == 1
  }
}
