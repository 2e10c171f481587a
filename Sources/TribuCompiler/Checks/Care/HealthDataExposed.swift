extension Check {
  /// Health data in a place, or in hands, that the law does not allow.
  static let healthDataExposed = Check(
    id: "health-data-exposed", family: .care, severity: .error,
    summary: Sentence(
      en: "Health data lacks a guard that the law asks for, or its platform shows telephone numbers.",
      es: "A los datos de salud les falta una garantía legal, o su plataforma enseña los teléfonos."),
    why: Sentence(
      en: "To be in a group of patients already tells others about one's health: it takes explicit consent, "
        + "somebody who answers for it, and a place where a number gives nobody away.",
      es: "Estar en un grupo de pacientes ya dice algo de la salud de alguien: hace falta un consentimiento "
        + "explícito, quien responda y un sitio donde el número de teléfono no delate a nadie."
    ),
    source: .rule(
      Sentence(en: "GDPR article 9; AEPD ruling PS-00158-2023", es: "RGPD, artículo 9; AEPD, PS-00158-2023")),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        community:
          safety:
            sensitive: [health]
            controller: Vivero La Regadera
            consent: Por escrito y aparte, antes de entrar; se retira cuando se quiera
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        community:
          safety:
            sensitive: [health]
            controller: Vivero La Regadera
            consent: Por escrito y aparte, antes de entrar; se retira cuando se quiera
            retention: 12 months
            limits: Aquí no se diagnostica ni se receta
            crisis-contact: 112 y 024
        """)
  ) { review in
    let community = review.playbook.community
    guard let safety = community.safety, safety.sensitive.contains(.health) else { return [] }
    var remarks: [Remark] = []
    let lacking = [
      safety.controller == nil ? "controller" : nil, safety.consent == nil ? "consent" : nil,
      safety.retention == nil ? "retention" : nil, safety.limits == nil ? "limits" : nil,
      safety.crisisContact == nil ? "crisis-contact" : nil,
    ].compactMap { $0 }
    if !lacking.isEmpty {
      let list = Wording.list(lacking.map { "`\($0)`" })
      remarks.append(
        Remark(
          Sentence(
            en: "`sensitive: health` lacks \(list.en)",
            es: "con `sensitive: health` \(lacking.count == 1 ? "falta" : "faltan") \(list.es)"),
          at: safety.places["sensitive"],
          help: Sentence(
            en: "add \(list.en) to `safety`: \(meaning(of: lacking).en)",
            es: "añade \(list.es) a `safety`: \(meaning(of: lacking).es)")))
    }
    if phonePlatforms.contains(community.platform.value.rawValue) {
      remarks.append(
        Remark(
          Sentence(
            en: "`\(community.platform.value.rawValue)` shows each member's telephone number to the others",
            es: "`\(community.platform.value.rawValue)` enseña a los demás el teléfono de cada miembro"),
          at: community.platform.span,
          help: Sentence(
            en: "choose a closed platform with pseudonyms, such as `circle` or `forum`",
            es: "elige una plataforma cerrada con seudónimos, como `circle` o `forum`"),
          related: [
            .init(
              safety.places["sensitive"],
              Sentence(en: "there is health data here", es: "aquí hay datos de salud"))
          ]))
    }
    return remarks
  }

  private static let phonePlatforms = Set(MethodData.lines("phone-platforms"))

  private static func meaning(of keys: [String]) -> Sentence {
    let all: [String: Sentence] = [
      "controller": Sentence(en: "who answers for the data", es: "quién responde de los datos"),
      "consent": Sentence(en: "how people agree in writing", es: "cómo se consiente por escrito"),
      "retention": Sentence(en: "how long data is kept", es: "cuánto se guarda"),
      "limits": Sentence(en: "what the space is not for", es: "para qué no es el espacio"),
      "crisis-contact": Sentence(en: "whom to call", es: "a quién llamar"),
    ]
    let parts = keys.compactMap { all[$0] }
    return Sentence(en: Wording.list(parts.map(\.en)).en, es: Wording.list(parts.map(\.es)).es)
  }
}
