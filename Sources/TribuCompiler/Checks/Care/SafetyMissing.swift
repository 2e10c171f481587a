extension Check {
  /// A room without rules, or with rules that nobody keeps.
  static let safetyMissing = Check(
    id: "safety-missing", family: .care, severity: .error,
    summary: Sentence(
      en: "The community has no guidelines or no moderator, or no way to deal with trouble.",
      es: "La comunidad no tiene normas o moderación, o no dice qué pasa cuando algo va mal."),
    why: Sentence(
      en: "The first insult comes without notice: if nobody has said what is not allowed and who steps in, the "
        + "hurt leave and the rude stay.",
      es: "El primer insulto llega sin avisar: si nadie ha dicho qué no vale y quién interviene, se va quien lo "
        + "recibe y se queda quien lo dice."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-community.yaml
        community:
          name: Azoteas Verdes
          platform: telegram
          bond: interest
          members: {now: 60, target: 120, cap: 200}
          regions: [{timezone: Europe/Madrid, share: 100%, holidays: ES-MD}]
          safety:
            moderator: builder
            response: 12 h
            escalation: [{if: Alguien incomoda a otro, who: Inés Ferrer, within: 12 h}]
        """,
      mended: """
        tribu: 1
        extends: without-community.yaml
        community:
          name: Azoteas Verdes
          platform: telegram
          bond: interest
          members: {now: 60, target: 120, cap: 200}
          regions: [{timezone: Europe/Madrid, share: 100%, holidays: ES-MD}]
          guidelines: |
            - Se pregunta sin vergüenza y se contesta sin soberbia.
            - No se vende nada.
          safety:
            moderator: builder
            response: 12 h
            escalation: [{if: Alguien incomoda a otro, who: Inés Ferrer, within: 12 h}]
        """)
  ) { review in
    let community = review.playbook.community
    var remarks: [Remark] = []
    if community.guidelines.map({ $0.main.allSatisfy(\.isWhitespace) }) ?? true {
      remarks.append(
        Remark(
          Sentence(en: "the community has no guidelines", es: "la comunidad no tiene normas de convivencia"),
          at: community.places["guidelines"],
          help: Sentence(
            en: "add `guidelines`: what is welcome, what is not, and what follows",
            es: "añade `guidelines`: qué se agradece, qué no se admite y qué pasa entonces")))
    }
    guard let safety = community.safety else {
      remarks.append(
        Remark(
          Sentence(en: "nobody moderates the community", es: "nadie modera la comunidad"),
          at: community.places["safety"],
          help: Sentence(
            en: "add `safety: {moderator: builder, response: 12 h, escalation: […]}`",
            es: "añade `safety: {moderator: builder, response: 12 h, escalation: […]}`")))
      return remarks
    }
    return remarks + (loose(safety).map { [$0] } ?? [])
  }

  /// A moderator whom nobody told how soon to answer, or whom to call.
  private static func loose(_ safety: Safety) -> Remark? {
    let lacksResponse = safety.response == nil
    let lacksEscalation = safety.escalation.isEmpty
    guard lacksResponse || lacksEscalation else { return nil }
    let what =
      switch (lacksResponse, lacksEscalation) {
      case (true, true):
        Sentence(
          en: "`safety` says neither how soon a report is answered nor who steps in",
          es: "`safety` no dice ni en cuánto se responde a un aviso ni quién interviene")
      case (true, false):
        Sentence(
          en: "`safety` does not say how soon a report is answered",
          es: "`safety` no dice en cuánto se responde a un aviso")
      default:
        Sentence(
          en: "`safety` does not say who steps in when a matter grows",
          es: "`safety` no dice quién interviene cuando un asunto va a más")
      }
    let edits = [
      lacksResponse ? "`response: 12 h`" : nil,
      lacksEscalation ? "`escalation: [{if: …, who: …, within: 4 h}]`" : nil,
    ].compactMap { $0 }
    let list = Wording.list(edits)
    return Remark(
      what, at: safety.places[lacksResponse ? "response" : "escalation"],
      help: Sentence(en: "add \(list.en)", es: "añade \(list.es)"), severity: .warning)
  }
}
