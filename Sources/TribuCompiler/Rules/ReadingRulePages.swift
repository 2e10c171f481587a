extension ReadingRule {
  /// Why it is told, one by one; all of them stop `plan` and `build`, since what cannot be read cannot be planned.
  package var why: Sentence {
    let (en, es) = reason
    return Sentence(
      en: en + " What cannot be read cannot be planned, so `plan` and `build` stop here.",
      es: es + " Lo que no se puede leer no se puede planificar, así que `plan` y `build` se detienen aquí.")
  }

  private var reason: (en: String, es: String) {
    switch self {
    case .yamlSyntax:
      (
        "In YAML a colon, a `#` or a bracket means something; a text that holds one goes in quotes.",
        "En YAML los dos puntos, `#` o un corchete significan algo; el texto que los lleva va entre comillas."
      )
    case .unknownKey:
      (
        "A misspelt key would be left out in silence, and with it what you meant to say.",
        "Una clave mal escrita quedaría fuera sin avisar, y con ella lo que querías decir."
      )
    case .duplicateKey:
      (
        "Only one of the two can count, and nobody could tell which.",
        "Solo puede contar una de las dos, y nadie sabría cuál."
      )
    case .missingKey:
      (
        "Without it there is something that nobody could plan or write.",
        "Sin ella falta algo para planificar o redactar."
      )
    case .wrongType:
      (
        "A list of one needs its dash or brackets too, or two entries would be read as one text.",
        "Una lista de un solo elemento también lleva guion o corchetes; si no, dos elementos se leerían como un texto."
      )
    case .badValue:
      (
        "Hours, dates, amounts and words of the language are read strictly: a guess would end up in a calendar or a price.",
        "Las horas, las fechas, los importes y las palabras del lenguaje se leen al pie de la letra: una suposición acabaría en un "
          + "calendario o en un precio."
      )
    case .emptyValue:
      (
        "A key without a value is mostly a line that was forgotten; one that has nothing to say is left out.",
        "Una clave sin valor suele ser una línea olvidada; la que no tiene nada que decir se quita."
      )
    case .duplicateIdentifier:
      (
        "Dates, handoffs and calendars find things by their id, so it can belong to one thing only.",
        "Las fechas, los relevos y los calendarios encuentran las cosas por su id, así que solo puede ser de una."
      )
    case .badReference:
      (
        "A date or a purpose leans on something by its id: if that is not there, nobody knows what was meant.",
        "Una fecha o un propósito se apoya en algo por su id: si no existe, nadie sabe a qué se refiere."
      )
    case .tooBig:
      (
        "Limits keep a slip of the keyboard from becoming a plan of a thousand years.",
        "Los límites evitan que un dedo de más acabe en un plan de mil años."
      )
    case .cannotRead:
      (
        "The playbook names a file, or is one, that is not there or is no text in UTF-8.",
        "El playbook nombra un archivo que no está o que no es texto en UTF-8, o lo es él mismo."
      )
    }
  }

  /// One line each.
  package var summary: Sentence {
    switch self {
    case .yamlSyntax:
      Sentence(
        en: "The file is not YAML here, or YAML takes a text for something else.",
        es: "El archivo no es YAML en este punto, o YAML toma un texto por otra cosa.")
    case .unknownKey:
      Sentence(en: "The language has no such key here.", es: "El lenguaje no tiene esa clave aquí.")
    case .duplicateKey:
      Sentence(
        en: "A key stands twice in one mapping; the first counts.",
        es: "Una clave está dos veces en un bloque; cuenta la primera.")
    case .missingKey: Sentence(en: "A required key is absent.", es: "Falta una clave obligatoria.")
    case .wrongType:
      Sentence(
        en: "A list, a mapping or a text stands where another is expected.",
        es: "Hay una lista, un bloque o un texto donde se espera otra cosa.")
    case .badValue:
      Sentence(en: "The value is not one that the key takes.", es: "El valor no es de los que admite la clave.")
    case .emptyValue: Sentence(en: "A key has no value.", es: "Una clave no tiene valor.")
    case .duplicateIdentifier:
      Sentence(
        en: "An id is used twice; all ids of a playbook share one space.",
        es: "Un id está repetido; todos los ids de un playbook comparten espacio.")
    case .badReference:
      Sentence(
        en: "A value names something that does not exist, or leans on itself.",
        es: "Un valor nombra algo que no existe o que se apoya en sí mismo.")
    case .tooBig: Sentence(en: "A limit of the language is passed.", es: "Se supera un límite del lenguaje.")
    case .cannotRead:
      Sentence(en: "A file cannot be read as text, or not at all.", es: "Un archivo no se puede leer, o no como texto.")
    }
  }

  /// Two small playbooks: one that cannot be read for this reason, and the same mended.
  package var sample: Check.Sample {
    switch self {
    case .yamlSyntax: .of("title: Reto: una maceta, tres cosechas", "title: \"Reto: una maceta, tres cosechas\"")
    case .unknownKey: .of("purpose:\n  statment: Nadie riega a solas.", "purpose:\n  statement: Nadie riega a solas.")
    case .duplicateKey: .of("title: Azoteas Verdes\ntitle: Azoteas", "title: Azoteas Verdes")
    case .missingKey:
      .of(
        "handoffs:\n  - {id: repaso, name: Repaso, when: {date: 2027-03-10}, from: builder, to: manager}",
        "handoffs:\n  - {id: repaso, name: Repaso, kind: review, when: {date: 2027-03-10}, from: builder, to: manager}")
    case .wrongType: .of("purpose:\n  shared-goals: Cosechar", "purpose:\n  shared-goals: [Cosechar]")
    case .badValue: .of("engagement:\n  start: 11/01/2027", "engagement:\n  start: 2027-01-11")
    case .emptyValue: .of("purpose:\n  statement:", "purpose:\n  statement: Nadie riega a solas.")
    case .duplicateIdentifier:
      .of(
        "engagement:\n  milestones:\n    - {id: pregunta, name: Primera pregunta, date: 2027-03-01}",
        "engagement:\n  milestones:\n    - {id: primera-pregunta, name: Primera pregunta, date: 2027-03-01}")
    case .badReference:
      .of(
        "engagement:\n  milestones:\n    - {id: fiesta, name: Fiesta, date: end of cultibo}",
        "engagement:\n  milestones:\n    - {id: fiesta, name: Fiesta, date: end of cultivo}")
    case .tooBig: .of("team:\n  builder:\n    rate: 5000000000000", "team:\n  builder:\n    rate: 50")
    case .cannotRead:
      Check.Sample(
        fires: "tribu: 1\nextends: [base.yaml, tarifas.yaml]", mended: "tribu: 1\nextends: [base.yaml, proposal.yaml]")
    }
  }
}

extension Check.Sample {
  fileprivate static func of(_ wrong: String, _ right: String) -> Check.Sample {
    let head = "tribu: 1\nextends: base.yaml\n"
    return Check.Sample(fires: head + wrong, mended: head + right)
  }
}
