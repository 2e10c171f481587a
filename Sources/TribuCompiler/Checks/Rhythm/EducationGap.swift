extension Check {
  /// Something to learn in every active month.
  static let educationGap = Check(
    id: "education-gap", family: .rhythm, severity: .warning,
    summary: Sentence(en: "A month in which nothing is learnt.", es: "Un mes en el que no se aprende nada."),
    why: Sentence(
      en:
        "A community grows when its members do. Where a month goes by with nothing to learn, the next one begins with people asking what it is for.",
      es:
        "Una comunidad crece cuando crecen sus miembros. Si pasa un mes sin nada que aprender, al siguiente la gente se pregunta para qué sigue."
    ),
    source: .smallCommunities("4.6"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          education:
            - id: taller
              when: {every: month, day: third thursday, at: "19:00", for: 45 min, times: 2}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          education:
            - id: taller
              when: {every: month, day: third thursday, at: "19:00", for: 45 min, times: 3}
        """)
  ) { review in
    let education = review.playbook.strategy?.education ?? []
    let gap = MonthGap(review, without: education, in: review.place(inStrategy: "education"))
    if gap.months.isEmpty { return [] }
    let months = Wording.months(gap.months)
    return [
      Remark(
        Sentence(
          en: "in \(months.en) there is nothing to learn", es: "en \(months.es) no hay nada que aprender"),
        at: gap.place,
        help: Sentence(
          en: "put a workshop, an infographic, a live Q&A or early access in that time",
          es: "pon en ese tiempo un taller, una infografía, una consulta en directo o un acceso anticipado"))
    ]
  }
}
