/// What a compilation gives: the plan where one could be made, and everything that was found on the way.
package struct Compilation: Sendable {
  package let files: [SourceFile]
  package let playbook: Playbook?
  package let plan: Plan?
  /// Sorted by file, place and rule, none twice.
  package let diagnostics: [Diagnostic]
  /// Whether the checks have looked at it: not where something could not be read, or nobody asked them.
  package let isJudged: Bool
  /// The document with what it extends, for the paths of findings.
  let root: Node?
  /// Findings that the playbook lets pass.
  var allowed = 0

  /// The plan, unless something could not be read: then it would be a plan of something else.
  package var soundPlan: Plan? { diagnostics.contains { ReadingRule(rawValue: $0.rule) != nil } ? nil : plan }
}

/// Compiles one playbook.
///
/// ```
/// text ── YAML ──▶ nodes ── extends ──▶ nodes ── fields ──▶ Playbook ── dates ──▶ Plan ── checks ──▶ findings ── allowances ──▶ what is told
/// ```
///
/// Every stage gives what it could build and its problems; a later one starts only where the earlier one left
/// something to work on.
///
/// The checks judge a plan that was read without errors: what is missing because it could not be read would make them
/// say what is not so.
package func compile(
  _ source: SourceFile, surroundings: Surroundings, checks: [Check] = Check.all
) -> Compilation {
  let files = FileTable()
  let session = ReadingSession(surroundings: surroundings, files: files)
  let root = loadNodes(source, session)
  let playbook = root.flatMap { readPlaybook($0, session) }
  let plan = playbook.flatMap { makePlan($0, session) }
  var findings = session.diagnostics
  var allowed = 0
  let isJudged = findings.isEmpty && plan != nil && !checks.isEmpty
  if isJudged, let plan {
    findings = review(PlanReview(plan, texts: session.texts, surroundings: surroundings), with: checks)
    (findings, allowed) = silence(findings, in: plan.playbook, files.files)
  }
  return Compilation(
    files: files.files, playbook: playbook, plan: plan, diagnostics: findings.inOrder(accepted: session.accepted),
    isJudged: isJudged, root: root, allowed: allowed)
}
