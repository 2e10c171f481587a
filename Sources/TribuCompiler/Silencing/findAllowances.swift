/// Finds comments of the form `# tribu: allow RULE because REASON`, and those that only look like it.
///
/// A comment is what stands outside scalars, so that a text may speak of allowances without being one. On a line of its
/// own it reaches the next line that is no comment; after a value, its own line.
func findAllowances(in files: [SourceFile]) -> (found: [Allowance], problems: [Diagnostic]) {
  var found: [Allowance] = []
  var problems: [Diagnostic] = []
  for (index, file) in files.enumerated() {
    // Nearly all files have none, and are not read twice to know it.
    let starts = directives(in: file.bytes)
    if starts.isEmpty { continue }
    let scalars = ScalarRanges(YAMLReader.read(file, file: index).root, of: file, index)
    var lines = CoveredLines(file)
    for start in starts where !scalars.contains(start) {
      let comment = AllowComment(file, index, at: start, &lines)
      switch comment.read() {
      case .none: break
      case .allowance(let allowance): found.append(allowance)
      case .problem(let problem): problems.append(problem)
      }
    }
  }
  return (found, problems)
}

/// Offsets of `#` that begin a comment with `tribu:` in it.
private func directives(in bytes: [UInt8]) -> [Int] {
  let word = Array("tribu:".utf8)
  var starts: [Int] = []
  bytes.withUnsafeBufferPointer { bytes in
    for index in bytes.indices where bytes[index] == UInt8(ascii: "#") {
      if index > 0, ![0x20, 0x09, 0x0A, 0x0D].contains(bytes[index - 1]), !(index == 3 && bytes[0] == 0xEF) {
        continue
      }
      var next = index + 1
      while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
      if next + word.count <= bytes.count, bytes[next..<(next + word.count)].elementsEqual(word) {
        starts.append(index)
      }
    }
  }
  return starts
}

/// Where the scalars of one file stand: a `#` inside them is text.
private struct ScalarRanges {
  private var ranges: [Range<Int>] = []

  init(_ root: Node?, of source: SourceFile, _ file: Int) {
    if let root { add(root, source.bytes, file) }
    ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  func contains(_ offset: Int) -> Bool {
    // Scalars do not overlap but for those that aliases repeat, so only the last that begins before can hold it.
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(offset)
  }

  private mutating func add(_ node: Node, _ bytes: [UInt8], _ file: Int) {
    switch node.kind {
    case .scalar, .unreadable: add(node.span, bytes, file)
    case .sequence(let items): for item in items { add(item, bytes, file) }
    case .mapping(let entries):
      for entry in entries {
        add(entry.keySpan, bytes, file)
        add(entry.value, bytes, file)
      }
    }
  }

  private mutating func add(_ span: Span, _ bytes: [UInt8], _ file: Int) {
    guard Int(span.file) == file, span.start < span.end else { return }
    let range = Int(span.start)..<Int(span.end)
    ranges.append(ScalarRanges.textStart(bytes[range])..<range.upperBound)
  }

  /// Behind the head of a block (`|`, `&song >-`) comes its text, but on the head's own line a comment can stand.
  private static func textStart(_ written: ArraySlice<UInt8>) -> Int {
    var head = written
    if head.first == UInt8(ascii: "&") { head = head.drop { $0 > 0x20 }.drop { $0 <= 0x20 } }
    guard head.first == UInt8(ascii: "|") || head.first == UInt8(ascii: ">") else { return written.startIndex }
    return head.firstIndex { $0 == 10 || $0 == 13 } ?? written.endIndex
  }
}

/// Which line a comment speaks of; each line is looked at once, however many comments stand above one.
private struct CoveredLines {
  private let source: SourceFile
  private let map: LineMap
  /// The last line found below comments, and the first of them.
  private var last = (comment: 0, line: 0)

  init(_ source: SourceFile) {
    self.source = source
    map = LineMap(source)
  }

  func line(at offset: Int) -> (number: Int, range: Range<Int>) {
    let line = map.place(at: offset).line
    return (line, map.range(ofLine: line))
  }

  /// The next line that is neither comment nor blank, so that several allowances can stand above one line.
  mutating func below(_ line: Int) -> Int {
    if last.comment <= line, line < last.line { return last.line }
    var below = line + 1
    while below < map.lineCount {
      let content = source.bytes[map.range(ofLine: below)].drop { $0 == 0x20 || $0 == 0x09 }
      if let first = content.first, first != UInt8(ascii: "#") { break }
      below += 1
    }
    last = (line, below)
    return below
  }
}

/// One comment that begins with `tribu:`.
private struct AllowComment {
  enum Reading {
    case none
    case allowance(Allowance)
    case problem(Diagnostic)
  }

  private let file: Int
  private let start: Int
  private let covered: Int
  private let words: [(text: String, range: Range<Int>)]

  init(_ source: SourceFile, _ file: Int, at start: Int, _ lines: inout CoveredLines) {
    self.file = file
    self.start = start
    let (line, range) = lines.line(at: start)
    let isAlone = source.bytes[range.lowerBound..<start].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    covered = isAlone ? lines.below(line) : line
    words = source.bytes[start..<range.upperBound].split { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "#") }
      .map { (String(decoding: $0, as: UTF8.self), $0.startIndex..<$0.endIndex) }
  }

  func read() -> Reading {
    var words = self.words[...]
    // `tribu:allow` is as good as `tribu: allow`.
    guard let head = words.popFirst() else { return .none }
    let verb = head.text == "tribu:" ? words.popFirst()?.text : String(head.text.dropFirst("tribu:".count))
    guard let verb else { return .none }
    guard verb == "allow" else { return AllowComment.others.contains(verb) ? .problem(malformed(nil)) : .none }
    guard let rule = words.popFirst() else { return .problem(malformed(nil)) }
    let span = Span(file: file, start: rule.range.lowerBound, end: rule.range.upperBound)
    if ReadingRule(rawValue: rule.text) != nil || rule.text == RulePage.unusedAllow {
      return .problem(.notToBeSilenced(rule.text, at: span))
    }
    guard Check.all.contains(where: { $0.id == rule.text }) else { return .problem(.noSuchRule(rule.text, at: span)) }
    guard words.popFirst()?.text == "because", !words.isEmpty else { return .problem(malformed(rule.text)) }
    return .allowance(Allowance(rule: rule.text, reach: .line(file: file, line: covered), span: span))
  }

  /// What people write who remember another linter, or translate.
  private static let others: Set<String> = ["ignore", "disable", "permitir", "permite", "silenciar", "noqa", "allows"]

  private func malformed(_ rule: String?) -> Diagnostic {
    let end = words.last?.range.upperBound ?? start + 1
    return .unusedAllow(
      rule == nil
        ? Sentence(
          en: "this comment does not say what it allows, so it silences nothing",
          es: "este comentario no dice qué permite, así que no silencia nada")
        : Sentence(
          en: "this allowance gives no reason, so it silences nothing",
          es: "este permiso no da un motivo, así que no silencia nada"),
      at: Span(file: file, start: start, end: end),
      help: Sentence(
        en: "write `# tribu: allow \(rule ?? "RULE") because REASON`",
        es: "escribe `# tribu: allow \(rule ?? "REGLA") because MOTIVO`"))
  }
}

extension Diagnostic {
  fileprivate static func notToBeSilenced(_ rule: String, at span: Span) -> Diagnostic {
    .unusedAllow(
      Sentence(en: "`\(rule)` cannot be silenced", es: "`\(rule)` no se puede silenciar"),
      at: span, help: Sentence(en: "mend what it points at", es: "corrige lo que señala"))
  }

  fileprivate static func noSuchRule(_ rule: String, at span: Span) -> Diagnostic {
    let near = Suggestion.nearest(to: rule, among: Check.all.map(\.id))
    return .unusedAllow(
      Sentence(
        en: "no rule `\(rule)`, so nothing is silenced",
        es: "no hay ninguna regla `\(rule)`, así que no se silencia nada"), at: span,
      help: near.flatMap { .didYouMean($0) }
        ?? Sentence(en: "`tribu explain` lists all rules", es: "`tribu explain` da la lista de reglas"))
  }
}
