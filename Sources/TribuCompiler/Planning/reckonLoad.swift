/// Fills the ledger from items, standing duties and the hours of everyone (`spec` §3, Load).
func reckonLoad(_ items: [PlannedItem], _ activities: [Activity], _ context: PlanningContext) -> LoadLedger {
  var first = context.days.first
  var last = context.days.last
  for item in items where item.effortMinutes > 0 {
    first = min(first, item.days.first)
    last = max(last, item.days.last)
  }
  var ledger = LoadLedger(covering: DayRange(first: first, last: last))
  for item in items where item.effortMinutes > 0 {
    // Phase work and spans fill their days; anything else counts in the week of its first day.
    let isSpread = item.isAllDay && item.days.count > 1
    for role in [item.role, item.receiver] {
      guard let role else { continue }
      if isSpread {
        ledger.plan(Rational(item.effortMinutes), by: role, over: item.days)
      } else {
        ledger.plan(item.effortMinutes, by: role, on: item.days.first)
      }
    }
  }
  for activity in activities {
    guard let hours = activity.hours else { continue }
    for phase in context.moments.listedPhases(of: activity) {
      guard let role = activity.by.value(in: phase.id)?.value else { continue }
      ledger.plan(hours.minutesPerWeek * Rational(Int128(phase.days.count), 7), by: role, over: phase.days)
    }
  }
  for role in [Role.builder, .manager, .client] {
    guard let hours = context.playbook.team.person(role)?.hours else { continue }
    for phase in context.phases {
      let workload = hours.value(in: phase.id) ?? .none
      ledger.offer(workload.minutesPerWeek * Rational(Int128(phase.days.count), 7), of: role, over: phase.days)
    }
  }
  offerAmbassadors(items, context, &ledger)
  return ledger
}

/// Ambassadors give their tiers' hours from the first `onboard`, else from the programme's first step.
private func offerAmbassadors(_ items: [PlannedItem], _ context: PlanningContext, _ ledger: inout LoadLedger) {
  guard let programme = context.playbook.strategy?.programme else { return }
  let steps = items.filter { $0.section == .journey && $0.parent == nil }
  let onboards = steps.filter { $0.kind == .onboard }
  guard let start = (onboards.isEmpty ? steps : onboards).map(\.days.first).min(), start <= context.days.last else {
    return
  }
  let days = DayRange(first: max(start, context.days.first), last: context.days.last)
  let minutes = programme.seatsByTier.reduce(Rational.zero) { sum, tier in
    sum + tier.tier.hours.minutesPerWeek * Rational(tier.seats)
  }
  ledger.offer(minutes * Rational(Int128(days.count), 7), of: .ambassadors, over: days)
}

extension Programme {
  /// People by tier: what the tier says; those that say nothing share what the programme's fewest seats leave.
  package var seatsByTier: [(tier: Tier, seats: Int)] {
    let open = tiers.filter { $0.seats == nil }.count
    let left = max(0, seats.from - tiers.reduce(0) { $0 + ($1.seats ?? 0) })
    var given = 0
    return tiers.map { tier in
      if let seats = tier.seats { return (tier, seats) }
      given += 1
      return (tier, left * given / open - left * (given - 1) / open)
    }
  }
}
