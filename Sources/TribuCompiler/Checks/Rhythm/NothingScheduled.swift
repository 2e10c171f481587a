extension Check {
  /// An activity that is described, promised, and never takes place.
  static let nothingScheduled = Check(
    id: "nothing-scheduled", family: .rhythm, severity: .error,
    summary: Sentence(
      en: "An activity's schedule gives no date at all.", es: "El horario de una actividad no da ninguna fecha."),
    why: Sentence(
      en: "The proposal would promise what no calendar holds, and nobody would notice until a member asks.",
      es: "La propuesta prometería algo que no está en ningún calendario, y nadie lo vería hasta que un miembro "
        + "preguntara."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          experiences:
            - id: lamina-de-mayo
              name: Lámina de mayo
              kind: visual
              serves: experience
              when: {every: month, day: 31}
              phases: [cierre]
              by: builder
              access: {alt-text: true}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          experiences:
            - id: lamina-de-mayo
              name: Lámina de mayo
              kind: visual
              serves: experience
              when: {every: month, day: 15}
              phases: [cierre]
              by: builder
              access: {alt-text: true}
        """)
  ) { review in
    let empty = review.plan.activities.filter { activity in
      activity.when.map { !$0.isTriggered } ?? false && review.occurrences(of: activity).isEmpty
    }
    if empty.isEmpty { return [] }
    let emptyIDs = Set(empty.map(\.id.value))
    let skips = Dictionary(grouping: review.plan.skipped.filter { emptyIDs.contains($0.activity) }, by: \.activity)
    return empty.compactMap { activity in
      guard let schedule = activity.when else { return nil }
      let skipped = skips[activity.id.value] ?? []
      // What leans on an activity that has no dates has none for the same reason.
      if skipped.isEmpty, schedule.leans(onlyOn: emptyIDs) { return nil }
      return remark(activity, schedule, skipped, review.plan)
    }
  }

  private static func remark(_ activity: Activity, _ schedule: Schedule, _ skipped: [Plan.Skip], _ plan: Plan) -> Remark
  {
    let id = activity.id.value
    if let skip = skipped.first {
      let reason = skip.reason.inLanguage(plan.playbook.language)
      let others = skipped.count - 1
      return Remark(
        Sentence(
          en: "`\(id)` never takes place: \(skip.date) is skipped (\(reason))"
            + (others > 0 ? ", like \(Wording.count(others, "other day", "other days"))" : ""),
          es: "`\(id)` no ocurre nunca: el \(skip.date) se salta (\(reason))"
            + (others > 0 ? ", igual que \(Wording.count(others, "día más", "días más"))" : "")),
        at: schedule.span, help: Sentence(en: "choose another day", es: "elige otro día"))
    }
    let phases = plan.phases.listed(by: activity)
    guard let first = phases.first, let last = phases.last else {
      return Remark(
        Sentence(
          en: "`\(id)` never takes place: the engagement has no phase for it",
          es: "`\(id)` no ocurre nunca: el encargo no tiene ninguna fase para ella"),
        at: schedule.span,
        help: Sentence(
          en: "name its phases with `phases: […]`", es: "indica sus fases con `phases: […]`"))
    }
    let list = Wording.list(phases.map { "`\($0.id)`" }, atMost: 4)
    return Remark(
      Sentence(
        en: "`\(id)` never takes place: its schedule gives no day in \(list.en) (\(first.days.first) to "
          + "\(last.days.last))",
        es: "`\(id)` no ocurre nunca: su horario no da ningún día en \(list.es) "
          + "(del \(first.days.first) al \(last.days.last))"),
      at: schedule.span,
      help: Sentence(
        en: "choose a day that lies there, or another phase", es: "elige un día que caiga ahí u otra fase"))
  }
}

extension Schedule {
  fileprivate var isTriggered: Bool {
    if case .triggered = form { return true }
    return false
  }

  /// Whether every date of it is reckoned from one of some activities.
  fileprivate func leans(onlyOn ids: Set<String>) -> Bool {
    guard case .dates(let moments) = form else { return false }
    return moments.allSatisfy { moment in
      if case .identifier(let id) = moment.value.base { return ids.contains(id) }
      return false
    }
  }
}
