import TribuCompiler

/// How success is read: from where to where, by whom, on which days, and what must hold for it.
struct MetricsView {
  struct Row {
    let family: String
    let name: String
    let unit: String?
    let isPrimary: Bool
    let baseline: String
    let target: String
    let picture: Markup?
    let source: String?
    let reader: String?
    let readings: String
    let assumption: String?
  }

  let rows: [Row]

  init?(_ context: DocumentContext) {
    let words = context.words
    let readings = Dictionary(grouping: context.plan.items.filter { $0.type == .reading }, by: \.activity)
    let metrics = context.playbook.metrics
    rows = metrics.enumerated().map { index, metric in
      let days = (readings[metric.id.value] ?? []).map(\.days.first)
      return Row(
        family: words[metric.family], name: context.text(metric.name), unit: context.unit(of: metric),
        isPrimary: metric.isPrimary, baseline: MetricsView.baseline(metric, context),
        target: context.numbers.quantity(metric.target.value),
        picture: progressBar(metric, identifier: "metric-\(index + 1)", context), source: context.text(metric.source),
        reader: metric.by.map { context.name($0.value) }, readings: MetricsView.readings(metric, days, context),
        assumption: context.text(metric.assumption))
    }
    if rows.isEmpty { return nil }
  }

  static func baseline(_ metric: Metric, _ context: DocumentContext) -> String {
    switch metric.baseline {
    case .known(let value): context.numbers.quantity(value)
    case .unknown, nil: context.words[ProposalWord.unknownBaseline]
    }
  }

  /// The rule and how often, or the dates.
  private static func readings(_ metric: Metric, _ days: [Day], _ context: DocumentContext) -> String {
    let text = context.schedules.text(metric.read, days: days)
    if case .dates = metric.read.form { return text.capitalisedFirst }
    guard let first = days.first, let last = days.last, days.count > 1 else { return text.capitalisedFirst }
    let span = context.words[
      ProposalWord.timesBetween,
      ["count": context.numbers.number(days.count), "dates": context.dates.range(DayRange(first: first, last: last))]]
    return "\(text.capitalisedFirst) (\(span))"
  }
}

extension DocumentContext {
  /// The unit, unless the number already shows it.
  func unit(of metric: Metric) -> String? {
    text(metric.unit).flatMap { metric.target.value.isShare && $0 == "%" ? nil : $0 }
  }
}
