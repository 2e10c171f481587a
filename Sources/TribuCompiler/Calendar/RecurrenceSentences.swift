extension RecurrenceError {
  /// The mistake in words, without a place.
  package var sentence: Sentence {
    switch mistake {
    case .emptyRule: .emptyRule
    case .propertyName: .propertyName
    case .emptyPart: .emptyPart
    case .missingValue(let part): .missingValue(part.rawValue)
    case .emptyElement(let part): .emptyElement(part.rawValue)
    case .unknownPart(let name): .unknownPart(name)
    case .timeOfDay(let part): .timeOfDay(part.rawValue)
    case .repeatedPart(let part): .repeatedPart(part.rawValue)
    case .missingFrequency: .missingFrequency
    case .unknownFrequency(let text): .unknownFrequency(text)
    case .subDailyFrequency(let text): .subDailyFrequency(text)
    case .unknownWeekday(let text, let part): .unknownWeekday(text, part.rawValue)
    case .badNumber(let text, let part): .badNumber(text, part)
    case .misplacedOrdinal(let text, let frequency): .misplacedOrdinal(text, frequency.rawValue)
    case .ordinalInNumberedWeek(let text): .ordinalInNumberedWeek(text)
    case .misplacedPart(let part, let frequency): .misplacedPart(part.rawValue, frequency.rawValue)
    case .positionsAlone: .positionsAlone
    case .badUntil(let text): .badUntil(text)
    case .untilAndCount: .untilAndCount
    }
  }
}

// The sentences, one each; what a person wrote is cut by `brief`.
extension Sentence {
  fileprivate static let emptyRule = Sentence(
    en: "the rule is empty; write for example `FREQ=WEEKLY;BYDAY=MO`",
    es: "la regla está vacía; escribe por ejemplo `FREQ=WEEKLY;BYDAY=MO`")

  fileprivate static let propertyName = Sentence(
    en: "leave out `RRULE:`, a rule begins with `FREQ=`",
    es: "quita `RRULE:`, una regla empieza con `FREQ=`")

  fileprivate static let emptyPart = Sentence(en: "there is one `;` too many", es: "sobra un `;`")

  fileprivate static func missingValue(_ part: String) -> Sentence {
    Sentence(en: "`\(part)` has no value", es: "`\(part)` no tiene valor")
  }

  fileprivate static func emptyElement(_ part: String) -> Sentence {
    Sentence(en: "there is one `,` too many in `\(part)`", es: "sobra una `,` en `\(part)`")
  }

  fileprivate static func unknownPart(_ name: String) -> Sentence {
    Sentence(
      en: "unknown rule part `\(brief(name))`; a rule may have \(Recurrence.Part.allowedList)",
      es: "parte desconocida `\(brief(name))`; una regla puede tener \(Recurrence.Part.allowedList)")
  }

  fileprivate static func timeOfDay(_ part: String) -> Sentence {
    Sentence(
      en: "`\(part)` is finer than a day: a rule chooses days, and `at` says the time",
      es: "`\(part)` es más fino que un día: la regla elige días y la hora se escribe en `at`")
  }

  fileprivate static func repeatedPart(_ part: String) -> Sentence {
    Sentence(en: "`\(part)` is written twice", es: "`\(part)` está escrito dos veces")
  }

  fileprivate static let missingFrequency = Sentence(
    en: "`FREQ` is missing; it is one of \(Recurrence.Frequency.list)",
    es: "falta `FREQ`, que es uno de \(Recurrence.Frequency.list)")

  fileprivate static func unknownFrequency(_ text: String) -> Sentence {
    Sentence(
      en: "`\(brief(text))` is not a frequency; `FREQ` is one of \(Recurrence.Frequency.list)",
      es: "`\(brief(text))` no es una frecuencia; `FREQ` es uno de \(Recurrence.Frequency.list)")
  }

  fileprivate static func subDailyFrequency(_ text: String) -> Sentence {
    Sentence(
      en: "`\(text)` is finer than a day; `FREQ` is one of \(Recurrence.Frequency.list)",
      es: "`\(text)` es más fino que un día; `FREQ` es uno de \(Recurrence.Frequency.list)")
  }

  fileprivate static func unknownWeekday(_ text: String, _ part: String) -> Sentence {
    let codes = Weekday.allCases.map(\.code).joined(separator: ", ")
    return Sentence(
      en: "`\(brief(text))` in `\(part)` is not a day of the week, which is one of \(codes)",
      es: "`\(brief(text))` en `\(part)` no es un día de la semana, que es uno de \(codes)")
  }

  fileprivate static func badNumber(_ text: String, _ part: Recurrence.Part) -> Sentence {
    let limit = part.limit
    return Sentence(
      en: "`\(brief(text))` does not fit `\(part.rawValue)`, which takes 1 to \(limit)"
        + (part.countsFromEnd ? " and -1 to -\(limit)" : ""),
      es: "`\(brief(text))` no sirve en `\(part.rawValue)`, que admite de 1 a \(limit)"
        + (part.countsFromEnd ? " y de -1 a -\(limit)" : ""))
  }

  fileprivate static func misplacedOrdinal(_ text: String, _ frequency: String) -> Sentence {
    Sentence(
      en: "`\(brief(text))` counts the days of a month or a year, so it does not go with `FREQ=\(frequency)`",
      es: "`\(brief(text))` cuenta los días de un mes o de un año, así que no va con `FREQ=\(frequency)`")
  }

  fileprivate static func ordinalInNumberedWeek(_ text: String) -> Sentence {
    Sentence(
      en: "`\(brief(text))` has a number, though a week of `BYWEEKNO` has each day once; write the day alone",
      es: "`\(brief(text))` lleva un número, pero una semana de `BYWEEKNO` tiene cada día una vez; escribe el día solo")
  }

  fileprivate static func misplacedPart(_ part: String, _ frequency: String) -> Sentence {
    Sentence(
      en: "`\(part)` has no meaning with `FREQ=\(frequency)`",
      es: "`\(part)` no tiene sentido con `FREQ=\(frequency)`")
  }

  fileprivate static let positionsAlone = Sentence(
    en: "`BYSETPOS` chooses among the days of another part, such as `BYDAY`, and there is none",
    es: "`BYSETPOS` elige entre los días de otra parte, como `BYDAY`, y no hay ninguna")

  fileprivate static func badUntil(_ text: String) -> Sentence {
    Sentence(
      en: "`\(brief(text))` is not a date for `UNTIL`; write for example `UNTIL=20270301`",
      es: "`\(brief(text))` no es una fecha para `UNTIL`; escribe por ejemplo `UNTIL=20270301`")
  }

  fileprivate static let untilAndCount = Sentence(
    en: "`UNTIL` and `COUNT` both end the rule; keep one of them",
    es: "`UNTIL` y `COUNT` terminan la regla los dos; deja solo uno")

  /// So that a value of a megabyte does not become a message of a megabyte.
  private static func brief(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count <= 40 ? text : String(String.UnicodeScalarView(scalars.prefix(40))) + "…"
  }
}

extension Recurrence.Frequency {
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Recurrence.Part {
  fileprivate static var allowedList: String {
    allCases.filter { part in !part.isTimeOfDay }.map(\.rawValue).joined(separator: ", ")
  }
}
