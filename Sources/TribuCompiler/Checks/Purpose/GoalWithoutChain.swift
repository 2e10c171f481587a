extension Check {
  /// A goal with no way to it: neither what members must do, nor how that comes about.
  static let goalWithoutChain = Check(
    id: "goal-without-chain", family: .purpose, severity: .advice,
    summary: Sentence(
      en: "A goal lacks its objective or its tactic.", es: "Una meta no tiene objetivo o no tiene táctica."),
    why: Sentence(
      en:
        "A client pays for a goal, and members bring it about: the objective says what they do, the tactic how you make it likely.",
      es:
        "El cliente paga por una meta y son los miembros quienes la alcanzan: el objetivo dice qué hacen, y la táctica, cómo lo facilitas."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        purpose:
          goals:
            - id: barrio-verde
              kind: impact
              text: Que el barrio se llene de azoteas verdes
              objective: Que cada miembro enseñe su azotea a un vecino
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        purpose:
          goals:
            - id: barrio-verde
              kind: impact
              text: Que el barrio se llene de azoteas verdes
              objective: Que cada miembro enseñe su azotea a un vecino
              tactic: Una tarde al mes en una azotea distinta, con un vecino invitado
        """)
  ) { review in
    review.playbook.purpose.goals.compactMap { goal in
      switch (goal.objective, goal.tactic) {
      case (nil, nil):
        Remark(
          Sentence(
            en: "goal `\(goal.id.value)` has neither objective nor tactic",
            es: "la meta `\(goal.id.value)` no tiene objetivo ni táctica"),
          at: goal.places["objective"],
          help: Sentence(
            en: "add `objective:`, what members do for it, and `tactic:`, how you bring that about",
            es: "añade `objective:`, qué hacen los miembros por ella, y `tactic:`, cómo lo consigues"))
      case (nil, _):
        Remark(
          Sentence(
            en: "goal `\(goal.id.value)` has no objective", es: "la meta `\(goal.id.value)` no tiene objetivo"),
          at: goal.places["objective"],
          help: Sentence(
            en: "add `objective:` with what members do for it",
            es: "añade `objective:` con lo que hacen los miembros por ella"))
      case (_, nil):
        Remark(
          Sentence(en: "goal `\(goal.id.value)` has no tactic", es: "la meta `\(goal.id.value)` no tiene táctica"),
          at: goal.places["tactic"],
          help: Sentence(
            en: "add `tactic:` with how you bring the objective about",
            es: "añade `tactic:`: cómo se consigue ese objetivo"))
      default: nil
      }
    }
  }
}
