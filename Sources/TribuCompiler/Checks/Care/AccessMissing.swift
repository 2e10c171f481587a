extension Check {
  /// A session that whoever cannot hear, come or stay has no way to follow.
  static let accessMissing = Check(
    id: "access-missing", family: .care, severity: .advice,
    summary: Sentence(
      en: "A session has neither captions nor a recording nor an alternative, or an infographic no text.",
      es: "Una sesión no tiene subtítulos, grabación ni alternativa, o una infografía no lleva texto."),
    why: Sentence(
      en: "Some do not hear well, some work at that hour, some read with a screen reader: a second way in costs "
        + "little and leaves nobody out.",
      es: "Hay quien no oye bien, quien trabaja a esa hora y quien lee con un lector de pantalla: otra vía "
        + "cuesta poco y no deja a nadie fuera."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          education:
            - id: calendario-de-siembra
              name: Calendario de siembra
              kind: infographic
              serves: value
              when: {every: month, day: first friday, at: "12:00"}
              by: builder
              topics: [Marzo, Abril, Mayo]
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          education:
            - id: calendario-de-siembra
              name: Calendario de siembra
              kind: infographic
              serves: value
              when: {every: month, day: first friday, at: "12:00"}
              by: builder
              topics: [Marzo, Abril, Mayo]
              access: {alt-text: true}
        """)
  ) { review in
    guard let strategy = review.playbook.strategy else { return [] }
    let common = review.playbook.engagement.live?.access
    let all = strategy.rituals + strategy.dynamics + strategy.experiences + strategy.education
    let sessions = all.filter { $0.isSession && !hasAccess($0.access?.completed(with: common) ?? common) }
    let pictures = all.filter { activity in
      activity.kind == .infographic
        && !((activity.access?.completed(with: common) ?? common)?.altText ?? false)
    }
    return [remark(sessions: sessions), remark(pictures: pictures)].compactMap { $0 }
  }

  private static func hasAccess(_ access: Access?) -> Bool {
    guard let access else { return false }
    return access.captions ?? false || access.recording ?? false || access.alternative != nil
  }

  /// One edit in `engagement.live` mends them all, so they make one finding.
  private static func remark(sessions: [Activity]) -> Remark? {
    guard let first = sessions.first else { return nil }
    let list = Wording.list(sessions.map { "`\($0.id.value)`" }, atMost: 4)
    let one = sessions.count == 1
    return Remark(
      Sentence(
        en: "\(list.en) \(one ? "has" : "have") neither captions nor a recording nor an alternative",
        es: "\(list.es) no \(one ? "tiene" : "tienen") subtítulos, grabación ni alternativa"),
      at: first.places["access"],
      help: one
        ? Sentence(
          en: "add `access` with `captions: true`, `recording: true` or an `alternative`",
          es: "añade `access` con `captions: true`, `recording: true` o una `alternative`")
        : Sentence(
          en: "add `engagement.live.access`, which holds for all of them, with `captions: true` or an `alternative`",
          es: "añade `engagement.live.access`, que vale para todas, con `captions: true` o una `alternative`"),
      related: sessions.dropFirst().prefix(3).map {
        .init($0.places["access"], Sentence(en: "nor has this one", es: "esta tampoco"))
      })
  }

  private static func remark(pictures: [Activity]) -> Remark? {
    guard let first = pictures.first else { return nil }
    let list = Wording.list(pictures.map { "`\($0.id.value)`" }, atMost: 4)
    return Remark(
      Sentence(
        en: "\(list.en) \(pictures.count == 1 ? "is an infographic" : "are infographics") without a description",
        es: "\(list.es) \(pictures.count == 1 ? "es una infografía" : "son infografías") sin texto alternativo"),
      at: first.places["access"],
      help: Sentence(
        en: "add `access: {alt-text: true}`, and write the text",
        es: "añade `access: {alt-text: true}` y "
          + "escribe el texto"))
  }
}

extension Activity {
  /// Members are called to an hour.
  fileprivate var isSession: Bool { format.isMeeting && kind != .gift && !isTriggered }

  private var isTriggered: Bool {
    if case .triggered? = when?.form { return true }
    return false
  }
}
