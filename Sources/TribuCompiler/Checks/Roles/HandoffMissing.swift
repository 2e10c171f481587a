extension Check {
  /// The two halves meet in every month in which both work.
  static let handoffMissing = Check(
    id: "handoff-missing", family: .roles, severity: .warning,
    summary: Sentence(
      en: "A month without a handoff between builder and manager.", es: "Un mes sin relevo entre builder y manager."),
    why: Sentence(
      en:
        "What is heard inside is what the networks should answer, and who comes through the door is whom the community should expect. Without a fixed meeting neither reaches the other.",
      es:
        "Lo que se oye dentro es lo que las redes deberían responder, y quien llama a la puerta es a quien la comunidad debería esperar. Sin una cita fija, ni lo uno ni lo otro llega."
    ),
    source: .builderAndManager,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        handoffs:
          - id: temas-del-mes
            when: {date: [2027-02-01, 2027-03-01], at: "10:00", for: 30 min}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        handoffs:
          - id: temas-del-mes
            when: {every: month, day: first monday, at: "10:00", for: 30 min}
        """)
  ) { review in
    let team = review.playbook.team
    // Whoever is both needs no appointment with themselves.
    guard let manager = team.manager, manager.name.main != team.builder.name.main else { return [] }
    let meetings = review.playbook.handoffs.filter { handoff in
      let sides = [handoff.by.default?.value, handoff.to?.value]
      return sides.contains(.builder) && sides.contains(.manager)
    }
    let gap = MonthGap(review, without: meetings, in: review.playbook.places["handoffs"])
    let months = gap.months.filter { month in
      [Role.builder, .manager].allSatisfy { works($0, in: month.days, review) }
    }
    if months.isEmpty { return [] }
    let names = Wording.months(months)
    return [
      Remark(
        Sentence(
          en: "builder and manager both work in \(names.en), and there is no handoff between the two",
          es: "`builder` y `manager` trabajan en \(names.es), y no hay ningún relevo entre los dos"),
        at: gap.place,
        help: Sentence(
          en: "add or extend one, for example `when: {every: 2 weeks, day: monday, at: \"10:00\", for: 30 min}`",
          es: "añade o alarga uno; por ejemplo, `when: {every: 2 weeks, day: monday, at: \"10:00\", for: 30 min}`"))
    ]
  }

  /// Has hours sold or something to do.
  private static func works(_ role: Role, in days: DayRange, _ review: PlanReview) -> Bool {
    let hours = review.playbook.team.person(role)?.hours
    let isSold = review.plan.phases.contains { phase in
      phase.days.overlaps(days) && (hours?.value(in: phase.id) ?? .none).minutesPerWeek.numerator > 0
    }
    return isSold || review.plan.items.contains { $0.role == role && $0.days.overlaps(days) }
  }
}
