extension Check {
  /// Nobody greets who joins, or only on dates.
  static let welcomeMissing = Check(
    id: "welcome-missing", family: .rhythm, severity: .error,
    summary: Sentence(en: "Nobody greets whoever joins.", es: "Nadie recibe a quien entra."),
    why: Sentence(
      en: "Whoever joins and hears nothing learns that here one reads and keeps quiet, and that is hard to unlearn.",
      es: "Quien entra y no oye nada aprende que aquí se lee y se calla, y eso cuesta mucho desaprenderlo."),
    source: .smallCommunities("4.7"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: bienvenida
              when: {every: month, day: first monday, at: "18:00"}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: bienvenida
              when: {trigger: join, within: 12 h}
        """)
  ) { review in
    let welcomes = (review.playbook.strategy?.rituals ?? []).filter { $0.kind == .welcome }
    if welcomes.contains(where: \.answersJoining) { return [] }
    guard let welcome = welcomes.first else {
      return [
        Remark(
          Sentence(
            en: "there is no ritual of kind `welcome`: nobody greets whoever joins",
            es: "no hay ningún ritual de tipo `welcome`: nadie recibe a quien entra"),
          at: review.place(inStrategy: "rituals"),
          help: Sentence(
            en: "add a ritual with `kind: welcome` and `when: {trigger: join, within: 24 h}`",
            es: "añade un ritual con `kind: welcome` y `when: {trigger: join, within: 24 h}`"))
      ]
    }
    return [
      Remark(
        Sentence(
          en: "`\(welcome.id.value)` is not set off when somebody joins",
          es: "`\(welcome.id.value)` no se pone en marcha cuando alguien entra"),
        at: welcome.when?.span ?? welcome.places["when"],
        help: Sentence(
          en: "write `{trigger: join, within: 24 h}` here, and keep the meeting, if there is one, as a `gathering`",
          es: "escribe aquí `{trigger: join, within: 24 h}` y deja el encuentro, si lo hay, como `gathering`"))
    ]
  }
}

extension Activity {
  /// Happens whenever somebody joins.
  var answersJoining: Bool {
    if case .triggered(.join, _) = when?.form { true } else { false }
  }
}
