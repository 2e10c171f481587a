extension Check {
  /// A number that nobody can check: from where, by whom, compared with what.
  static let metricIncomplete = Check(
    id: "metric-incomplete", family: .metrics, severity: .warning,
    summary: Sentence(
      en: "A metric has no baseline, no source or nobody who reads it.",
      es: "Una métrica no tiene línea base, fuente o quien la lea."),
    why: Sentence(
      en:
        "A target means something beside where one starts from, where the number is found, and who looks. Without them the last report is an opinion.",
      es:
        "Una meta significa algo junto al punto de partida, el lugar del dato y quien lo mira. Sin ellos, el informe final es una opinión."
    ),
    source: .smallCommunities("6"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        metrics:
          - id: recetas
            family: action
            name: Recetas con cosecha propia
            target: 20
            by: builder
            read: {date: end of cierre - 2 days}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        metrics:
          - id: recetas
            family: action
            name: Recetas con cosecha propia
            baseline: unknown
            target: 20
            source: Hilo de recetas del grupo
            by: builder
            read: {date: end of cierre - 2 days}
        """)
  ) { review in
    review.playbook.metrics.compactMap { metric in
      guard metric.baseline == nil || metric.source == nil || metric.by == nil else { return nil }
      var missing: [(key: String, what: Sentence)] = []
      if metric.baseline == nil { missing.append(("baseline", Sentence(en: "baseline", es: "línea base"))) }
      if metric.source == nil { missing.append(("source", Sentence(en: "source", es: "fuente"))) }
      if metric.by == nil { missing.append(("by", Sentence(en: "reader", es: "quien la lea"))) }
      let english = Wording.list(missing.map { "no \($0.what.en)" })
      let keys = Wording.list(missing.map { example($0.key) })
      return Remark(
        Sentence(
          en: "metric `\(metric.id.value)` has \(english.en)",
          es: "la métrica `\(metric.id.value)` no tiene \(neither(missing.map(\.what.es)))"),
        at: metric.places[missing[0].key],
        help: Sentence(en: "add \(keys.en)", es: "añade \(keys.es)"))
    }
  }

  /// `línea base, fuente ni quien la lea`
  private static func neither(_ parts: [String]) -> String {
    let rest = parts.dropLast().joined(separator: ", ")
    return rest.isEmpty ? parts.joined() : "\(rest) ni \(parts.last ?? "")"
  }

  private static func example(_ key: String) -> String {
    switch key {
    case "baseline": "`baseline: unknown`"
    case "by": "`by: builder`"
    default: "`\(key):`"
    }
  }
}
