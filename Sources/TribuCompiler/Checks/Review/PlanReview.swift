/// A plan under review, with what several checks ask of it reckoned once.
///
/// The words of the method: a *session* or *prompt* is an item that members see; *active phases* are launch, activation
/// and growth; an *active month* is a calendar month wholly in them.
final class PlanReview {
  let plan: Plan
  let playbook: Playbook
  /// Every text of the playbook with its place, in the order read.
  let texts: [Text]
  let surroundings: Surroundings

  init(_ plan: Plan, texts: [Text], surroundings: Surroundings) {
    self.plan = plan
    playbook = plan.playbook
    self.texts = texts
    self.surroundings = surroundings
  }

  /// What members are invited to or asked, in the plan's order.
  private(set) lazy var memberItems: [PlannedItem] = plan.items.filter { $0.feeds.contains(.members) }
  private(set) lazy var sessions: [PlannedItem] = memberItems.filter { $0.type == .session }

  private(set) lazy var activePhases: [Plan.Phase] = plan.phases.filter(\.phase.kind.isActive)

  /// The first day of the first active phase; nil where the engagement has none.
  var launch: Day? { activePhases.first?.days.first }

  func isActive(_ day: Day) -> Bool { activePhases.contains { $0.days.contains(day) } }

  /// Calendar months that lie wholly in active phases, in order; none that is mostly off, such as an August closed for
  /// the holidays: it is meant to be quiet.
  private(set) lazy var activeMonths: [Month] = {
    guard let first = activePhases.first?.days.first, let last = activePhases.last?.days.last else { return [] }
    var months: [Month] = []
    var month = Month(of: first)
    while month.days.first <= last {
      var day = month.days.first
      while day <= month.days.last, isActive(day) { day = day + 1 }
      if day > month.days.last, !isMostlyOff(month.days) { months.append(month) }
      month = month.next
    }
    return months
  }()

  /// Whether of the days on which people work more are holidays or closed than are left.
  private func isMostlyOff(_ days: DayRange) -> Bool {
    let working = (0..<days.count).map { days.first + $0 }
      .filter { playbook.engagement.workingDays.contains($0.weekday) }
    return working.count { off.contains($0) } * 2 > working.count
  }

  private lazy var off = Set(plan.daysOff.map(\.day))

  /// The activity that an item, its preparation or its follow-up comes from.
  func activity(of item: PlannedItem) -> Activity? { item.source.map { plan.activities[$0] } }

  /// What comes from one activity itself: its occurrences, without preparation and follow-up.
  func occurrences(of activity: Activity) -> [PlannedItem] {
    sources[ObjectIdentifier(activity)].map { occurrences[$0] } ?? []
  }

  private lazy var occurrences: [[PlannedItem]] = {
    var occurrences = Array(repeating: [PlannedItem](), count: plan.activities.count)
    for item in plan.items where item.parent == nil {
      if let source = item.source { occurrences[source].append(item) }
    }
    return occurrences
  }()
  /// Where an activity stands among the plan's.
  private lazy var sources = Dictionary(
    plan.activities.enumerated().map { (ObjectIdentifier($0.element), $0.offset) },
    uniquingKeysWith: { first, _ in first })

  /// What an item asks of a member: a session's length, 15 minutes for a prompt, 90 for a fair, where people come and go.
  func memberMinutes(_ item: PlannedItem) -> Int {
    if item.kind == .fair { return Threshold.of("member-minutes.fair") }
    if item.type == .prompt { return Threshold.of("member-minutes.prompt") }
    return PlanReview.length(of: item) ?? Threshold.of("member-minutes.session-without-hours")
  }

  /// Minutes from start to end; nil for what lasts all day.
  static func length(of item: PlannedItem) -> Int? {
    guard let start = item.start, let end = item.end else { return nil }
    return (end.day - start.day) * 1440 + end.time.minutes - start.time.minutes
  }

  /// Where the members live, as far as a plan must mind it.
  private(set) lazy var homes: [Home] = Home.all(of: self)

  /// Whatever people meet for at an hour, in the plan's order; the ambassadors' sessions too, who are members.
  private(set) lazy var meetings: [Meeting] = plan.items.filter { $0.type == .session }
    .compactMap { Meeting($0, in: plan.zone) }

  func meetings(of activity: Activity) -> [Meeting] {
    sources[ObjectIdentifier(activity)].flatMap { meetingsBySource[$0] } ?? []
  }

  private lazy var meetingsBySource = Dictionary(grouping: meetings.filter { $0.item.source != nil }) {
    $0.item.source ?? 0
  }

  /// The rules of another zone, by IANA name.
  func zone(_ identifier: String) -> ZoneRules? {
    if identifier == plan.zone.identifier { return plan.zone }
    if let known = zones[identifier] { return known }
    let rules = surroundings.zoneFile(identifier).flatMap { ZoneRules(identifier: identifier, file: $0) }
    zones[identifier] = .some(rules)
    return rules
  }

  private var zones: [String: ZoneRules?] = [:]
}

/// A calendar month.
struct Month: Hashable, Sendable {
  let year: Int
  /// From 1.
  let month: Int

  init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  init(of day: Day) { self.init(year: day.year, month: day.month) }

  var days: DayRange {
    DayRange(
      first: Day(year: year, month: month, day: 1),
      last: Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)))
  }

  var next: Month { month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1) }
}
