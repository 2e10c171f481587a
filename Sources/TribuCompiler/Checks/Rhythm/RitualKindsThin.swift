extension Check {
  /// The method names three rituals: a greeting, theme days, meetings. Without any ritual, `welcome-missing` says enough.
  static let ritualKindsThin = Check(
    id: "ritual-kinds-thin", family: .rhythm, severity: .advice,
    summary: Sentence(
      en: "The rituals lack a theme day or a gathering.", es: "No hay día temático o no hay encuentros."),
    why: Sentence(
      en:
        "A day of the week with its own subject gives people a reason to come back; a meeting gives them faces. Together they turn a chat into a place.",
      es:
        "Un día de la semana con su tema da una razón para volver; un encuentro pone caras. Juntos convierten un chat en un lugar."
    ),
    source: .smallCommunities("4.7"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - {id: lunes-de-siembra, remove: true}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - {id: lunes-de-siembra, remove: true}
            - id: sabado-de-trueque
              name: Sábado de trueque
              kind: theme-day
              serves: value
              when: {every: week, day: saturday, at: "10:00"}
              by: builder
              topics: [Semillas, Esquejes, Macetas]
        """)
  ) { review in
    let rituals = review.playbook.strategy?.rituals ?? []
    if rituals.isEmpty { return [] }
    let hasThemeDay = rituals.contains { $0.kind == .themeDay }
    let hasGathering = rituals.contains { $0.kind == .gathering } || meetsAgainAndAgain(review)
    if hasThemeDay, hasGathering { return [] }
    let place = review.place(inStrategy: "rituals")
    let themeDay = Sentence(
      en: "add a ritual with `kind: theme-day`, such as a subject for every Monday",
      es: "añade un ritual con `kind: theme-day`, por ejemplo un tema para cada lunes")
    let gathering = Sentence(
      en: "add a ritual with `kind: gathering`, such as an hour together every month",
      es: "añade un ritual con `kind: gathering`, por ejemplo una hora en compañía cada mes")
    switch (hasThemeDay, hasGathering) {
    case (false, true):
      return [
        Remark(
          Sentence(
            en: "no ritual is a theme day: no day of the week has a subject of its own",
            es: "ningún ritual es un día temático: ningún día de la semana tiene un tema propio"),
          at: place, help: themeDay)
      ]
    case (true, _):
      return [
        Remark(
          Sentence(
            en: "no ritual is a gathering: members never get to see each other",
            es: "ningún ritual es un encuentro: los miembros no llegan a verse"),
          at: place, help: gathering)
      ]
    case (false, false):
      return [
        Remark(
          Sentence(
            en: "among the rituals there is neither a theme day nor a gathering",
            es: "entre los rituales no hay ni día temático ni encuentro"),
          at: place, help: Sentence(en: "\(themeDay.en); \(gathering.en)", es: "\(themeDay.es); \(gathering.es)"))
      ]
    }
  }

  /// A debate held live every month gathers people too, whatever it is called.
  private static func meetsAgainAndAgain(_ review: PlanReview) -> Bool {
    review.plan.activities.contains { activity in
      activity.section.isStrategy && activity.section != .journey && activity.format.isMeeting
        && activity.direction == .manyToMany && review.occurrences(of: activity).count > 1
    }
  }
}
