extension Check {
  /// The first answer comes after more than a day. A slower second one, a call after a week, is welcome.
  static let welcomeSlow = Check(
    id: "welcome-slow", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "Newcomers are answered after more than a day.", es: "A quien entra se le responde después de más de un día."),
    why: Sentence(
      en:
        "Curiosity lasts about a day. Whoever is answered within it comes back to read the answer; later, many have forgotten that they joined.",
      es:
        "La curiosidad dura más o menos un día. Quien recibe respuesta a tiempo vuelve para leerla; pasado ese día, muchos ya no recuerdan que entraron."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: bienvenida
              when: {trigger: join, within: 3 days}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: bienvenida
              when: {trigger: join, within: 24 h}
        """)
  ) { review in
    let limit = Threshold.of("welcome-slow.hours") * 60
    let answers = (review.playbook.strategy?.rituals ?? []).compactMap {
      ritual -> (welcome: Activity, within: Duration)? in
      guard ritual.kind == .welcome, case .triggered(.join, let within?) = ritual.when?.form else { return nil }
      return (ritual, within)
    }
    guard let first = answers.min(by: { fewestMinutes($0.within) < fewestMinutes($1.within) }),
      fewestMinutes(first.within) > limit, let schedule = first.welcome.when
    else { return [] }
    let within = written(first.within)
    return [
      Remark(
        Sentence(
          en: "`\(first.welcome.id.value)` lets newcomers wait up to \(within.en)",
          es: "`\(first.welcome.id.value)` deja esperar a quien entra hasta \(within.es)"),
        at: schedule.places["within"],
        help: Sentence(
          en: "write `within: 24 h` or less, and name a `deputy` for days off",
          es: "escribe `within: 24 h` o menos e indica un `deputy` para los días libres"))
    ]
  }

  /// A working day may be the next one: it is taken at its shortest.
  private static func fewestMinutes(_ duration: Duration) -> Int {
    duration.minutes + (duration.days + duration.workingDays + duration.months * 28) * 1440
  }

  private static func written(_ duration: Duration) -> Sentence {
    if duration.minutes > 0 { return Sentence(both: Wording.hours(minutes: duration.minutes)) }
    let number = duration.days + duration.months + duration.workingDays
    let (en, es) =
      switch duration.unit {
      case .months: (("month", "months"), ("mes", "meses"))
      case .workingDays: (("working day", "working days"), ("día laborable", "días laborables"))
      default: (("day", "days"), ("día", "días"))
      }
    return Sentence(en: Wording.count(number, en.0, en.1), es: Wording.count(number, es.0, es.1))
  }
}
