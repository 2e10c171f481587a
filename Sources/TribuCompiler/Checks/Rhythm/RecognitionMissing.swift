extension Check {
  /// Somebody is thanked in every active month: in the community's ritual or on the ambassadors' way.
  static let recognitionMissing = Check(
    id: "recognition-missing", family: .rhythm, severity: .warning,
    summary: Sentence(en: "A month in which nobody is thanked.", es: "Un mes en el que no se reconoce a nadie."),
    why: Sentence(
      en:
        "People give again where somebody noticed the first time. A month without thanks tells the most active that it makes no difference.",
      es:
        "Se vuelve a aportar donde alguien se dio cuenta la primera vez. Un mes sin agradecer les dice a los más activos que da igual."
    ),
    source: .smallCommunities("4.2, 4.4"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: gracias
              when: {every: month, day: last friday, at: "17:00", from: start of cultivo}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: gracias
              when: {every: month, day: last friday, at: "17:00"}
        """)
  ) { review in
    let thanks = review.plan.activities.filter { $0.kind == .recognition || $0.kind == .recognise }
    let gap = MonthGap(review, without: thanks, in: review.place(inStrategy: "rituals"))
    if gap.months.isEmpty { return [] }
    let months = Wording.months(gap.months)
    return [
      Remark(
        Sentence(
          en: "in \(months.en) nobody is thanked for what they gave",
          es: "en \(months.es) no se reconoce a nadie por lo que aportó"),
        at: gap.place,
        help: Sentence(
          en: "thank somebody at least once a month, best in a ritual with `kind: recognition`",
          es: "agradece al menos una vez al mes, mejor en un ritual con `kind: recognition`"))
    ]
  }
}
