extension Check {
  /// Nobody knows the brand yet, and the plan opens a community at once.
  static let builderBeforeVisibility = Check(
    id: "builder-before-visibility", family: .audience, severity: .warning,
    summary: Sentence(
      en: "There is no audience to speak of, and no visibility phase comes first.",
      es: "Apenas hay audiencia y ninguna fase de visibilidad va antes."),
    why: Sentence(
      en:
        "Few of those who follow a brand join its community. Whoever is unknown needs a manager first, to be seen, and then a builder.",
      es:
        "Pocos de quienes siguen a una marca entran en su comunidad. A quien nadie conoce le hace falta primero visibilidad y después comunidad."
    ),
    source: .builderAndManager,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        diagnosis:
          state: none
          audience: [{channel: instagram, followers: 400}]
          summary: El vivero abre este invierno y aún no tiene grupo.
          findings: [En el barrio lo conocen por el escaparate.]
        community:
          members: {now: 0, target: 120}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        diagnosis:
          state: none
          audience: [{channel: instagram, followers: 400}]
          summary: El vivero abre este invierno y aún no tiene grupo.
          findings: [En el barrio lo conocen por el escaparate.]
        community:
          members: {now: 0, target: 60}
        """)
  ) { review in
    let playbook = review.playbook
    let factor = Threshold.of("builder-before-visibility.followers-per-member")
    // A visibility phase after the launch makes nobody known in time for it.
    let before = playbook.engagement.phases.prefix { !$0.kind.isActive }
    guard playbook.diagnosis.state == .none, !before.contains(where: { $0.kind == .visibility }) else { return [] }
    let target = playbook.community.members.target
    let followers = playbook.diagnosis.audience.reduce(0) { $0 + $1.followers }
    guard followers < factor * target else { return [] }
    return [
      Remark(
        Sentence(
          en:
            "\(followers) followers are few for \(target) members (it takes \(factor * target)), and no visibility phase comes first",
          es:
            "\(followers) seguidores son pocos para \(target) miembros (harían falta \(factor * target)) y ninguna fase de visibilidad va antes"
        ),
        at: playbook.diagnosis.places["state"],
        help: Sentence(
          en: "add a phase of `kind: visibility` before the launch, or begin with a smaller `members.target`",
          es: "añade una fase con `kind: visibility` antes de la apertura o empieza con menos `members.target`"),
        related: [
          .init(
            playbook.community.members.places["target"],
            Sentence(en: "the members wanted", es: "los miembros que se piden"))
        ])
    ]
  }
}
