extension Check {
  /// Members are asked, and told by when they will be answered.
  static let listeningMissing = Check(
    id: "listening-missing", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "Nobody asks members what to change, or says when they will be answered.",
      es: "Nadie pregunta a los miembros qué cambiar, o no se dice cuándo se les contesta."),
    why: Sentence(
      en:
        "To be asked and never answered is worse than not to be asked. A date by which they hear what changes and what does not makes people speak up again.",
      es:
        "Que te pregunten y nadie conteste es peor que no preguntar. Con una fecha para saber qué cambia y qué no, la gente vuelve a decir lo que piensa."
    ),
    source: .smallCommunities("3"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - {id: buzon, remove: true}
            - id: que-cambiamos
              name: ¿Qué cambiamos?
              kind: feedback
              serves: problem
              when: {every: month, day: last tuesday, at: "12:00"}
              by: builder
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - {id: buzon, remove: true}
            - id: que-cambiamos
              name: ¿Qué cambiamos?
              kind: feedback
              serves: problem
              when: {every: month, day: last tuesday, at: "12:00"}
              by: builder
              answer-by: 3 days
        """)
  ) { review in
    let listening = (review.playbook.strategy?.dynamics ?? []).filter { $0.kind == .feedback }
    if listening.contains(where: { $0.answerBy != nil }) { return [] }
    guard let first = listening.first else {
      return [
        Remark(
          Sentence(
            en: "there is no dynamic of kind `feedback`: nobody asks members what to change",
            es: "no hay ninguna dinámica de tipo `feedback`: nadie pregunta a los miembros qué cambiar"),
          at: review.place(inStrategy: "dynamics"),
          help: Sentence(
            en: "add a dynamic with `kind: feedback` and `answer-by: 3 days`",
            es: "añade una dinámica con `kind: feedback` y `answer-by: 3 days`"))
      ]
    }
    return [
      Remark(
        Sentence(
          en: "`\(first.id.value)` does not say by when members get an answer",
          es: "`\(first.id.value)` no dice en cuánto tiempo se contesta a los miembros"),
        at: first.places["kind"],
        help: Sentence(
          en: "add `answer-by: 3 days` to it, and an `after` task that publishes what changes",
          es: "añádele `answer-by: 3 days` y una tarea en `after` que publique qué cambia"))
    ]
  }
}
