extension Check {
  /// Documents in another language with passages in the first one.
  static let languagesUneven = Check(
    id: "languages-uneven", family: .deal, severity: .warning,
    summary: Sentence(
      en: "A text is translated into some of the playbook's languages and not into all.",
      es: "Un texto está en algunos idiomas del playbook y no en todos."),
    why: Sentence(
      en: "Where a language is missing the main one is printed, so that a client abroad reads a page in two languages.",
      es:
        "Donde falta un idioma se imprime el principal, y un cliente de fuera lee una página a medias entre dos lenguas."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        languages: [ca, en]
        purpose:
          value: {es: Una cosecha propia, ca: Una collita pròpia, en: A harvest of your own}
          statement: {es: Nadie riega a solas, ca: Ningú rega tot sol}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        languages: [ca, en]
        purpose:
          value: {es: Una cosecha propia, ca: Una collita pròpia, en: A harvest of your own}
          statement: {es: Nadie riega a solas, ca: Ningú rega tot sol, en: Nobody waters alone}
        """)
  ) { review in
    let playbook = review.playbook
    // A variant of the main language is served by the main one: `es-MX` by `es-ES`.
    let wanted = playbook.languages.filter { base($0) != base(playbook.language) }
    guard !wanted.isEmpty else { return [] }
    let mapped = review.texts.filter { !$0.others.isEmpty }
    let absent = wanted.filter { language in !mapped.contains { has($0, language) } }
    let present = wanted.filter { !absent.contains($0) }
    return (absent.isEmpty ? [] : [untranslated(absent, playbook)])
      + mapped.compactMap { text in
        let missing = present.filter { !has(text, $0) }
        return missing.isEmpty ? nil : uneven(text, missing, playbook)
      }
  }

  private static func base(_ language: String) -> Substring { language.prefix { $0 != "-" } }

  /// Whether a text is there in a language or what it falls back to, before the main one.
  private static func has(_ text: Text, _ language: String) -> Bool {
    var tag = Substring(language)
    while true {
      if text.others[String(tag)] != nil { return true }
      guard let dash = tag.lastIndex(of: "-") else { return false }
      tag = tag[..<dash]
    }
  }

  /// Said once of a language that no text has, rather than of every text.
  private static func untranslated(_ languages: [String], _ playbook: Playbook) -> Remark {
    let list = Wording.list(languages.map { "`\($0)`" })
    return Remark(
      Sentence(
        en: "`languages` promises \(list.en), and no text is written in \(languages.count == 1 ? "it" : "them")",
        es:
          "`languages` promete \(list.es) y ningún texto está en \(languages.count == 1 ? "ese idioma" : "esos idiomas")"
      ),
      at: playbook.places["languages"],
      help: Sentence(
        en: "write texts as `{\(base(playbook.language)): …, \(languages[0]): …}`, or drop the language",
        es: "escribe los textos como `{\(base(playbook.language)): …, \(languages[0]): …}` o quita el idioma"))
  }

  private static func uneven(_ text: Text, _ missing: [String], _ playbook: Playbook) -> Remark {
    let list = Wording.list(missing.map { "`\($0)`" })
    return Remark(
      Sentence(en: "this text is not written in \(list.en)", es: "este texto no está en \(list.es)"), at: text.span,
      help: Sentence(
        en: "add `\(missing[0]): …` here, or write it in one language for all",
        es: "añade aquí `\(missing[0]): …` o déjalo en un solo idioma para todos"))
  }
}
