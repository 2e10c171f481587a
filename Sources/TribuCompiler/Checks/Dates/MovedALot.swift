extension Check {
  /// A rhythm that holidays break again and again is no rhythm: people stop knowing when it is.
  static let movedALot = Check(
    id: "moved-a-lot", family: .dates, severity: .advice,
    summary: Sentence(
      en: "Holidays or closures move or skip more than a third of an activity's dates.",
      es: "Más de un tercio de las citas de una actividad se mueven o se saltan."),
    why: Sentence(
      en: "What rarely falls on the day announced is remembered on none.",
      es: "Lo que casi nunca cae el día anunciado no se recuerda ningún día."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        engagement:
          closed:
            - {range: 2027-02-20..2027-02-20, reason: Poda de invierno}
            - {range: 2027-03-20..2027-03-20, reason: Feria del árbol}
        strategy:
          rituals:
            - id: trueque-de-semillas
              name: Trueque de semillas
              kind: gathering
              serves: experience
              when: {every: month, day: third saturday, at: "11:00"}
              by: builder
              deputy: ambassadors
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        engagement:
          closed:
            - {range: 2027-02-20..2027-02-20, reason: Poda de invierno}
            - {range: 2027-03-20..2027-03-20, reason: Feria del árbol}
        strategy:
          rituals:
            - id: trueque-de-semillas
              name: Trueque de semillas
              kind: gathering
              serves: experience
              when: {every: month, day: second saturday, at: "11:00"}
              by: builder
              deputy: ambassadors
        """)
  ) { review in
    let skips = Dictionary(grouping: review.plan.skipped, by: \.activity)
    let least = Threshold.of("moved-a-lot.occurrences")
    return review.plan.activities.compactMap { activity in
      // A handoff or a duty that moves is nobody's rhythm but the team's.
      if activity.section == .desk || activity.section == .handoffs { return nil }
      let held = review.occurrences(of: activity)
      let moves = held.compactMap(\.moved)
      let skipped = skips[activity.id.value] ?? []
      let all = held.count + skipped.count
      // Nothing left at all is `nothing-scheduled`.
      guard (moves.count + skipped.count) * 3 > all, all >= least, !held.isEmpty else { return nil }
      let reasons = (moves.map { ($0.from, $0.reason) } + skipped.map { ($0.date, $0.reason) }).sorted { $0.0 < $1.0 }
      return remark(activity, moved: moves.count, skipped: skipped.count, of: all, reasons, review.playbook.language)
    }
  }

  private static func remark(
    _ activity: Activity, moved: Int, skipped: Int, of all: Int, _ reasons: [(Day, Reason)], _ language: String
  ) -> Remark {
    let list = Wording.list(reasons.map { "\($0.0) (\($0.1.inLanguage(language)))" }, atMost: 3)
    let en = [
      moved > 0 ? "\(Wording.count(moved, "is", "are")) moved" : nil,
      skipped > 0 ? "\(Wording.count(skipped, "is", "are")) skipped" : nil,
    ].compactMap { $0 }.joined(separator: " and ")
    let es = [
      moved > 0 ? Wording.count(moved, "se mueve", "se mueven") : nil,
      skipped > 0 ? Wording.count(skipped, "se salta", "se saltan") : nil,
    ].compactMap { $0 }.joined(separator: " y ")
    return Remark(
      Sentence(
        en: "of the \(all) dates of `\(activity.id.value)`, \(en): \(list.en)",
        es: "de las \(all) citas de `\(activity.id.value)`, \(es): \(list.es)"),
      at: activity.when?.places["day"] ?? activity.places["when"],
      help: Sentence(
        en: "choose a day on which fewer holidays and closures fall",
        es: "elige un día en que caigan menos "
          + "festivos y cierres"))
  }
}
