extension Check {
  /// Nothing says why this community and not the next one.
  static let purposeUndifferentiated = Check(
    id: "purpose-undifferentiated", family: .purpose, severity: .advice,
    summary: Sentence(
      en: "The purpose does not say what is found nowhere else.",
      es: "El propósito no dice qué hay aquí que no haya en otro sitio."),
    why: Sentence(
      en: "Members compare: where nothing is different, there is no reason to write here and not elsewhere.",
      es:
        "Los miembros comparan: si no se ve qué hay aquí de distinto, no hay motivo para escribir aquí y no en otro lado."
    ),
    source: .smallCommunities("4.1"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-purpose.yaml
        purpose:
          problem: Quien planta por primera vez en una azotea se rinde con la primera plaga.
          experience: Aprender al lado de vecinos que también empiezan.
          value: Dudas resueltas el mismo día y una cosecha propia.
          statement: Nadie riega a solas.
          shared-goals: [Llegar a la primera cosecha]
          shared-values: [Se comparte lo que sobra]
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
    guard purpose.differentiator == nil else { return [] }
    return [
      Remark(
        Sentence(
          en: "the purpose does not say what members find here and nowhere else",
          es: "el propósito no dice qué encuentran aquí los miembros que no haya en otro sitio"),
        at: purpose.places["differentiator"],
        help: Sentence(
          en: "add `differentiator:` with what only this community can give",
          es: "añade `differentiator:` con lo que solo puede dar esta comunidad"))
    ]
  }
}
