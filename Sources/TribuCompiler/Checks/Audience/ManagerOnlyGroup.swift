extension Check {
  /// A group space in which the builder does nothing: what remains is content posted into a chat.
  static let managerOnlyGroup = Check(
    id: "manager-only-group", family: .audience, severity: .error,
    summary: Sentence(
      en: "There is a group space, and nothing of the strategy is done by the builder.",
      es: "Hay un espacio de grupo y nada de la estrategia lo hace `builder`."),
    why: Sentence(
      en:
        "A manager alone fills a group with content. Trust and belonging come from rituals and encounters, and those are a builder's trade.",
      es:
        "Quien solo lleva redes llena el grupo de contenido. La confianza y la pertenencia nacen de rituales y encuentros, y ese es otro oficio."
    ),
    source: .builderAndManager,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        team:
          client: {hours: 6 h/week}
        strategy:
          rituals:
            - {id: bienvenida, by: client}
            - {id: lunes-de-siembra, by: client}
            - {id: tarde-en-la-azotea, by: client}
            - {id: gracias, by: client}
          dynamics:
            - {id: pregunta, by: client}
            - {id: buzon, by: client}
          experiences:
            - {id: postal-de-temporada, by: client}
          education:
            - {id: taller, by: client}
          ambassadors:
            journey:
              - {id: invitacion, by: client}
              - {id: estreno, by: client}
              - {id: aplauso, by: client}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        team:
          client: {hours: 2 h/week}
        strategy:
          rituals:
            - {id: bienvenida, by: client}
        """)
  ) { review in
    let playbook = review.playbook
    guard !playbook.community.platform.value.isOneWay else { return [] }
    for activity in review.plan.activities where activity.section.isStrategy {
      if activity.by.all.contains(where: { $0.value == .builder }) { return [] }
    }
    let platform = playbook.community.platform
    let count = review.plan.activities.count { $0.section.isStrategy }
    return [
      Remark(
        count == 0
          ? Sentence(
            en:
              "the group on `\(platform.value.rawValue)` has no strategy: no ritual, no dynamic, nothing of the builder's",
            es:
              "el grupo de `\(platform.value.rawValue)` no tiene estrategia: ni rituales, ni dinámicas, ni nada de `builder`"
          )
          : Sentence(
            en: count == 1
              ? "the only activity of the strategy is not done by `builder`"
              : "none of the \(count) activities of the strategy is done by `builder`",
            es: count == 1
              ? "la única actividad de la estrategia no la hace `builder`"
              : "ninguna de las \(count) actividades de la estrategia la hace `builder`"),
        at: count == 0 ? platform.span : playbook.places["strategy"],
        help: count == 0
          ? Sentence(
            en: "add `strategy:` with the rituals and dynamics that `builder` leads",
            es: "añade `strategy:` con los rituales y dinámicas que lleva `builder`")
          : Sentence(
            en: "write `by: builder` in the rituals and dynamics that start the conversation",
            es: "escribe `by: builder` en los rituales y dinámicas que abren la conversación"))
    ]
  }
}
