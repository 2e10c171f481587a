extension Check {
  /// The same question for the thirteenth time.
  static let routineFatigue = Check(
    id: "routine-fatigue", family: .rhythm, severity: .advice,
    summary: Sentence(
      en: "A dynamic or an education item comes round many times without topics.",
      es: "Una dinámica o una formación se repite muchas veces sin temas."),
    why: Sentence(
      en: "What comes round without anything new is soon read past; a list of topics keeps it fresh at no cost.",
      es: "Lo que vuelve sin nada nuevo pronto se pasa de largo; una lista de temas lo mantiene vivo sin coste."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: foto-del-sabado
              name: Foto del sábado
              kind: experience-share
              serves: experience
              when: {every: week, day: saturday, at: "10:00"}
              by: builder
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: foto-del-sabado
              name: Foto del sábado
              kind: experience-share
              serves: experience
              when: {every: week, day: saturday, at: "10:00"}
              by: builder
              topics: [El primer brote, Lo que da sombra, Lo que se comió el pulgón]
        """)
  ) { review in
    let most = Threshold.of("routine-fatigue.times")
    let strategy = review.playbook.strategy
    return ((strategy?.dynamics ?? []) + (strategy?.education ?? [])).compactMap { activity in
      // Guests in turn are something new each time, and so is whom one is paired with; a box for ideas is always the same.
      guard activity.topics.isEmpty, activity.experts.count < 2, !activity.isFilledByMembers else { return nil }
      let count = review.occurrences(of: activity).count
      guard count > most else { return nil }
      return Remark(
        Sentence(
          en: "`\(activity.id.value)` comes round \(count) times without a topic",
          es: "`\(activity.id.value)` se repite \(count) veces sin ningún tema"),
        at: activity.places["topics"],
        help: Sentence(
          en: "add `topics: […]`: they are handed out in turn; three or four will do",
          es: "añade `topics: […]`: se reparten por turno; con tres o cuatro basta"))
    }
  }
}

extension Activity {
  /// What is new in it each time comes from the members themselves.
  fileprivate var isFilledByMembers: Bool { kind == .pairing || kind == .directory || kind == .feedback }
}
