extension Check {
  /// A large promise with nothing to lean on.
  static let promiseUnsourced = Check(
    id: "promise-unsourced", family: .metrics, severity: .warning,
    summary: Sentence(
      en: "A target is over twice its baseline, or 60% are to take part, and no assumption says why.",
      es: "Una meta pasa del doble de su línea base o pide un 60 % de participación, y ningún supuesto la apoya."),
    why: Sentence(
      en:
        "Figures of other people's successes are anecdotes. A client believes a leap when the plan says what must hold for it.",
      es:
        "Las cifras de éxitos ajenos son anécdotas. El cliente se cree un salto si el plan dice qué tiene que cumplirse."
    ),
    source: .builderAndManager,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        metrics:
          - {id: cosechas, baseline: 15, target: 40}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        metrics:
          - id: cosechas
            baseline: 15
            target: 40
            assumption: El vivero reparte treinta semilleros en marzo.
        """)
  ) { review in
    review.playbook.metrics.compactMap { metric in
      guard metric.assumption == nil, let promise = leap(metric) ?? crowd(metric) else { return nil }
      return Remark(
        promise, at: metric.places["target"],
        help: Sentence(
          en: "add `assumption:` with what must hold for it, or lower the target",
          es: "añade `assumption:` con lo que tiene que cumplirse o baja la meta"))
    }
  }

  /// Over twice the baseline; only where both are shares or neither, so that like is compared with like.
  private static func leap(_ metric: Metric) -> Sentence? {
    guard case .known(let baseline) = metric.baseline, baseline.isShare == metric.target.value.isShare,
      baseline.number.digits >= 0
    else { return nil }
    let times = Threshold.of("promise-unsourced.times")
    guard metric.target.value.number.rational > baseline.number.rational * Rational(times) else { return nil }
    let (from, to) = (written(baseline), written(metric.target.value))
    let more =
      times == 2
      ? Sentence(en: "more than double", es: "más del doble")
      : Sentence(en: "over \(times) times as much", es: "más de \(times) veces más")
    let id = metric.id.value
    return baseline.number.digits == 0
      ? Sentence(
        en: "`\(id)` is to go from nothing to \(to.en), and no assumption says why",
        es: "`\(id)` ha de pasar de nada a \(to.es) y ningún supuesto dice por qué")
      : Sentence(
        en:
          "`\(id)` is to go from \(from.en) to \(to.en), \(more.en), and no assumption says why",
        es: "`\(id)` ha de pasar de \(from.es) a \(to.es), \(more.es), y ningún supuesto dice por qué")
  }

  /// A primary participation share that few groups reach.
  private static func crowd(_ metric: Metric) -> Sentence? {
    let target = metric.target.value
    guard metric.isPrimary, metric.family == .participation,
      target.isShare || metric.unit?.main.utf8.first == UInt8(ascii: "%"),
      target.number.rational >= Rational(Threshold.of("promise-unsourced.share"))
    else { return nil }
    let share = written(Quantity(target.number, isShare: true))
    return Sentence(
      en: "`\(metric.id.value)` promises that \(share.en) take part, and no assumption says why",
      es: "`\(metric.id.value)` promete que participe el \(share.es) y ningún supuesto dice por qué")
  }

  private static func written(_ quantity: Quantity) -> Sentence {
    let number = quantity.number.description
    let comma = String(number.map { $0 == "." ? "," : $0 })
    return quantity.isShare ? Sentence(en: number + "%", es: comma + " %") : Sentence(en: number, es: comma)
  }
}
