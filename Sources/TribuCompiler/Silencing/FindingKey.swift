/// Names a finding so that it is known again after lines moved or the messages changed language.
///
/// The path is made of keys and ids (`strategy.rituals.lunes-de-ideas.when`), never of places in a list or a file.
/// Several findings of one rule at one path are told apart by their order.
package struct FindingKey: Hashable, Comparable, Sendable {
  package let rule: String
  /// The playbook's id; where it has none that can be read, the file's name.
  package let playbook: String
  package let path: String
  /// From 1, in the order of places.
  package let ordinal: Int

  package init(rule: String, playbook: String, path: String, ordinal: Int) {
    self.rule = rule
    self.playbook = playbook
    self.path = path
    self.ordinal = ordinal
  }

  /// One text of all four: what SARIF calls a fingerprint.
  package var fingerprint: String { "\(rule):\(playbook):\(path):\(ordinal)" }

  package static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.playbook, left.rule, left.path, left.ordinal) < (right.playbook, right.rule, right.path, right.ordinal)
  }
}

extension Compilation {
  /// The keys of findings about this playbook, in their order.
  package func keys(of diagnostics: [Diagnostic]) -> [FindingKey] {
    if diagnostics.isEmpty { return [] }
    let paths = NodePaths(root)
    let id = root?.identifier
    let name = files[0].path.split(separator: "/").last.map(String.init) ?? ""
    var ordinals: [String: Int] = [:]
    return diagnostics.map { diagnostic in
      let path = paths.path(at: diagnostic.span)
      let ordinal = ordinals["\(diagnostic.rule) \(path)", default: 0] + 1
      ordinals["\(diagnostic.rule) \(path)"] = ordinal
      return FindingKey(rule: diagnostic.rule, playbook: id ?? name, path: path, ordinal: ordinal)
    }
  }
}

/// Paths of ids and keys by the places of a document.
private struct NodePaths {
  private var paths: [String] = []
  private var places: [(span: Span, path: Int)] = []
  private var exact: [Span: Int] = [:]

  init(_ root: Node?) { if let root { add(root, "") } }

  /// The path of the narrowest value or key that holds a place; empty for the document itself.
  func path(at span: Span) -> String {
    // What the playbook as a whole lacks.
    if span == .top { return "" }
    if let index = exact[span] { return paths[index] }
    // Rare: a part of a value, or what could not be read.
    var best: (width: Int32, path: Int)?
    for (place, path) in places where place.file == span.file && place.start <= span.start && span.end <= place.end {
      let width = place.end - place.start
      if width < best?.width ?? .max { best = (width, path) }
    }
    return best.map { paths[$0.path] } ?? ""
  }

  private mutating func add(_ node: Node, _ path: String) {
    paths.append(path)
    note(node.span, paths.count - 1)
    switch node.kind {
    case .scalar, .unreadable: break
    case .sequence(let items):
      for item in items {
        let own = item.identifier.map { path + "." + $0 } ?? path
        // What an entry lacks is told at its first key, whichever that is.
        if case .mapping(let entries) = item.kind, let first = entries.first, case .scalar = first.value.kind {
          paths.append(own)
          note(first.keySpan, paths.count - 1)
        }
        add(item, own)
      }
    case .mapping(let entries):
      for entry in entries {
        let own = path.isEmpty ? entry.key : path + "." + entry.key
        add(entry.value, own)
        // A key names its value; after it, so that a list's first key does not stand for the whole entry.
        note(entry.keySpan, paths.count - 1, of: own)
      }
    }
  }

  private mutating func note(_ span: Span, _ index: Int) {
    places.append((span, index))
    if exact[span] == nil { exact[span] = index }
  }

  private mutating func note(_ span: Span, _ index: Int, of path: String) {
    if paths[index] == path { return note(span, index) }
    paths.append(path)
    note(span, paths.count - 1)
  }
}
