/// One time that an activity takes place, or does not.
struct Occurrence {
  let nominal: MomentResolver.Nominal
  let day: Day
  let moved: PlannedItem.Move?
}

/// Applies an activity's holiday policy to its nominal dates (`spec` §3).
struct HolidayPolicyRun {
  let policy: Activity.HolidayPolicy
  let daysOff: DaysOff
  /// Where a moved occurrence may land: the listed phases, or for written dates the engagement.
  let ranges: [DayRange]
  let window: DayRange
  private(set) var occurrences: [Occurrence] = []
  private(set) var skipped: [(date: Day, reason: Reason)] = []

  init(
    _ nominals: [MomentResolver.Nominal], policy: Activity.HolidayPolicy, daysOff: DaysOff, ranges: [DayRange],
    window: DayRange
  ) {
    self.policy = policy
    self.daysOff = daysOff
    self.ranges = ranges
    self.window = window
    occurrences.reserveCapacity(nominals.count)
    for (index, nominal) in nominals.enumerated() {
      let previous = index > 0 ? nominals[index - 1].day : nil
      let next = index + 1 < nominals.count ? nominals[index + 1].day : nil
      place(nominal, previous: previous, next: next)
    }
  }

  private mutating func place(_ nominal: MomentResolver.Nominal, previous: Day?, next: Day?) {
    guard policy != .keep, let reason = daysOff.reason(nominal.day) else {
      occurrences.append(Occurrence(nominal: nominal, day: nominal.day, moved: nil))
      return
    }
    if let day = target(nominal.day, previous: previous, next: next) {
      occurrences.append(
        Occurrence(
          nominal: nominal, day: day, moved: .init(from: nominal.day, reason: reason)))
    } else {
      skipped.append((nominal.day, reason))
    }
  }

  private func target(_ nominal: Day, previous: Day?, next: Day?) -> Day? {
    guard policy == .next || policy == .previous else { return nil }
    let step = policy == .next ? 1 : -1
    let mustBeWorkingWeekday = daysOff.isWorkingWeekday(nominal)
    var day = Day(number: nominal.number + step)
    while window.contains(day) {
      if policy == .next, let next, day >= next { return nil }
      if policy == .previous, let previous, day <= previous { return nil }
      if !daysOff.isOff(day), !mustBeWorkingWeekday || daysOff.isWorkingWeekday(day) {
        return ranges.contains { $0.contains(day) } ? day : nil
      }
      day = Day(number: day.number + step)
    }
    return nil
  }
}
