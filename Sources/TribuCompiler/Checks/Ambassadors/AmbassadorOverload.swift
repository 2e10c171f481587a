extension Check {
  /// Volunteers who are asked for a part-time job.
  static let ambassadorOverload = Check(
    id: "ambassador-overload", family: .ambassadors, severity: .warning,
    summary: Sentence(
      en: "Ambassadors have too many hours a week, or too many members each.",
      es: "A los embajadores les tocan demasiadas horas por semana o demasiados miembros."),
    why: Sentence(
      en: "The most willing burn out first; beyond three hours a week, or fifty people each, goodwill turns "
        + "into unpaid work.",
      es: "Los más dispuestos son los primeros en quemarse: con más de tres horas por semana o de cincuenta "
        + "personas cada uno, la buena voluntad es trabajo sin pagar."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            tiers:
              - {id: padrino, hours: 4 h/week}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          ambassadors:
            tiers:
              - {id: padrino, hours: 2 h/week}
        """)
  ) { review in
    guard let programme = review.playbook.strategy?.programme else { return [] }
    let most = Rational(Threshold.of("ambassador-overload.minutes-a-week"))
    let limit = Wording.hours(minutes: Threshold.of("ambassador-overload.minutes-a-week"))
    let remarks = programme.tiers.filter { $0.hours.minutesPerWeek > most }.map { tier in
      let minutes = tier.hours.minutesPerWeek
      let time = Wording.hours(minutes: Int(clamping: minutes.numerator / minutes.denominator))
      return Remark(
        Sentence(
          en: "each ambassador of `\(tier.id.value)` gives \(time) a week",
          es: "cada embajador de `\(tier.id.value)` da \(time) por semana"),
        at: tier.places["hours"],
        help: Sentence(
          en: "ask for \(limit) a week or less, or share the duties among more people",
          es: "pide \(limit) por semana o menos, o reparte las tareas entre más gente"))
    }
    return remarks + (tooFewSeats(programme, review).map { [$0] } ?? [])
  }

  private static func tooFewSeats(_ programme: Programme, _ review: PlanReview) -> Remark? {
    let (seats, members) = (programme.seats.from, review.playbook.community.members.target)
    let each = Threshold.of("ambassador-overload.members-a-seat")
    guard members > seats * each else { return nil }
    let needed = (members + each - 1) / each
    return Remark(
      Sentence(
        en: "\(Wording.count(seats, "ambassador", "ambassadors")) for \(members) members"
          + (seats > 0 ? ": \((members + seats - 1) / seats) each" : ""),
        es: "\(Wording.count(seats, "embajador", "embajadores")) para \(members) miembros"
          + (seats > 0 ? ": \((members + seats - 1) / seats) cada uno" : "")),
      at: programme.places["seats"],
      help: Sentence(
        en: "write `seats: \(needed)` or more: up to \(each) members each",
        es: "escribe `seats: \(needed)` o más: hasta \(each) miembros cada uno"),
      related: [
        .init(
          review.playbook.community.members.places["target"],
          Sentence(en: "the members there are to be", es: "los miembros que se esperan"))
      ])
  }
}
