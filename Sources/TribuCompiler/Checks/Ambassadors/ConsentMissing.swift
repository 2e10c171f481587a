extension Check {
  /// To name somebody in public, to send something to their home or to give them a role needs their yes.
  static let consentMissing = Check(
    id: "consent-missing", family: .ambassadors, severity: .error,
    summary: Sentence(
      en: "People are named, sent a gift or made ambassadors, and nothing says that they agree.",
      es: "Un reconocimiento, un regalo o el programa de embajadores no tiene consentimiento."),
    why: Sentence(
      en: "Names, deeds and addresses are personal data: whoever is shown or sent something says yes first, "
        + "knows to what, and can take it back.",
      es: "Nombres, méritos y direcciones son datos personales: quien aparece o recibe algo dice antes que sí, "
        + "sabe a qué y puede retirarlo."
    ),
    source: .rule(
      Sentence(
        en: "essay on the impact of small communities, 4.4; GDPR articles 6 and 7",
        es: "ensayo sobre el impacto de las comunidades pequeñas, 4.4; RGPD, artículos 6 y 7")),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: azotea-del-mes
              name: La azotea del mes
              kind: recognition
              serves: experience
              when: {every: month, day: last friday, at: "18:00"}
              by: builder
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: azotea-del-mes
              name: La azotea del mes
              kind: recognition
              serves: experience
              when: {every: month, day: last friday, at: "18:00"}
              by: builder
              consent: {scope: "Nombre y foto de la azotea, solo en el grupo; se pregunta antes", anonymous: false}
        """)
  ) { review in
    guard let strategy = review.playbook.strategy else { return [] }
    // The steps of the journey are covered by what ambassadors agree to on entering.
    let activities = (strategy.rituals + strategy.experiences).filter { activity in
      activity.consent == nil && (activity.kind == .recognition || activity.kind == .gift)
    }
    var remarks = activities.map { activity in
      Remark(
        activity.kind == .gift
          ? Sentence(
            en: "the gift `\(activity.id.value)` does not say what its receivers agree to",
            es: "el regalo `\(activity.id.value)` no dice a qué consiente quien lo recibe")
          : Sentence(
            en: "`\(activity.id.value)` names people without saying what they agreed to",
            es: "`\(activity.id.value)` nombra a personas sin decir a qué han consentido"),
        at: activity.places["consent"], help: help(activity.kind == .gift ? gift : recognition))
    }
    if let programme = strategy.programme, programme.consent == nil {
      remarks.append(
        Remark(
          Sentence(
            en: "`\(programme.id.value)` does not say what its ambassadors agree to",
            es: "`\(programme.id.value)` no dice a qué consienten sus embajadores"),
          at: programme.places["consent"], help: help(role)))
    }
    return remarks
  }

  private static let recognition = Sentence(
    en: "name and reason, inside the group; asked beforehand",
    es: "nombre y motivo, dentro del grupo; se pregunta antes")
  private static let gift = Sentence(
    en: "address for this parcel only, deleted once it arrived",
    es: "dirección solo para este envío, que se borra al llegar")
  private static let role = Sentence(
    en: "name and role in the community, until the term ends",
    es: "nombre y papel en la comunidad, hasta que acabe el cargo")

  private static func help(_ scope: Sentence) -> Sentence {
    Sentence(
      en: "add `consent`, for instance `consent: {scope: \"\(scope.en)\", anonymous: false}`",
      es: "añade `consent`, por ejemplo `consent: {scope: \"\(scope.es)\", anonymous: false}`")
  }
}
