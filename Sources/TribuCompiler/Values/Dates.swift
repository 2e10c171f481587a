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
      pattern: "^\(DateText.pattern)$")
  ) { text, _, _ throws(Complaint) in try DateText.day(text) }
}

extension Shape where Value == DayRange {
  static let range = Shape.scalar(
    ScalarType(
      "range", expected: Sentence(en: "a range of dates", es: "un intervalo de fechas"),
      example: "2027-03-22..2027-03-28",
      pattern: "^\(DateText.pattern) *(\\.\\. *\(DateText.pattern))?$")
  ) { text, _, _ throws(Complaint) in
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 1 {
      if text.utf8.count > 16 { throw .noRange(text) }
      let day = try DateText.day(text)
      return DayRange(first: day, last: day)
    }
    guard parts.count == 3, parts[1].isEmpty else {
      throw .noRange(text)
    }
    let first = try DateText.end(of: text, parts[0])
    let last = try DateText.end(of: text, parts[2])
    guard first <= last else {
      throw Complaint(
        Sentence(en: "the range ends before it begins", es: "el intervalo termina antes de empezar"),
        label: .write("\(last)..\(first)"))
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
    let meant = DateText.timeMeant(by: text)
    throw Complaint(
      Sentence(
        en: "`\(text)` is not a time of the form HH:MM, 00:00 to 23:59",
        es: "`\(text)` no es una hora de la forma HH:MM, de 00:00 a 23:59"),
      label: meant.map { .write($0) } ?? .forExample("\"19:00\""),
      certain: meant.flatMap { $0.isCertain ? $0.time.description : nil })
  }
}

extension Sentence {
  /// Both halves of the day where a bare number leaves it open.
  fileprivate static func write(_ meant: (time: LocalTime, isCertain: Bool)) -> Sentence {
    let hour = meant.time.minutes / 60
    guard !meant.isCertain, meant.time.minutes % 60 == 0, (1...11).contains(hour) else {
      return .write("\"\(meant.time)\"")
    }
    let later = LocalTime(minutes: meant.time.minutes + 12 * 60)
    return Sentence(
      en: "write `\"\(meant.time)\"` or `\"\(later)\"`", es: "escribe `\"\(meant.time)\"` o `\"\(later)\"`")
  }
}

enum DateText {
  /// The day at one end of a range; what is certain of it is certain of the whole text.
  fileprivate static func end(of range: String, _ part: Substring) throws(Complaint) -> Day {
    let written = part.trimmed
    do throws(Complaint) {
      return try day(written)
    } catch {
      var complaint = error
      complaint.certain = error.certain.map { range.replacing(written, with: $0, maxReplacements: 1) }
      throw complaint
    }
  }

  /// A date of the calendar but for leap years, for editors.
  static let pattern =
    "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"

  static func day(_ text: String) throws(Complaint) -> Day {
    if let day = Day(text) {
      guard Day.plannedYears.contains(day.year) else { throw .outsideYears(day) }
      return day
    }
    let found = readings(of: text)
    switch found.map(\.description) {
    case let days where days.count == 1:
      throw Complaint(
        Sentence(
          en: "`\(text)` is not a date of the form year-month-day",
          es: "`\(text)` no es una fecha de la forma año-mes-día"),
        label: .write(days[0]),
        certain: Day.plannedYears.contains(found[0].year) && !hasHour(text) ? days[0] : nil)
    case let days where days.count == 2:
      throw Complaint(
        Sentence(en: "`\(text)` could be two days", es: "`\(text)` puede ser dos días"),
        label: Sentence(en: "write `\(days[0])` or `\(days[1])`", es: "escribe `\(days[0])` o `\(days[1])`"))
    default: break
    }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    if parts.count == 3, text.utf8.count == 10 {
      throw Complaint(
        Sentence(en: "the calendar has no \(text)", es: "el calendario no tiene el \(text)"),
        label: .forExample("2027-01-18"))
    }
    throw Complaint(
      Sentence(en: "`\(text)` is not a date", es: "`\(text)` no es una fecha"), label: .forExample("2027-01-18"))
  }

  /// `18/01/2027`, `2027/1/18`, `2027-1-18` and `2027-01-18T10:00` as ISO writes days; two where day and month could be
  /// swapped.
  private static func readings(of text: String) -> [Day] {
    if text.utf8.count > 11, let day = Day(String(text.prefix(10))), "T ".contains(text.dropFirst(10).first ?? "x") {
      return [day]
    }
    let written = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
    let parts = written.compactMap(wholeNumber)
    guard written.count == 3, parts.count == 3 else { return [] }
    func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
      (1900...9999).contains(year) ? Day(checkedYear: year, month: month, day: day) : nil
    }
    if parts[0] > 31 { return [day(parts[0], parts[1], parts[2])].compactMap { $0 } }
    guard parts[2] > 31 else { return [] }
    let found = [day(parts[2], parts[1], parts[0]), day(parts[2], parts[0], parts[1])].compactMap { $0 }
    return found.count == 2 && found[0] == found[1] ? [found[0]] : found
  }

  /// Whether a day has an hour behind it that would be lost with it; midnight is how programs write a day alone.
  private static func hasHour(_ text: String) -> Bool {
    guard text.utf8.count > 10 else { return false }
    let midnights = ["00:00", "00:00Z", "00:00:00", "00:00:00Z", "00:00:00.000Z"]
    return !midnights.contains(String(text.dropFirst(11)))
  }

  /// Digits and nothing else.
  private static func wholeNumber(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// What `9:00`, `19h30`, `7 pm` and `8.30 p. m.` say; certain where it is not left open which half of the day is
  /// meant, or minutes at all.
  fileprivate static func timeMeant(by text: String) -> (time: LocalTime, isCertain: Bool)? {
    var rest = text.lowercased().filter { $0 != " " }
    var half: Substring?
    for (written, short) in [("p.m.", "pm"), ("a.m.", "am"), ("pm", "pm"), ("am", "am")] where rest.hasSuffix(written) {
      rest.removeLast(written.count)
      half = Substring(short)
      break
    }
    let hasUnit = rest.hasSuffix("h")
    if hasUnit { rest.removeLast() }
    let written = rest.split(omittingEmptySubsequences: false) { ":.h".contains($0) }
    let parts = written.compactMap(wholeNumber)
    guard parts.count == written.count, (1...3).contains(parts.count), parts.count < 3 || parts[2] == 0 else {
      return nil
    }
    let minute = parts.count > 1 ? parts[1] : 0
    var hour = parts[0]
    if half == "pm", hour < 12 { hour += 12 }
    if half == "am", hour == 12 { hour = 0 }
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    // `0 pm` and `15 am` contradict themselves; `7` may be either half's, `9:5` nobody knows.
    let halfFits = half == nil || (half == "pm" ? parts[0] > 0 : parts[0] <= 12)
    let isClear = parts.count > 1 || hasUnit || half != nil || hour > 12
    let isCertain = halfFits && isClear && written.dropFirst().allSatisfy { $0.utf8.count == 2 }
    return (LocalTime(minutes: hour * 60 + minute), isCertain)
  }
}

extension Complaint {
  /// `2027-03-24 to 2027-03-27` and the like, with what was meant where two dates stand in it.
  fileprivate static func noRange(_ text: String) -> Complaint {
    let days = text.split { !$0.isNumber && $0 != "-" }.compactMap { Day(String($0)) }
    return Complaint(
      Sentence(en: "`\(text)` is not a range of dates", es: "`\(text)` no es un intervalo de fechas"),
      label: days.count == 2 ? .write("\(days[0])..\(days[1])") : .forExample("2027-03-22..2027-03-28"))
  }
}

extension Day {
  /// The years that Tribu plans in: wide enough for any engagement, and a mistyped year (`0207`) falls outside.
  static let plannedYears = 1900...2200
}

extension Complaint {
  static func outsideYears(_ day: Day) -> Complaint {
    let (first, last) = (Day.plannedYears.lowerBound, Day.plannedYears.upperBound)
    return Complaint(
      Sentence(
        en: "the year \(day.year) is outside \(first) to \(last)",
        es: "el año \(day.year) queda fuera de \(first) a \(last)"),
      label: .forExample("2027-01-18"))
  }
}
