extension Check {
  /// Followers of a page taken for a community: there nobody can talk to anybody but the brand.
  static let audienceAsCommunity = Check(
    id: "audience-as-community", family: .audience, severity: .error,
    summary: Sentence(
      en: "The community's home is a one-way space.", es: "La casa de la comunidad es un espacio de una sola dirección."
    ),
    why: Sentence(
      en:
        "On a page or a profile the brand speaks and followers answer it, never each other. That is an audience, whatever it is called.",
      es:
        "En una página o un perfil habla la marca y los seguidores le contestan a ella, no entre sí. Eso es una audiencia, se llame como se llame."
    ),
    source: .builderAndManager,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        community:
          platform: instagram
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        community:
          platform: telegram
        """)
  ) { review in
    let platform = review.playbook.community.platform
    guard platform.value.isOneWay else { return [] }
    let name = platform.value.rawValue
    let closed: Platform? =
      switch platform.value {
      case .instagram: .instagramGroup
      case .facebookPage: .facebookGroup
      default: nil
      }
    let choices = ([closed, .telegram, .discord, .forum].compactMap(\.self)).map { "`\($0.rawValue)`" }
    let list = choices.joined(separator: ", ")
    return [
      Remark(
        Sentence(
          en: "on `\(name)` members follow you and cannot talk to each other: it is an audience",
          es: "en `\(name)` la gente te sigue y no puede hablar entre sí: es una audiencia"),
        at: platform.span,
        help: Sentence(
          en: "write the space where members talk: \(list) …; `\(name)` goes into `content`, as the way in",
          es:
            "escribe el espacio donde los miembros hablan: \(list) …; `\(name)` va en `content`, como puerta de entrada"
        ))
    ]
  }
}
