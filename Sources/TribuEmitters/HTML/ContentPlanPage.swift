package import TribuCompiler

/// The content plan: the manager's task list by week and channel; nil where the manager's half is empty.
package func writeContentPlan(_ plan: Plan, settings: EmitterSettings) throws -> OutputFile? {
  guard plan.playbook.content != nil || plan.items.contains(where: \.isManagers) else { return nil }
  let page = try ContentPlanPage(DocumentContext(plan, settings))
  return try renderPage(page, with: "documents/content-plan", named: "content-plan.html")
}

/// What `content-plan.mustache` shows, formatted. Of the builder's strategy it holds the handoffs and nothing else.
struct ContentPlanPage {
  struct Load {
    let week: String
    let dates: String
    let planned: String
    let available: String
    /// Planned above available.
    let isOver: Bool
  }

  let language: String
  let title: String
  let headline: String
  let manager: String
  let author: String
  let footer: String
  let style: Markup
  let words: [String: Any]
  let facts: [Fact]
  let networks: NetworksView?
  let faq: [String]
  let standing: [StandingDuty]
  let workload: Markup?
  let loads: [Load]
  let plannedTotal: String
  let availableTotal: String
  let weeks: [ContentWeek]
  let skips: [CalendarAnnex.Skip]
  let zone: String

  struct StandingDuty {
    let name: String
    let kind: String
    let scope: String
    let hours: String
  }

  init(_ context: DocumentContext) throws {
    let playbook = context.playbook
    let words = context.words
    language = context.settings.language
    headline = context.text(playbook.title)
    title = words[ContentWord.pageTitle, ["title": headline]]
    manager = context.name(.manager)
    author = context.text(playbook.consultancy.name)
    footer =
      words[
        ProposalWord.footer,
        [
          "consultancy": author, "client": context.text(playbook.client.name),
          "date": context.dates.long(context.settings.buildDate),
        ]]
    style = try PageStyle.css(context.brand)
    self.words = WordTree.make(words.texts)
    networks = NetworksView(context)
    faq = context.texts(playbook.content?.faq ?? [])
    standing = ContentPlanPage.standing(context)
    workload = workloadPicture(of: [.manager], identifier: "workload", context)
    let load = context.plan.load.filter { $0.role == .manager && ($0.plannedMinutes > 0 || $0.availableMinutes > 0) }
    loads = load.map { row in
      Load(
        week: words[ContentWord.week, ["number": String(row.week.isoWeek.week)]],
        dates: context.dates.shortRange(DayRange(first: row.week, last: row.week + 6)),
        planned: context.durations.hours(row.plannedMinutes), available: context.durations.hours(row.availableMinutes),
        isOver: row.plannedMinutes > row.availableMinutes)
    }
    plannedTotal = context.durations.hours(load.reduce(0) { $0 + $1.plannedMinutes })
    availableTotal = context.durations.hours(load.reduce(0) { $0 + $1.availableMinutes })
    weeks = ContentWeek.all(context)
    skips = ContentPlanPage.skips(context)
    zone = words[ProposalWord.zoneNote, ["place": context.dates.town(of: playbook.timezone)]]
    facts = ContentPlanPage.facts(context, hours: availableTotal)
  }

  private static func facts(_ context: DocumentContext, hours: String) -> [Fact] {
    let words = context.words
    let items = context.plan.items.filter(\.isManagers)
    var facts: [Fact] = []
    if let first = items.first, let last = items.map(\.days.last).max() {
      let days = DayRange(first: first.days.first, last: max(first.days.first, last))
      facts.append(Fact(label: words[ContentWord.factDates], value: context.dates.range(days)))
    }
    let posts = items.filter { $0.section == .posts && $0.parent == nil }.count
    facts.append(Fact(label: words[ContentWord.factPosts], value: context.numbers.number(posts)))
    facts.append(
      Fact(label: words[ContentWord.factTasks], value: context.numbers.number(items.filter { $0.type == .task }.count)))
    facts.append(Fact(label: words[ContentWord.factHours], value: hours))
    return facts
  }

  private static func standing(_ context: DocumentContext) -> [StandingDuty] {
    context.plan.activities.enumerated().filter { $0.element.section == .desk && $0.element.hours != nil }.map {
      source, duty in
      StandingDuty(
        name: context.text(duty.name), kind: context.words[duty.kind], scope: context.words[duty.scope],
        hours: context.when(duty, source: source) ?? "")
    }
  }

  private static func skips(_ context: DocumentContext) -> [CalendarAnnex.Skip] {
    let names = Dictionary(
      context.plan.activities.filter { $0.section.isContent }.map { ($0.id.value, context.text($0.name)) },
      uniquingKeysWith: { first, _ in first })
    return context.plan.skipped.compactMap { skip in
      names[skip.activity].map {
        CalendarAnnex.Skip(
          day: context.dates.shortWithWeekday(skip.date), name: $0,
          reason: skip.reason.inLanguage(context.settings.language))
      }
    }
  }
}

extension PlannedItem {
  /// Whether it is on the manager's list: what the manager does, and the handoffs the manager takes part in.
  var isManagers: Bool { type != .milestone && (role == .manager || receiver == .manager) }
}
