extension ReadingRule {
  static let why = Sentence(
    en: "What cannot be read cannot be planned: reading errors stop `plan` and `build`, and cannot be silenced.",
    es:
      "Lo que no se puede leer no se puede planificar: estos errores detienen `plan` y `build`, y no se pueden silenciar."
  )

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
