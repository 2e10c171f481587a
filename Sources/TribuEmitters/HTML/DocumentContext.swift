import Foundation
import TribuCompiler

/// What every part of a document asks: the plan, its language's words and formats, and who is who.
final class DocumentContext {
  let plan: Plan
  let settings: EmitterSettings
  let words: DocumentWords
  let dates: DateWords
  let numbers: NumberWords
  let durations: DurationWords
  let schedules: ScheduleWords
  let brand: Brand
  /// Occurrences by ``PlannedItem/source``, without preparation and follow-up.
  let occurrences: [Int: [PlannedItem]]
  private let phaseNames: [String: String]
  private let itemsByKey: [String: Int]

  init(_ plan: Plan, _ settings: EmitterSettings) {
    self.plan = plan
    self.settings = settings
    let language = settings.language
    words = DocumentWords(nearestTo: language)
    dates = DateWords(language: language)
    numbers = NumberWords(language: language, currency: plan.playbook.currency)
    durations = DurationWords(words: words, numbers: numbers)
    schedules = ScheduleWords(
      words: words, dates: dates, durations: durations, locale: Locale(identifier: language))
    brand = Brand(plan.playbook)
    occurrences = Dictionary(grouping: plan.items.filter { $0.source != nil && $0.parent == nil }) { $0.source ?? -1 }
    phaseNames = Dictionary(
      plan.phases.map { ($0.id, $0.phase.name.inLanguage(language)) }, uniquingKeysWith: { first, _ in first })
    itemsByKey = Dictionary(
      plan.items.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var playbook: Playbook { plan.playbook }

  func text(_ text: Text) -> String { text.inLanguage(settings.language) }
  func text(_ text: Text?) -> String? { text.map { $0.inLanguage(settings.language) } }
  func texts(_ texts: [Text]) -> [String] { texts.map { $0.inLanguage(settings.language) } }
  func prose(_ text: Text?) -> Markup? { text.map { renderHTML($0.inLanguage(settings.language)) } }
  func list(_ texts: [String]) -> String { schedules.list(texts) }

  func money(_ amount: Amount) -> String { numbers.money(amount) }
  func money(_ amount: Money) -> String { numbers.money(amount, playbook.currency) }

  func phaseName(_ id: String) -> String { phaseNames[id] ?? id }

  func item(_ key: String) -> PlannedItem? { itemsByKey[key].map { plan.items[$0] } }

  /// A person's name, or what a role is called: “Catalina Restrepo”, “Maestras de oficio”.
  func name(_ role: Role) -> String {
    switch role {
    case .builder, .manager, .client:
      text(playbook.team.person(role)?.name) ?? words[RoleWord(role)]
    case .ambassadors: text(playbook.strategy?.programme?.name) ?? words[RoleWord.ambassadors]
    case .expert(let id): text(playbook.team.experts.first { $0.id.value == id }?.name) ?? id
    }
  }

  /// What an item is called in the document's language.
  func title(_ item: PlannedItem) -> String { item.title(words, settings.language) }

  /// `19:00`, `19:00–20:00`; nil for what lasts all day.
  func time(_ item: PlannedItem) -> String? {
    guard let start = item.start else { return nil }
    guard item.type == .session, let end = item.end, end != start else { return dates.time(start.time) }
    return dates.time(start.time) + "–" + dates.time(end.time)
  }

  /// What an activity is for, in the words of the purpose or of the goal.
  func served(_ activity: Activity) -> String? {
    guard let serves = activity.serves?.value else { return nil }
    switch serves {
    case "problem": return words[ProposalWord.servesProblem]
    case "experience": return words[ProposalWord.servesExperience]
    case "value": return words[ProposalWord.servesValue]
    default: return text(playbook.purpose.goals.first { $0.id.value == serves }?.text)
    }
  }

  /// The phases an activity is planned in; of standing duties, those it is meant for.
  func phases(of activity: Activity, source: Int) -> [String] {
    let planned = Set((occurrences[source] ?? []).compactMap(\.phase))
    if !planned.isEmpty { return plan.phases.map(\.id).filter(planned.contains) }
    let listed = Set(activity.phases.map(\.value))
    return plan.phases.filter { phase in
      if !listed.isEmpty { return listed.contains(phase.id) }
      let isEarly = phase.phase.kind == .visibility && !activity.section.isStrategy
      return phase.phase.kind.isActive || phase.phase.kind == .handover || isEarly
    }.map(\.id)
  }

  /// Who does an activity: one name, or names with the phases they take over in.
  func hosts(of activity: Activity, source: Int) -> String {
    let groups = hostGroups(activity, source)
    if groups.isEmpty { return list(unique(activity.by.all.map(\.value)).map(name)) }
    if groups.count == 1 { return name(groups[0].role) }
    return groups.map { "\(name($0.role)) (\(list($0.phases)))" }.joined(separator: "; ")
  }

  /// The same without phases, for where there is little room: one after the other.
  func hostsInTurn(of activity: Activity, source: Int) -> String {
    let groups = hostGroups(activity, source)
    return groups.isEmpty ? hosts(of: activity, source: source) : groups.map { name($0.role) }.joined(separator: " → ")
  }

  private func hostGroups(_ activity: Activity, _ source: Int) -> [(role: Role, phases: [String])] {
    var groups: [(role: Role, phases: [String])] = []
    for phase in phases(of: activity, source: source) {
      guard let role = activity.by.value(in: phase)?.value else { continue }
      if let index = groups.firstIndex(where: { $0.role == role }) {
        groups[index].phases.append(phaseName(phase))
      } else {
        groups.append((role, [phaseName(phase)]))
      }
    }
    return groups
  }

  /// The schedule in words, with the days it was planned on.
  func when(_ activity: Activity, source: Int) -> String? {
    let days = (occurrences[source] ?? []).map(\.days.first)
    if let when = activity.when { return schedules.text(when, days: days) }
    return activity.hours.map { durations.workload($0) }
  }

  private func unique(_ roles: [Role]) -> [Role] {
    var seen = Set<Role>()
    return roles.filter { seen.insert($0).inserted }
  }
}

/// A text that may be an address: templates make a link of it then.
struct LinkedText {
  let text: String
  let address: String?

  init(_ text: String) {
    self.text = text
    address = isSafeLink(text) && !text.contains(" ") ? text : nil
  }
}

/// A label and what stands behind it.
struct Fact {
  let label: String
  let value: String
}
