/// What the engagement costs (`spec` §3, Money): exact, rounded once, in parts that add up.
func reckonMoney(
  _ context: PlanningContext, items: [PlannedItem], counts: [(activity: String, count: Int)], ledger: LoadLedger
) -> Totals {
  let playbook = context.playbook
  let digits = playbook.currency.minorDigits
  let unit = Rational(Int128(Decimal.power(digits)))
  func rounded(_ money: Rational) -> Amount {
    Amount(minorUnits: (money * unit).roundedHalfToEven, minorDigits: digits)
  }
  let byRole = context.fees()
  let fee = rounded(byRole.reduce(.zero) { $0 + $1.fee })
  var costs = (playbook.investment?.costs ?? []).reduce(Rational.zero) { $0 + $1.amount.amount.rational }
  for item in items { if let cost = item.cost { costs += cost.amount.rational } }
  let roundedCosts = rounded(costs)
  let rate = playbook.investment?.tax?.rational ?? .zero
  let taxed = Rational(fee.minorUnits + roundedCosts.minorUnits) * rate
  let tax = Amount(minorUnits: taxed.roundedHalfToEven, minorDigits: digits)
  let total = Amount(minorUnits: fee.minorUnits + roundedCosts.minorUnits + tax.minorUnits, minorDigits: digits)
  let phaseFees = context.phases.map { phase in byRole.reduce(Rational.zero) { $0 + ($1.byPhase[phase.id] ?? .zero) } }
  return Totals(
    fee: fee, costs: roundedCosts, tax: tax, total: total,
    minutesByRole: context.offeringRoles.map { ($0, ledger.offered(by: $0).roundedHalfUp) },
    occurrencesByActivity: counts,
    feeByRole: Array(zip(byRole.map(\.role), fee.divided(by: byRole.map(\.fee)))),
    feeByPhase: Array(zip(context.phases.map(\.id), fee.divided(by: phaseFees))))
}

extension Rational {
  fileprivate init(_ value: Int128) { self.init(value, 1) }
}

extension Amount {
  /// Parts in proportion to weights, which add up to the whole: the largest remainders get the units left over, the
  /// earlier one of two equal.
  package func divided(by weights: [Rational]) -> [Amount] {
    let sum = weights.reduce(.zero, +)
    guard sum.numerator > 0 else { return weights.map { _ in Amount(minorUnits: 0, minorDigits: minorDigits) } }
    let exact = weights.map { Rational(minorUnits) * $0 / sum }
    var parts = exact.map { $0.numerator / $0.denominator }
    let order = exact.indices.sorted { left, right in
      let leftRest = exact[left] - Rational(parts[left])
      let rightRest = exact[right] - Rational(parts[right])
      return leftRest == rightRest ? left < right : rightRest < leftRest
    }
    var rest = minorUnits - parts.reduce(0, +)
    for index in order where rest > 0 {
      parts[index] += 1
      rest -= 1
    }
    return parts.map { Amount(minorUnits: $0, minorDigits: minorDigits) }
  }
}

extension PlanningContext {
  struct Fee {
    let role: Role
    let fee: Rational
    let byPhase: [String: Rational]
  }

  /// Sold hours at their rate, by role and phase; builder and manager are paid.
  func fees() -> [Fee] {
    [Role.builder, .manager].compactMap { role in
      guard let person = playbook.team.person(role), let hours = person.hours else { return nil }
      let rate = person.rate?.amount.rational ?? .zero
      var byPhase: [String: Rational] = [:]
      for phase in phases {
        let minutes = (hours.value(in: phase.id) ?? .none).minutesPerWeek * Rational(Int128(phase.days.count), 7)
        byPhase[phase.id] = minutes / Rational(60) * rate
      }
      return Fee(role: role, fee: byPhase.values.reduce(.zero, +), byPhase: byPhase)
    }
  }

  /// Roles that have hours to give.
  var offeringRoles: [Role] {
    Role.team.filter { role in
      role == .ambassadors ? playbook.strategy?.programme != nil : playbook.team.person(role)?.hours != nil
    }
  }
}
