/// Dates everything in a playbook; nil where phases or zone leave nothing to plan on.
///
/// Reads top to bottom: phases, days off, moments, items of activities, one-off items, load, money, order.
func makePlan(_ playbook: Playbook, _ session: ReadingSession) -> Plan? {
  guard let phases = datePhases(playbook.engagement, session),
    let zone = session.surroundings.zoneFile(playbook.timezone).flatMap({
      ZoneRules(identifier: playbook.timezone, file: $0)
    })
  else { return nil }
  let days = DayRange(first: phases[0].days.first, last: phases[phases.count - 1].days.last)
  checkHolidayYears(playbook, days, session)
  let daysOff = DaysOff(playbook.engagement, days: days)
  let activities = playbook.activities
  let moments = MomentResolver(playbook, activities: activities, phases: phases, daysOff: daysOff, session: session)
  let context = PlanningContext(
    playbook, phases: phases, daysOff: daysOff, moments: moments, zone: zone, session: session)

  var builder = ItemBuilder(context)
  for (index, activity) in activities.enumerated() {
    builder.add(activity, source: index)
    guard builder.items.count <= PlanningLimit.items else {
      session.report(.tooManyItems(at: activity.id.span))
      return nil
    }
  }
  var items = builder.items + oneOffItems(context)
  let ledger = reckonLoad(items, activities, context)
  let totals = reckonMoney(context, items: items, counts: builder.occurrenceCounts, ledger: ledger)
  items += paymentItems(context, total: totals.total)
  items.sort()
  return Plan(
    playbook: playbook, phases: phases, items: items,
    skipped: builder.skipped.sorted { ($0.date, $0.activity) < ($1.date, $1.activity) }, standing: builder.standing,
    load: ledger.weekLoads(for: Role.team + playbook.team.experts.map { .expert($0.id.value) }), totals: totals,
    zone: zone, daysOff: daysOff.all(in: days), activities: activities)
}

enum PlanningLimit {
  /// `spec` §9.
  static let items = 100_000
}

extension Diagnostic {
  fileprivate static func tooManyItems(at span: Span) -> Diagnostic {
    Diagnostic(
      .tooBig,
      Sentence(
        en: "more than \(PlanningLimit.items) dated items", es: "hay más de \(PlanningLimit.items) elementos con fecha"),
      at: span)
  }
}
