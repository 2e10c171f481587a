internal import TribuCompiler

/// Turns the items of a plan into events, in the document's language.
struct EventMaker {
  private let plan: Plan
  private let language: String
  private let words: DocumentWords
  private let buildDate: Day
  private let revisions: [String: Revision]
  private let identity: CalendarIdentity
  private let uids: [String]
  private let indexOfKey: [String: Int]
  private let phaseNames: [String: String]
  private let facts: [ActivityFacts]
  private let describer: EventDescriber

  init(_ plan: Plan, _ settings: EmitterSettings, _ words: DocumentWords, revisions: [String: Revision]) {
    let language = settings.language
    let identity = CalendarIdentity(plan.playbook)
    self.plan = plan
    self.words = words
    self.language = language
    self.identity = identity
    self.revisions = revisions
    buildDate = settings.buildDate
    uids = plan.items.map { identity.uid(of: $0) }
    let keys = plan.items.indices.lazy.filter { plan.items[$0].parent == nil }.map { (plan.items[$0].key, $0) }
    indexOfKey = Dictionary(keys) { first, _ in first }
    let names = plan.phases.map { ($0.id, $0.phase.name.inLanguage(language)) }
    phaseNames = Dictionary(names) { first, _ in first }
    facts = plan.activities.map { ActivityFacts($0, in: plan.playbook, language, words) }
    describer = EventDescriber(plan, language: language, words: words)
  }

  func uid(of feed: Feed) -> String { identity.uid(of: feed) }

  /// - Parameters:
  ///   - index: which of the plan's items.
  ///   - isForMembers: shows title, topic, description, time and place, and nothing else (`spec` §5).
  func event(_ index: Int, isForMembers: Bool) -> CalendarEvent {
    let item = plan.items[index]
    let parent = item.parent.flatMap { indexOfKey[$0] }
    // Preparation and follow-up are not the activity: they take neither its words nor its place.
    let facts = item.parent == nil ? item.source.map { self.facts[$0] } : nil
    let description =
      isForMembers
      ? describer.memberDescription(of: item, facts)
      : describer.description(of: item, facts, parent: parent.map { plan.items[$0] })
    return CalendarEvent(
      uid: uids[index], revision: revisions[uids[index]] ?? .first(on: buildDate), time: item.calendarTime,
      summary: item.title(words, language), description: description, place: facts?.place,
      isBusy: item.isBusy,
      details: isForMembers
        ? nil
        : CalendarEvent.Details(
          categories: categories(of: item), parent: parent.map { uids[$0] }, reminders: reminders(of: item, facts)))
  }

  /// The activity's, or those of all sessions; each once.
  private func reminders(of item: PlannedItem, _ facts: ActivityFacts?) -> [Duration] {
    let own = facts?.reminders ?? []
    let asked = own.isEmpty && item.type == .session ? plan.playbook.engagement.live?.reminders ?? [] : own
    return asked.enumerated().filter { asked.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  /// Section, kind and phase; what has no kind goes by its type.
  private func categories(of item: PlannedItem) -> [String] {
    let section = item.section.map { words[$0] }
    let kind = item.kind.map { words[$0] } ?? words[item.type]
    let phase = item.phase.flatMap { phaseNames[$0] }
    return [section, kind, phase].compactMap(\.self)
  }
}

extension PlannedItem {
  fileprivate var calendarTime: CalendarEvent.Time {
    start.map { .clock(start: $0, end: end) } ?? .days(days)
  }

  /// Only when people meet at an hour.
  fileprivate var isBusy: Bool { !isAllDay && (type == .session || format?.isMeeting == true) }
}
