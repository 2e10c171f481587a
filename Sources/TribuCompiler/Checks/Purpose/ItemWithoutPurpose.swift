extension Check {
  /// Something that members are asked to do, and nobody can say what for.
  static let itemWithoutPurpose = Check(
    id: "item-without-purpose", family: .purpose, severity: .warning,
    summary: Sentence(
      en: "A ritual, dynamic, experience or lesson serves no part of the purpose.",
      es: "Un ritual, dinámica, experiencia o formación no sirve a ninguna parte del propósito."),
    why: Sentence(
      en:
        "In a small community each message weighs. What serves neither the purpose nor a goal takes attention from what does.",
      es:
        "En una comunidad pequeña cada mensaje pesa. Lo que no sirve al propósito ni a una meta quita atención a lo que sí sirve."
    ),
    source: .smallCommunities("4.1, 7"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: trueque
              name: Trueque de semillas
              kind: experience-share
              when: {every: month, day: second tuesday, at: "12:00"}
              by: builder
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: trueque
              name: Trueque de semillas
              kind: experience-share
              serves: value
              when: {every: month, day: second tuesday, at: "12:00"}
              by: builder
        """)
  ) { review in
    review.plan.activities.compactMap { activity in
      guard activity.serves == nil else { return nil }
      switch activity.section {
      case .rituals, .dynamics, .experiences, .education: break
      default: return nil
      }
      return Remark(
        Sentence(
          en: "`\(activity.id.value)` does not say what it serves", es: "`\(activity.id.value)` no dice a qué sirve"),
        at: activity.places["serves"], help: choices(review.playbook.purpose))
    }
  }

  private static func choices(_ purpose: Purpose) -> Sentence {
    guard let goal = purpose.goals.first else {
      return Sentence(
        en: "add `serves: experience`, or `problem` or `value`", es: "añade `serves: experience`, o `problem` o `value`"
      )
    }
    return Sentence(
      en: "add `serves: experience`, or `problem`, `value` or a goal such as `\(goal.id.value)`",
      es: "añade `serves: experience`, o `problem`, `value` o una meta como `\(goal.id.value)`")
  }
}
