extension Check {
  /// A week of activation or growth in which nothing makes members talk to each other.
  static let silentWeek = Check(
    id: "silent-week", family: .rhythm, severity: .advice,
    summary: Sentence(
      en: "A week of activation or growth has nothing in which members talk to each other.",
      es: "Una semana de activación o crecimiento no tiene nada en lo que los miembros hablen entre sí."),
    why: Sentence(
      en: "A habit that pauses has to be won anew: one empty week and many do not come back to the one after.",
      es: "Un hábito que se interrumpe hay que ganarlo otra vez: tras una semana vacía, muchos no vuelven."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - {id: lunes-de-siembra, direction: two-way}
          dynamics:
            - id: pregunta
              when: {every: 3 weeks, day: wednesday, at: "13:00"}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - {id: lunes-de-siembra, direction: two-way}
          dynamics:
            - id: pregunta
              when: {every: week, day: wednesday, at: "13:00"}
        """)
  ) { review in
    let weeks = silentWeeks(review)
    guard !weeks.isEmpty, let phase = review.plan.phase(on: weeks[0]) else { return [] }
    let list = Wording.list(weeks.map(\.description), atMost: 6)
    let place =
      review.playbook.strategy?.places["dynamics"] ?? review.playbook.places["strategy"]
    return [
      Remark(
        weeks.count == 1
          ? Sentence(
            en: "in the week of \(list.en) nothing makes members talk to each other",
            es: "en la semana del \(list.es) nada hace que los miembros hablen entre sí")
          : Sentence(
            en: "in \(weeks.count) weeks nothing makes members talk to each other: those of \(list.en)",
            es: "en \(weeks.count) semanas nada hace que los miembros hablen entre sí: las del \(list.es)"),
        at: place,
        help: Sentence(
          en: "add a question or a debate (`direction: many-to-many`), or let one of these come every week",
          es: "añade una pregunta o un debate (`direction: many-to-many`), o haz semanal alguna de estas"),
        related: [
          .init(
            phase.phase.id.span,
            Sentence(en: "the first of them lies in `\(phase.id)`", es: "la primera cae en `\(phase.id)`"))
        ])
    ]
  }

  /// The Mondays of those weeks.
  private static func silentWeeks(_ review: PlanReview) -> [Day] {
    let phases = review.plan.phases.filter { $0.phase.kind == .activation || $0.phase.kind == .growth }
    guard let first = phases.first?.days.first.startOfWeek, let last = phases.last?.days.last else { return [] }
    let count = (last - first) / 7 + 1
    // +1 in the week that something begins, -1 in the one after its last: their sum is what a week has.
    var changes = Array(repeating: 0, count: count + 1)
    for item in review.memberItems where item.direction == .manyToMany {
      let (start, end) = ((item.days.first.startOfWeek - first) / 7, (item.days.last.startOfWeek - first) / 7)
      guard start < count, end >= 0 else { continue }
      changes[max(0, start)] += 1
      changes[min(count - 1, end) + 1] -= 1
    }
    var running = 0
    return (0..<count).compactMap { index in
      running += changes[index]
      let monday = first + 7 * index
      guard running == 0, (0..<7).allSatisfy({ day in phases.contains { $0.days.contains(monday + day) } }),
        !isOff(monday, review)
      else { return nil }
      return monday
    }
  }

  /// A week of which every working day is a holiday or closed is meant to be quiet.
  private static func isOff(_ monday: Day, _ review: PlanReview) -> Bool {
    let off = Set(review.plan.daysOff.map(\.day))
    let worked = (0..<7).map { monday + $0 }.filter { review.playbook.engagement.workingDays.contains($0.weekday) }
    return worked.allSatisfy { off.contains($0) }
  }
}
