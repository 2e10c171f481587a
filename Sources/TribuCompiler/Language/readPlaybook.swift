/// Types a document: nodes in, playbook out, problems into the session.
func readPlaybook(_ root: Node, _ session: ReadingSession) -> Playbook? {
  session.facts = ReadingSession.Facts(lookingInto: root)
  return FieldReader.read(root, session, holder: .top, Playbook.init)
}

extension ReadingSession.Facts {
  /// Looks up what values lean on; a wrong value here is reported when its field is read.
  fileprivate init(lookingInto root: Node) {
    self.init()
    if let text = root.value(of: "language")?.text, LanguageTag.isKnown(text) {
      language = text
      languagesAreKnown = true
    }
    languages = root.value(of: "languages")?.texts ?? []
    currency = root.value(of: "currency")?.text.flatMap { Currency($0) }
    let engagement = root.value(of: "engagement")
    phases = engagement?.value(of: "phases")?.identifiers ?? []
    goals = root.value(of: "purpose")?.value(of: "goals")?.identifiers ?? []
    experts = root.value(of: "team")?.value(of: "experts")?.identifiers ?? []
    pillars = root.value(of: "content")?.value(of: "pillars")?.identifiers ?? []
    datable = engagement?.value(of: "milestones")?.identifiers ?? []
    let strategy = root.value(of: "strategy")
    for section in [Section.rituals, .dynamics, .experiences, .education] {
      datable += strategy?.value(of: section.rawValue)?.identifiers ?? []
    }
    datable += strategy?.value(of: "ambassadors")?.value(of: "journey")?.identifiers ?? []
    let content = root.value(of: "content")
    datable += content?.value(of: "posts")?.identifiers ?? []
    datable += content?.value(of: "desk")?.identifiers ?? []
    datable += root.value(of: "handoffs")?.identifiers ?? []
  }
}

extension Node {
  /// A scalar's text.
  fileprivate var text: String? { if case .scalar(let text, _) = kind { text } else { nil } }

  /// A scalar, or the scalars of a list.
  fileprivate var texts: [String] {
    if case .sequence(let items) = kind { return items.compactMap(\.text) }
    return text.map { [$0] } ?? []
  }

  /// The `id` of every mapping in a list.
  fileprivate var identifiers: [String] {
    guard case .sequence(let items) = kind else { return [] }
    return items.compactMap { $0.value(of: "id")?.text }
  }
}
