internal import TribuCompiler

/// Writes the descriptions of events: what happens, why it serves the purpose, the topic, why it moved, who does it,
/// and at the end the addresses, which some calendars show nowhere else.
///
/// Plain text: markup in a description is shown as it stands by half of the calendars.
struct EventDescriber {
  private let plan: Plan
  private let language: String
  private let words: DocumentWords
  /// By what an item may serve.
  private let reasons: [String: String]
  private let names: [Role: String]
  /// Only where there is something to count: ICU takes a while to start.
  private let numbers: NumberWords?

  init(_ plan: Plan, language: String, words: DocumentWords) {
    self.plan = plan
    self.language = language
    self.words = words
    let purpose = plan.playbook.purpose
    var reasons = [
      "problem": words[EventWord.problem, ["text": purpose.problem.inLanguage(language)]],
      "experience": words[EventWord.experience, ["text": purpose.experience.inLanguage(language)]],
      "value": words[EventWord.value, ["text": purpose.value.inLanguage(language)]],
    ]
    for goal in purpose.goals {
      reasons[goal.id.value] = words[EventWord.goal, ["text": goal.text.inLanguage(language)]]
    }
    self.reasons = reasons
    // `Catalina Restrepo (Dinamización)`; of an expert the name, of ambassadors the role.
    let team = plan.playbook.team
    var names: [Role: String] = [:]
    for role in Role.team {
      let word = words[RoleWord(role)]
      names[role] = team.person(role).map { "\($0.name.inLanguage(language)) (\(word))" } ?? word
    }
    for expert in team.experts { names[.expert(expert.id.value)] = expert.name.inLanguage(language) }
    self.names = names
    let hasNumbers = plan.items.contains { $0.type == .payment || $0.type == .reading }
    numbers = hasNumbers ? NumberWords(language: language, currency: plan.playbook.currency) : nil
  }

  /// - Parameters:
  ///   - facts: of the activity, unless the item is preparation or follow-up.
  ///   - parent: what it prepares or follows.
  func description(of item: PlannedItem, _ facts: ActivityFacts?, parent: PlannedItem?) -> String {
    var lines: [String] = []
    if let parent { lines.append(relation(of: item, to: parent)) }
    if let serves = item.serves, let reason = reasons[serves] { lines.append(reason) }
    if let topic = item.topic { lines.append(words[EventWord.topic, ["topic": topic.inLanguage(language)]]) }
    if let moved = item.moved { lines.append(sentence(moved, isForMembers: false)) }
    lines += people(of: item)
    if let channel = facts?.channel { lines.append(words[EventWord.channel, ["channel": channel]]) }
    lines += particulars(of: item)
    return assembled(facts?.prose, lines, addresses: [facts?.address, facts?.doorway])
  }

  func memberDescription(of item: PlannedItem, _ facts: ActivityFacts?) -> String {
    var lines: [String] = []
    if let topic = item.topic { lines.append(words[EventWord.topic, ["topic": topic.inLanguage(language)]]) }
    if let moved = item.moved { lines.append(sentence(moved, isForMembers: true)) }
    return assembled(facts?.prose, lines, addresses: [facts?.address])
  }

  /// Paragraphs apart by an empty line; an address that the prose ends with, or two that are the same, only once.
  private func assembled(_ prose: String?, _ lines: [String], addresses: [CalendarAddress?]) -> String {
    var text = prose ?? ""
    if !lines.isEmpty { text += (text.isEmpty ? "" : "\n\n") + lines.joined(separator: "\n") }
    var isFirst = true
    for case let address? in addresses where !text.hasSuffix(address.text) {
      text += (text.isEmpty ? "" : isFirst ? "\n\n" : "\n") + address.text
      isFirst = false
    }
    return text
  }

  private func relation(of item: PlannedItem, to parent: PlannedItem) -> String {
    let word: EventWord = item.days.first <= parent.days.first ? .prepares : .follows
    return words[word, ["title": parent.title(words, language), "day": words.day(parent.days.first)]]
  }

  /// Members read that it is closed, not why (`spec` §3).
  private func sentence(_ move: PlannedItem.Move, isForMembers: Bool) -> String {
    let day = words.day(move.from)
    let reason = move.reason.inLanguage(language)
    return switch move.reason {
    case .holiday: words[EventWord.movedByHoliday, ["day": day, "reason": reason]]
    case .closed where isForMembers: words[EventWord.movedSilently, ["day": day]]
    case .closed: words[EventWord.movedByClosure, ["day": day, "reason": reason]]
    }
  }

  private func people(of item: PlannedItem) -> [String] {
    var lines: [String] = []
    if let role = item.role, let name = names[role] {
      if let receiver = item.receiver.flatMap({ names[$0] }) {
        lines.append(words[EventWord.handoff, ["from": name, "to": receiver]])
      } else {
        lines.append(words[EventWord.doneBy, ["people": name]])
      }
    }
    let experts = item.experts.compactMap { names[.expert($0)] }
    if !experts.isEmpty { lines.append(words[EventWord.experts, ["people": experts.joined(separator: ", ")]]) }
    return lines
  }

  /// What only some items have: a payment's amount, a reading's source and target.
  private func particulars(of item: PlannedItem) -> [String] {
    switch item.type {
    case .payment:
      guard let amount = item.amount, let numbers else { return [] }
      return [words[EventWord.amount, ["amount": numbers.money(amount)]]]
    case .reading:
      guard let metric = plan.playbook.metrics.first(where: { $0.id.value == item.activity }), let numbers else {
        return []
      }
      var lines = metric.source.map { [words[EventWord.source, ["source": $0.inLanguage(language)]]] } ?? []
      let number = numbers.quantity(metric.target.value)
      let unit = metric.unit.map { " " + $0.inLanguage(language) } ?? ""
      lines.append(words[EventWord.target, ["target": number + unit]])
      return lines
    case .session, .prompt, .task, .milestone: return []
    }
  }
}
