extension Check {
  /// Preparation that would have to begin before the contract does, or follow-up after it ended: nobody is paid for it.
  static let outsideEngagement = Check(
    id: "outside-engagement", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "A prep or after task lies beyond the engagement's dates.",
      es: "Una tarea previa o posterior cae fuera del encargo."),
    why: Sentence(
      en: "Hours before the contract begins, or after it ends, are nobody's: they are not sold and nobody is at hand.",
      es: "Las horas de antes del contrato o de después no son de nadie: no se venden y no hay quien las haga."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: merienda-de-despedida
              name: Merienda de despedida
              kind: farewell
              serves: experience
              when: {date: end of cierre - 2 days, at: "18:00"}
              by: builder
              deputy: ambassadors
              prep:
                - {id: compra, task: Comprar la merienda, by: builder, lead: 5 days}
              after:
                - {id: carta, task: Carta de agradecimiento, by: builder, lag: 1 week}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: merienda-de-despedida
              name: Merienda de despedida
              kind: farewell
              serves: experience
              when: {date: end of cierre - 2 days, at: "18:00"}
              by: builder
              deputy: ambassadors
              prep:
                - {id: compra, task: Comprar la merienda, by: builder, lead: 5 days}
        """)
  ) { review in
    let plan = review.plan
    let outside = plan.items.filter { $0.parent != nil && !plan.days.contains($0.days.first) }
    return Dictionary(grouping: outside, by: \.span).values.compactMap { group in
      guard let item = group.first else { return nil }
      return Remark(
        sentence(item, plan.days, others: group.count - 1), at: item.span,
        help: Sentence(
          en: "shorten the time, or move the activity", es: "acorta el plazo o mueve la actividad"))
    }
  }

  private static func sentence(_ item: PlannedItem, _ days: DayRange, others: Int) -> Sentence {
    let day = item.days.first
    let task = String(item.key.split(separator: "/").last ?? "")
    let (nameEn, nameEs) = ("`\(task)` of `\(item.activity)`", "`\(task)`, de `\(item.activity)`,")
    let en = others > 0 ? "; so \(others == 1 ? "does 1 more" : "do \(others) more")" : ""
    let es = others > 0 ? "; y \(others == 1 ? "otra" : "otras \(others)") igual" : ""
    return day < days.first
      ? Sentence(
        en: "\(nameEn) falls on \(day), before the engagement begins (\(days.first))\(en)",
        es: "\(nameEs) cae el \(day), antes de que empiece el encargo (\(days.first))\(es)")
      : Sentence(
        en: "\(nameEn) falls on \(day), after the engagement ends (\(days.last))\(en)",
        es: "\(nameEs) cae el \(day), después de que termine el encargo (\(days.last))\(es)")
  }
}
