extension Check {
  /// A gift that nobody has priced or does not know whom to give to; music that nobody may play.
  static let giftLooseEnds = Check(
    id: "gift-loose-ends", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "A gift lacks its cost or criteria, or music its licence.",
      es: "Un regalo sin coste o sin criterios, o música sin licencia."),
    why: Sentence(
      en:
        "A gift without criteria looks like favour, and one without cost comes out of somebody's pocket. Music without licence gets a recording taken down.",
      es:
        "Un regalo sin criterios parece un favor, y uno sin coste sale del bolsillo de alguien. La música sin licencia hace que retiren la grabación."
    ),
    source: .smallCommunities("4.3"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          experiences:
            - id: sobre-de-semillas
              name: Un sobre de semillas
              kind: gift
              serves: experience
              when: {date: 2027-04-15}
              by: builder
              prep: [{id: compra, task: Comprar sobres y sellos, by: builder, lead: 5 weeks}]
              consent: {scope: Dirección para el envío, anonymous: false}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          experiences:
            - id: sobre-de-semillas
              name: Un sobre de semillas
              kind: gift
              serves: experience
              when: {date: 2027-04-15}
              by: builder
              prep: [{id: compra, task: Comprar sobres y sellos, by: builder, lead: 5 weeks}]
              consent: {scope: Dirección para el envío, anonymous: false}
              criteria: Las diez personas que más dudas resolvieron en marzo
              cost: 40 EUR
        """)
  ) { review in
    var remarks = review.plan.activities.compactMap { looseGift($0) }
    if let music = review.playbook.community.identity?.music, music.licence == nil {
      remarks.append(
        unlicensed(
          music,
          Sentence(en: "the community's music has no licence", es: "la música de la comunidad no tiene licencia")))
    }
    for activity in review.plan.activities {
      guard let music = activity.music, music.licence == nil else { continue }
      let id = activity.id.value
      remarks.append(
        unlicensed(
          music,
          Sentence(en: "`\(id)` plays music without a licence", es: "en `\(id)` suena música sin licencia")))
    }
    return remarks
  }

  private static func looseGift(_ activity: Activity) -> Remark? {
    guard activity.kind == .gift else { return nil }
    let id = activity.id.value
    let criteria = Sentence(
      en: "say who gets it in `criteria`", es: "di en `criteria` quién lo recibe")
    let cost = Sentence(
      en: "write what each delivery costs in `cost`, `0` if it is given or counted elsewhere",
      es: "escribe en `cost` lo que cuesta cada entrega, `0` si es donado o ya se cuenta en otro sitio")
    let (message, help): (Sentence, Sentence)
    switch (activity.criteria == nil, activity.cost == nil) {
    case (false, false): return nil
    case (true, false):
      message = Sentence(
        en: "the gift `\(id)` does not say who gets it", es: "el regalo `\(id)` no dice quién lo recibe")
      help = criteria
    case (false, true):
      message = Sentence(en: "the gift `\(id)` has no cost", es: "el regalo `\(id)` no tiene coste")
      help = cost
    case (true, true):
      message = Sentence(
        en: "the gift `\(id)` says neither who gets it nor what it costs",
        es: "el regalo `\(id)` no dice ni quién lo recibe ni cuánto cuesta")
      help = Sentence(en: "\(criteria.en), and \(cost.en)", es: "\(criteria.es) y \(cost.es)")
    }
    return Remark(message, at: activity.places["kind"], help: help)
  }

  private static func unlicensed(_ music: Music, _ message: Sentence) -> Remark {
    Remark(
      message, at: music.source.span,
      help: Sentence(
        en: "add `licence` beside `source`: who allows it, or which free licence it has",
        es: "añade `licence` junto a `source`: quién lo permite o qué licencia libre tiene"))
  }
}
