/// When something happens, as written (`spec` §3); the planner turns it into days.
package struct Schedule: Sendable {
  package enum Form: Sendable {
    /// Rules of RFC 5545 at day precision.
    case rule(Recurrence)
    /// `every: working day`
    case workingDays
    /// Written dates, in the order written.
    case dates([Spanned<Moment>])
    /// No date: answers something that happens.
    case triggered(Trigger, within: Duration?)
  }

  package enum Trigger: String, CaseIterable, Sendable { case join, leave }

  package let form: Form
  /// Absent: all day.
  package let at: LocalTime?
  /// `for`: a time of day's length, or a span of whole days.
  package let length: Duration?
  package let from: Spanned<Moment>?
  package let until: Spanned<Moment>?
  package let times: Int?
  package let span: Span
  package let places: Places
}

extension Schedule {
  /// How `every` is written.
  enum Every: Sendable {
    case days(Int), weeks(Int), months(Int), workingDay
  }

  init?(_ fields: inout FieldReader) {
    let every = fields.optional(
      "every", Shape<Every>.every, "The rhythm: day, week, 2 weeks, month, 10 days, working day.",
      es: "El ritmo: day, week, 2 weeks, month, 10 days, working day.")
    let days = fields.list(
      "day", of: .dayWord, orOne: true, isFilled: true,
      "Weekdays; for months also `first thursday`, `last friday`, `15`, `-1`.",
      es: "Días de la semana; con meses también `first thursday`, `last friday`, `15`, `-1`.")
    let rule = fields.optional(
      "rrule", Shape<Recurrence>.recurrence, "A raw rule of RFC 5545, at day precision.",
      es: "Una regla RFC 5545, con precisión de día.")
    let dates = fields.list(
      "date", of: .moment, orOne: true, isFilled: true, "Written dates: any moment, or a list of them.",
      es: "Fechas escritas: un momento o una lista.")
    let trigger = fields.optional(
      "trigger", Shape<Trigger>.choice, "What it answers: someone joins or leaves.",
      es: "A qué responde: alguien entra (join) o sale (leave).")
    let within = fields.optional(
      "within", .duration, "How soon after the trigger.", es: "En cuánto tiempo tras el aviso.")
    let at = fields.optional(
      "at", .time, "The hour it begins, 24 h; absent, it lasts all day.",
      es: "La hora de inicio, en 24 h; sin ella dura todo el día.")
    let length = fields.optional(
      "for", .duration([.time, .days], example: "60 min"), "How long: minutes or hours with `at`, days without.",
      es: "Cuánto dura: minutos u horas con `at`; días sin `at`.")
    let from = fields.optional("from", .moment, "The first day that counts.", es: "El primer día que cuenta.")
    let until = fields.optional("until", .moment, "The last day that counts.", es: "El último día que cuenta.")
    let times = fields.optional("times", .times, "How many times at most.", es: "Cuántas veces como mucho.")
    if fields.isDescribing { return nil }

    guard let form = Schedule.form(fields, every, days, rule, dates, trigger, within) else { return nil }
    Schedule.checkCompany(of: form, fields, length: length)
    self.init(
      form: form, at: at, length: length, from: from, until: until, times: times, span: fields.span,
      places: fields.places)
  }

  /// The four ways to write one, and the keys that go with each.
  static let forms: [(key: String, company: [String])] = [
    ("every", ["day", "at", "for", "from", "until", "times"]), ("rrule", ["at", "for", "from", "until", "times"]),
    ("date", ["at", "for"]), ("trigger", ["within"]),
  ]
  /// Every key that goes with some form and not with all.
  static let companions = ["day", "at", "for", "from", "until", "times", "within"]

  private static func form(
    _ fields: FieldReader, _ every: Every?, _ days: [Spanned<DayWord>], _ rule: Recurrence?, _ dates: [Spanned<Moment>],
    _ trigger: Trigger?, _ within: Duration?
  ) -> Form? {
    let written = forms.map(\.key).filter { fields.has($0) }
    guard let first = written.first else {
      let list = forms.map(\.key).joined(separator: ", ")
      fields.reportMissing(
        "every", why: Sentence(en: "a schedule has one of \(list)", es: "un horario lleva una de estas claves: \(list)")
      )
      return nil
    }
    for other in written.dropFirst() {
      fields.session.report(.oneFormOnly(other, with: first, at: fields.keySpan(other) ?? fields.span))
    }
    switch first {
    case "every": return every.flatMap { self.rule($0, days, fields) }
    case "rrule": return rule.map { .rule($0) }
    case "date": return dates.isEmpty ? nil : .dates(dates)
    default: return trigger.map { .triggered($0, within: within) }
    }
  }

  private static func rule(_ every: Every, _ days: [Spanned<DayWord>], _ fields: FieldReader) -> Form? {
    guard let rule = RecurrenceForm(every, days: days, dayIsWritten: fields.has("day")) else {
      fields.reportMissing("day", why: .forExample("day: first thursday"))
      return nil
    }
    guard let problem = rule.problem else { return rule.form }
    fields.session.report(problem)
    return nil
  }

  /// Keys that one form has and another has not.
  private static func checkCompany(of form: Form, _ fields: FieldReader, length: Duration?) {
    let first = forms.first { fields.has($0.key) }
    var (name, company) = (first?.key ?? "", first?.company ?? companions)
    if case .workingDays = form {
      name = "every: working day"
      company.removeAll { $0 == "day" }
    }
    for key in companions where !company.contains(key) {
      guard let span = fields.keySpan(key) else { continue }
      fields.session.report(
        Diagnostic(
          .badValue,
          Sentence(en: "`\(key)` has no meaning with `\(name)`", es: "`\(key)` no tiene sentido con `\(name)`"),
          at: span, label: Sentence(en: "drop it", es: "quítalo")))
    }
    guard let length, let span = fields.keySpan("for") else { return }
    if length.minutes > 0, !fields.has("at") {
      fields.reportMissing(
        "at",
        why: Sentence(
          en: "`for` in minutes or hours needs an hour to begin",
          es: "`for` en minutos u horas necesita una hora de inicio"))
    } else if length.days > 0, fields.has("at") {
      fields.session.report(
        Diagnostic(
          .badValue,
          Sentence(en: "a span of whole days has no hour", es: "un tramo de días enteros no tiene hora"), at: span,
          label: Sentence(en: "give hours, or drop `at`", es: "pon horas o quita `at`")))
    }
  }
}

extension Diagnostic {
  fileprivate static func oneFormOnly(_ key: String, with first: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .badValue,
      Sentence(
        en: "`\(key)` and `\(first)` exclude each other", es: "`\(key)` y `\(first)` se excluyen"), at: span,
      label: Sentence(en: "keep one", es: "deja uno"))
  }
}

extension Schedule.Every {
  /// `semana`, `2 semanas`, `quincenal` and `monday` as they should be written.
  fileprivate static func label(for text: String) -> Sentence? {
    let lower = text.lowercased()
    if let weekday = Vocabulary.english(for: lower, among: Weekday.allCases.map(\.name)) ?? Weekday(name: lower)?.name {
      return .write("every: week, day: \(weekday)")
    }
    if let written = Duration.suggestion(for: lower) ?? Vocabulary.rhythm(for: lower),
      lower.split(separator: " ").count <= 2
    {
      return .write(written)
    }
    return .didYouMean(Suggestion.nearest(to: lower, among: words))
  }

  /// `Week`, `monht` and `semanal` as they should be written; how long a `quincena` is, is not certain.
  fileprivate static func certain(for text: String) -> String? {
    guard let rhythm = Vocabulary.rhythm(for: text) else { return Suggestion.only(near: text, among: words) }
    return words.contains(rhythm) ? rhythm : nil
  }

  /// The rhythms that are words of their own.
  private static let words = ["day", "week", "month", "working day"]
}

extension Schedule {
  /// Where a part of a raw rule stands.
  fileprivate static func place(of part: String, in rule: String) -> Range<Int>? {
    var start = 0
    for piece in rule.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      if String(Substring(piece)).uppercased().hasPrefix(part + "=") { return start..<(start + piece.count) }
      start += piece.count + 1
    }
    return nil
  }
}

extension Shape where Value == Schedule.Every {
  fileprivate static let every = Shape.scalar(
    ScalarType(
      "rhythm", expected: Sentence(en: "a rhythm", es: "un ritmo"), example: "2 weeks",
      pattern: "^((0*([1-9][0-9]{0,4}|100000) +)?(day|week|month)s?|working day)$")
  ) { text, _, _ throws(Complaint) in
    if text == "working day" { return .workingDay }
    let words = text.split(separator: " ").map(String.init)
    let number = words.count == 2 ? Int(words[0]) : words.count == 1 ? 1 : nil
    let unit = words.last.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    guard let number, number >= 1, let unit, ["day", "week", "month"].contains(unit) else {
      throw Complaint(
        Sentence(en: "`\(text)` is not a rhythm", es: "`\(text)` no es un ritmo"),
        label: Schedule.Every.label(for: text),
        help: .allowed(["day", "week", "month", "2 weeks", "10 days", "3 months", "working day"]),
        certain: Schedule.Every.certain(for: text))
    }
    guard number <= 100_000 else {
      throw Complaint(
        Sentence(en: "an interval is at most 100,000", es: "un intervalo es como mucho 100 000"), rule: .tooBig)
    }
    return switch unit {
    case "day": .days(number)
    case "week": .weeks(number)
    default: .months(number)
    }
  }
}

extension Shape where Value == Recurrence {
  fileprivate static let recurrence = Shape.scalar(
    ScalarType(
      "rule", expected: Sentence(en: "a rule of RFC 5545", es: "una regla RFC 5545"),
      example: "\"FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1\"",
      pattern: "^(?!.*(BYHOUR|BYMINUTE|BYSECOND|UNTIL|COUNT)=)(?!.*FREQ=(HOURLY|MINUTELY|SECONDLY))"
        + "(?=.*[Ff][Rr][Ee][Qq]=)[A-Za-z]+=[^;=]+(;[A-Za-z]+=[^;=]+)*$")
  ) { text, _, _ throws(Complaint) in
    let rule: Recurrence
    do throws(RecurrenceError) {
      rule = try Recurrence(text: text)
    } catch {
      throw Complaint(error.sentence, part: error.range)
    }
    guard rule.until == nil, rule.count == nil else {
      let (part, key) = rule.until != nil ? ("UNTIL", "until") : ("COUNT", "times")
      throw Complaint(
        Sentence(
          en: "`\(part)` is written as `\(key)`, beside the rule",
          es: "`\(part)` se escribe como `\(key)`, junto a la regla"),
        part: Schedule.place(of: part, in: text))
    }
    return rule
  }
}
