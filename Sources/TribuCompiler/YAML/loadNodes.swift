/// Reads a playbook's document and everything it extends into one tree (`spec` §4).
func loadNodes(_ source: SourceFile, _ session: ReadingSession) -> Node? {
  var loader = NodeLoader(session: session)
  guard let root = loader.load(source, depth: 0) else { return nil }
  guard case .mapping = root.kind else {
    session.report(
      .wrongType(found: root, expected: Sentence(en: "a playbook", es: "un playbook"), example: "tribu: 1"))
    return nil
  }
  return root
}

/// `spec` §9.
enum ExtendsLimit {
  static let depth = 16
  static let files = 64
}

private struct NodeLoader {
  let session: ReadingSession
  /// Files that are being read, outermost first: a file among them extends itself.
  private var open: [SourceFile] = []

  init(session: ReadingSession) { self.session = session }

  mutating func load(_ source: SourceFile, depth: Int) -> Node? {
    let file = session.files.add(source)
    let (root, diagnostics, hasAliases) = YAMLReader.read(source, file: file)
    session.hasAliases = session.hasAliases || hasAliases
    session.diagnostics += diagnostics
    guard let root, !root.isEmpty else {
      if diagnostics.isEmpty { session.report(.emptyFile(at: Span(file: file, start: 0, end: 0))) }
      return nil
    }
    session.weight += root.weight
    if session.weight > YAMLReader.Limit.nodes {
      session.report(.tooManyNodes(at: root.span))
      return nil
    }
    guard let extends = root.value(of: "extends") else { return root }
    open.append(source)
    defer { open.removeLast() }
    var base: Node?
    for path in paths(extends) {
      guard let parent = parent(path, of: source, depth: depth) else {
        session.isIncomplete = true
        continue
      }
      base = base.map { MergeRules.merge(parent, over: $0, session) } ?? parent
    }
    return base.map { MergeRules.merge(root, over: $0, session) } ?? root
  }

  private func paths(_ node: Node) -> [Spanned<String>] {
    let items: [Node] = if case .sequence(let items) = node.kind { items } else { [node] }
    // What is wrong with a path is reported when the field is read; here a bad one is only passed over.
    let quiet = ReadingSession(surroundings: .none, files: session.files)
    return items.compactMap { Shape<Spanned<String>>.path.read($0, quiet) }
  }

  private mutating func parent(_ path: Spanned<String>, of source: SourceFile, depth: Int) -> Node? {
    guard depth < ExtendsLimit.depth, session.files.files.count < ExtendsLimit.files else {
      session.report(
        Diagnostic(
          .tooBig,
          Sentence(
            en: "`extends` goes \(ExtendsLimit.depth) files deep and \(ExtendsLimit.files) files wide at most",
            es: "`extends` admite hasta \(ExtendsLimit.depth) niveles y \(ExtendsLimit.files) archivos"),
          at: path.span))
      return nil
    }
    switch session.surroundings.readFile(path.value, source) {
    case .failure(let failure):
      let complaint = failure.complaint(path.value)
      session.report(Diagnostic(complaint.rule, complaint.message, at: path.span))
      return nil
    case .success(let file):
      if let first = open.firstIndex(where: { $0.path == file.path }) {
        session.report(.ring(of: (open[first...].map(\.path) + [file.path]), at: path.span))
        return nil
      }
      return load(file, depth: depth + 1)
    }
  }
}

/// How a file lies over the one it extends: mappings of the language merge key by key, lists of things with ids by id,
/// and a value of one type is replaced whole.
private enum MergeRules {
  static func merge(_ top: Node, over base: Node, _ session: ReadingSession) -> Node {
    let fields = Playbook.fields
    guard case .mapping(let entries) = base.kind, case .mapping = top.kind else { return top }
    let kept = entries.filter { $0.key != "tribu" && $0.key != "extends" }
    return mapping(top, over: Node(.mapping(kept), span: base.span), fields, session)
  }

  private static func value(_ top: Node, over base: Node, _ type: TypeDescription, _ session: ReadingSession) -> Node {
    switch type {
    case .mapping("schedule", _): return top
    case .mapping(_, let fields): return mapping(top, over: base, fields, session)
    case .list(of: .mapping(_, let fields), _, _) where fields.contains(where: { $0.key == "id" }):
      return list(top, over: base, fields, session)
    default: return top
    }
  }

  private static func mapping(
    _ top: Node, over base: Node, _ fields: [FieldDescription], _ session: ReadingSession
  ) -> Node {
    guard case .mapping(let topEntries) = top.kind, case .mapping(let baseEntries) = base.kind else { return top }
    var entries: [Node.Entry] = baseEntries
    let places = Dictionary(zip(entries.map(\.key), entries.indices), uniquingKeysWith: { first, _ in first })
    let types = Dictionary(fields.map { ($0.key, $0.type) }, uniquingKeysWith: { first, _ in first })
    for entry in topEntries {
      guard let index = places[entry.key] else {
        entries.append(entry)
        continue
      }
      let type = types[entry.key] ?? .prose
      entries[index] = Node.Entry(
        key: entry.key, keySpan: entry.keySpan, value: value(entry.value, over: entries[index].value, type, session))
    }
    return Node(.mapping(entries), span: top.span)
  }

  private static func list(_ top: Node, over base: Node, _ fields: [FieldDescription], _ session: ReadingSession)
    -> Node
  {
    guard case .sequence(let topItems) = top.kind, case .sequence(let baseItems) = base.kind else { return top }
    var items: [Node?] = baseItems
    var places: [String: Int] = [:]
    for (index, item) in baseItems.enumerated() {
      if let id = item.identifier, places[id] == nil { places[id] = index }
    }
    for item in topItems {
      let inherited = item.identifier.flatMap { places[$0] }
      if item.isRemoval {
        // Without an inherited entry it stays, and is reported when it is read.
        if let inherited, items[inherited] != nil { items[inherited] = nil } else { items.append(item) }
      } else if let inherited, let below = items[inherited] {
        items[inherited] = mapping(item, over: below, fields, session)
      } else {
        items.append(item)
      }
    }
    return Node(.sequence(items.compactMap { $0 }), span: top.span)
  }
}

extension Node {
  /// An item that drops an inherited one.
  var isRemoval: Bool {
    if case .scalar("true", _) = value(of: "remove")?.kind { true } else { false }
  }
}

extension Diagnostic {
  fileprivate static func emptyFile(at span: Span) -> Diagnostic {
    Diagnostic(
      .emptyValue, Sentence(en: "the file is empty", es: "el archivo está vacío"), at: span,
      label: Sentence(en: "a playbook begins with `tribu: 1`", es: "un playbook empieza por `tribu: 1`"))
  }

  fileprivate static func ring(of paths: [String], at span: Span) -> Diagnostic {
    let ring = paths.joined(separator: " → ")
    let message =
      paths.count == 2
      ? Sentence(en: "this file extends itself", es: "este archivo se extiende a sí mismo")
      : Sentence(en: "these files extend each other: \(ring)", es: "estos archivos se extienden en círculo: \(ring)")
    return Diagnostic(.badReference, message, at: span)
  }

  static func nothingToRemove(_ item: Node) -> Diagnostic {
    let name = item.identifier ?? "…"
    return Diagnostic(
      .badReference,
      Sentence(en: "nothing inherited has the id `\(name)`", es: "nada de lo heredado tiene el id `\(name)`"),
      at: item.value(of: "id")?.span ?? item.span, label: Sentence(en: "drop this entry", es: "quita este elemento"))
  }
}
