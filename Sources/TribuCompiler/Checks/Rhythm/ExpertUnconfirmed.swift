extension Check {
  /// A live Q&A that nobody answers, or soon and without a yes.
  static let expertUnconfirmed = Check(
    id: "expert-unconfirmed", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "Nobody is named to answer in a live Q&A, or they have not said yes.",
      es: "Una consulta en directo sin especialista, o con quien aún no ha dicho que sí."),
    why: Sentence(
      en:
        "People bring their questions for somebody who knows. Cancelled the day before, the next invitation is read by few.",
      es:
        "La gente trae sus preguntas para alguien que sabe. Si se cancela la víspera, la siguiente convocatoria la leen pocos."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          education:
            - id: consulta-de-plagas
              name: Consulta de plagas
              kind: live-qa
              serves: value
              when: {date: 2027-04-08, at: "19:00", for: 45 min}
              by: builder
              deputy: ambassadors
              prep: [{id: preguntas, task: Reunir las preguntas, by: builder, lead: 1 week}]
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        team:
          experts: [{id: lola-prieto, name: Lola Prieto, topic: Plagas de balcón, confirmed: 2026-11-20}]
        strategy:
          education:
            - id: consulta-de-plagas
              name: Consulta de plagas
              kind: live-qa
              serves: value
              when: {date: 2027-04-08, at: "19:00", for: 45 min}
              by: builder
              deputy: ambassadors
              expert: lola-prieto
              prep: [{id: preguntas, task: Reunir las preguntas, by: builder, lead: 1 week}]
        """)
  ) { review in
    let consultations = review.plan.activities.filter { $0.kind == .liveQA }
    let unanswered = consultations.filter { activity in
      activity.experts.isEmpty && !activity.by.all.contains { if case .expert = $0.value { true } else { false } }
    }
    return unanswered.map { activity in
      Remark(
        Sentence(
          en: "`\(activity.id.value)` has no expert: nobody is named who answers",
          es: "`\(activity.id.value)` no tiene especialista: no se dice quién responde"),
        at: activity.places["kind"],
        help: Sentence(
          en: "add `expert:` with the id of someone in `team.experts`",
          es: "añade `expert:` con el id de alguien de `team.experts`"))
    } + unconfirmed(consultations, review)
  }

  /// One remark an expert, about the first date that is near.
  private static func unconfirmed(_ consultations: [Activity], _ review: PlanReview) -> [Remark] {
    let today = review.surroundings.buildDate
    let soon = DayRange(first: today, last: today + Threshold.of("expert-unconfirmed.days"))
    let near = consultations.flatMap { review.occurrences(of: $0) }.filter { soon.contains($0.days.first) }.sorted()
    if near.isEmpty { return [] }
    return review.playbook.team.experts.compactMap { expert in
      guard expert.confirmed == nil,
        let item = near.first(where: { item in
          item.experts.contains(expert.id.value) || item.role == .expert(expert.id.value)
        })
      else { return nil }
      return Remark(
        Sentence(
          en: "`\(expert.id.value)` has not confirmed yet, and `\(item.activity)` is on \(item.days.first)",
          es: "`\(expert.id.value)` aún no ha confirmado y `\(item.activity)` es el \(item.days.first)"),
        at: expert.id.span,
        help: Sentence(
          en: "ask, and write the day of the yes (`confirmed: \(today)`), or move the date",
          es: "pregunta y escribe el día del sí (`confirmed: \(today)`), o mueve la fecha"),
        related: [Diagnostic.Related(item.span, Sentence(en: "the date is set here", es: "la fecha está aquí"))])
    }
  }
}
