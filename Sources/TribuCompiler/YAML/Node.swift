/// A value of a YAML document with its place, before any field has said what it should be.
///
/// Scalars stay text: `NO`, `012` and `19:00` become something only when a field asks for it.
final class Node: Sendable {
  enum Kind: Sendable {
    /// `quoted`: written in quotes or as a block, so that emptiness and special words are meant.
    case scalar(String, quoted: Bool)
    case sequence([Node])
    case mapping([Entry])
    /// Reported already; whoever meets it says nothing more.
    case unreadable
  }

  struct Entry: Sendable {
    let key: String
    let keySpan: Span
    let value: Node
  }

  let kind: Kind
  let span: Span
  /// Nodes below this one and itself, aliases counted each time they are used.
  let weight: Int

  init(_ kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
    var weight = 1
    switch kind {
    case .scalar, .unreadable: break
    case .sequence(let items): for item in items { weight &+= item.weight }
    case .mapping(let entries): for entry in entries { weight &+= entry.value.weight &+ 1 }
    }
    self.weight = weight < 0 ? .max / 2 : min(weight, .max / 4096)
  }

  /// A scalar's text.
  var text: String? { if case .scalar(let text, _) = kind { text } else { nil } }

  /// What a list's entry is known by.
  var identifier: String? { value(of: "id")?.text }

  /// A plain scalar without a character: what a key without a value gets.
  var isEmpty: Bool {
    if case .scalar(let text, quoted: false) = kind { text.isEmpty } else { false }
  }

  func value(of key: String) -> Node? {
    guard case .mapping(let entries) = kind else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
