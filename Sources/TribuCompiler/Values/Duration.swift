/// A length of time as a playbook writes it: `90 min`, `3 days`, `2 weeks`, `6 months`, `3 working days`, `PT90M`.
package struct Duration: Hashable, Sendable {
  /// Only one of these is not zero.
  package let minutes: Int
  package let days: Int
  package let months: Int
  package let workingDays: Int

  package init(minutes: Int = 0, days: Int = 0, months: Int = 0, workingDays: Int = 0) {
    self.minutes = minutes
    self.days = days
    self.months = months
    self.workingDays = workingDays
  }

  /// The units that a field can take.
  struct Units: OptionSet, Sendable {
    let rawValue: Int
    static let time = Units(rawValue: 1)
    static let days = Units(rawValue: 2)
    static let months = Units(rawValue: 4)
    static let workingDays = Units(rawValue: 8)
    static let any: Units = [.time, .days, .months, .workingDays]
    /// What counts days.
    static let lead: Units = [.days, .months, .workingDays]
  }

  var unit: Units {
    if workingDays != 0 { return .workingDays }
    if months != 0 { return .months }
    return days != 0 ? .days : .time
  }

  /// Ten years (`spec` §9), whatever the unit.
  var isTooLong: Bool { months > 120 || days > 3660 || minutes > 3660 * 1440 || workingDays > 2610 }

  /// `day`s and `month`s after a day; working days are the planner's to count.
  package func after(_ day: Day) -> Day { months != 0 ? day.adding(months: months) : day + days }
}

extension Duration {
  private enum Unit: String {
    case minutes, hours, days, weeks, months, workingDays, years

    init?(_ word: String) {
      switch word {
      case "m", "min", "mins", "minute", "minutes": self = .minutes
      case "h", "hour", "hours", "hr", "hrs": self = .hours
      case "day", "days", "d": self = .days
      case "week", "weeks", "w": self = .weeks
      case "month", "months": self = .months
      default: return nil
      }
    }
  }

  /// Reads the written forms of `spec` §1 and ISO 8601; nil for anything else.
  init?(text: String) {
    let parsed = text.hasPrefix("P") ? Duration.iso(text) : Duration.words(text)
    guard let parsed else { return nil }
    self = parsed
  }

  private static func words(_ text: String) -> Duration? {
    var total = Duration()
    var kinds = Units()
    var rest = Substring(text).utf8.drop { $0 == 0x20 }
    if rest.isEmpty { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
      rest = rest.dropFirst(digits.count).drop { $0 == 0x20 }
      var word = nextWord(&rest)
      let isWorking = word == "working"
      if isWorking { word = nextWord(&rest) }
      guard let number = Decimal(Substring(digits)), let unit = Unit(String(word)),
        let part = part(number, isWorking ? (unit == .days ? .workingDays : .years) : unit)
      else { return nil }
      kinds.insert(part.unit)
      total = total.adding(part)
    }
    return kinds == total.unit || total == Duration() ? total : nil
  }

  private static func nextWord(_ rest: inout Substring.UTF8View) -> Substring {
    let word = rest.prefix { (0x61...0x7A).contains($0) }
    rest = rest.dropFirst(word.count).drop { $0 == 0x20 }
    return Substring(word)
  }

  /// `P2W`, `P3D`, `P6M`, `PT1H30M`.
  private static func iso(_ text: String) -> Duration? {
    var total = Duration()
    var kinds = Units()
    var rest = text.dropFirst()
    var isTime = false
    var parts = 0
    while let first = rest.first {
      if first == "T" {
        guard !isTime, rest.count > 1 else { return nil }
        isTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
      rest = rest.dropFirst(digits.count)
      guard let number = Decimal(digits), let letter = rest.first else { return nil }
      let unit: Unit
      switch (letter, isTime) {
      case ("H", true): unit = .hours
      case ("M", true): unit = .minutes
      case ("D", false): unit = .days
      case ("W", false): unit = .weeks
      case ("M", false): unit = .months
      default: return nil
      }
      rest = rest.dropFirst()
      guard let part = part(number, unit) else { return nil }
      kinds.insert(part.unit)
      total = total.adding(part)
      parts += 1
    }
    return parts > 0 && (kinds == total.unit || total == Duration()) ? total : nil
  }

  /// A whole number of the unit; `1.5 h` is 90 minutes.
  private static func part(_ number: Decimal, _ unit: Unit) -> Duration? {
    let scaled: (Int) -> Int? = { factor in
      if number.scale == 0 { return number.digits < 100_000_000 ? number.digits * factor : nil }
      let value = number.rational * Rational(factor)
      return value.denominator == 1 && value < Rational(100_000_000) ? Int(value.numerator) : nil
    }
    return switch unit {
    case .minutes: scaled(1).map { Duration(minutes: $0) }
    case .hours: scaled(60).map { Duration(minutes: $0) }
    case .days: scaled(1).map { Duration(days: $0) }
    case .weeks: scaled(7).map { Duration(days: $0) }
    case .months: scaled(1).map { Duration(months: $0) }
    case .workingDays: scaled(1).map { Duration(workingDays: $0) }
    case .years: nil
    }
  }

  private func adding(_ other: Duration) -> Duration {
    Duration(
      minutes: minutes &+ other.minutes, days: days &+ other.days, months: months &+ other.months,
      workingDays: workingDays &+ other.workingDays)
  }

  /// Spanish units in English ones, and years in months: `3 semanas` → `3 weeks`.
  static func suggestion(for text: String) -> String? {
    let translations = [
      "minutos": "min", "minuto": "min", "horas": "h", "hora": "h", "días": "days", "dias": "days", "día": "day",
      "dia": "day", "semanas": "weeks", "semana": "week", "meses": "months", "mes": "month", "laborables": "working",
      "hábiles": "working", "habiles": "working", "laborable": "working",
    ]
    let words = text.lowercased().split(separator: " ").map { translations[String($0)] ?? String($0) }
    var written = words.joined(separator: " ")
    if let last = words.last, last == "working", words.count == 3 { written = "\(words[0]) working \(words[1])" }
    if words.count == 2, ["year", "years", "año", "años"].contains(words[1]), let years = Int(words[0]),
      (1...10).contains(years)
    {
      written = "\(years * 12) months"
    }
    return written != text && Duration(text: written) != nil ? written : nil
  }
}

extension Duration.Units {
  /// How lengths of these units are written.
  fileprivate var samples: [String] {
    (contains(.time) ? ["90 min", "1 h 30 min", "PT90M"] : []) + (contains(.days) ? ["3 days", "2 weeks"] : [])
      + (contains(.months) ? ["6 months"] : []) + (contains(.workingDays) ? ["3 working days"] : [])
  }

  /// An ECMA 262 pattern for them.
  var pattern: String {
    let number = "[0-9]+(\\.[0-9]+)?"
    var iso: [String] = []
    if contains(.time) { iso.append("T(\(number)[HM])+") }
    if contains(.days) { iso.append("(\(number)[DW])+") }
    if contains(.months) { iso.append("\(number)M") }
    return "^(?=.*[1-9])(\(wordPattern)\(iso.isEmpty ? "" : "|P(\(iso.joined(separator: "|")))"))$"
  }

  /// The forms in words only.
  var wordPattern: String {
    let number = "[0-9]+(\\.[0-9]+)?"
    func sum(_ unit: String) -> String { "\(number) *\(unit)( *\(number) *\(unit))*" }
    var words: [String] = []
    if contains(.time) { words.append(sum("([Mm]|[Mm]ins?|[Mm]inutes?|[Hh]|[Hh]rs?|[Hh]ours?)")) }
    if contains(.days) { words.append(sum("([Dd]|[Dd]ays?|[Ww]|[Ww]eeks?)")) }
    if contains(.months) { words.append(sum("[Mm]onths?")) }
    if contains(.workingDays) { words.append(sum("[Ww]orking +[Dd](ays?)?")) }
    return words.joined(separator: "|")
  }
}

extension Shape where Value == Duration {
  static let duration = Shape.duration(.any)
  static let effort = Shape.duration(.time, example: "30 min")
  static let dayLength = Shape.duration([.days, .months], example: "3 weeks")
  static let lead = Shape.duration(.lead, example: "2 days")

  static func duration(_ units: Duration.Units, example: String = "90 min") -> Shape {
    let type = ScalarType(
      "duration", expected: Sentence(en: "a duration", es: "una duración"), example: example, pattern: units.pattern,
      forms: units.samples)
    return Shape.scalar(type) { text, _, _ throws(Complaint) in
      guard let duration = Duration(text: text) else {
        throw Complaint(
          Decimal(text) == nil
            ? Sentence(en: "`\(text)` is not a duration", es: "`\(text)` no es una duración")
            : Sentence(en: "`\(text)` has no unit", es: "a `\(text)` le falta la unidad"),
          label: Duration.suggestion(for: text).map { .write($0) } ?? .forExample(example),
          help: .allowed(units.samples))
      }
      guard duration != Duration() else {
        throw Complaint(
          Sentence(en: "`\(text)` lasts no time at all", es: "`\(text)` no dura nada"), label: .forExample(example))
      }
      guard units.contains(duration.unit) else {
        throw Complaint(
          Sentence(
            en: "`\(text)` has a unit that does not fit here", es: "`\(text)` tiene una unidad que no sirve aquí"),
          label: .forExample(example), help: .allowed(units.samples))
      }
      guard !duration.isTooLong else {
        throw Complaint(
          Sentence(en: "`\(text)` is longer than ten years", es: "`\(text)` dura más de diez años"), rule: .tooBig)
      }
      return duration
    }
  }
}

/// Hours sold or needed, spread evenly: `6 h/week`, `10 h/month` (a month counts as 52/12 weeks).
package struct Workload: Hashable, Sendable {
  package let minutesPerWeek: Rational
  /// Written by the month, so that its weeks need not be alike.
  package let isByMonth: Bool

  package init(minutesPerWeek: Rational, isByMonth: Bool = false) {
    self.minutesPerWeek = minutesPerWeek
    self.isByMonth = isByMonth
  }

  package static let none = Workload(minutesPerWeek: .zero)
}

extension Shape where Value == Workload {
  static let workload = Shape.scalar(
    ScalarType(
      "workload", expected: Sentence(en: "hours a week or a month", es: "horas por semana o por mes"),
      example: "6 h/week",
      pattern: "^([0-9]+(\\.[0-9]+)? *(m|min|mins|minutes?|h|hrs?|hours?) *)+/ *(week|month)$")
  ) { text, _, _ throws(Complaint) in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
    if parts.count == 2, parts[1] == "week" || parts[1] == "month" {
      if let number = Duration(text: parts[0]), number.unit == .time, !number.isTooLong {
        guard number.minutes <= 168 * 60 * (parts[1] == "week" ? 1 : 5) else {
          throw Complaint(
            Sentence(en: "a week has 168 hours", es: "una semana tiene 168 horas"), rule: .tooBig)
        }
        let minutes = Rational(number.minutes)
        return parts[1] == "week"
          ? Workload(minutesPerWeek: minutes) : Workload(minutesPerWeek: minutes * Rational(12, 52), isByMonth: true)
      }
    }
    throw Complaint(
      Sentence(en: "`\(text)` is not a workload", es: "`\(text)` no es una carga de trabajo"),
      label: Workload.suggestion(for: text).map { .write($0) } ?? .forExample("6 h/week"),
      help: Sentence(
        en: "hours or minutes by week or month", es: "horas o minutos por semana (`week`) o por mes (`month`)"))
  }
}

extension Workload {
  /// `6 h`, `6 horas/semana` and `6 horas a la semana` as they should be written.
  fileprivate static func suggestion(for text: String) -> String? {
    var text = text.lowercased()
    for joint in [" por ", " a la ", " al ", " per ", " a "] {
      if let range = text.firstRange(of: joint) { text.replaceSubrange(range, with: "/") }
    }
    let parts = text.split(separator: "/").map(\.trimmed)
    let units = ["semana": "week", "sem": "week", "w": "week", "week": "week", "mes": "month", "month": "month"]
    guard let first = parts.first, parts.count <= 2, let unit = parts.count == 2 ? units[parts[1]] : "week" else {
      return nil
    }
    let number = Duration.suggestion(for: first) ?? first
    return Duration(text: number)?.unit == .time ? "\(number)/\(unit)" : nil
  }
}
