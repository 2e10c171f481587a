/// One entry of `day`: a weekday, the nth weekday of a month, or a day of the month.
enum DayWord: Hashable, Sendable {
  case weekday(Weekday)
  case nthWeekday(Int, Weekday)
  case dayOfMonth(Int)

  fileprivate var sort: Int {
    switch self {
    case .weekday: 0
    case .nthWeekday: 1
    case .dayOfMonth: 2
    }
  }
}

extension DayWord {
  fileprivate static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1]

  /// `primer jueves`, `First Thursday`, `thursdy` as they should be written.
  fileprivate static func suggestion(for text: String) -> String? {
    let meant = text.lowercased().split(separator: " ").map { word in
      let word = String(word)
      return ordinal(word) ?? Vocabulary.english(for: word, among: names) ?? Suggestion.nearest(to: word, among: names)
        ?? word
    }.joined(separator: " ")
    return meant == text ? nil : meant
  }

  /// The same, where no other day can be meant.
  fileprivate static func certain(for text: String) -> String? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard let last = words.last, let weekday = Vocabulary.certain(for: last, among: names) else { return nil }
    if words.count == 1 { return weekday }
    guard words.count == 2, let ordinal = ordinal(words[0]) else { return nil }
    return "\(ordinal) \(weekday)"
  }

  private static let names = Weekday.allCases.map(\.name)

  private static func ordinal(_ word: String) -> String? {
    let spanish = [
      "primer": "first", "primero": "first", "segundo": "second", "tercer": "third", "tercero": "third",
      "cuarto": "fourth", "quinto": "fifth", "último": "last", "ultimo": "last",
    ]
    return ordinals[word] == nil ? spanish[word] : word
  }
}

extension Weekday {
  /// As a playbook writes it.
  package var name: String { Weekday.names[rawValue] }

  init?(name: String) {
    guard let index = Weekday.names.firstIndex(of: name) else { return nil }
    self = Weekday.allCases[index]
  }

  private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

extension Shape where Value == Spanned<DayWord> {
  static let dayWord = Shape<DayWord>.scalar(
    ScalarType(
      "day", expected: Sentence(en: "a day", es: "un día"), example: "first thursday",
      pattern:
        "^(((first|second|third|fourth|fifth|last) +)?(mon|tues|wednes|thurs|fri|satur|sun)day|-?0*([1-9]|[12][0-9]|3[01]))$",
      guess: .integer(-31...31))
  ) { text, _, _ throws(Complaint) in
    if let weekday = Weekday(name: text) { return .weekday(weekday) }
    let words = text.split(separator: " ").map(String.init)
    if words.count == 2, let ordinal = DayWord.ordinals[words[0]], let weekday = Weekday(name: words[1]) {
      return .nthWeekday(ordinal, weekday)
    }
    if let number = Int(text), text.first != "+" {
      if number != 0, (-31...31).contains(number) { return .dayOfMonth(number) }
      throw Complaint(
        Sentence(
          en: "a month has days 1 to 31, or -1 (the last) to -31",
          es: "un mes tiene días del 1 al 31, o del -1 (el último) al -31"))
    }
    let names = Weekday.allCases.map(\.name)
    throw Complaint(
      Sentence(en: "`\(text)` is not a day", es: "`\(text)` no es un día"),
      label: .didYouMean(DayWord.suggestion(for: text)),
      help: .allowed(names + ["first … fifth, last WEEKDAY", "1 … 31", "-1"]), certain: DayWord.certain(for: text))
  }.spanned
}

/// Turns `every` and `day` into a rule of RFC 5545.
struct RecurrenceForm {
  /// Nil where the days were wrong; they have been reported, or are in ``problem``.
  private(set) var form: Schedule.Form? = .workingDays
  private(set) var problem: Diagnostic?

  /// Nil where `every: month` lacks its `day`.
  init?(_ every: Schedule.Every, days: [Spanned<DayWord>], dayIsWritten: Bool) {
    let allowed: Set<Int>
    let frequency: Recurrence.Frequency
    let interval: Int
    switch every {
    case .workingDay: return
    case .days(let count): (frequency, interval, allowed) = (.daily, count, [])
    case .weeks(let count): (frequency, interval, allowed) = (.weekly, count, [0])
    case .months(let count):
      guard dayIsWritten else { return nil }
      (frequency, interval, allowed) = (.monthly, count, [1, 2])
    }
    for day in days where !allowed.contains(day.value.sort) {
      problem = RecurrenceForm.wrongSort(day, every)
      return
    }
    if let first = days.first, let other = days.first(where: { $0.value.sort != first.value.sort }) {
      problem = RecurrenceForm.mixedSorts(other, first)
      return
    }
    if dayIsWritten, days.isEmpty, !allowed.isEmpty {
      // Its entries were reported; without them the rule would mean another day.
      form = nil
      return
    }
    var weekdays: [Recurrence.WeekdayOccurrence] = []
    var monthDays: [Int] = []
    for day in days {
      switch day.value {
      case .weekday(let weekday): weekdays.append(.init(weekday: weekday))
      case .nthWeekday(let ordinal, let weekday): weekdays.append(.init(weekday: weekday, ordinal: ordinal))
      case .dayOfMonth(let number): monthDays.append(number)
      }
    }
    form = .rule(Recurrence(frequency: frequency, interval: interval, monthDays: monthDays, weekdays: weekdays))
  }

  private static func wrongSort(_ day: Spanned<DayWord>, _ every: Schedule.Every) -> Diagnostic {
    if case .days = every {
      return Diagnostic(
        .badValue,
        Sentence(
          en: "`day` has no meaning where `every` counts days", es: "`day` no tiene sentido si `every` cuenta días"),
        at: day.span,
        label: Sentence(en: "drop it, or write `every: week`", es: "quítalo o escribe `every: week`"))
    }
    if case .months = every, case .weekday(let weekday) = day.value {
      return Diagnostic(
        .badValue,
        Sentence(
          en: "which \(weekday.name) of the month?", es: "¿qué \(weekday.name) del mes?"), at: day.span,
        label: .write("first \(weekday.name)"),
        help: Sentence(
          en: "first … fifth or last; for each one, write `every: week`",
          es: "first … fifth o last; para todos, escribe `every: week`"))
    }
    return Diagnostic(
      .badValue,
      Sentence(
        en: "with `every: week`, `day` is a day of the week", es: "con `every: week`, `day` es un día de la semana"),
      at: day.span,
      label: Sentence(
        en: "for example `monday`; or write `every: month`", es: "por ejemplo `monday`; o escribe `every: month`"))
  }

  private static func mixedSorts(_ day: Spanned<DayWord>, _ first: Spanned<DayWord>) -> Diagnostic {
    Diagnostic(
      .badValue,
      Sentence(en: "one list holds one sort of day", es: "una lista lleva una sola clase de días"), at: day.span,
      help: Sentence(
        en: "weekdays, or `first thursday` and the like, or days of the month",
        es: "días de la semana, o `first thursday` y similares, o días del mes"),
      related: [.init(first.span, Sentence(en: "the first one is another sort", es: "el primero es de otra clase"))])
  }
}
