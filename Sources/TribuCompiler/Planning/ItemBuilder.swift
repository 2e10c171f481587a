/// Makes the dated items of one activity: its occurrences, with their preparation and follow-up.
struct ItemBuilder {
  let context: PlanningContext
  private(set) var items: [PlannedItem] = []
  private(set) var skipped: [Plan.Skip] = []
  private(set) var standing: [Plan.StandingDuty] = []
  /// Occurrences that take place, by activity id; only of activities with dates.
  private(set) var occurrenceCounts: [(activity: String, count: Int)] = []

  init(_ context: PlanningContext) { self.context = context }

  mutating func add(_ activity: Activity, source: Int) {
    if let hours = activity.hours {
      for role in context.roles(of: activity) {
        standing.append(
          Plan.StandingDuty(
            activity: activity, role: role, hoursPerWeek: hours.minutesPerWeek / Rational(60), trigger: nil, within: nil
          ))
      }
      return
    }
    guard let schedule = activity.when else { return }
    if case .triggered(let trigger, let within) = schedule.form {
      for role in context.roles(of: activity) {
        standing.append(
          Plan.StandingDuty(activity: activity, role: role, hoursPerWeek: nil, trigger: trigger, within: within))
      }
      return
    }
    let run = policyRun(activity, schedule)
    for skip in run.skipped {
      skipped.append(Plan.Skip(activity: activity.id.value, date: skip.date, reason: skip.reason))
    }
    occurrenceCounts.append((activity.id.value, run.occurrences.count))
    context.checkRoles(of: activity, schedule, run.occurrences)
    let topics =
      activity.topics.isEmpty && activity.kind == .faq ? context.playbook.content?.faq ?? [] : activity.topics
    let shape = OccurrenceShape(activity, schedule, context)
    for (index, occurrence) in run.occurrences.enumerated() {
      // Whoever asks for the items tells that there are too many.
      if items.count > PlanningLimit.items { return }
      let topic = topics.isEmpty ? nil : topics[index % topics.count]
      let expert = activity.experts.isEmpty ? [] : [activity.experts[index % activity.experts.count].value]
      let item = shape.item(occurrence, topic: topic, experts: expert, source: source)
      items.append(item)
      addSupport(of: activity, around: item, source: source)
    }
  }

  private func policyRun(_ activity: Activity, _ schedule: Schedule) -> HolidayPolicyRun {
    let nominals = context.moments.nominals(of: activity, schedule)
    let policy = activity.onHoliday ?? (activity.format.isMeeting ? .next : .keep)
    if case .dates = schedule.form {
      return HolidayPolicyRun(
        nominals, policy: policy, daysOff: context.daysOff, ranges: [context.days], window: context.days)
    }
    let ranges = context.moments.listedPhases(of: activity).map(\.days)
    // Without a window there are no nominal dates either.
    let window = context.moments.window(of: schedule, within: ranges) ?? context.days
    return HolidayPolicyRun(nominals, policy: policy, daysOff: context.daysOff, ranges: ranges, window: window)
  }

  private mutating func addSupport(of activity: Activity, around item: PlannedItem, source: Int) {
    for task in activity.prep { items.append(support(task, "/prep/", -1, from: item.days.first, of: item, source)) }
    for task in activity.after { items.append(support(task, "/after/", 1, from: item.days.last, of: item, source)) }
  }

  private func support(
    _ task: SupportTask, _ word: String, _ step: Int, from day: Day, of item: PlannedItem, _ source: Int
  ) -> PlannedItem {
    let counted = context.daysOff.shifted(day, by: task.distance.value, step: step)
    let date = context.daysOff.settled(counted, step: step)
    let track: PlannedItem.Track = task.by.value == .manager ? .content : .strategy
    let role = task.by.value
    let suffix = word + task.id.value
    return PlannedItem(
      key: item.key + suffix, identity: item.identity + suffix, type: .task,
      track: track, activity: item.activity, section: item.section, kind: nil, title: .text(task.task), topic: nil,
      phase: context.phase(on: date), role: role, receiver: nil, experts: [], days: DayRange(first: date, last: date),
      start: nil, end: nil, nominal: nil, moved: nil, effortMinutes: task.effort?.minutes ?? 0, cost: nil, amount: nil,
      parent: item.key, feeds: context.feeds(doneBy: [role], track: track), serves: item.serves, format: nil,
      direction: nil, source: source, span: task.distance.span, clockChange: nil)
  }
}

/// What all occurrences of an activity have in common.
private struct OccurrenceShape {
  let activity: Activity
  let schedule: Schedule
  let context: PlanningContext
  let type: PlannedItem.Kind
  let track: PlannedItem.Track
  let identity: String
  let length: Int
  let effort: Int

  init(_ activity: Activity, _ schedule: Schedule, _ context: PlanningContext) {
    self.activity = activity
    self.schedule = schedule
    self.context = context
    type = OccurrenceShape.type(of: activity)
    switch activity.section {
    case .posts, .desk: track = .content
    case .handoffs: track = activity.by.default?.value == .manager ? .content : .strategy
    default: track = .strategy
    }
    identity = activity.was.first?.value ?? activity.id.value
    length = schedule.length?.minutes ?? (activity.format.isMeeting ? 60 : 15)
    effort = activity.effort?.minutes ?? (activity.format.isMeeting && schedule.at != nil ? length : 0)
  }

  private static func type(of activity: Activity) -> PlannedItem.Kind {
    switch activity.section {
    case .handoffs, .desk: return .task
    case .posts: return .prompt
    case .journey: return activity.format.isMeeting ? .session : .task
    case .rituals, .dynamics, .experiences, .education:
      if activity.kind == .gift { return .task }
      return activity.format.isMeeting ? .session : .prompt
    }
  }

  func item(_ occurrence: Occurrence, topic: Text?, experts: [String], source: Int) -> PlannedItem {
    let key = occurrence.nominal.keySuffix
    let phase = context.phase(on: occurrence.day)
    let role = phase.flatMap { activity.by.value(in: $0)?.value } ?? activity.by.default?.value
    let times = times(on: occurrence.day)
    let last = times?.end.lastDay ?? occurrence.day + max(0, (schedule.length?.days ?? 1) - 1)
    var feeds = context.feeds(doneBy: [role, activity.to?.value].compactMap { $0 }, track: track)
    if type == .session { feeds.formUnion(context.allOf([.client, .ambassadors])) }
    if activity.section == .journey { feeds.formUnion(context.allOf([.ambassadors])) }
    if type == .session || type == .prompt, activity.section.isStrategy, activity.section != .journey {
      feeds.insert(.members)
    }
    return PlannedItem(
      key: activity.id.value + key, identity: identity + key, type: type, track: track, activity: activity.id.value,
      section: activity.section, kind: activity.kind, title: .text(activity.name), topic: topic, phase: phase,
      role: role,
      receiver: activity.to?.value, experts: experts,
      days: DayRange(first: times?.start.day ?? occurrence.day, last: max(last, times?.start.day ?? occurrence.day)),
      start: times?.start, end: times?.end, nominal: occurrence.nominal.day, moved: occurrence.moved,
      effortMinutes: effort,
      cost: activity.cost, amount: nil, parent: nil, feeds: feeds, serves: activity.serves?.value,
      format: activity.format, direction: activity.direction, source: source, span: schedule.span,
      clockChange: times?.change)
  }

  private struct Times {
    let start: PlannedItem.LocalMoment
    let end: PlannedItem.LocalMoment
    let change: PlannedItem.ClockChange?
  }

  /// Wall-clock start and end after clock shifts (RFC 5545 §3.3.5).
  private func times(on day: Day) -> Times? {
    guard let at = schedule.at else { return nil }
    let resolved = context.zone.resolve(day, minutes: at.minutes)
    let start = PlannedItem.LocalMoment(day: resolved.local.day, time: LocalTime(minutes: resolved.local.minutes))
    let end = context.local(start.day, minutes: start.time.minutes + length)
    let change: PlannedItem.ClockChange?
    switch resolved.kind {
    case .unique: change = nil
    case .skipped: change = .skipped
    case .doubled: change = .doubled
    }
    return Times(start: start, end: end, change: change)
  }
}
