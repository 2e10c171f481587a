extension Check {
  /// Nobody can see who helps before there is something to help with.
  static let ambassadorTooEarly = Check(
    id: "ambassador-too-early", family: .ambassadors, severity: .warning,
    summary: Sentence(
      en: "The ambassadors' journey starts before four weeks of active phases.",
      es: "El camino de los embajadores empieza antes de cuatro semanas de fases activas."),
    why: Sentence(
      en: "It takes some weeks of real life together to see whom the others listen to; named too early, the "
        + "title falls on the loudest.",
      es: "Hacen falta unas semanas de vida en común para ver a quién escuchan los demás; si se nombra antes, el "
        + "cargo cae en quien más ruido hace."
    ),
    source: .smallCommunities("4.4"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            journey:
              - {id: invitacion, when: {date: start of apertura + 2 weeks}}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            journey:
              - {id: invitacion, when: {date: start of apertura + 4 weeks}}
        """)
  ) { review in
    guard let launch = review.launch,
      let step = review.plan.items.first(where: { $0.section == .journey && $0.parent == nil })
    else { return [] }
    let day = step.days.first
    let needed = Threshold.of("ambassador-too-early.days")
    let lived = review.activePhases.reduce(0) { sum, phase in
      sum + max(0, min(phase.days.last + 1, day) - phase.days.first)
    }
    guard lived < needed else { return [] }
    let weeks = needed / 7
    return [
      Remark(
        day < launch
          ? Sentence(
            en: "`\(step.activity)` is on \(day), before the community opens on \(launch)",
            es: "`\(step.activity)` es el \(day), antes de que la comunidad abra, el \(launch)")
          : Sentence(
            en: "`\(step.activity)` is on \(day), after \(Wording.count(lived, "day", "days")) of active phases",
            es: "`\(step.activity)` es el \(day), tras \(Wording.count(lived, "día", "días")) de fases activas"),
        at: step.span, help: help(review, step, needed: needed, weeks: weeks))
    ]
  }

  /// The first day after which enough has been lived.
  private static func help(_ review: PlanReview, _ step: PlannedItem, needed: Int, weeks: Int) -> Sentence {
    var left = needed
    for phase in review.activePhases {
      if left < phase.days.count {
        let day = phase.days.first + left
        if case .dates? = review.activity(of: step)?.when?.form {
        } else {
          return Sentence(
            en: "write `from: \(day)` or later here: \(weeks) weeks show who helps",
            es: "escribe aquí `from: \(day)` o después: en \(weeks) semanas se ve quién ayuda")
        }
        return Sentence(
          en: "move it to \(day) or later: \(weeks) weeks show who helps",
          es: "pásalo al \(day) o después: en \(weeks) semanas se ve quién ayuda")
      }
      left -= phase.days.count
    }
    return Sentence(
      en: "move it to where \(weeks) weeks of active phases have passed: they show who helps",
      es: "pásalo a cuando hayan pasado \(weeks) semanas de fases activas: en ellas se ve quién ayuda")
  }
}
