extension Check {
  /// Posts and the audience's desk are the manager's half; the builder may look after the community's own room.
  static let contentOwnedByBuilder = Check(
    id: "content-owned-by-builder", family: .roles, severity: .error,
    summary: Sentence(
      en: "The builder does what belongs to the networks.", es: "Quien construye la comunidad hace tareas de redes."),
    why: Sentence(
      en:
        "The networks ask for something every day. Hours that go there are missing where members talk to each other, and nobody notices until the room is quiet.",
      es:
        "Las redes piden algo cada día. Las horas que se van ahí faltan donde los miembros hablan entre sí, y nadie lo nota hasta que la sala se calla."
    ),
    source: .builderAndManager,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        content:
          posts:
            - id: duda-de-la-semana
              by: builder
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        content:
          posts:
            - id: duda-de-la-semana
              by: manager
              prep: [{id: duda, task: Elegir la duda que más se repite, by: builder, lead: 2 days}]
        """)
  ) { review in
    review.plan.activities.compactMap { activity in
      guard activity.section.isContent, activity.section == .posts || activity.scope == .audience,
        let builder = activity.by.all.first(where: { $0.value == .builder })
      else { return nil }
      let half =
        activity.section == .posts
        ? Sentence(en: "posts are", es: "las publicaciones le tocan")
        : Sentence(en: "looking after the audience is", es: "atender a la audiencia le toca")
      return Remark(
        Sentence(
          en: "`\(activity.id.value)` is done by the builder, but \(half.en) the manager's job",
          es: "`\(activity.id.value)` está a cargo de `builder`, pero \(half.es) a quien lleva las redes"),
        at: builder.span, help: contentHelp(activity, hasManager: review.playbook.team.manager != nil))
    }
  }

  private static func contentHelp(_ activity: Activity, hasManager: Bool) -> Sentence {
    if !hasManager {
      return Sentence(
        en: "write `manager` here and add `manager` to `team`, even if the same person does both",
        es: "escribe aquí `manager` y añade `manager` a `team`, aunque sea la misma persona")
    }
    if activity.section == .desk {
      return Sentence(
        en: "write `manager` here; or `scope: community`, if it looks after the community's own room",
        es: "escribe aquí `manager`; o `scope: community`, si cuida la sala de la comunidad")
    }
    return Sentence(en: "write `manager` here", es: "escribe aquí `manager`")
  }
}
