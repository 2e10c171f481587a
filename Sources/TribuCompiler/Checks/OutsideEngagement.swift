extension Check {
  /// Preparation that would have to begin before the contract does, or follow-up after it ended: nobody is paid for it.
  static let outsideEngagement = Check(
    id: "outside-engagement", severity: .warning,
    summary: Sentence(
      en: "a prep or after task falls outside the engagement",
      es: "una tarea previa o posterior cae fuera del encargo"),
    why: Sentence(
      en: "Hours before the contract begins, or after it ends, are nobody's: they are not sold and nobody is at hand.",
      es: "Las horas de antes del contrato o de después no son de nadie: no se venden y no hay quien las haga.")
  ) { plan in
    var seen = Set<Span>()
    return plan.items.compactMap { item in
      guard item.parent != nil, !plan.days.contains(item.days.first), seen.insert(item.span).inserted else {
        return nil
      }
      return Diagnostic(
        "outside-engagement", .warning, sentence(item, plan.days), at: item.span,
        help: Sentence(
          en: "shorten the time, or move the activity", es: "acorta el plazo o mueve la actividad"))
    }
  }

  private static func sentence(_ item: PlannedItem, _ days: DayRange) -> Sentence {
    let day = item.days.first
    return day < days.first
      ? Sentence(
        en: "\(item.key) falls on \(day), before the engagement begins (\(days.first))",
        es: "\(item.key) cae el \(day), antes de que empiece el encargo (\(days.first))")
      : Sentence(
        en: "\(item.key) falls on \(day), after the engagement ends (\(days.last))",
        es: "\(item.key) cae el \(day), después de que termine el encargo (\(days.last))")
  }
}
