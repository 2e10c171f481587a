extension Check {
  /// What the writer meant to fill in later, and a client would read.
  static let placeholderText = Check(
    id: "placeholder-text", family: .purpose, severity: .warning,
    summary: Sentence(
      en: "A text still holds something to fill in: `TODO:`, `<name>`, “to be defined”.",
      es: "Un texto conserva algo por rellenar: `TODO:`, `<nombre>`, «por definir»."),
    why: Sentence(
      en: "A proposal goes to a client as it stands, and one gap makes every other sentence look unfinished.",
      es: "La propuesta llega al cliente tal cual, y un solo hueco hace que todo lo demás parezca a medias."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        proposal:
          next-step: Firmar antes del <fecha> y acordar las primeras entrevistas.
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        proposal:
          next-step: Firmar antes del 20 de diciembre y acordar las primeras entrevistas.
        """)
  ) { review in
    review.texts.compactMap { text in
      if text.others.isEmpty {
        return PlaceholderScan.first(in: text.main).map { remark($0, at: text.span, language: nil) }
      }
      for (language, words) in text.others.sorted(by: { $0.key < $1.key }) {
        if let found = PlaceholderScan.first(in: words) { return remark(found, at: text.span, language: language) }
      }
      return nil
    }
  }

  private static func remark(_ found: String, at span: Span, language: String?) -> Remark {
    let en = language.map { " in `\($0)`" } ?? ""
    let es = language.map { " en `\($0)`" } ?? ""
    return Remark(
      Sentence(en: "the text\(en) still says `\(found)`", es: "el texto\(es) todavía dice `\(found)`"), at: span,
      help: Sentence(
        en: "write what belongs there, or drop the sentence", es: "escribe lo que va ahí o quita la frase"))
  }
}
