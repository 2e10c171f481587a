extension Check {
  /// Questions, debates and challenges are what gets people to talk; every active month has one.
  static let participationMix = Check(
    id: "participation-mix", family: .rhythm, severity: .advice,
    summary: Sentence(
      en: "A month in which nothing asks members to take part: no question, no debate, no challenge.",
      es: "Un mes sin preguntas, debates ni retos."),
    why: Sentence(
      en: "What counts is that people take part, not how many they are; nobody takes part where nothing asks for it.",
      es: "Lo que cuenta es que la gente participe, no cuánta es; y nadie participa donde nada se lo pide."),
    source: .smallCommunities("4.2"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: pregunta
              when: {every: week, day: wednesday, at: "13:00", until: 2027-03-31}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: pregunta
              when: {every: week, day: wednesday, at: "13:00", until: 2027-04-30}
        """)
  ) { review in
    let asking = review.plan.activities.filter {
      $0.kind == .question || $0.kind == .debate || $0.kind == .challenge
    }
    let gap = MonthGap(review, without: asking, in: review.place(inStrategy: "dynamics"))
    if gap.months.isEmpty { return [] }
    let months = Wording.months(gap.months)
    return [
      Remark(
        Sentence(
          en: "in \(months.en) there is neither a question, nor a debate, nor a challenge",
          es: "en \(months.es) no hay ni pregunta, ni debate, ni reto"),
        at: gap.place,
        help: Sentence(
          en: "extend one of them to that time, or add another dynamic with `kind: question`, `debate` or `challenge`",
          es: "alarga alguno hasta entonces o añade otra dinámica con `kind: question`, `debate` o `challenge`"))
    ]
  }
}
