extension Check {
  /// Children in a space for whose safety nobody answers.
  static let minorsUnprotected = Check(
    id: "minors-unprotected", family: .care, severity: .error,
    summary: Sentence(
      en: "There are minors, and no controller or consent.",
      es: "Hay menores y falta responsable de los datos o consentimiento."),
    why: Sentence(
      en: "Below an age that each country sets, parents decide about a child's data; somebody must answer for "
        + "it by name, and watch over the room.",
      es: "Hasta la edad que fija cada país, sobre los datos de un menor decide su familia; alguien tiene que "
        + "responder con nombre y velar por la sala."
    ),
    source: .rule(
      Sentence(
        en: "GDPR article 8; Spanish data protection act 3/2018, article 7",
        es: "RGPD, artículo 8; Ley Orgánica 3/2018, artículo 7")),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        community:
          safety:
            sensitive: [minors]
            controller: Vivero La Regadera
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        community:
          safety:
            sensitive: [minors]
            controller: Vivero La Regadera
            consent: Firma de madre, padre o tutor antes de entrar
        """)
  ) { review in
    guard let safety = review.playbook.community.safety, safety.sensitive.contains(.minors),
      // Health data asks for the same and more, and says so.
      !safety.sensitive.contains(.health)
    else { return [] }
    let lacking = [
      safety.controller == nil ? "controller" : nil, safety.consent == nil ? "consent" : nil,
      safety.moderator == nil ? "moderator" : nil,
    ].compactMap { $0 }
    if lacking.isEmpty { return [] }
    let list = Wording.list(lacking.map { "`\($0)`" })
    return [
      Remark(
        Sentence(
          en: "`sensitive: minors` lacks \(list.en)",
          es: "con `sensitive: minors` \(lacking.count == 1 ? "falta" : "faltan") \(list.es)"),
        at: safety.places["sensitive"],
        help: Sentence(
          en: "add \(list.en) to `safety`: who answers for the data, and how parents agree",
          es: "añade \(list.es) a `safety`: quién responde de los datos y cómo consienten las familias"))
    ]
  }
}
