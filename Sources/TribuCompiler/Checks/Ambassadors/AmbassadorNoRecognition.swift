extension Check {
  /// Who gives hours for nothing wants at least to be seen.
  static let ambassadorNoRecognition = Check(
    id: "ambassador-no-recognition", family: .ambassadors, severity: .warning,
    summary: Sentence(
      en: "A tier of ambassadors has no perks, or the journey has no step of recognition.",
      es: "Un nivel de embajadores no tiene beneficios, o el camino no tiene ningún paso de reconocimiento."),
    why: Sentence(
      en: "Volunteers give and get: without being named, heard or given something they fade, and take their "
        + "circle along.",
      es: "El voluntariado es dar y recibir: a quien nadie nombra, escucha ni da nada se le van las ganas, y con "
        + "él se va su círculo."
    ),
    source: .smallCommunities("4.4"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            journey:
              - {id: aplauso, remove: true}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            journey:
              - {id: aplauso, name: Aplauso de la azotea}
        """)
  ) { review in
    guard let programme = review.playbook.strategy?.programme else { return [] }
    var remarks = programme.tiers.filter(\.perks.isEmpty).map { tier in
      Remark(
        Sentence(
          en: "the tier `\(tier.id.value)` gives and gets nothing: it has no perks",
          es: "el nivel `\(tier.id.value)` da y no recibe: no tiene beneficios"),
        at: tier.places["perks"],
        help: Sentence(
          en: "add `perks`: an early look, a direct line, a public thank-you",
          es: "añade `perks`: verlo antes que nadie, línea directa, gracias en público"))
    }
    if !programme.journey.contains(where: { $0.kind == .recognise }) {
      remarks.append(
        Remark(
          Sentence(
            en: "the journey of `\(programme.id.value)` has no step that recognises anybody",
            es: "el camino de `\(programme.id.value)` no tiene ningún paso de reconocimiento"),
          at: programme.places["journey"],
          help: Sentence(
            en: "add a step of `kind: recognise`, for instance every month after the first `onboard`",
            es: "añade un paso de `kind: recognise`, por ejemplo cada mes tras el primer `onboard`")))
    }
    return remarks
  }
}
