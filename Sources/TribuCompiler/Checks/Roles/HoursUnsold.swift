extension Check {
  /// Work without any hours: it would be given away, or left undone. Hours that are too few are `over-capacity`'s.
  static let hoursUnsold = Check(
    id: "hours-unsold", family: .roles, severity: .error,
    summary: Sentence(en: "A role has work and no hours to do it in.", es: "Un rol hace cosas, pero no tiene horas."),
    why: Sentence(
      en: "Hours that nobody sold are given away at first and left undone later, when the client counts on them.",
      es:
        "Las horas que nadie vendió primero se regalan y luego se dejan de hacer, cuando el cliente ya cuenta con ellas."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        team:
          manager:
            hours: 0 h/week
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        team:
          manager:
            hours: 3 h/week
        """)
  ) { review in
    [Role.builder, .manager, .ambassadors].compactMap { role -> Remark? in
      var planned = 0
      var weeks = 0
      for load in review.loads(of: role) {
        if load.availableMinutes > 0 { return nil }
        planned += load.plannedMinutes
        if load.plannedMinutes > 0 { weeks += 1 }
      }
      guard planned > 0 else { return nil }
      let example = (planned + weeks * 60 - 1) / (weeks * 60)
      if let person = review.playbook.team.person(role) {
        return Remark(
          Sentence(
            en: "\(role.spoken.en) has \(Wording.hours(minutes: planned)) of work planned and no hours sold",
            es: "\(role.spoken.es) tiene \(Wording.hours(minutes: planned)) de trabajo previsto y ninguna hora vendida"),
          at: person.places["hours"],
          help: Sentence(
            en: "write the hours sold, for example `\(example) h/week`, or give the work to someone else",
            es: "escribe las horas que se venden, por ejemplo `\(example) h/week`, o da el trabajo a otro rol"))
      }
      // Work of a manager whom the team lacks is `role-missing`'s.
      return role == .ambassadors ? review.playbook.strategy?.programme.map { unsoldAmbassadors($0, planned) } : nil
    }
  }

  /// Their hours are the tiers' by seat, and count from the journey's first step.
  private static func unsoldAmbassadors(_ programme: Programme, _ planned: Int) -> Remark {
    let work = Wording.hours(minutes: planned)
    let tier = programme.tiers.first { $0.hours.minutesPerWeek.numerator == 0 }
    return Remark(
      Sentence(
        en: "the ambassadors have \(work) of work planned and no hours to give",
        es: "los embajadores tienen \(work) de trabajo previsto y ninguna hora que dar"),
      at: tier?.places["hours"] ?? programme.places["journey"],
      help: Sentence(
        en: "write what one person gives, for example `1 h/week`; it counts from the first `onboard` step of `journey`",
        es: "escribe lo que da cada persona, por ejemplo `1 h/week`; cuenta desde el primer paso `onboard` de `journey`"
      ))
  }
}
