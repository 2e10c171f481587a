extension Check {
  /// An offer that leaves open what a client must know to say yes.
  static let proposalThin = Check(
    id: "proposal-thin", family: .deal, severity: .warning,
    summary: Sentence(
      en: "The proposal lacks its next step, exclusions, client duties or validity.",
      es: "A la propuesta le falta el siguiente paso, las exclusiones, lo que hace el cliente o la validez."),
    why: Sentence(
      en:
        "A client asks what happens next, what it will take from them, what is not included and until when it stands. Quarrels begin there.",
      es:
        "El cliente pregunta qué pasa después, qué tiene que poner, qué queda fuera y hasta cuándo vale. Ahí empiezan las discusiones."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-proposal.yaml
        proposal:
          valid: 30 days
          summary: Diecisiete semanas para que el grupo del vivero hable, aprenda y coseche.
          next-step: Firmar y acordar las primeras entrevistas.
        """,
      mended: """
        tribu: 1
        extends: without-proposal.yaml
        proposal:
          valid: 30 days
          summary: Diecisiete semanas para que el grupo del vivero hable, aprenda y coseche.
          next-step: Firmar y acordar las primeras entrevistas.
          exclusions: [Publicidad de pago]
          client-duties: [Ceder el local un jueves al mes]
        """)
  ) { review in
    guard let proposal = review.playbook.proposal else {
      return [
        Remark(
          Sentence(en: "there is no proposal", es: "no hay propuesta"), at: review.playbook.places["proposal"],
          help: Sentence(
            en: "add `proposal:` with `valid`, `exclusions`, `client-duties` and `next-step`",
            es: "añade `proposal:` con `valid`, `exclusions`, `client-duties` y `next-step`"))
      ]
    }
    let open: [(key: String, question: Sentence)] = [
      (proposal.valid == nil, "valid", Sentence(en: "until when it stands", es: "hasta cuándo vale")),
      (proposal.exclusions.isEmpty, "exclusions", Sentence(en: "what is left out", es: "qué queda fuera")),
      (
        proposal.clientDuties.isEmpty, "client-duties",
        Sentence(en: "what the client does", es: "qué pone el cliente")
      ),
      (proposal.nextStep == nil, "next-step", Sentence(en: "what happens on a yes", es: "qué pasa con un sí")),
    ].compactMap { isOpen, key, question in isOpen ? (key, question) : nil }
    guard let first = open.first else { return [] }
    let (en, es) = (Wording.list(open.map(\.question.en), "or"), Wording.list(open.map(\.question.es), "ni"))
    let keys = Wording.list(open.map { "`\($0.key):`" })
    return [
      Remark(
        Sentence(en: "the proposal does not say \(en)", es: "la propuesta no dice \(es)"),
        at: proposal.places[first.key], help: Sentence(en: "add \(keys.en)", es: "añade \(keys.es)"))
    ]
  }
}
