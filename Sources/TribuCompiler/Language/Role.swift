/// Who does something: one of the engagement's roles, or an expert by id.
package enum Role: Hashable, Sendable {
  /// Leads the community's vision, rituals, dynamics and events.
  case builder
  /// Runs the brand's networks, content and moderation.
  case manager
  case client
  /// The programme's members, where there is one.
  case ambassadors
  case expert(String)

  /// As a playbook and `plan.json` write it.
  package var name: String {
    switch self {
    case .builder: "builder"
    case .manager: "manager"
    case .client: "client"
    case .ambassadors: "ambassadors"
    case .expert(let identifier): identifier
    }
  }

  package init(_ name: String) {
    switch name {
    case "builder": self = .builder
    case "manager": self = .manager
    case "client": self = .client
    case "ambassadors": self = .ambassadors
    default: self = .expert(name)
    }
  }

  /// The roles that are not experts, in the order tables show them.
  package static let team: [Role] = [.builder, .manager, .client, .ambassadors]
}

extension Shape where Value == Spanned<Role> {
  static let role = Shape<Role>.scalar(
    ScalarType(
      "role",
      expected: Sentence(
        en: "a role: builder, manager, client, ambassadors or an expert's id",
        es: "un rol: builder, manager, client, ambassadors o el id de un experto"),
      example: "builder", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
  ) { text, _, session throws(Complaint) in
    let role = Role(text)
    let facts = session.facts
    if role == .ambassadors, !facts.hasProgramme {
      throw Complaint(
        Sentence(
          en: "there are no ambassadors without a programme", es: "sin programa no hay embajadores (`ambassadors`)"),
        help: Sentence(en: "it is written in `strategy.ambassadors`", es: "se escribe en `strategy.ambassadors`"),
        rule: .badReference)
    }
    if case .expert = role, facts.experts.lacks(text) {
      let known = Role.team.map(\.name).filter { $0 != "ambassadors" || facts.hasProgramme } + facts.experts.all
      let meant =
        facts.people[text] ?? Vocabulary.english(for: text, among: known) ?? Suggestion.nearest(to: text, among: known)
      throw Complaint(
        Sentence(en: "no role `\(text)`", es: "no hay ningún rol `\(text)`"), label: .didYouMean(meant),
        help: .allowed(known), rule: .badReference)
    }
    return role
  }.spanned
}

/// One value for the whole engagement, or one for each phase.
package struct ByPhase<Value: Sendable>: Sendable {
  package let `default`: Value?
  /// By phase id, in the order written.
  package let phases: [(phase: String, value: Value)]
  /// The value's place; of one by phase, the key's that holds it.
  package let span: Span

  package init(default: Value?, phases: [(phase: String, value: Value)] = [], span: Span = .top) {
    self.default = `default`
    self.phases = phases
    self.span = span
  }

  package func value(in phase: String) -> Value? { phases.first { $0.phase == phase }?.value ?? `default` }

  /// Every value that is written, the default first.
  package var all: [Value] { (`default`.map { [$0] } ?? []) + phases.map(\.value) }
}

extension Shape {
  /// The same value, or one for each phase.
  var byPhase: Shape<ByPhase<Value>> {
    Shape<ByPhase<Value>>(type: .byPhase(type)) { [self] node, session in
      guard case .mapping(let entries) = node.kind else {
        return read(node, session).map { ByPhase(default: $0, span: node.span) }
      }
      let holder = session.holder
      var fallback: Value?
      var phases: [(phase: String, value: Value)] = []
      var failed = false
      for entry in entries {
        if session.isFull { return nil }
        session.holder = entry.keySpan
        session.emptiness = .optionalKey
        let isPhase = !session.facts.phases.lacks(entry.key)
        if !isPhase, entry.key != "default" {
          let allowed = ["default"] + session.facts.phases.all
          session.report(
            Diagnostic(
              .badReference, Sentence(en: "no phase `\(entry.key)`", es: "no hay ninguna fase `\(entry.key)`"),
              at: entry.keySpan, label: .didYouMean(Suggestion.nearest(to: entry.key, among: allowed)),
              help: .allowed(allowed)))
        }
        guard let value = read(entry.value, session) else {
          failed = true
          continue
        }
        if entry.key == "default" {
          fallback = value
        } else if isPhase {
          phases.append((entry.key, value))
        }
      }
      return failed && fallback == nil && phases.isEmpty
        ? nil : ByPhase(default: fallback, phases: phases, span: holder)
    }
  }
}
