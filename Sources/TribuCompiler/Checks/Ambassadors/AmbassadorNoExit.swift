extension Check {
  /// A role that nobody knows how to leave is left by silence.
  static let ambassadorNoExit = Check(
    id: "ambassador-no-exit", family: .ambassadors, severity: .warning,
    summary: Sentence(
      en: "The ambassador programme does not say how to leave, or a term ends with neither renewal nor thanks.",
      es: "El programa de embajadores no dice cómo se sale, o el cargo vence sin renovación ni agradecimiento."),
    why: Sentence(
      en: "With a way out people can stop in good time and part as friends; without one they burn out or keep "
        + "keys that are no longer theirs.",
      es: "Con una salida prevista se puede parar a tiempo y quedar en buenos términos; sin ella, la gente se "
        + "quema o se queda con permisos que ya no le tocan."
    ),
    source: .smallCommunities("4.4"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            term: 6 weeks
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            term: 6 weeks
            journey:
              - {id: relevo, name: ¿Otra temporada?, kind: renew, serves: experience, when: {date: start of cierre + 2 days}, by: builder}
        """)
  ) { review in
    guard let programme = review.playbook.strategy?.programme else { return [] }
    var remarks: [Remark] = []
    if programme.exit.isEmpty {
      remarks.append(
        Remark(
          Sentence(
            en: "`\(programme.id.value)` does not say how an ambassador leaves",
            es: "`\(programme.id.value)` no dice cómo deja el cargo un embajador"),
          at: programme.places["exit"],
          help: Sentence(
            en: "add `exit`: a private talk, public thanks, permissions withdrawn",
            es: "añade `exit`: una charla en privado, gracias en público, permisos retirados")))
    }
    if let end = endOfTerm(programme, review), end <= review.plan.days.last,
      !programme.journey.contains(where: { $0.kind == .renew || $0.kind == .thank })
    {
      remarks.append(
        Remark(
          Sentence(
            en: "the term of `\(programme.id.value)` ends on \(end), within the engagement, and no step renews "
              + "or thanks",
            es: "el cargo de `\(programme.id.value)` vence el \(end), dentro del encargo, y ningún paso lo "
              + "renueva ni lo agradece"),
          at: programme.places["term"],
          help: Sentence(
            en: "add a step of `kind: renew` or `kind: thank` to `journey`",
            es: "añade a `journey` un paso de `kind: renew` o `kind: thank`")))
    }
    return remarks
  }

  /// The last day of those who start first: with the first `onboard`, else with the journey's first step.
  private static func endOfTerm(_ programme: Programme, _ review: PlanReview) -> Day? {
    let steps = review.plan.items.filter { $0.section == .journey && $0.parent == nil }
    guard let start = steps.first(where: { $0.kind == .onboard }) ?? steps.first else { return nil }
    return programme.term.after(start.days.first) - 1
  }
}
