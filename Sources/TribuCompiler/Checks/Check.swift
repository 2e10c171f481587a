/// A judgement about a plan that was read without errors: one value, one file, one id.
///
/// A check is a pure function: what it needs of the world (the build date, other zones) comes with the review. It says
/// what it saw as remarks; the rule's id and severity are put on them here, so that no check repeats them.
package struct Check: Sendable {
  /// The parts of the method, as its documentation is divided.
  package enum Family: String, CaseIterable, Sendable {
    case purpose, audience, roles, rhythm, dates, ambassadors, networks, metrics, care, deal
  }

  /// One thing that a check saw.
  package struct Remark: Sendable {
    let span: Span
    let message: Sentence
    /// The edit that mends it, in the imperative.
    let help: Sentence?
    let related: [Diagnostic.Related]
    /// Where it is more or less grave than the rule usually is.
    let severity: Severity?

    init(
      _ message: Sentence, at span: Span, help: Sentence?, related: [Diagnostic.Related] = [],
      severity: Severity? = nil
    ) {
      self.span = span
      self.message = message
      self.help = help
      self.related = related
      self.severity = severity
    }
  }

  /// Two small playbooks for `explain` and docs/rules.md: both build on docs/samples, and a test runs them.
  package struct Sample: Sendable {
    /// Gives this rule's finding and no other.
    package let fires: String
    /// The same playbook, mended: gives none.
    package let mended: String
  }

  package let id: String
  package let family: Family
  package let severity: Severity
  /// What it is about, in one line.
  package let summary: Sentence
  /// Why it matters.
  package let why: Sentence
  /// Where the rule comes from.
  package let source: RuleSource
  package let sample: Sample
  let run: @Sendable (PlanReview) -> [Remark]

  init(
    id: String, family: Family, severity: Severity, summary: Sentence, why: Sentence, source: RuleSource,
    sample: Sample, run: @escaping @Sendable (PlanReview) -> [Remark]
  ) {
    self.id = id
    self.family = family
    self.severity = severity
    self.summary = summary
    self.why = why
    self.source = source
    self.sample = sample
    self.run = run
  }
}

/// Runs checks over a plan.
func review(_ review: PlanReview, with checks: [Check]) -> [Diagnostic] {
  checks.flatMap { check in
    check.run(review).map { remark in
      Diagnostic(
        check.id, remark.severity ?? check.severity, remark.message, at: remark.span, help: remark.help,
        related: remark.related)
    }
  }
}

/// Where a rule of the method comes from, for its page.
package enum RuleSource: Sendable {
  /// The essay on the impact of small digital communities, by section.
  case smallCommunities(String)
  /// The essay on what tells a community builder from a community manager.
  case builderAndManager
  /// Several of the two.
  case bothEssays(String)
  /// A law, a standard or a ruling.
  case rule(Sentence)
  /// What practitioners of the field do, or plain arithmetic.
  case practice

  package var text: Sentence {
    switch self {
    case .smallCommunities(let section):
      Sentence(
        en: "essay on the impact of small communities, \(section)",
        es: "ensayo sobre el impacto de las comunidades pequeñas, \(section)")
    case .builderAndManager:
      Sentence(
        en: "essay on the community builder and the community manager",
        es: "ensayo sobre quien construye comunidad y quien lleva las redes")
    case .bothEssays(let section):
      Sentence(
        en: "both essays of the method: on small communities (\(section)), on builder and manager",
        es: "los dos ensayos del método: comunidades pequeñas (\(section)) y builder frente a manager")
    case .rule(let sentence): sentence
    case .practice: Sentence(en: "practice of the field", es: "práctica del oficio")
    }
  }
}
