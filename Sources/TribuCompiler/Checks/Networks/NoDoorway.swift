extension Check {
  /// A post that people like and that leads nowhere.
  static let noDoorway = Check(
    id: "no-doorway", family: .networks, severity: .advice,
    summary: Sentence(
      en: "A post on an audience channel does not say how to get in.",
      es: "Una publicación en un canal de audiencia no dice por dónde se entra."),
    why: Sentence(
      en: "Networks are the door of a community, not its house: a post without a way in gathers looks and "
        + "nobody enters.",
      es: "Las redes son la puerta de la comunidad y no su casa: sin entrada, una publicación reúne miradas y "
        + "nadie pasa."),
    source: .smallCommunities("4.5"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-content.yaml
        content:
          faq: [¿Cuánto sol necesita un tomate?]
          posts:
            - {id: duda-de-la-semana, name: Duda de la semana, kind: faq, channel: instagram, when: {every: week, day: thursday, at: "12:00"}, effort: 45 min}
        """,
      mended: """
        tribu: 1
        extends: without-content.yaml
        content:
          faq: [¿Cuánto sol necesita un tomate?]
          doorway: https://azoteas.example/entrar
          posts:
            - {id: duda-de-la-semana, name: Duda de la semana, kind: faq, channel: instagram, when: {every: week, day: thursday, at: "12:00"}, effort: 45 min}
        """)
  ) { review in
    guard let content = review.playbook.content, content.doorway == nil else { return [] }
    let posts = content.posts.filter { $0.doorway == nil && ($0.channel?.isOneWay ?? false) }
    guard let first = posts.first else { return [] }
    let list = Wording.list(posts.map { "`\($0.id.value)`" }, atMost: 4)
    // A single post lacks its own; where several do, it is the default that is missing.
    return [
      Remark(
        posts.count == 1
          ? Sentence(
            en: "\(list.en) does not say how to get into the community",
            es: "\(list.es) no dice por dónde se entra a la comunidad")
          : Sentence(
            en: "\(posts.count) posts do not say how to get into the community: \(list.en)",
            es: "\(posts.count) publicaciones no dicen por dónde se entra a la comunidad: \(list.es)"),
        at: posts.count == 1 ? first.places["doorway"] : content.places["doorway"],
        help: posts.count == 1
          ? Sentence(
            en: "add `doorway: https://…` here, or in `content` for every post",
            es: "añade `doorway: https://…` aquí, o en `content` para todas las publicaciones")
          : Sentence(
            en: "add `doorway: https://…` here for every post, or to each of them",
            es: "añade `doorway: https://…` aquí para todas, o en cada una"))
    ]
  }
}
