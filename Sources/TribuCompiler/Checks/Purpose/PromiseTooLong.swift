extension Check {
  /// A promise that nobody can repeat by heart.
  static let promiseTooLong = Check(
    id: "promise-too-long", family: .purpose, severity: .advice,
    summary: Sentence(
      en: "The value takes over 200 characters, or no sentence sums the purpose up.",
      es: "El valor ocupa más de 200 caracteres, o ninguna frase resume el propósito."),
    why: Sentence(
      en: "Members bring members with one sentence. A promise that has to be explained is not passed on.",
      es: "Un miembro trae a otro con una frase. Una promesa que hay que explicar no pasa de boca en boca."),
    source: .smallCommunities("4.6"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        purpose:
          value: >-
            Dudas resueltas el mismo día por quien ya pasó por lo mismo, semillas que van de mano en mano, talleres
            cortos cada mes, encuentros en una azotea distinta, un calendario de siembra por barrio y, al final, una
            cosecha propia.
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        purpose:
          value: Dudas resueltas el mismo día, semillas que van de mano en mano y una cosecha propia.
        """)
  ) { review in
    let purpose = review.playbook.purpose
    return [tooLong(purpose), unsummed(purpose)].compactMap(\.self)
  }

  private static func tooLong(_ purpose: Purpose) -> Remark? {
    let limit = Threshold.of("promise-too-long.characters")
    guard purpose.value.main.utf8.count > limit else { return nil }
    let count = purpose.value.main.count
    guard count > limit else { return nil }
    return Remark(
      Sentence(
        en: "`value` takes \(count) characters; people remember up to \(limit)",
        es: "`value` ocupa \(count) caracteres; la gente recuerda hasta \(limit)"),
      at: purpose.places["value"],
      help: Sentence(
        en: "keep the two or three things that people will repeat",
        es: "deja las dos o tres cosas que la gente va a repetir"))
  }

  private static func unsummed(_ purpose: Purpose) -> Remark? {
    guard purpose.statement == nil else { return nil }
    return Remark(
      Sentence(
        en: "the purpose has no sentence that sums it up", es: "ninguna frase resume el propósito"),
      at: purpose.places["statement"],
      help: Sentence(
        en: "add `statement:` with the purpose in one sentence", es: "añade `statement:` con el propósito en una frase")
    )
  }
}
