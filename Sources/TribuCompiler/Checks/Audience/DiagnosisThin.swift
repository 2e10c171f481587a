extension Check {
  /// A discovery phase, and not a word on what there is today.
  static let diagnosisThin = Check(
    id: "diagnosis-thin", family: .audience, severity: .advice,
    summary: Sentence(
      en: "A discovery phase is planned, and the diagnosis has neither findings nor summary.",
      es: "Hay una fase de diagnóstico, y el diagnóstico no tiene hallazgos ni resumen."),
    why: Sentence(
      en: "A client reads on when the first page is about them. Without their situation a proposal could be anybody's.",
      es:
        "El cliente sigue leyendo si la primera página habla de él. Sin su situación, la propuesta podría ser de cualquiera."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-diagnosis.yaml
        diagnosis:
          state: group
          audience: [{channel: instagram, followers: 2600}]
        """,
      mended: """
        tribu: 1
        extends: without-diagnosis.yaml
        diagnosis:
          state: group
          audience: [{channel: instagram, followers: 2600}]
          summary: El vivero tiene clientela fiel y un grupo donde casi nadie contesta.
        """)
  ) { review in
    let diagnosis = review.playbook.diagnosis
    guard diagnosis.findings.isEmpty, diagnosis.summary == nil,
      let discovery = review.playbook.engagement.phases.first(where: { $0.kind == .discovery })
    else { return [] }
    return [
      Remark(
        Sentence(
          en: "the diagnosis has neither summary nor findings, and `\(discovery.id.value)` is there to make one",
          es: "el diagnóstico no tiene resumen ni hallazgos, y la fase `\(discovery.id.value)` está para hacerlo"),
        at: diagnosis.places["summary"],
        help: Sentence(
          en: "add `summary:` with what you know today, and `findings:` as they come",
          es: "añade `summary:` con lo que ya sabes y `findings:` a medida que lleguen"))
    ]
  }
}
