import TribuCompiler

/// What it costs and when it is paid; every column adds up to its total.
struct InvestmentView {
  struct Fee {
    let role: String
    let hours: String
    let rate: String
    let amount: String
  }

  struct Line {
    let name: String
    let note: String?
    let amount: String
  }

  struct Payment {
    let name: String
    let share: String
    let date: String
    let amount: String
  }

  let fees: [Fee]
  let feeTotal: String
  let phases: [Line]
  let costs: [Line]
  let costTotal: String
  let tax: Line?
  let total: String
  let payments: [Payment]
  let paymentTotal: String?

  init?(_ context: DocumentContext) {
    let totals = context.plan.totals
    let payments = context.plan.items.filter { $0.type == .payment }
    if totals.total.minorUnits == 0, payments.isEmpty { return nil }
    let minutes = Dictionary(
      totals.minutesByRole.map { ($0.role, $0.minutes) }, uniquingKeysWith: { first, _ in first })
    fees = totals.feeByRole.filter { $0.amount.minorUnits > 0 }.map { role, amount in
      Fee(
        role: "\(context.name(role)) (\(context.words[RoleWord(role)].lowercasedFirst))",
        hours: context.durations.hours(minutes[role] ?? 0),
        rate: context.playbook.team.person(role)?.rate.map { context.money($0) } ?? "", amount: context.money(amount))
    }
    feeTotal = context.money(totals.fee)
    phases = totals.feeByPhase.filter { $0.amount.minorUnits > 0 }.map { phase, amount in
      Line(name: context.phaseName(phase), note: nil, amount: context.money(amount))
    }
    costs = InvestmentView.costs(context)
    costTotal = context.money(totals.costs)
    tax = context.playbook.investment?.tax.map {
      Line(name: context.words[ProposalWord.tax], note: context.numbers.quantity($0), amount: context.money(totals.tax))
    }
    total = context.money(totals.total)
    self.payments = payments.map { item in
      InvestmentView.payment(item, context)
    }
    let sum = payments.compactMap(\.amount).reduce(Int128(0)) { $0 + $1.minorUnits }
    paymentTotal =
      payments.isEmpty
      ? nil : context.money(Amount(minorUnits: sum, minorDigits: context.playbook.currency.minorDigits))
  }

  /// The costs written and those of occurrences, in parts that add up to the rounded sum.
  private static func costs(_ context: DocumentContext) -> [Line] {
    var lines: [(name: String, note: String?, amount: Rational)] = []
    for cost in context.playbook.investment?.costs ?? [] {
      lines.append(
        (context.text(cost.name), cost.phase.map { context.phaseName($0.value) }, cost.amount.amount.rational))
    }
    for (source, activity) in context.plan.activities.enumerated() {
      let items = context.plan.items.filter { $0.source == source && $0.cost != nil }
      guard let cost = activity.cost, !items.isEmpty else { continue }
      let sum = items.reduce(Rational.zero) { $0 + ($1.cost?.amount.rational ?? .zero) }
      let note = "\(context.numbers.number(items.count)) × \(context.money(cost))"
      lines.append((context.text(activity.name), note, sum))
    }
    let parts = context.plan.totals.costs.divided(by: lines.map(\.amount))
    return zip(lines, parts).map { line, part in Line(name: line.name, note: line.note, amount: context.money(part)) }
  }

  private static func payment(_ item: PlannedItem, _ context: DocumentContext) -> Payment {
    var number = ""
    var share = ""
    if case .payment(let place, let count, let part) = item.title {
      number = context.words[ProposalWord.paymentNumber, ["number": String(place), "count": String(count)]]
      share = context.numbers.quantity(part)
    }
    return Payment(
      name: number, share: share, date: context.dates.long(item.days.first),
      amount: item.amount.map { context.money($0) } ?? "")
  }
}
