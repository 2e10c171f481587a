/// A playbook's own file with everything mended that is certain: what `check --fix` writes.
///
/// The files that it extends are left alone, for other playbooks lean on them too.
package struct Repair: Sendable {
  /// The file as it was read.
  package let source: SourceFile
  /// The text to write in its place; the same where there is nothing to mend.
  package let bytes: [UInt8]
  /// How many places were mended.
  package let count: Int
  /// True where mending would have spoiled something, so that nothing was.
  package let isRefused: Bool
  /// What is left to find.
  package let diagnostics: [Diagnostic]

  package var changesAnything: Bool { count > 0 }

  /// Certain repairs that are left because they lie in files that the playbook extends.
  package var elsewhere: Int { Set(diagnostics.compactMap(\.edit).filter { $0.span.file != 0 }).count }
}

extension Repair {
  /// One repair uncovers the next: a key has to be known before its value is read. No playbook nests deeper than this.
  private static let rounds = 100

  /// Mends what a compilation found, and compiles again, until nothing is left that is certain.
  package init(of compilation: Compilation, surroundings: Surroundings, checks: [Check] = Check.all) {
    let source = compilation.files[0]
    var (bytes, count, found) = (source.bytes, 0, compilation.diagnostics)
    for _ in 0..<Repair.rounds {
      let own = found.compactMap(\.edit).filter { $0.span.file == 0 }
      let (next, applied) = applyEdits(own, to: bytes)
      if applied.isEmpty { break }
      let again = compile(SourceFile(path: source.path, bytes: next), surroundings: surroundings, checks: checks)
      let before = Damage.list(found, in: bytes)
      if !Damage.list(again.diagnostics, in: next).isSubset(of: before) {
        self.init(source: source, bytes: source.bytes, count: 0, isRefused: true, diagnostics: compilation.diagnostics)
        return
      }
      (bytes, count, found) = (next, count + applied.count, again.diagnostics)
    }
    self.init(source: source, bytes: bytes, count: count, isRefused: false, diagnostics: found)
  }
}

/// A finding that a repair must never bring about. Others may appear, where the repaired place hid them.
private struct Damage: Hashable {
  let rule: String
  let message: String
  /// Repairs do not move lines.
  let line: Int

  private static let rules = Set([ReadingRule.yamlSyntax, .duplicateKey].map(\.rawValue))

  static func list(_ diagnostics: [Diagnostic], in bytes: [UInt8]) -> Set<Damage> {
    let found = diagnostics.filter { $0.span.file == 0 && rules.contains($0.rule) }
    if found.isEmpty { return [] }
    let map = LineMap(SourceFile(path: "", bytes: bytes))
    return Set(
      found.map { Damage(rule: $0.rule, message: $0.message.en, line: map.place(at: Int($0.span.start)).line) })
  }
}
