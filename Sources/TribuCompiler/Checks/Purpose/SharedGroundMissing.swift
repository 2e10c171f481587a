extension Check {
  /// Members without goals or values of their own are an audience in one room.
  static let sharedGroundMissing = Check(
    id: "shared-ground-missing", family: .purpose, severity: .warning,
    summary: Sentence(
      en: "No shared goals or no shared values are written.",
      es: "Faltan metas compartidas o valores compartidos."),
    why: Sentence(
      en: "Goals and values in common are what tells a community from people who happen to be in the same chat.",
      es: "Las metas y los valores en común distinguen a una comunidad de gente que coincide en un mismo chat."),
    source: .builderAndManager,
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-purpose.yaml
        purpose:
          problem: Quien planta por primera vez en una azotea se rinde con la primera plaga.
          experience: Aprender al lado de vecinos que también empiezan.
          value: Dudas resueltas el mismo día y una cosecha propia.
          statement: Nadie riega a solas.
          differentiator: Vecinos de la misma ciudad, con el mismo sol y el mismo viento.
          shared-goals: [Llegar a la primera cosecha]
        """,
      mended: """
        tribu: 1
        extends: without-purpose.yaml
        purpose:
          problem: Quien planta por primera vez en una azotea se rinde con la primera plaga.
          experience: Aprender al lado de vecinos que también empiezan.
          value: Dudas resueltas el mismo día y una cosecha propia.
          statement: Nadie riega a solas.
          differentiator: Vecinos de la misma ciudad, con el mismo sol y el mismo viento.
          shared-goals: [Llegar a la primera cosecha]
          shared-values: [Se comparte lo que sobra]
        """)
  ) { review in
    let purpose = review.playbook.purpose
    let (noGoals, noValues) = (purpose.sharedGoals.isEmpty, purpose.sharedValues.isEmpty)
    guard noGoals || noValues else { return [] }
    let keys = (noGoals ? ["`shared-goals`"] : []) + (noValues ? ["`shared-values`"] : [])
    let list = Wording.list(keys)
    let what =
      noGoals && noValues
      ? Sentence(en: "goals or values", es: "qué metas ni qué valores")
      : noGoals ? Sentence(en: "goals", es: "qué metas") : Sentence(en: "values", es: "qué valores")
    return [
      Remark(
        Sentence(
          en: "the purpose does not say which \(what.en) members share",
          es: "el propósito no dice \(what.es) comparten los miembros"),
        at: purpose.places[noGoals ? "shared-goals" : "shared-values"],
        help: Sentence(
          en: "add \(list.en), two or three in the members' own words",
          es: "añade \(list.es): dos o tres, con las palabras de los miembros"))
    ]
  }
}
