extension Check {
  /// What was said at home is shown in the street only by those who said it, or with their yes.
  static let fragmentWithoutConsent = Check(
    id: "fragment-without-consent", family: .networks, severity: .error,
    summary: Sentence(
      en: "A piece of conversation is published without consent that holds.",
      es: "Se publica un trozo de conversación sin un consentimiento que valga."),
    why: Sentence(
      en: "Members speak freely because they know who is in the room; one quote shown outside without asking "
        + "ends that for good.",
      es: "Los miembros hablan con confianza porque saben quién está en la sala; una sola cita sacada sin "
        + "permiso acaba con ella."
    ),
    source: .smallCommunities("4.5"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        content:
          posts:
            - id: dicho-en-la-azotea
              name: Dicho en la azotea
              kind: fragment
              channel: instagram
              when: {every: month, day: third friday, at: "13:00"}
              effort: 15 min
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        content:
          posts:
            - id: dicho-en-la-azotea
              name: Dicho en la azotea
              kind: fragment
              channel: instagram
              when: {every: month, day: third friday, at: "13:00"}
              effort: 15 min
              consent: {scope: "Frase sin nombre ni foto, en Instagram; permiso por escrito", expires: 2027-12-31, anonymous: true}
        """)
  ) { review in
    (review.playbook.content?.posts ?? []).filter { $0.kind == .fragment }.flatMap { post -> [Remark] in
      guard let consent = post.consent else { return [missing(post)] }
      return [expired(post, consent, review.occurrences(of: post)), undecided(post, consent)].compactMap { $0 }
    }
  }

  private static func missing(_ post: Activity) -> Remark {
    Remark(
      Sentence(
        en: "`\(post.id.value)` shows what members said, and nothing says that they agreed",
        es: "`\(post.id.value)` muestra lo que dijeron los miembros y nada dice que consintieran"),
      at: post.places["consent"],
      help: Sentence(
        en: "add `consent` with its `scope`, `expires` and `anonymous`, and ask before each post",
        es: "añade `consent` con `scope`, `expires` y `anonymous`, y pregunta antes de cada publicación"))
  }

  private static func expired(_ post: Activity, _ consent: Consent, _ occurrences: [PlannedItem]) -> Remark? {
    guard let expires = consent.expires else { return nil }
    let late = occurrences.filter { $0.days.first > expires.value }
    guard let first = late.first else { return nil }
    let others = late.count - 1
    return Remark(
      Sentence(
        en: "the consent ends on \(expires.value), and `\(post.id.value)` is published on \(first.days.first)"
          + (others > 0 ? " and \(Wording.count(others, "later day", "later days"))" : ""),
        es: "el consentimiento vence el \(expires.value) y `\(post.id.value)` se publica el \(first.days.first)"
          + (others > 0 ? " y \(Wording.count(others, "día más", "días más"))" : "")),
      at: expires.span,
      help: Sentence(
        en: "ask anew and write the new date, or end the posts with `until: \(expires.value)`",
        es: "vuelve a pedirlo y pon la fecha nueva, o acaba la serie con `until: \(expires.value)`"),
      related: [.init(first.span, Sentence(en: "published then", es: "aquí se publica"))])
  }

  private static func undecided(_ post: Activity, _ consent: Consent) -> Remark? {
    guard consent.anonymous == nil else { return nil }
    return Remark(
      Sentence(
        en: "the consent of `\(post.id.value)` does not say whether names are shown",
        es: "el consentimiento de `\(post.id.value)` no dice si aparecen los nombres"),
      at: consent.places["anonymous"],
      help: Sentence(
        en: "add `anonymous: true`, or `false` if they agreed to be named",
        es: "añade `anonymous: true`, o `false` si aceptaron aparecer con su nombre"))
  }
}
