/// Types a document: nodes in, playbook out, problems into the session.
func readPlaybook(_ root: Node, _ session: ReadingSession) -> Playbook? {
  session.facts = ReadingSession.Facts(lookingInto: root)
  let before = session.diagnostics.count
  let playbook = FieldReader.read(root, session, holder: .top, Playbook.init)
  if session.isFull { return nil }
  guard session.isIncomplete else { return playbook }
  // What is missing may stand in the file that could not be read, and so may what others name.
  let about = [ReadingRule.missingKey, .badReference].map(\.rawValue)
  let found = session.diagnostics[before...].filter { !about.contains($0.rule) }
  session.diagnostics.replaceSubrange(before..., with: found)
  return nil
}

extension ReadingSession.Facts {
  /// Looks up what values lean on; a wrong value here is reported when its field is read.
  fileprivate init(lookingInto root: Node) {
    self.init()
    if let text = root.value(of: "language")?.text, LanguageTag.isKnown(text) {
      language = text
      languagesAreKnown = root.value(of: "languages")?.isReadable ?? true
    }
    languages = root.value(of: "languages")?.texts ?? []
    currency = root.value(of: "currency")?.text.flatMap { Currency($0) }
    let engagement = root.value(of: "engagement")
    let team = root.value(of: "team")
    let content = root.value(of: "content")
    let strategy = root.value(of: "strategy")
    let programme = strategy?.value(of: "ambassadors")
    phases = engagement.names("phases")
    if phases.all.isEmpty { phases.areComplete = false }
    goals = root.value(of: "purpose").names("goals")
    experts = team.names("experts")
    pillars = content.names("pillars")
    hasProgramme = programme != nil || strategy?.isReadable == false
    let sections = [Section.rituals, .dynamics, .experiences, .education].map { strategy.names($0.rawValue) }
    let others = [
      engagement.names("milestones"), programme.names("journey"), content.names("posts"), content.names("desk"),
      Optional(root).names("handoffs"),
    ]
    for names in sections + others {
      datable.add(names.all)
      datable.areComplete = datable.areComplete && names.areComplete
    }
    for role in ["builder", "manager", "client"] {
      if let name = team?.value(of: role)?.value(of: "name")?.text { people[name] = role }
    }
  }
}

extension Node? {
  /// The ids of a list below this mapping; none where mapping or list are absent.
  fileprivate func names(_ key: String) -> ReadingSession.Facts.Names {
    guard let self else { return .init() }
    guard case .mapping = self.kind else { return .init(areComplete: false) }
    guard let list = self.value(of: key) else { return .init() }
    guard case .sequence(let items) = list.kind else { return .init(areComplete: false) }
    let identifiers = items.map { $0.value(of: "id")?.text }
    return .init(identifiers.compactMap { $0 }, areComplete: !identifiers.contains(nil))
  }
}

extension Node {
  /// A scalar, or the scalars of a list.
  fileprivate var texts: [String] {
    if case .sequence(let items) = kind { return items.compactMap(\.text) }
    return text.map { [$0] } ?? []
  }

  /// False for what has been reported already.
  fileprivate var isReadable: Bool { if case .unreadable = kind { false } else { true } }
}
