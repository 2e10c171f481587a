/// A consultant's word that a finding may stand: a rule, a reason, and how far it reaches.
struct Allowance {
  enum Reach: Hashable {
    /// `checks.allow`: the whole playbook.
    case playbook
    /// A comment: the findings of one line of one file.
    case line(file: Int, line: Int)
  }

  let rule: String
  let reach: Reach
  /// Where it is written: the rule's name, for what is said about it.
  let span: Span
}

/// Allowances by what they cover, so that finding one takes no longer where there are many.
private struct AllowanceTable {
  private struct Key: Hashable {
    let rule: String
    let reach: Allowance.Reach
  }

  private let indices: [Key: Int]

  init(_ allowances: [Allowance]) {
    indices = Dictionary(
      allowances.enumerated().map { (Key(rule: $1.rule, reach: $1.reach), $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The nearest word counts: a comment before the whole playbook's.
  func index(covering finding: Diagnostic, line: Int) -> Int? {
    indices[Key(rule: finding.rule, reach: .line(file: Int(finding.span.file), line: line))]
      ?? indices[Key(rule: finding.rule, reach: .playbook)]
  }
}

/// Takes out what a playbook allows, and reports allowances that allow nothing; tells how many findings were let pass.
///
/// Only findings of checks get here: what could not be read cannot be silenced. An allowance of a file that is extended
/// may serve another playbook, so only the playbook's own are reported.
func silence(
  _ findings: [Diagnostic], in playbook: Playbook, _ files: [SourceFile]
) -> (findings: [Diagnostic], allowed: Int) {
  let (comments, problems) = findAllowances(in: files)
  let settings = (playbook.checks?.allow ?? []).map {
    Allowance(rule: $0.rule.value, reach: .playbook, span: $0.rule.span)
  }
  let allowances = comments + settings
  if allowances.isEmpty { return (findings + problems, 0) }

  var maps: [Int: LineMap] = [:]
  func line(_ span: Span) -> Int {
    let file = Int(span.file)
    let map = maps[file] ?? LineMap(files[file])
    maps[file] = map
    return map.place(at: Int(span.start)).line
  }
  let table = AllowanceTable(allowances)
  var used = Set<Int>()
  let kept = findings.filter { finding in
    guard let index = table.index(covering: finding, line: line(finding.span)) else { return true }
    used.insert(index)
    return false
  }
  let unused = allowances.indices.filter { allowances[$0].span.file == 0 && !used.contains($0) }
    .map { Diagnostic.unusedAllow(allowances[$0]) }
  return (kept + problems + unused, findings.count - kept.count)
}

extension Diagnostic {
  /// An allowance that silences nothing: what it allowed was mended, or it stands on another line.
  fileprivate static func unusedAllow(_ allowance: Allowance) -> Diagnostic {
    switch allowance.reach {
    case .playbook:
      .unusedAllow(
        Sentence(
          en: "nothing in this playbook fires `\(allowance.rule)`: the allowance silences nothing",
          es: "nada de este playbook hace saltar `\(allowance.rule)`: el permiso no silencia nada"),
        at: allowance.span, help: Sentence(en: "drop it", es: "quítalo"))
    case .line(_, let line):
      .unusedAllow(
        Sentence(
          en: "`\(allowance.rule)` does not fire on line \(line): the allowance silences nothing",
          es: "`\(allowance.rule)` no salta en la línea \(line): el permiso no silencia nada"),
        at: allowance.span,
        help: Sentence(
          en: "drop it, or write it on the line of the finding or the one above",
          es: "quítalo, o escríbelo en la línea del hallazgo o en la de encima"))
    }
  }

  static func unusedAllow(_ message: Sentence, at span: Span, help: Sentence) -> Diagnostic {
    Diagnostic(RulePage.unusedAllow, .warning, message, at: span, help: help)
  }
}
