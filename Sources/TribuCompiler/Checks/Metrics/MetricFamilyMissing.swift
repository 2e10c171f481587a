extension Check {
  /// One of the four things that tell whether a community lives is not looked at.
  static let metricFamilyMissing = Check(
    id: "metric-family-missing", family: .metrics, severity: .warning,
    summary: Sentence(
      en: "One family has no metric: participation, retention, action or perceived value.",
      es: "Falta una métrica de participación, permanencia, acción o valor percibido."),
    why: Sentence(
      en:
        "A group can talk a lot and bring nothing, or be dear to its members and empty. Only the four together show which.",
      es:
        "Un grupo puede hablar mucho y no traer nada, o ser muy querido y estar vacío. Solo las cuatro juntas lo muestran."
    ),
    source: .smallCommunities("6"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        metrics:
          - {id: valoracion, remove: true}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        metrics:
          - {id: valoracion, name: Nota de la encuesta de abril}
        """)
  ) { review in
    let metrics = review.playbook.metrics
    let missing = Metric.Family.allCases.filter { family in !metrics.contains { $0.family == family } }
    guard !missing.isEmpty else { return [] }
    let list = Wording.list(missing.map { "`\($0.rawValue)`" })
    return [
      Remark(
        metrics.isEmpty
          ? Sentence(en: "nothing is measured", es: "no se mide nada")
          : missing.count == 1
            ? Sentence(en: "a metric of \(list.en) is missing", es: "falta una métrica de \(list.es)")
            : Sentence(en: "metrics of \(list.en) are missing", es: "faltan métricas de \(list.es)"),
        at: review.playbook.places["metrics"],
        help: metrics.isEmpty
          ? Sentence(
            en: "add `metrics:` with one of each: \(list.en)", es: "añade `metrics:` con una de cada: \(list.es)")
          : missing.count == 1
            ? Sentence(
              en: "add one with `family: \(missing[0].rawValue)`: \(examples(missing[0]).en)",
              es: "añade una con `family: \(missing[0].rawValue)`: \(examples(missing[0]).es)")
            : Sentence(
              en: "add one of each: " + missing.map { "`\($0.rawValue)`, \(examples($0).en)" }.joined(separator: "; "),
              es: "añade una de cada: " + missing.map { "`\($0.rawValue)`, \(examples($0).es)" }.joined(separator: "; ")
            ))
    ]
  }

  private static func examples(_ family: Metric.Family) -> Sentence {
    switch family {
    case .participation: Sentence(en: "how many write in a week", es: "cuántos escriben cada semana")
    case .retention:
      Sentence(en: "how many are still active after ninety days", es: "cuántos siguen activos a los noventa días")
    case .action:
      Sentence(
        en: "such as purchases, recommendations or joint work", es: "como compras, recomendaciones o trabajos en común")
    case .perceivedValue: Sentence(en: "the mark of a short survey", es: "la nota de una encuesta breve")
    }
  }
}
