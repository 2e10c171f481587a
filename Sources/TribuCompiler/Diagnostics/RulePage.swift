/// What `explain` says about a rule.
package struct RulePage: Sendable {
  package let id: String
  package let severity: Severity
  package let summary: Sentence
  package let why: Sentence

  /// Reading errors first, then the checks.
  package static let all: [RulePage] =
    ReadingRule.allCases.map { rule in
      RulePage(id: rule.rawValue, severity: .error, summary: rule.summary, why: ReadingRule.why)
    }
    + Check.all.map { RulePage(id: $0.id, severity: $0.severity, summary: $0.summary, why: $0.why) }

  package static func page(for id: String) -> RulePage? { all.first { $0.id == id } }

  package func text(_ language: MessageLanguage) -> String {
    "\(id) (\(FindingText.word(severity, language)))\n  \(summary[language])\n  \(why[language])\n"
  }
}

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
}
