extension Check {
  /// Who praises what they were given says that it was given.
  static let perkUndisclosed = Check(
    id: "perk-undisclosed", family: .ambassadors, severity: .warning,
    summary: Sentence(
      en: "Ambassadors get perks, gifts or products to test, and nothing says how that is disclosed.",
      es: "Los embajadores reciben beneficios, regalos o productos de prueba y nada dice cómo se declara."),
    why: Sentence(
      en: "A gift counts as payment: an opinion that hides it is advertising in disguise, and costs the trust "
        + "the community lives on.",
      es: "Un regalo cuenta como pago: la opinión que lo calla es publicidad encubierta y cuesta la confianza de "
        + "la que vive la comunidad."
    ),
    source: .rule(
      Sentence(
        en: "Spain's code of conduct for influencer advertising (Autocontrol and AEA)",
        es: "Código de conducta sobre publicidad a través de influencers (Autocontrol y AEA)")),
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-programme.yaml
        strategy:
          ambassadors:
            id: padrinos
            name: Padrinos de azotea
            seats: 4
            signals: [Contesta antes que nadie, Lo nombran tres vecinos]
            term: 6 months
            exit: [Charla de salida]
            consent: {scope: Nombre y foto en la comunidad, anonymous: false}
            tiers:
              - {id: padrino, name: Padrino, duties: [Recibir a dos vecinos al mes], perks: [Semillas de la temporada], hours: 1 h/week}
            journey:
              - {id: aplauso, name: Aplauso, kind: recognise, serves: experience, when: {date: start of cultivo + 6 weeks}, by: builder}
        """,
      mended: """
        tribu: 1
        extends: without-programme.yaml
        strategy:
          ambassadors:
            id: padrinos
            name: Padrinos de azotea
            seats: 4
            signals: [Contesta antes que nadie, Lo nombran tres vecinos]
            term: 6 months
            exit: [Charla de salida]
            consent: {scope: Nombre y foto en la comunidad, anonymous: false}
            disclosure: "Quien recibe semillas lo dice al hablar de ellas: «me las dio el vivero»."
            tiers:
              - {id: padrino, name: Padrino, duties: [Recibir a dos vecinos al mes], perks: [Semillas de la temporada], hours: 1 h/week}
            journey:
              - {id: aplauso, name: Aplauso, kind: recognise, serves: experience, when: {date: start of cultivo + 6 weeks}, by: builder}
        """)
  ) { review in
    guard let strategy = review.playbook.strategy, let programme = strategy.programme, programme.disclosure == nil
    else {
      return []
    }
    let tests = programme.journey.filter { $0.kind == .productTest }.map { Gift($0.id, test) }
    let perks = programme.tiers.filter { !$0.perks.isEmpty }.map { Gift($0.id, perk) }
    // Ambassadors are members too, and the most thanked of them.
    let gifts = strategy.experiences.filter { $0.kind == .gift }.map { Gift($0.id, gift) }
    let all = tests + perks + gifts
    if all.isEmpty { return [] }
    let list = Wording.list(all.map { "`\($0.id.value)`" }, atMost: 4)
    return [
      Remark(
        Sentence(
          en: "ambassadors get something (\(list.en)) and nothing says how they make it known",
          es: "los embajadores reciben algo (\(list.es)) y nada dice cómo lo dan a conocer"),
        at: programme.places["disclosure"],
        help: Sentence(
          en: "add `disclosure`: what they say whenever they speak of what they were given",
          es: "añade `disclosure`: qué dicen cada vez que hablan de lo recibido"),
        related: all.prefix(3).map { .init($0.id.span, $0.what) })
    ]
  }

  /// Something that ambassadors receive.
  private struct Gift {
    let id: Spanned<String>
    let what: Sentence

    init(_ id: Spanned<String>, _ what: Sentence) {
      self.id = id
      self.what = what
    }
  }

  private static let test = Sentence(en: "a product to test", es: "un producto de prueba")
  private static let perk = Sentence(en: "a tier with perks", es: "un nivel con beneficios")
  private static let gift = Sentence(en: "a gift", es: "un regalo")
}
