extension Check {
  /// Attention on a screen does not last longer than a film.
  static let longSession = Check(
    id: "long-session", family: .rhythm, severity: .advice,
    summary: Sentence(
      en: "A session lasts longer than people stay attentive.", es: "Una sesión dura más de lo que dura la atención."),
    why: Sentence(
      en:
        "After an hour and a half in front of a screen people stay out of politeness, and the next invitation "
        + "weighs more.",
      es: "Pasada la hora y media de pantalla, la gente se queda por cortesía y la siguiente cita le pesa más."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: tarde-en-la-azotea
              when: {every: month, day: first thursday, at: "18:00", for: 2 h}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: tarde-en-la-azotea
              when: {every: month, day: first thursday, at: "18:00", for: 90 min}
        """)
  ) { review in
    var seen = Set<Int>()
    return review.sessions.compactMap { item in
      guard item.kind != .fair, let source = item.source, let length = PlanReview.length(of: item), length > 60,
        length > LongSession.limit(item), seen.insert(source).inserted
      else { return nil }
      let activity = review.plan.activities[source]
      let (written, most) = (Wording.hours(minutes: length), Wording.hours(minutes: LongSession.limit(item)))
      return Remark(
        Sentence(
          en: "`\(activity.id.value)` lasts \(written); "
            + (item.format == .inPerson
              ? "in person people stay up to \(most)" : "before a screen attention lasts \(most)"),
          es: "`\(activity.id.value)` dura \(written); "
            + (item.format == .inPerson
              ? "en persona la gente aguanta \(most)" : "ante una pantalla la atención dura \(most)")),
        at: activity.when?.places["for"] ?? item.span,
        help: Sentence(
          en: "write `for: \(LongSession.limit(item)) min`, or split it in two",
          es: "escribe `for: \(LongSession.limit(item)) min` o pártela en dos"))
    }
  }
}

/// How long a session may last.
enum LongSession {
  /// In minutes; who came in person stays longer than who sits before a screen.
  static func limit(_ item: PlannedItem) -> Int { item.format == .inPerson ? inPerson : live }

  private static let live = Threshold.of("long-session.minutes")
  private static let inPerson = Threshold.of("long-session.in-person-minutes")
}
