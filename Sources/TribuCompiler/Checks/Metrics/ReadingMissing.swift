extension Check {
  /// A metric that nobody is to read in the whole engagement, or too seldom to steer by.
  static let readingMissing = Check(
    id: "reading-missing", family: .metrics, severity: .error,
    summary: Sentence(
      en: "A metric is never read, or the primary one not for over six weeks.",
      es: "Una métrica no se lee nunca, o la principal pasa más de seis semanas sin leerse."),
    why: Sentence(
      en:
        "What is not read cannot be reported, and what is read at the end cannot be mended. Six weeks unread is half a season lost.",
      es:
        "Lo que no se lee no se puede contar, y lo que se lee al final no se puede corregir. Seis semanas sin leer son media temporada perdida."
    ),
    source: .smallCommunities("6"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        metrics:
          - {id: valoracion, read: {every: month, day: -1, from: start of cierre}}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        metrics:
          - {id: valoracion, read: {date: end of cierre - 2 days}}
        """)
  ) { review in
    let metrics = review.playbook.metrics
    guard !metrics.isEmpty else { return [] }
    var readings: [String: [Day]] = [:]
    for item in review.plan.items where item.type == .reading {
      readings[item.activity, default: []].append(item.days.first)
    }
    return metrics.compactMap { metric in
      guard let days = readings[metric.id.value] else { return unread(metric, review.plan) }
      return metric.isPrimary ? seldom(metric, days, review) : nil
    }
  }

  private static func unread(_ metric: Metric, _ plan: Plan) -> Remark {
    Remark(
      Sentence(
        en:
          "metric `\(metric.id.value)` is never read: `read` gives no day from \(plan.days.first) to \(plan.days.last)",
        es:
          "la métrica `\(metric.id.value)` no se lee nunca: `read` no da ningún día del \(plan.days.first) al \(plan.days.last)"
      ),
      at: metric.places["read"],
      help: Sentence(
        en: "choose a rhythm or a date that falls within, such as `read: \(example(plan))`",
        es: "elige un ritmo o una fecha que caiga dentro, como `read: \(example(plan))`"))
  }

  /// The last day of each month, where the engagement has one.
  private static func example(_ plan: Plan) -> String {
    let hasMonthEnd = Month(of: plan.days.first).days.last <= plan.days.last
    return hasMonthEnd ? "{every: month, day: -1}" : "{date: \(plan.days.last)}"
  }

  private static func seldom(_ metric: Metric, _ days: [Day], _ review: PlanReview) -> Remark? {
    guard let first = review.activePhases.first?.days.first, let last = review.activePhases.last?.days.last else {
      return nil
    }
    let limit = Threshold.of("reading-missing.days")
    // The days of each stretch lie between two readings; before the first and after the last there is none.
    let bounds = [first - 1] + days.filter { $0 >= first && $0 <= last } + [last + 1]
    var longest: (from: Day, to: Day, count: Int)?
    for (left, right) in zip(bounds, bounds.dropFirst()) where right - left > limit + 1 {
      let count = activeDays(from: left + 1, to: right - 1, review.activePhases)
      if count > limit, count > longest?.count ?? 0 { longest = (left + 1, right - 1, count) }
    }
    guard let longest else { return nil }
    return Remark(
      Sentence(
        en:
          "the primary metric, `\(metric.id.value)`, is not read from \(longest.from) to \(longest.to): \(longest.count) days of active phases",
        es:
          "la métrica principal, `\(metric.id.value)`, no se lee del \(longest.from) al \(longest.to): \(longest.count) días de fases activas"
      ),
      at: metric.places["read"],
      help: Sentence(
        en: "read it at least every \(limit / 7) weeks, such as `read: {every: 4 weeks}`",
        es: "léela al menos cada \(limit / 7) semanas, como `read: {every: 4 weeks}`"),
      severity: .warning)
  }

  private static func activeDays(from first: Day, to last: Day, _ phases: [Plan.Phase]) -> Int {
    phases.reduce(0) { sum, phase in
      sum + max(0, min(phase.days.last, last) - max(phase.days.first, first) + 1)
    }
  }
}
