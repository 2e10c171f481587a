extension Check {
  /// A community that exists to sell: nobody stays in a shop window.
  static let purposeOnlySells = Check(
    id: "purpose-only-sells", family: .purpose, severity: .error,
    summary: Sentence(
      en: "All goals are revenue, or the three answers speak of selling alone.",
      es: "Todas las metas son de ingresos, o las tres respuestas solo hablan de vender."),
    why: Sentence(
      en:
        "People join for what changes in their lives. Where selling is all there is, they leave with the first offer.",
      es: "La gente entra por lo que cambia en su vida. Si lo único que hay es venta, se va con la primera oferta."),
    source: .smallCommunities("4.1"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        purpose:
          problem: La clientela compra una vez y no vuelve al vivero.
          experience: Ofertas y novedades del catálogo cada semana.
          value: Descuentos antes que nadie y precios de socio.
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        purpose:
          problem: Quien planta por primera vez se rinde con la primera plaga y no vuelve al vivero.
          experience: Aprender al lado de vecinos que también empiezan.
          value: Dudas resueltas el mismo día y descuentos en semillas.
        """)
  ) { review in
    let purpose = review.playbook.purpose
    return [onlyRevenue(purpose), onlySelling(purpose)].compactMap(\.self)
  }

  private static let sellingWords = WordList.named("selling")
  /// What a person gains; broad, since one such word is enough to let a purpose pass.
  private static let benefitWords = WordList.named("member-benefit")

  private static func onlyRevenue(_ purpose: Purpose) -> Remark? {
    guard let first = purpose.goals.first, purpose.goals.allSatisfy({ $0.kind == .revenue }) else { return nil }
    let count = purpose.goals.count
    return Remark(
      count == 1
        ? Sentence(
          en: "the only goal, `\(first.id.value)`, is revenue",
          es: "la única meta, `\(first.id.value)`, es de ingresos (`revenue`)")
        : Sentence(
          en: count == 2 ? "both goals are revenue" : "all \(count) goals are revenue",
          es: "las \(count) metas son de ingresos (`revenue`)"),
      at: purpose.places["goals"],
      help: Sentence(
        en: "put first a goal of `kind: impact`: what changes for the members",
        es: "pon primero una meta con `kind: impact`: qué cambia para los miembros"))
  }

  private static func onlySelling(_ purpose: Purpose) -> Remark? {
    let answers = [purpose.problem, purpose.experience, purpose.value].map { WordList.words(of: $0.main) }
    let selling = answers.count { words in words.contains { sellingWords.has($0) } }
    guard selling >= Threshold.of("purpose-only-sells.answers"),
      !answers.joined().contains(where: { benefitWords.has($0) })
    else { return nil }
    var seen = Set<String>()
    let words = [purpose.problem, purpose.experience, purpose.value].flatMap { soldIn($0.main) }
      .filter { seen.insert($0).inserted }.map { "`\($0)`" }
    let list = Wording.list(Array(words.prefix(3)))
    return Remark(
      Sentence(
        en: "the answers speak of \(list.en), and of nothing that members gain",
        es: "las respuestas hablan de \(list.es), y de nada que ganen los miembros"),
      at: purpose.places["value"],
      help: Sentence(
        en: "say what members learn, solve or share, and leave offers for later",
        es: "di qué aprenden, resuelven o comparten los miembros, y deja las ofertas para después"))
  }

  /// The words of selling, as the text writes them.
  private static func soldIn(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }.filter { word in
      WordList.words(of: word).contains { sellingWords.has($0) }
    }
  }
}
