/// Reads the keys of one mapping; each call declares one field, and that declaration is the only one there is.
///
/// The same initialiser that reads a type also describes it: run by ``describe(_:)`` it meets no mapping and every
/// call only notes key, need, type and documentation. So the reader, the JSON Schema, the reference page and
/// `explain` cannot disagree. An initialiser asks for all its fields before it gives up on any: one failure never
/// hides another.
struct FieldReader {
  let session: ReadingSession
  /// The mapping's own place.
  let span: Span
  private let holder: Span
  private let entries: [Node.Entry]
  private var isConsumed: UInt64 = 0
  private var consumedBeyond: Set<Int> = []
  private var described: [FieldDescription]?

  private init(session: ReadingSession, entries: [Node.Entry], span: Span, holder: Span, describes: Bool) {
    self.session = session
    self.entries = entries
    self.span = span
    self.holder = holder
    described = describes ? [] : nil
  }

  /// True while fields are only declared: what is not a field (a rule between two) is skipped.
  var isDescribing: Bool { described != nil }

  /// Reads a mapping node with `make`; reports what is no mapping, and keys that `make` never asked for.
  static func read<Value>(
    _ node: Node, _ session: ReadingSession, holder: Span, _ make: (inout FieldReader) -> Value?
  ) -> Value? {
    guard case .mapping(let entries) = node.kind else {
      session.reportNoMapping(node, keys: { describe(make).map(\.key) }, holder: holder)
      return nil
    }
    var fields = FieldReader(session: session, entries: entries, span: node.span, holder: holder, describes: false)
    let value = make(&fields)
    fields.reportUnknownKeys { describe(make).map(\.key) }
    return value
  }

  /// The fields that `make` declares, in order.
  static func describe<Value>(_ make: (inout FieldReader) -> Value?) -> [FieldDescription] {
    let session = ReadingSession(surroundings: .none, files: FileTable())
    var fields = FieldReader(session: session, entries: [], span: .top, holder: .top, describes: true)
    _ = make(&fields)
    return fields.described ?? []
  }

  // MARK: Declaring fields

  mutating func required<Value>(_ key: String, _ shape: Shape<Value>, _ en: String, es: String) -> Value? {
    if described != nil { return declare(key, true, shape.type, en, es) }
    guard let entry = take(key) else { return missing(key, shape.type) }
    session.emptiness = .requiredKey
    return value(entry, shape)
  }

  mutating func optional<Value>(_ key: String, _ shape: Shape<Value>, _ en: String, es: String) -> Value? {
    if described != nil { return declare(key, false, shape.type, en, es) }
    guard let entry = take(key) else { return nil }
    session.emptiness = .optionalKey
    return value(entry, shape)
  }

  /// A list of plain values; absent is an empty list. One that `isFilled` says something only if it has entries.
  mutating func list<Value>(
    _ key: String, of shape: Shape<Value>, orOne: Bool = false, atLeast: Int = 0, isFilled: Bool = false, _ en: String,
    es: String
  ) -> [Value] {
    if described != nil {
      let type = TypeDescription.list(of: shape.type, orOne: orOne, atLeast: isFilled ? max(1, atLeast) : atLeast)
      return declare(key, atLeast > 0, type, en, es) ?? []
    }
    guard let entry = take(key) else {
      if atLeast > 0 { return missing(key, shape.type) ?? [] }
      return []
    }
    guard let items = items(entry, orOne: orOne, atLeast: isFilled ? max(1, atLeast) : atLeast) else { return [] }
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      if session.isFull { break }
      session.holder = item.span
      session.emptiness = .item
      if let value = shape.read(item, session) { values.append(value) }
    }
    return values
  }

  /// A mapping with fields of its own.
  mutating func mapping<Value>(
    _ key: String, required: Bool = false, named name: String? = nil, _ en: String, es: String,
    _ make: (inout FieldReader) -> Value?
  ) -> Value? {
    if described != nil {
      let type = TypeDescription.mapping(name: name ?? key, fields: FieldReader.describe(make))
      return declare(key, required, type, en, es)
    }
    guard let entry = take(key) else { return required ? missing(key, .mapping(name: key, fields: [])) : nil }
    session.emptiness = required ? .requiredKey : .optionalKey
    return FieldReader.read(entry.value, session, holder: entry.keySpan, make)
  }

  /// A list of mappings; entries that could not be read are left out, having been reported.
  mutating func items<Value>(
    _ key: String, named name: String, atLeast: Int = 0, _ en: String, es: String,
    _ make: (inout FieldReader) -> Value?
  ) -> [Value] {
    if described != nil {
      let item = TypeDescription.mapping(name: name, fields: FieldReader.describe(make))
      return declare(key, atLeast > 0, .list(of: item, orOne: false, atLeast: atLeast), en, es) ?? []
    }
    guard let entry = take(key) else {
      if atLeast > 0 { return missing(key, .list(of: .text(limit: 0), orOne: false, atLeast: 1)) ?? [] }
      return []
    }
    guard let items = items(entry, orOne: false, atLeast: atLeast) else { return [] }
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      if session.isFull { break }
      if item.isRemoval {
        session.report(.nothingToRemove(item))
        continue
      }
      var first = item.span
      if case .mapping(let entries) = item.kind, let key = entries.first?.keySpan { first = key }
      session.emptiness = .item
      if let value = FieldReader.read(item, session, holder: first, make) { values.append(value) }
    }
    return values
  }

  /// Whether a key is written, readable or not; for rules between fields.
  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// Where a key stands, for rules between fields.
  func keySpan(_ key: String) -> Span? { entries.first { $0.key == key }?.keySpan }

  /// Where the keys stand, for the checks.
  var places: Places { Places(entries, holder: holder) }

  /// Reports a key that another one calls for.
  func reportMissing(_ key: String, why: Sentence? = nil) {
    session.report(.missingKey(key, at: holder, help: why))
  }

  // MARK: Reading

  private mutating func declare<Value>(
    _ key: String, _ isRequired: Bool, _ type: TypeDescription, _ en: String, _ es: String
  ) -> Value? {
    described?.append(
      FieldDescription(key: key, isRequired: isRequired, type: type, documentation: Sentence(en: en, es: es)))
    return nil
  }

  private mutating func take(_ key: String) -> Node.Entry? {
    for index in entries.indices where entries[index].key == key {
      if index < 64 { isConsumed |= 1 << UInt64(index) } else { consumedBeyond.insert(index) }
      session.accept(entries[index].keySpan)
      return entries[index]
    }
    return nil
  }

  private func value<Value>(_ entry: Node.Entry, _ shape: Shape<Value>) -> Value? {
    session.holder = entry.keySpan
    return shape.read(entry.value, session)
  }

  private func missing<Value>(_ key: String, _ type: TypeDescription) -> Value? {
    session.report(.missingKey(key, at: holder, help: type.sample.flatMap { .forExample("\(key): \($0)") }))
    return nil
  }

  private func items(_ entry: Node.Entry, orOne: Bool, atLeast: Int) -> [Node]? {
    session.emptiness = atLeast > 0 ? .requiredKey : .optionalKey
    switch entry.value.kind {
    case .sequence(let items):
      if items.count >= atLeast { return items }
      session.reportEmpty(
        Sentence(en: "at least one entry", es: "al menos un elemento"), example: "…", at: entry.keySpan)
      return nil
    case .unreadable: return nil
    case .scalar where entry.value.isEmpty:
      session.reportEmpty(Sentence(en: "a list", es: "una lista"), example: "…", at: entry.keySpan)
      return nil
    case .scalar where orOne, .mapping where orOne: return [entry.value]
    case .scalar(let text, _):
      session.report(.noList(entry.value, item: text.count <= 40 && !text.contains("\n") ? text : "…"))
      return nil
    case .mapping(let entries):
      session.report(.noList(entry.value, item: "\(entries.first?.key ?? "…"): …"))
      return nil
    }
  }

  private func reportUnknownKeys(_ known: () -> [String]) {
    guard entries.indices.contains(where: { !isKnown($0) }) else { return }
    let unknown = Array(entries.indices.lazy.filter { !isKnown($0) }.prefix(ReadingSession.limit + 1))
    let allowed = known()
    let certain = entries.certainKeys(at: unknown, among: allowed)
    for index in unknown {
      if session.isFull { break }
      let entry = entries[index]
      let meant = certain[index] ?? Diagnostic.keyMeant(by: entry.key, among: allowed)
      // A misspelt required key is one mistake: where it is known what was meant, it is not missing as well.
      if let meant, !has(meant) { session.withdraw(.missingKey, about: meant, at: holder) }
      let edit = session.edit(of: entry.keySpan, writing: certain[index])
      session.report(.unknownKey(entry.key, at: entry.keySpan, meant: meant, allowed: allowed, edit: edit))
    }
  }

  private func isKnown(_ index: Int) -> Bool {
    index < 64 ? isConsumed & (1 << UInt64(index)) != 0 : consumedBeyond.contains(index)
  }
}

extension ReadingSession {
  fileprivate func reportNoMapping(_ node: Node, keys: () -> [String], holder: Span) {
    if case .unreadable = node.kind { return }
    let names = keys()
    let list = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    let expected = Sentence(en: "a mapping of keys (\(list))", es: "un bloque de claves (\(list))")
    let example = names.first == "every" ? "{every: week, day: monday}" : names.first.map { "\($0): …" } ?? "…"
    if node.isEmpty {
      if emptiness == .item {
        reportEmpty(expected, example: "…", at: node.span)
      } else {
        reportEmpty(expected, example: "…", at: holder)
      }
    } else {
      report(.wrongType(found: node, expected: expected, example: example))
    }
  }
}

extension TypeDescription {
  /// A value to show where a key is missing.
  var sample: String? {
    switch self {
    case .scalar(let type): type.example
    case .choice(let values): values.first
    case .text, .prose: "…"
    case .list(let item, _, _): item.sample.map { "[\($0)]" }
    case .mapping: nil
    case .byPhase(let type): type.sample
    case .either(let types): types.first?.sample
    }
  }
}

extension Diagnostic {
  static func missingKey(_ key: String, at span: Span, help: Sentence? = nil) -> Diagnostic {
    Diagnostic(
      .missingKey, Sentence(en: "missing key `\(key)`", es: "falta la clave `\(key)`"), at: span, help: help)
  }

  fileprivate static func noList(_ node: Node, item: String) -> Diagnostic {
    .wrongType(
      found: node, expected: Sentence(en: "a list", es: "una lista"), example: "…",
      label: Sentence(en: "write it as a list: `- \(item)`", es: "escríbelo como lista: `- \(item)`"))
  }

  fileprivate static func unknownKey(
    _ key: String, at span: Span, meant: String?, allowed: [String], edit: Edit?
  ) -> Diagnostic {
    Diagnostic(
      .unknownKey, Sentence(en: "unknown key `\(key)`", es: "clave desconocida `\(key)`"), at: span,
      label: .didYouMean(meant), help: .allowed(allowed), edit: edit)
  }

  /// The key that a misspelt or Spanish one was meant to be.
  fileprivate static func keyMeant(by key: String, among allowed: [String]) -> String? {
    Vocabulary.english(for: key, among: allowed) ?? Suggestion.nearest(to: key, among: allowed)
  }
}
