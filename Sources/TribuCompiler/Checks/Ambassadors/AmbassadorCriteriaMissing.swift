extension Check {
  /// Ambassadors are found by what they do already, and one sign is no pattern.
  static let ambassadorCriteriaMissing = Check(
    id: "ambassador-criteria-missing", family: .ambassadors, severity: .warning,
    summary: Sentence(
      en: "The ambassador programme names fewer than two signals.",
      es: "El programa de embajadores indica menos de dos señales."),
    why: Sentence(
      en: "Those whom others already follow are to be found before anybody is named; without signs, friends are "
        + "chosen.",
      es: "Antes de nombrar a nadie hay que ver a quién siguen ya los demás; sin señales se acaba eligiendo a "
        + "los amigos."),
    source: .smallCommunities("4.4"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            signals: [Contesta antes que nadie]
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            signals: [Contesta antes que nadie, Lo nombran tres vecinos, Viene a dos encuentros seguidos]
        """)
  ) { review in
    guard let programme = review.playbook.strategy?.programme,
      programme.signals.count < Threshold.of("ambassador-criteria-missing.signals")
    else { return [] }
    let id = programme.id.value
    return [
      Remark(
        programme.signals.isEmpty
          ? Sentence(
            en: "`\(id)` does not say by what signs an ambassador is found",
            es: "`\(id)` no dice en qué se reconoce a quien puede ser embajador")
          : Sentence(
            en: "`\(id)` goes by a single signal, “\(programme.signals[0].main)”",
            es: "`\(id)` se guía por una sola señal: «\(programme.signals[0].main)»"),
        at: programme.places["signals"],
        help: Sentence(
          en: "write two or three `signals` that anyone can observe: answers given, peers who name them, "
            + "meetings attended",
          es: "escribe dos o tres `signals` que cualquiera pueda observar: respuestas dadas, compañeros que "
            + "les nombran, encuentros a los que vienen"
        ))
    ]
  }
}
