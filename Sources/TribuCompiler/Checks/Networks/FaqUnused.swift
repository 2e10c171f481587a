extension Check {
  /// What members ask inside is the best thing to answer outside.
  static let faqUnused = Check(
    id: "faq-unused", family: .networks, severity: .advice,
    summary: Sentence(
      en: "The doubts heard in the community are not collected, or no post answers them.",
      es: "Las dudas oídas en la comunidad no se recogen o ninguna publicación las contesta."),
    why: Sentence(
      en: "A doubt that one member voices many others have: answered in public it helps them, and shows what "
        + "goes on inside.",
      es: "La duda que dice un miembro la tienen muchos más: contestada en público les sirve y enseña lo que "
        + "pasa dentro."),
    source: .smallCommunities("4.5"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-content.yaml
        content:
          doorway: https://azoteas.example/entrar
          posts:
            - {id: balcon-del-mes, name: Balcón del mes, kind: story, channel: instagram, when: {every: month, day: first thursday, at: "12:00"}, effort: 45 min}
        """,
      mended: """
        tribu: 1
        extends: without-content.yaml
        content:
          doorway: https://azoteas.example/entrar
          faq: [¿Cuánto sol necesita un tomate?, ¿Con qué frecuencia se riega?]
          posts:
            - {id: balcon-del-mes, name: Balcón del mes, kind: story, channel: instagram, when: {every: month, day: first thursday, at: "12:00"}, effort: 45 min}
            - {id: duda-del-mes, name: Duda del mes, kind: faq, channel: instagram, when: {every: month, day: third thursday, at: "12:00"}, effort: 45 min}
        """)
  ) { review in
    // Where nothing is published there is nothing to answer with.
    guard let content = review.playbook.content, !content.posts.isEmpty else { return [] }
    let answers = content.posts.filter { $0.kind == .faq }
    if answers.isEmpty {
      return [
        content.faq.isEmpty
          ? Remark(
            Sentence(
              en: "no post answers what members ask", es: "ninguna publicación contesta lo que preguntan los miembros"),
            at: content.places["faq"],
            help: Sentence(
              en: "write the doubts in `faq: […]` and add a post of `kind: faq`",
              es: "escribe las dudas en `faq: […]` y añade una publicación de `kind: faq`"))
          : Remark(
            Sentence(
              en: "no post answers the doubts in `faq`", es: "ninguna publicación contesta las dudas de `faq`"),
            at: content.places["faq"],
            help: Sentence(
              en: "add a post of `kind: faq`: it takes them in turn",
              es: "añade una publicación de `kind: faq`: las toma por turno"))
      ]
    }
    // Topics of its own serve as well.
    guard content.faq.isEmpty, let post = answers.first(where: \.topics.isEmpty) else { return [] }
    return [
      Remark(
        Sentence(
          en: "`\(post.id.value)` has no doubts to answer: `faq` is empty",
          es: "`\(post.id.value)` no tiene dudas que contestar: `faq` está vacía"),
        at: content.places["faq"],
        help: Sentence(
          en: "write in `faq: […]` what members ask", es: "escribe en `faq: […]` lo que preguntan los miembros"))
    ]
  }
}
