extension Check {
  /// Two of the three answers in the same words: one of the questions was not answered.
  static let purposeRepeatsItself = Check(
    id: "purpose-repeats-itself", family: .purpose, severity: .warning,
    summary: Sentence(
      en: "Two of the purpose's three questions have one answer.",
      es: "Dos de las tres respuestas del propósito son el mismo texto."),
    why: Sentence(
      en:
        "Problem, experience and value are three questions; the same answer twice leaves one of them open, and the client sees it.",
      es:
        "Problema, experiencia y valor son tres preguntas; la misma respuesta dos veces deja una sin contestar, y el cliente lo ve."
    ),
    source: .smallCommunities("4.1"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        purpose:
          experience: Aprender al lado de vecinos que también empiezan.
          value: Aprender al lado de vecinos que también empiezan
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        purpose:
          experience: Aprender al lado de vecinos que también empiezan.
          value: Dudas resueltas el mismo día y una cosecha propia.
        """)
  ) { review in
    let purpose = review.playbook.purpose
    let answers = [("problem", purpose.problem), ("experience", purpose.experience), ("value", purpose.value)]
      .map { (key: $0.0, letters: letters(of: $0.1.main)) }
    for (index, answer) in answers.enumerated().reversed() {
      let same = answers[..<index].filter { $0.letters == answer.letters }
      guard let first = same.first, !answer.letters.isEmpty else { continue }
      let others = Wording.list(same.map { "`\($0.key)`" })
      return [
        Remark(
          Sentence(
            en: "`\(answer.key)` says the same as \(others.en)", es: "`\(answer.key)` dice lo mismo que \(others.es)"),
          at: purpose.places[answer.key],
          help: Sentence(en: questions[answer.key]?.en ?? "", es: questions[answer.key]?.es ?? ""),
          related: [
            .init(purpose.places[first.key], Sentence(en: "first written here", es: "aquí está la primera vez"))
          ])
      ]
    }
    return []
  }

  private static let questions = [
    "experience": Sentence(
      en: "answer here what people live inside: how they meet, what they do together",
      es: "contesta aquí qué se vive dentro: cómo se encuentran, qué hacen en compañía"),
    "value": Sentence(
      en: "answer here what one takes away by joining", es: "contesta aquí qué se lleva quien entra"),
  ]

  /// What remains of a text without case, spaces and marks; bytes will do to see whether two are the same.
  private static func letters(of text: String) -> [UInt8] {
    text.utf8.compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x30...0x39, 0x80...: byte
      default: nil
      }
    }
  }
}
