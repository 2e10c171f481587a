extension Check {
  /// To gather people is not enough: something must be lived together.
  static let noExperience = Check(
    id: "no-experience", family: .rhythm, severity: .warning,
    summary: Sentence(en: "No experience is planned.", es: "No hay ninguna experiencia prevista."),
    why: Sentence(
      en:
        "Messages are forgotten; what one saw, heard or held with others is told. One such moment does more for belonging than a month of posts.",
      es:
        "Los mensajes se olvidan; lo que se vio, se oyó o se tuvo en la mano con otros se cuenta. Un momento así une más que un mes de mensajes."
    ),
    source: .smallCommunities("4, 4.3"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          experiences:
            - {id: postal-de-temporada, remove: true}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          experiences:
            - {id: postal-de-temporada, remove: true}
            - id: cancion-de-azotea
              name: Canción de azotea
              kind: sound
              serves: experience
              when: {date: start of cultivo + 2 days, at: "19:00"}
              by: builder
        """)
  ) { review in
    guard review.playbook.strategy?.experiences.isEmpty ?? true else { return [] }
    return [
      Remark(
        Sentence(
          en: "the plan has no experience: nothing to see, hear or receive together",
          es: "el plan no tiene ninguna experiencia: nada que ver, oír o recibir en compañía"),
        at: review.place(inStrategy: "experiences"),
        help: Sentence(
          en: "add one to `strategy.experiences`, with `kind: visual`, `sound`, `gift` or `live-event`",
          es: "añade una a `strategy.experiences`, con `kind: visual`, `sound`, `gift` o `live-event`"))
    ]
  }
}
