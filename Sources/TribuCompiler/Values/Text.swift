/// Text that a reader of the documents sees, in one language or several.
package struct Text: Hashable, Sendable {
  /// In the playbook's main language.
  package let main: String
  /// Other languages as the playbook keys them (`en`, `pt-BR`), with their text.
  package let others: [String: String]
  /// Of a text in several languages: the key's that holds it.
  package let span: Span

  package init(_ main: String, others: [String: String] = [:], span: Span = .top) {
    self.main = main
    self.others = others
    self.span = span
  }

  /// The text for a language: its exact key, else what is left after cutting subtags from the right, else the main
  /// language's (`spec` §1).
  package func inLanguage(_ language: String) -> String {
    if others.isEmpty { return main }
    var tag = Substring(language)
    while true {
      if let text = others[String(tag)] { return text }
      guard let dash = tag.lastIndex(of: "-") else { return main }
      tag = tag[..<dash]
    }
  }
}

extension Shape where Value == Text {
  /// One line.
  static let text = localised(limit: TextLimit.line)
  /// One line of up to 200 characters: what calendars and headings hold (`spec` §9).
  static let name = localised(limit: TextLimit.name)
  /// CommonMark over as many lines as it needs.
  static let prose = localised(limit: nil)

  private static func localised(limit: Int?) -> Shape {
    let scalar =
      limit == nil
      ? ScalarType("prose", expected: TextRule.prose, example: "…")
      : ScalarType("text", expected: TextRule.line, example: "…")
    return Shape(type: limit.map { .text(limit: $0) } ?? .prose) { node, session in
      let text =
        if case .mapping(let entries) = node.kind {
          TextRule.languages(entries, node, session, scalar, limit: limit)
        } else {
          TextRule.line(node, session, scalar, limit: limit).map { Text($0, span: node.span) }
        }
      if let text { session.texts.append(text) }
      return text
    }
  }
}

/// In characters.
enum TextLimit {
  static let line = 10_000
  /// `spec` §9.
  static let name = 200
}

private enum TextRule {
  static let line = Sentence(
    en: "one line of text, or a mapping of languages", es: "una línea de texto o un bloque de idiomas")
  static let prose = Sentence(en: "text, or a mapping of languages", es: "texto o un bloque de idiomas")

  static func line(_ node: Node, _ session: ReadingSession, _ type: ScalarType, limit: Int?) -> String? {
    guard var text = session.scalar(node, type) else { return nil }
    session.accept(node.span)
    guard let limit else { return text }
    while text.utf8.last == 10 { text.removeLast() }
    if text.utf8.contains(where: { $0 == 10 || $0 == 13 }) {
      session.report(
        Diagnostic(
          .badValue, Sentence(en: "this text goes on one line", es: "este texto va en una sola línea"), at: node.span,
          label: Sentence(en: "begin it with `>` to fold it", es: "empiézalo con `>` para unirlo en una línea")))
      return nil
    }
    if text.utf8.count > limit, text.count > limit {
      session.report(
        Diagnostic(
          .tooBig,
          Sentence(
            en: "\(text.count) characters; up to \(limit) fit here",
            es: "\(text.count) caracteres; aquí caben hasta \(limit)"),
          at: node.span))
      return nil
    }
    return text
  }

  static func languages(
    _ entries: [Node.Entry], _ node: Node, _ session: ReadingSession, _ type: ScalarType, limit: Int?
  ) -> Text? {
    let holder = session.holder
    let known = session.facts.languagesAreKnown
    let declared = [session.facts.language] + session.facts.languages
    var texts: [String: String] = [:]
    var failed = false
    for entry in entries {
      if session.isFull { return nil }
      if known, !declared.contains(where: { $0 == entry.key || $0.hasPrefix(entry.key + "-") }) {
        session.report(.unknownLanguageKey(entry, alone: entries.count == 1, declared: declared))
        failed = true
        continue
      }
      session.holder = entry.keySpan
      session.emptiness = .optionalKey
      guard let text = line(entry.value, session, type, limit: limit) else {
        failed = true
        continue
      }
      texts[entry.key] = text
    }
    let all = Text(entries.isEmpty ? "" : "\u{0}", others: texts, span: node.span)
    let main = all.inLanguage(session.facts.language)
    if main == "\u{0}" || entries.isEmpty {
      guard known, !failed else { return nil }
      session.report(
        .missingKey(
          session.facts.language, at: holder,
          help: Sentence(
            en: "a mapping of languages needs the playbook's main one",
            es: "un bloque de idiomas necesita el idioma principal del playbook")))
      return nil
    }
    return Text(main, others: texts, span: holder)
  }
}

extension Diagnostic {
  fileprivate static func unknownLanguageKey(_ entry: Node.Entry, alone: Bool, declared: [String]) -> Diagnostic {
    if alone, case .scalar(let text, quoted: false) = entry.value.kind, LanguageTag.canonical(entry.key) == nil {
      return .colonInText("\(entry.key): \(text)".trimmed, at: entry.keySpan.through(entry.value.span))
    }
    let list = declared.joined(separator: ", ")
    return Diagnostic(
      .badValue,
      Sentence(
        en: "`\(entry.key)` is not a language of this playbook (\(list))",
        es: "`\(entry.key)` no es un idioma de este playbook (\(list))"),
      at: entry.keySpan,
      help: Sentence(
        en: "a text is one line, or a mapping of languages; add others to `languages`",
        es: "un texto es una línea o un bloque de idiomas; añade otros en `languages`"))
  }

  /// `- Reto: uno` in a list of texts, where YAML sees a key.
  private static func colonInText(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(.badValue, .colonInValue, at: span, label: text.count <= 80 ? .write(text.inQuotes) : nil)
  }
}
