/// Gathers the entries of one YAML mapping: the first of two equal keys counts, and `<<` brings in what is not there.
struct MappingBuilder {
  private var diagnostics: [Diagnostic] = []
  private var entries: [Node.Entry] = []
  private var merged: [Node.Entry] = []
  private var places: [String: Int] = [:]
  /// Texts in braces that stand behind commas, without a colon of their own.
  private var bare: [Node] = []

  mutating func add(key: Node, value: Node) {
    joinBare()
    switch key.kind {
    case .unreadable: return
    case .sequence, .mapping:
      diagnostics.append(
        Diagnostic(
          .wrongType,
          Sentence(
            en: "a key is one word, not a list or a mapping", es: "una clave es una palabra, no una lista ni un bloque"),
          at: key.span))
    case .scalar("<<", quoted: false): merge(value)
    case .scalar(let text, _):
      if let first = index(of: text) {
        diagnostics.append(.duplicateKey(text, at: key.span, first: entries[first].keySpan))
      } else {
        if entries.count > 16 { places[text] = entries.count }
        entries.append(Node.Entry(key: text, keySpan: key.span, value: value))
        if entries.count == 17 { for (index, entry) in entries.enumerated() { places[entry.key] = index } }
      }
    }
  }

  /// A text in braces without a value: `at:08:00`, or the rest of a value that a comma cut.
  mutating func addBare(_ key: Node) {
    guard case .scalar(let text, _) = key.kind else { return add(key: key, value: key) }
    if let colon = text.firstIndex(of: ":"), colon != text.startIndex, text.index(after: colon) < text.endIndex,
      text[..<colon].utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D }), !text[colon...].hasPrefix("://")
    {
      joinBare()
      let name = String(text[..<colon])
      diagnostics.append(.spaceAfterColon(name, String(text[text.index(after: colon)...]), at: key.span))
      add(key: Node(.scalar(name, quoted: false), span: key.span), value: Node(.unreadable, span: key.span))
    } else if case .scalar(_, quoted: false) = entries.last?.value.kind, entries.last?.value.isEmpty == false {
      bare.append(key)
    } else {
      add(key: key, value: Node(.scalar("", quoted: false), span: key.span))
    }
  }

  /// Reports what commas cut off the last value, which nobody reads then.
  private mutating func joinBare() {
    guard !bare.isEmpty, let last = entries.popLast() else { return }
    diagnostics.append(.swallowedComma(last, rest: bare))
    bare = []
    entries.append(
      Node.Entry(key: last.key, keySpan: last.keySpan, value: Node(.unreadable, span: last.value.span)))
  }

  /// Ends the mapping; everything that was wrong with its keys.
  mutating func finish() -> [Diagnostic] {
    joinBare()
    return diagnostics
  }

  /// The entries, those that `<<` brought in last.
  var all: [Node.Entry] {
    guard !merged.isEmpty else { return entries }
    var all = entries
    var known = Set(entries.map(\.key))
    for entry in merged where known.insert(entry.key).inserted { all.append(entry) }
    return all
  }

  private func index(of key: String) -> Int? {
    if entries.count > 16 { return places[key] }
    return entries.firstIndex { $0.key == key }
  }

  private mutating func merge(_ value: Node) {
    switch value.kind {
    case .mapping(let inherited): merged += inherited
    case .sequence(let items): for item in items { merge(item) }
    case .unreadable: break
    case .scalar:
      diagnostics.append(
        Diagnostic(
          .wrongType,
          Sentence(
            en: "`<<` takes a mapping, such as an alias", es: "`<<` espera un bloque de claves, por ejemplo un alias"),
          at: value.span, label: Sentence(en: "write `<<: *name`", es: "escribe `<<: *nombre`")))
    }
  }
}
