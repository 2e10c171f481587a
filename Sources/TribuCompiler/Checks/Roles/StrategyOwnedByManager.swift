extension Check {
  /// Rituals, dynamics, experiences, education and the ambassadors' journey are the builder's half.
  static let strategyOwnedByManager = Check(
    id: "strategy-owned-by-manager", family: .roles, severity: .error,
    summary: Sentence(
      en: "The manager leads something of the community's half.",
      es: "Quien lleva las redes dirige algo de la mitad comunitaria."),
    why: Sentence(
      en:
        "Whoever looks after an audience talks to many at once; whoever builds a community gets them to talk to each other. Led from the networks, a ritual turns into one more post.",
      es:
        "Quien cuida una audiencia habla a muchos a la vez; quien construye comunidad consigue que hablen entre sí. Llevado desde las redes, un ritual se queda en una publicación más."
    ),
    source: .builderAndManager,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: lunes-de-siembra
              by: manager
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: lunes-de-siembra
              by: builder
              prep: [{id: tarjeta, task: Diseñar la tarjeta del lunes, by: manager, lead: 2 days}]
        """)
  ) { review in
    review.plan.activities.compactMap { activity in
      guard activity.section.isStrategy, let manager = activity.by.all.first(where: { $0.value == .manager }) else {
        return nil
      }
      let half = communityHalf(activity.section)
      return Remark(
        Sentence(
          en: "`\(activity.id.value)` is led by the manager, but \(half.en) the builder's to lead",
          es: "`\(activity.id.value)` está a cargo de `manager`, pero \(half.es) a quien construye la comunidad"),
        at: manager.span,
        help: Sentence(
          en: "write `builder` here; what the manager prepares for it goes into `prep`",
          es: "escribe aquí `builder`; lo que prepare `manager` va en `prep`"))
    }
  }

  private static func communityHalf(_ section: Section) -> Sentence {
    switch section {
    case .dynamics: Sentence(en: "dynamics are", es: "las dinámicas le tocan")
    case .experiences: Sentence(en: "experiences are", es: "las experiencias le tocan")
    case .education: Sentence(en: "education is", es: "la formación le toca")
    case .journey: Sentence(en: "the ambassadors' journey is", es: "el camino de los embajadores le toca")
    default: Sentence(en: "rituals are", es: "los rituales le tocan")
    }
  }
}
