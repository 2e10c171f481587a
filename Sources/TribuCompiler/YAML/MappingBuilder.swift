/// Gathers the entries of one YAML mapping: the first of two equal keys counts, and `<<` brings in what is not there.
struct MappingBuilder {
  private(set) var diagnostics: [Diagnostic] = []
  private var entries: [Node.Entry] = []
  private var merged: [Node.Entry] = []
  private var places: [String: Int] = [:]

  init(isFlow: Bool) {}

  var last: Node.Entry? { entries.last }

  mutating func add(key: Node, value: Node) {
    switch key.kind {
    case .unreadable: return
    case .sequence, .mapping:
      diagnostics.append(
        Diagnostic(
          .wrongType,
          Sentence(en: "a key is one word, not a list or a mapping", es: "una clave es una palabra, no una lista ni un bloque"),
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

  /// Marks the last value as reported: part of it was taken for a key.
  mutating func spoilLast() {
    guard let last = entries.popLast() else { return }
    entries.append(
      Node.Entry(key: last.key, keySpan: last.keySpan, value: Node(.unreadable, span: last.value.span)))
  }

  func finish() -> [Node.Entry] {
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
          Sentence(en: "`<<` takes a mapping, such as an alias", es: "`<<` espera un bloque de claves, por ejemplo un alias"),
          at: value.span, label: Sentence(en: "write `<<: *name`", es: "escribe `<<: *nombre`")))
    }
  }
}
