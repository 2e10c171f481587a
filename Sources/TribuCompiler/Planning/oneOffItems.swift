/// Items that are not activities: phase work, milestones, readings, payments.
func oneOffItems(_ context: PlanningContext) -> [PlannedItem] {
  let playbook = context.playbook
  var items: [PlannedItem] = []
  for phase in context.phases {
    for work in phase.phase.work { items.append(.work(work, in: phase, context)) }
  }
  for milestone in playbook.engagement.milestones {
    guard let day = context.moments.day(of: milestone.date) else { continue }
    items.append(.milestone(milestone, on: day, context))
  }
  for metric in playbook.metrics { items += readings(of: metric, context) }
  let payments = playbook.investment?.payments ?? []
  for (index, payment) in payments.enumerated() {
    guard let day = context.moments.day(of: payment.date) else { continue }
    items.append(.payment(payment, number: index + 1, of: payments.count, on: day, context))
  }
  return items
}

private func readings(of metric: Metric, _ context: PlanningContext) -> [PlannedItem] {
  context.moments.nominals(of: metric.read, phases: nil).map { nominal in
    .reading(metric, nominal, context)
  }
}

extension PlannedItem {
  /// All day, without a section: what one-off things have in common.
  fileprivate init(
    key: String, identity: String, type: Kind, track: Track, activity: String, title: Title, phase: String?, role: Role?,
    days: DayRange, nominal: Day? = nil, effort: Int = 0, feeds: FeedSet, span: Span
  ) {
    self.init(
      key: key, identity: identity, type: type, track: track, activity: activity, section: nil, kind: nil, title: title,
      topic: nil, phase: phase, role: role, receiver: nil, experts: [], days: days, start: nil, end: nil, nominal: nominal,
      moved: nil, effortMinutes: effort, cost: nil, amount: nil, parent: nil, feeds: feeds, serves: nil, format: nil,
      direction: nil, source: nil, span: span, clockChange: nil)
  }

  fileprivate static func work(_ work: Engagement.Work, in phase: Plan.Phase, _ context: PlanningContext) -> PlannedItem {
    let track: Track = work.by.value == .manager ? .content : .strategy
    return PlannedItem(
      key: work.id.value, identity: work.was.first?.value ?? work.id.value, type: .task, track: track,
      activity: work.id.value, title: .text(work.task), phase: phase.id, role: work.by.value, days: phase.days,
      effort: work.effort.minutes, feeds: context.feeds(doneBy: [work.by.value], track: track), span: work.id.span)
  }

  fileprivate static func milestone(
    _ milestone: Engagement.Milestone, on day: Day, _ context: PlanningContext
  ) -> PlannedItem {
    PlannedItem(
      key: milestone.id.value, identity: milestone.was.first?.value ?? milestone.id.value, type: .milestone,
      track: .strategy, activity: milestone.id.value, title: .text(milestone.name), phase: context.phase(on: day),
      role: nil, days: DayRange(first: day, last: day),
      feeds: context.everyRole.union(FeedSet(.calendar)), span: milestone.date.span)
  }

  fileprivate static func reading(
    _ metric: Metric, _ nominal: MomentResolver.Nominal, _ context: PlanningContext
  ) -> PlannedItem {
    let role = metric.by?.value
    let track: Track = role == .manager ? .content : .strategy
    let suffix = nominal.place == 0 ? "/" + nominal.day.basic : nominal.place == 1 ? "" : "/\(nominal.place)"
    let at = metric.read.at.map { context.zone.resolve(nominal.day, minutes: $0.minutes).local }
    var item = PlannedItem(
      key: metric.id.value + suffix, identity: (metric.was.first?.value ?? metric.id.value) + suffix, type: .reading,
      track: track, activity: metric.id.value, title: .reading(metric.name), phase: context.phase(on: nominal.day),
      role: role, days: DayRange(first: nominal.day, last: nominal.day + max(0, (metric.read.length?.days ?? 1) - 1)),
      nominal: nominal.day,
      feeds: context.feeds(doneBy: role.map { [$0] } ?? [], track: track).union(context.allOf([.client])),
      span: metric.read.span)
    if let at {
      item = item.timed(
        LocalMoment(day: at.day, time: LocalTime(minutes: at.minutes)), minutes: metric.read.length?.minutes ?? 15, context)
    }
    return item
  }

  fileprivate static func payment(
    _ payment: Investment.Payment, number: Int, of count: Int, on day: Day, _ context: PlanningContext
  ) -> PlannedItem {
    PlannedItem(
      key: payment.id.value, identity: payment.was.first?.value ?? payment.id.value, type: .payment, track: .strategy,
      activity: payment.id.value, title: .payment(number: number, of: count, share: payment.share.value),
      phase: context.phase(on: day), role: nil, days: DayRange(first: day, last: day),
      feeds: context.allOf([.builder, .client]).union(FeedSet(.calendar)), span: payment.date.span)
  }

  /// The same item with hours.
  private func timed(_ start: LocalMoment, minutes: Int, _ context: PlanningContext) -> PlannedItem {
    let total = start.time.minutes + minutes
    let end = context.zone.resolve(start.day + total / 1440, minutes: total % 1440).local
    let last = end.minutes == 0 ? end.day - 1 : end.day
    return PlannedItem(
      key: key, identity: identity, type: type, track: track, activity: activity, section: section, kind: kind,
      title: title, topic: topic, phase: phase, role: role, receiver: receiver, experts: experts,
      days: DayRange(first: start.day, last: max(start.day, last)), start: start,
      end: LocalMoment(day: end.day, time: LocalTime(minutes: end.minutes)), nominal: nominal, moved: moved,
      effortMinutes: effortMinutes, cost: cost, amount: amount, parent: parent, feeds: feeds, serves: serves,
      format: format, direction: direction, source: source, span: span, clockChange: clockChange)
  }
}
