/// A wall-clock time of day, in minutes after midnight.
package struct LocalTime: Hashable, Comparable, Sendable {
  package let minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  package static func < (left: LocalTime, right: LocalTime) -> Bool { left.minutes < right.minutes }
}

extension LocalTime: CustomStringConvertible {
  /// `08:00`
  package var description: String {
    let hour = minutes / 60
    let minute = minutes % 60
    return (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
  }
}

/// Days from first to last, both included.
package struct DayRange: Hashable, Sendable {
  package let first: Day
  package let last: Day

  package init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }
  package var count: Int { last - first + 1 }
}

extension Shape where Value == Day {
  static let date = Shape.scalar(
    ScalarType(
      "date", expected: Sentence(en: "a date", es: "una fecha"), example: "2027-01-18",
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  ) { text, _, _ throws(Complaint) in try DateText.day(text) }
}

extension Shape where Value == DayRange {
  static let range = Shape.scalar(
    ScalarType(
      "range", expected: Sentence(en: "a range of dates", es: "un intervalo de fechas"),
      example: "2027-03-22..2027-03-28",
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(\\.\\.[0-9]{4}-[0-9]{2}-[0-9]{2})?$")
  ) { text, _, _ throws(Complaint) in
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 1 {
      let day = try DateText.day(text)
      return DayRange(first: day, last: day)
    }
    guard parts.count == 3, parts[1].isEmpty else {
      throw Complaint(
        Sentence(en: "`\(text)` is no range", es: "`\(text)` no es un intervalo"),
        label: .forExample("2027-03-22..2027-03-28"))
    }
    let first = try DateText.day(parts[0].trimmed)
    let last = try DateText.day(parts[2].trimmed)
    guard first <= last else {
      throw Complaint(
        Sentence(en: "the range ends before it begins", es: "el intervalo termina antes de empezar"),
        label: Sentence(en: "write `\(last)..\(first)`", es: "escribe `\(last)..\(first)`"))
    }
    return DayRange(first: first, last: last)
  }
}

extension Shape where Value == LocalTime {
  static let time = Shape.scalar(
    ScalarType(
      "time", expected: Sentence(en: "a time of day", es: "una hora"), example: "\"19:00\"",
      pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$")
  ) { text, _, _ throws(Complaint) in
    let bytes = Array(text.utf8)
    func digit(_ index: Int) -> Int? {
      (0x30...0x39).contains(bytes[index]) ? Int(bytes[index]) - 0x30 : nil
    }
    if bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let a = digit(0), let b = digit(1), let c = digit(3),
      let d = digit(4), a * 10 + b < 24, c < 6
    {
      return LocalTime(minutes: (a * 10 + b) * 60 + c * 10 + d)
    }
    throw Complaint(
      Sentence(
        en: "`\(text)` is no time of day: hours 00 to 23, minutes 00 to 59",
        es: "`\(text)` no es una hora: de 00 a 23 y minutos de 00 a 59"),
      label: DateText.timeSuggestion(for: text).map { Sentence(en: "write `\"\($0)\"`", es: "escribe `\"\($0)\"`") }
        ?? .forExample("\"19:00\""))
  }
}

enum DateText {
  static func day(_ text: String) throws(Complaint) -> Day {
    if let day = Day(text) { return day }
    if let suggestion = suggestion(for: text) {
      throw Complaint(
        Sentence(en: "`\(text)` is no date of the form year-month-day", es: "`\(text)` no es una fecha año-mes-día"),
        label: Sentence(en: "write `\(suggestion)`", es: "escribe `\(suggestion)`"))
    }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    if parts.count == 3, text.utf8.count == 10 {
      throw Complaint(
        Sentence(en: "the calendar has no \(text)", es: "el calendario no tiene el \(text)"),
        label: .forExample("2027-01-18"))
    }
    throw Complaint(
      Sentence(en: "`\(text)` is no date", es: "`\(text)` no es una fecha"), label: .forExample("2027-01-18"))
  }

  /// `18/01/2027`, `2027/1/18` and `2027-1-18` as ISO writes them; nothing where day and month could be swapped.
  private static func suggestion(for text: String) -> Day? {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." }).compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    if parts[0] > 31 { return Day(checkedYear: parts[0], month: parts[1], day: parts[2]) }
    guard parts[2] > 31, parts[0] > 12 || parts[0] == parts[1] else { return nil }
    return Day(checkedYear: parts[2], month: parts[1], day: parts[0])
  }

  /// `9:00`, `19h30`, `7 pm` with one reading.
  fileprivate static func timeSuggestion(for text: String) -> LocalTime? {
    var lower = text.lowercased().filter { $0 != " " }
    var shift = 0
    if lower.hasSuffix("pm") || lower.hasSuffix("am") {
      shift = lower.hasSuffix("pm") ? 12 : 0
      lower.removeLast(2)
    }
    if lower.hasSuffix("h") { lower.removeLast() }
    let parts = lower.split(whereSeparator: { ":.h".contains($0) }).map { Int($0) }
    guard (1...2).contains(parts.count), let hour = parts[0], let minute = parts.count == 2 ? parts[1] : 0 else {
      return nil
    }
    let whole = shift == 12 && hour < 12 ? hour + 12 : hour
    guard (0..<24).contains(whole), (0..<60).contains(minute) else { return nil }
    return LocalTime(minutes: whole * 60 + minute)
  }
}
