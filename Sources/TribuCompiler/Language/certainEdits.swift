extension ReadingSession {
  /// The edit that writes `text` in the place of a key or a value on one line.
  ///
  /// Its anchor and its quotes stay. A time gets quotes where it has none, for the sake of other YAML readers. Nil for
  /// a scalar over several lines: how those are laid out is their author's.
  func edit(of span: Span, writing text: String?) -> Diagnostic.Edit? {
    guard let text, span.start < span.end else { return nil }
    var written = files.files[Int(span.file)].bytes[Int(span.start)..<Int(span.end)]
    guard !written.contains(where: { $0 == 10 || $0 == 13 }) else { return nil }
    if written.first == UInt8(ascii: "&") { written = written.drop { $0 > 0x20 }.drop { $0 <= 0x20 } }
    guard let first = written.first, let last = written.last else { return nil }
    let place = Span(file: Int(span.file), start: written.startIndex, end: written.endIndex)
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard written.count > 1, last == first else { return nil }
      let quote = String(decoding: [first], as: UTF8.self)
      return Diagnostic.Edit(place, quote + text + quote)
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "!"): return nil
    default: return Diagnostic.Edit(place, text.contains(":") ? text.inQuotes : text)
    }
  }

  /// Notes a key or value that is right as it stands: reached through an alias it may be wrong elsewhere, and what is
  /// right in one place is not edited for another.
  func accept(_ span: Span) {
    if hasAliases { accepted.insert(Span(file: Int(span.file), start: Int(span.end), end: Int(span.end))) }
  }
}

extension [Node.Entry] {
  /// The keys that unknown ones certainly were meant to be, by index.
  ///
  /// Not one that its mapping has already (what a file inherits, it may write again), or that two of its keys would
  /// become; and a key of the language that stands where it does not belong is out of place, not misspelt.
  func certainKeys(at unknown: [Int], among allowed: [String]) -> [Int: String] {
    let keys = Dictionary(grouping: self) { $0.keySpan.file }.mapValues { Set($0.map(\.key)) }
    var meant: [Int: String] = [:]
    var uses: [String: Int] = [:]
    for index in unknown {
      let entry = self[index]
      let taken = keys[entry.keySpan.file] ?? []
      guard let key = Vocabulary.certain(for: entry.key, among: allowed, besides: taken) else { continue }
      uses[key, default: 0] += 1
      if !Playbook.keys.contains(entry.key) { meant[index] = key }
    }
    return meant.filter { uses[$0.value] == 1 }
  }
}

extension Playbook {
  /// Every key that some mapping of the language has.
  fileprivate static let keys: Set<String> = {
    func keys(of type: TypeDescription) -> [String] {
      switch type {
      case .mapping(_, let fields): fields.flatMap { [$0.key] + keys(of: $0.type) }
      case .list(let item, _, _): keys(of: item)
      case .byPhase(let type): keys(of: type)
      case .either(let types): types.flatMap(keys)
      case .scalar, .choice, .text, .prose: []
      }
    }
    return Set(fields.flatMap { [$0.key] + keys(of: $0.type) })
  }()
}

extension [Diagnostic] {
  /// By file, place and rule; the same finding once.
  ///
  /// An edit stays only if everybody who met its text asks for the same one.
  ///
  /// - Parameter accepted: ends of keys and values that are right somewhere.
  func inOrder(accepted: Set<Span> = []) -> [Diagnostic] {
    var edits: [Span: Diagnostic.Edit] = [:]
    var contested = Set<Span>()
    for finding in self {
      guard let edit = finding.edit else { continue }
      let end = Span(file: Int(edit.span.file), start: Int(edit.span.end), end: Int(edit.span.end))
      if accepted.contains(end) || edits.updateValue(edit, forKey: finding.span) ?? edit != edit {
        contested.insert(finding.span)
      }
    }
    for finding in self where finding.edit == nil && edits[finding.span] != nil { contested.insert(finding.span) }
    var seen = Set<Diagnostic>()
    return map { contested.contains($0.span) ? $0.withoutEdit : $0 }.filter { seen.insert($0).inserted }
      .sorted { $0.stands(before: $1) }
  }
}

extension Diagnostic {
  /// By file, place and rule.
  func stands(before other: Diagnostic) -> Bool {
    (span.file, span.start, span.end, rule, message.en)
      < (other.span.file, other.span.start, other.span.end, other.rule, other.message.en)
  }

  fileprivate var withoutEdit: Diagnostic {
    edit == nil ? self : Diagnostic(rule, severity, message, at: span, label: label, help: help, related: related)
  }
}
