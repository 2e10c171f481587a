/// Where the keys of one mapping stand, so that a finding about any of them shows the line that a person would edit.
package struct Places: Sendable {
  private let entries: [Node.Entry]
  /// The place for what is missing: the key that holds the mapping, or in a list the mapping's first key.
  package let holder: Span

  init(_ entries: [Node.Entry], holder: Span) {
    self.entries = entries
    self.holder = holder
  }

  /// A key's value where it is written on one line; the key itself above a list or mapping; where the key is absent,
  /// the place for what is missing.
  package subscript(key: String) -> Span {
    guard let entry = entries.first(where: { $0.key == key }) else { return holder }
    if case .scalar = entry.value.kind { return entry.value.span }
    return entry.keySpan
  }

  package func contains(_ key: String) -> Bool { entries.contains { $0.key == key } }
}
