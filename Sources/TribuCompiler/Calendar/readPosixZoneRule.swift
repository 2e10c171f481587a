extension PosixZoneRule {
  /// Reads a whole `TZ` value, or nothing: a rule that is only half understood would show wrong times without a word.
  init?(_ text: some Sequence<UInt8>) {
    var reader = Reader(text)
    guard let name = reader.name(), let west = reader.offset() else { return nil }
    standard = ZoneOffset(seconds: -west, isDaylight: false, abbreviation: name)
    if reader.isAtEnd {
      daylight = nil
      return
    }
    guard let daylightName = reader.name() else { return nil }
    var daylightSeconds = standard.seconds + 3600
    if !reader.isNext(",") {
      guard let west = reader.offset() else { return nil }
      daylightSeconds = -west
    }
    guard reader.skip(","), let start = reader.change(), reader.skip(","), let end = reader.change(),
      reader.isAtEnd, ZoneOffset.possibleSeconds.contains(daylightSeconds)
    else { return nil }
    let offset = ZoneOffset(seconds: daylightSeconds, isDaylight: true, abbreviation: daylightName)
    daylight = Daylight(offset: offset, start: start, end: end)
  }
}

/// Walks over the bytes of a `TZ` value. Each function takes what it names, or answers nil and the rule is refused.
private struct Reader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some Sequence<UInt8>) { bytes = Array(text) }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func isNext(_ character: Unicode.Scalar) -> Bool { next == UInt8(ascii: character) }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    position += 1
    return true
  }

  private mutating func take(while accepts: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while let next, accepts(next) { position += 1 }
    return bytes[start..<position]
  }

  /// `CET`, or in angle brackets where signs and digits belong to the name: `<-03>`.
  mutating func name() -> String? {
    let isQuoted = skip("<")
    let name = take { isQuoted ? ZoneFile.isAbbreviationCharacter($0) : isLetter($0) }
    guard name.count >= 3, !isQuoted || skip(">") else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// At most three digits, since nothing in the format is larger: no number can overflow.
  private mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = take(while: isDigit)
    guard (1...3).contains(digits.count) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return range.contains(value) ? value : nil
  }

  private mutating func clock(hours range: ClosedRange<Int>) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hours = number(range) else { return nil }
    var seconds = hours * 3600
    if skip(":") {
      guard let minutes = number(0...59) else { return nil }
      seconds += minutes * 60
      if skip(":") {
        guard let rest = number(0...59) else { return nil }
        seconds += rest
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// Seconds *west* of UTC, which is how POSIX counts.
  mutating func offset() -> Int? { clock(hours: 0...24) }

  mutating func change() -> YearlyChange? {
    guard let date = date() else { return nil }
    guard skip("/") else { return YearlyChange(date: date, time: 2 * 3600) }
    guard let time = clock(hours: 0...167) else { return nil }
    return YearlyChange(date: date, time: time)
  }

  private mutating func date() -> YearlyChange.Date? {
    if skip("J") { return number(1...365).map(YearlyChange.Date.dayWithoutLeapDay) }
    guard skip("M") else { return number(0...365).map(YearlyChange.Date.dayFromZero) }
    guard let month = number(1...12), skip("."), let week = number(1...5), skip("."), let day = number(0...6)
    else { return nil }
    // POSIX counts from Sunday.
    return .weekday(month: month, week: week, weekday: Weekday.allCases[(day + 6) % 7])
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}
