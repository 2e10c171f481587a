extension Check {
  /// A challenge has an end, shows how far everybody is, and is closed together.
  static let challengeOpenEnded = Check(
    id: "challenge-open-ended", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "A challenge does not say when it ends, how progress is seen or how it closes.",
      es: "Un reto sin final, sin señal de avance o sin cierre."),
    why: Sentence(
      en:
        "A challenge carries people as long as they see how far they are and when it ends. One that fades out teaches that starting is enough.",
      es:
        "Un reto tira de la gente mientras se ve cuánto falta y cuándo acaba. Uno que se apaga solo enseña que basta con empezar."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: reto-del-semillero
              name: Reto del semillero
              kind: challenge
              serves: value
              when: {date: 2027-04-05}
              by: builder
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: reto-del-semillero
              name: Reto del semillero
              kind: challenge
              serves: value
              when: {date: 2027-04-05, for: 2 weeks}
              by: builder
              progress: Un tablero con un brote por cada semilla que asoma
              close: El domingo cada cual enseña su bandeja y se reparten los sobrantes
        """)
  ) { review in
    review.plan.activities.compactMap { activity in
      guard activity.kind == .challenge else { return nil }
      let endless = activity.when.map { !hasEnd($0, of: activity) } ?? false
      var missing: [Sentence] = []
      if endless { missing.append(Sentence(en: "when it ends", es: "cuándo acaba")) }
      if activity.progress == nil { missing.append(Sentence(en: "how progress is seen", es: "cómo se ve el avance")) }
      if activity.close == nil { missing.append(Sentence(en: "how it closes", es: "cómo se cierra")) }
      if missing.isEmpty { return nil }
      let onlyEnd = endless && missing.count == 1
      return Remark(
        Sentence(
          en: "`\(activity.id.value)` does not say \(Wording.list(missing.map(\.en), "or"))",
          es: "`\(activity.id.value)` no dice \(Wording.list(missing.map(\.es), "ni"))"),
        at: onlyEnd ? activity.when?.span ?? activity.places["when"] : activity.places["kind"],
        help: challengeHelp(activity, endless: endless))
    }
  }

  /// A length, a last date, or phases of its own.
  private static func hasEnd(_ schedule: Schedule, of activity: Activity) -> Bool {
    if schedule.length != nil { return true }
    switch schedule.form {
    case .rule, .workingDays: return schedule.until != nil || schedule.times != nil || !activity.phases.isEmpty
    case .dates(let dates): return dates.count > 1
    case .triggered(_, let within): return within != nil
    }
  }

  private static func challengeHelp(_ activity: Activity, endless: Bool) -> Sentence {
    var parts: [Sentence] = []
    if endless {
      let isDated = if case .dates = activity.when?.form { true } else { false }
      let end = isDated ? "`for: 2 weeks`" : "`times: 4`"
      parts.append(Sentence(en: "\(end) to `when`", es: "\(end) en `when`"))
    }
    if activity.progress == nil {
      parts.append(
        Sentence(en: "`progress`: a board, a map, a count", es: "`progress`: un tablero, un mapa, una cuenta"))
    }
    if activity.close == nil {
      parts.append(Sentence(en: "`close`: how it is celebrated", es: "`close`: cómo se celebra"))
    }
    return Sentence(
      en: "add \(parts.map(\.en).joined(separator: "; "))", es: "añade \(parts.map(\.es).joined(separator: "; "))")
  }
}
