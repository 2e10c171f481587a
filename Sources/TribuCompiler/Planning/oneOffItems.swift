/// Items that are neither activities nor paid: phase work, milestones, readings.
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
  return items
}

/// The payments, each with its part of the total.
func paymentItems(_ context: PlanningContext, total: Amount) -> [PlannedItem] {
  let payments = context.playbook.investment?.payments ?? []
  let parts = total.parts(payments.map(\.share.value.rational))
  return payments.indices.compactMap { index in
    context.moments.day(of: payments[index].date).map { day in
      .payment(payments[index], number: index + 1, of: payments.count, amount: parts[index], on: day, context)
    }
  }
}

extension Amount {
  /// A part for each share; shares that do not make a whole are taken as written, so that nobody is asked for more than
  /// the page says.
  fileprivate func parts(_ shares: [Rational]) -> [Amount] {
    let rest = Rational(1) - shares.reduce(.zero, +)
    if rest.numerator >= 0 { return Array(divided(by: shares + [rest]).prefix(shares.count)) }
    return shares.map { share in
      Amount(minorUnits: (Rational(minorUnits, 1) * share).roundedHalfToEven, minorDigits: minorDigits)
    }
  }
}

private func readings(of metric: Metric, _ context: PlanningContext) -> [PlannedItem] {
  context.moments.nominals(of: metric.read, phases: nil).map { nominal in
    .reading(metric, nominal, context)
  }
}

extension PlannedItem {
  /// All day, without a section: what one-off things have in common.
  fileprivate convenience init(
    key: String, identity: String, type: Kind, track: Track, activity: String, title: Title, phase: String?,
    role: Role?,
    days: DayRange, start: LocalMoment? = nil, end: LocalMoment? = nil, nominal: Day? = nil, effort: Int = 0,
    amount: Amount? = nil, feeds: FeedSet, span: Span
  ) {
    self.init(
      key: key, identity: identity, type: type, track: track, activity: activity, section: nil, kind: nil, title: title,
      topic: nil, phase: phase, role: role, receiver: nil, experts: [], days: days, start: start, end: end,
      nominal: nominal,
      moved: nil, effortMinutes: effort, cost: nil, amount: amount, parent: nil, feeds: feeds, serves: nil, format: nil,
      direction: nil, source: nil, span: span, clockChange: nil)
  }

  fileprivate static func work(_ work: Engagement.Work, in phase: Plan.Phase, _ context: PlanningContext) -> PlannedItem
  {
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
      feeds: context.everyRole.union(.calendar), span: milestone.date.span)
  }

  fileprivate static func reading(
    _ metric: Metric, _ nominal: MomentResolver.Nominal, _ context: PlanningContext
  ) -> PlannedItem {
    let role = metric.by?.value
    let track: Track = role == .manager ? .content : .strategy
    let suffix = nominal.keySuffix
    let start = metric.read.at.map { context.local(nominal.day, minutes: $0.minutes) }
    let end = start.map { context.local($0.day, minutes: $0.time.minutes + (metric.read.length?.minutes ?? 15)) }
    let last = end?.lastDay ?? nominal.day + max(0, (metric.read.length?.days ?? 1) - 1)
    let first = start?.day ?? nominal.day
    return PlannedItem(
      key: metric.id.value + suffix, identity: (metric.was.first?.value ?? metric.id.value) + suffix, type: .reading,
      track: track, activity: metric.id.value, title: .reading(metric.name), phase: context.phase(on: nominal.day),
      role: role, days: DayRange(first: first, last: max(first, last)), start: start, end: end, nominal: nominal.day,
      feeds: context.feeds(doneBy: role.map { [$0] } ?? [], track: track).union(context.allOf([.client])),
      span: metric.read.span)
  }

  fileprivate static func payment(
    _ payment: Investment.Payment, number: Int, of count: Int, amount: Amount, on day: Day, _ context: PlanningContext
  ) -> PlannedItem {
    PlannedItem(
      key: payment.id.value, identity: payment.was.first?.value ?? payment.id.value, type: .payment, track: .strategy,
      activity: payment.id.value, title: .payment(number: number, of: count, share: payment.share.value),
      phase: context.phase(on: day), role: nil, days: DayRange(first: day, last: day), amount: amount,
      feeds: context.allOf([.builder, .client]).union(.calendar), span: payment.date.span)
  }
}
