/// Active months that some activities leave out, and where to mend that.
struct MonthGap {
  let months: [Month]
  /// The schedule where there is one activity to extend; else the list, where another can be added.
  let place: Span

  init(_ review: PlanReview, without activities: [Activity], in list: Span) {
    var missing = review.activeMonths.map { (month: $0, days: $0.days) }
    for activity in activities {
      if missing.isEmpty { break }
      for item in review.occurrences(of: activity) {
        // A span counts in every month it touches, what a holiday moved also in the month it was meant for.
        missing.removeAll { item.days.overlaps($0.days) || item.nominal.map($0.days.contains) ?? false }
      }
    }
    months = missing.map(\.month)
    place = activities.count == 1 ? activities[0].when?.span ?? list : list
  }
}

extension DayRange {
  func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

  /// How many days both have.
  func common(with other: DayRange) -> Int { max(0, min(last, other.last) - max(first, other.first) + 1) }
}

extension PlanReview {
  /// Where a list of the strategy stands, or would stand.
  func place(inStrategy key: String) -> Span { playbook.strategy?.places[key] ?? playbook.places["strategy"] }
}
