extension Check {
  /// A wall-clock time that a clock change skips or doubles (RFC 5545 §3.3.5): people would come at different hours.
  static let clockGap = Check(
    id: "clock-gap", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "A clock change skips or doubles the hour of an activity.",
      es: "Un cambio de hora se salta o repite la hora de una actividad."),
    why: Sentence(
      en:
        "When clocks change, an hour is skipped or comes twice, and people arrive at different times.",
      es: "Cuando cambia la hora, una se salta o se repite y la gente llega a horas distintas."),
    source: .rule(Sentence(both: "RFC 5545 §3.3.5")),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: vela-de-los-que-trasnochan
              name: Vela de los que trasnochan
              kind: gathering
              serves: experience
              when: {date: 2027-03-28, at: "02:30", for: 45 min}
              by: builder
              deputy: ambassadors
              format: thread
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: vela-de-los-que-trasnochan
              name: Vela de los que trasnochan
              kind: gathering
              serves: experience
              when: {date: 2027-03-27, at: "02:30", for: 45 min}
              by: builder
              deputy: ambassadors
              format: thread
        """)
  ) { review in
    var seen = Set<Span>()
    return review.plan.items.compactMap { item in
      guard let change = item.clockChange, let start = item.start, seen.insert(item.span).inserted else { return nil }
      return Remark(
        sentence(change, item, start), at: item.span,
        help: Sentence(en: "choose another hour or day", es: "elige otra hora u otro día"))
    }
  }

  private static func sentence(
    _ change: PlannedItem.ClockChange, _ item: PlannedItem, _ start: PlannedItem.LocalMoment
  ) -> Sentence {
    switch change {
    case .skipped:
      Sentence(
        en: "the clocks skip this hour on \(start.day); `\(item.activity)` is taken to begin at \(start.time)",
        es: "el \(start.day) los relojes se saltan esa hora; `\(item.activity)` se entiende a las \(start.time)")
    case .doubled:
      Sentence(
        en: "on \(start.day) the clocks show \(start.time) twice; `\(item.activity)` is taken to be at the first",
        es:
          "el \(start.day) los relojes marcan dos veces las \(start.time); `\(item.activity)` se entiende a la primera")
    }
  }
}
