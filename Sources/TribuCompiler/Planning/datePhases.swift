/// Dates the phases back to back from the engagement's start; nil where they leave the years or the limit of ten.
func datePhases(_ engagement: Engagement, _ session: ReadingSession) -> [Plan.Phase]? {
  var phases: [Plan.Phase] = []
  var first = engagement.start.value
  let limit = engagement.start.value.adding(months: 120)
  for phase in engagement.phases {
    let next = phase.length.value.after(first)
    guard next <= limit, next.year <= 9990 else {
      session.report(
        Diagnostic(
          .tooBig,
          Sentence(en: "the engagement lasts more than ten years", es: "el encargo dura más de diez años"),
          at: phase.length.span))
      return nil
    }
    phases.append(Plan.Phase(phase: phase, days: DayRange(first: first, last: next - 1)))
    first = next
  }
  return phases
}

/// Holidays are known for some years only, and a plan that leaves them silently would be wrong.
func checkHolidayYears(_ playbook: Playbook, _ days: DayRange, _ session: ReadingSession) {
  let years = HolidayCalendar.years
  guard days.first.year < years.lowerBound || days.last.year > years.upperBound else { return }
  for country in playbook.engagement.holidays {
    session.report(
      Diagnostic(
        .badValue,
        Sentence(
          en: "holidays are known for \(years.lowerBound) to \(years.upperBound); this engagement leaves those years",
          es: "los festivos se conocen de \(years.lowerBound) a \(years.upperBound); este encargo sale de esos años"),
        at: country.span, help: Sentence(en: "write those days in `closed`", es: "escribe esos días en `closed`")))
  }
}
