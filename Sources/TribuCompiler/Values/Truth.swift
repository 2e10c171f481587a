extension Shape where Value == Bool {
  /// `true` or `false`; other words for the same are answered with the one to write, so that nobody's YAML decides.
  static let truth = Shape.scalar(
    ScalarType(
      "truth", expected: Sentence(en: "`true` or `false`", es: "`true` o `false`"), example: "true",
      pattern: "^(true|false)$", guess: .truth)
  ) { text, _, _ throws(Complaint) in
    switch text {
    case "true": return true
    case "false": return false
    default:
      let meant: String? =
        switch text.lowercased() {
        case "yes", "on", "y", "sí", "si", "true", "1", "verdadero", "cierto": "true"
        case "no", "off", "n", "false", "0", "falso": "false"
        default: Suggestion.only(near: text, among: ["true", "false"])
        }
      throw Complaint(
        Sentence(en: "`\(text)` is neither `true` nor `false`", es: "`\(text)` no es ni `true` ni `false`"),
        label: meant.map { .write($0) }, certain: meant)
    }
  }
}
