extension Activity {
  /// Whether a role leads what is the other half's. A rule of its own says so, and its repair takes the work away: nothing
  /// else is said about that work.
  func isMisplaced(with role: Role) -> Bool {
    switch role {
    case .manager: section.isStrategy
    case .builder: section == .posts || (section == .desk && scope == .audience)
    default: false
    }
  }
}

extension PlanReview {
  /// A role's load by week without the work that is the other half's.
  func loads(of role: Role) -> [Plan.WeekLoad] {
    let loads = plan.load.filter { $0.role == role }
    let isAnyMisplaced = plan.activities.contains { activity in
      activity.isMisplaced(with: role) && activity.by.all.contains { $0.value == role }
    }
    guard isAnyMisplaced else { return loads }
    let misplaced = misplacedMinutes(of: role)
    return loads.map { load in
      Plan.WeekLoad(
        week: load.week, role: role, plannedMinutes: max(0, load.plannedMinutes - (misplaced[load.week] ?? 0)),
        availableMinutes: load.availableMinutes)
    }
  }

  /// What a role spends its time on in some days, by the id of what it comes from, as the plan's load counts it.
  func minutes(of role: Role, in days: DayRange) -> [String: Int] {
    var minutes: [String: Int] = [:]
    for item in plan.items where item.effortMinutes > 0 && (item.role == role || item.receiver == role) {
      if isMisplaced(item) { continue }
      if item.isSpread {
        minutes[item.activity, default: 0] += item.effortMinutes * days.common(with: item.days) / item.days.count
      } else if days.contains(item.days.first) {
        minutes[item.activity, default: 0] += item.effortMinutes
      }
    }
    for activity in plan.activities where !activity.isMisplaced(with: role) {
      guard let hours = activity.hours else { continue }
      let worked = phases(of: activity, by: role).reduce(0) { $0 + days.common(with: $1) }
      minutes[activity.id.value, default: 0] += (hours.minutesPerWeek * Rational(Int128(worked), 7)).roundedHalfUp
    }
    return minutes.filter { $0.value > 0 }
  }

  /// By the week's Monday.
  private func misplacedMinutes(of role: Role) -> [Day: Int] {
    var minutes: [Day: Int] = [:]
    func spread(_ perDay: Rational, over days: DayRange) {
      var monday = days.first.startOfWeek
      while monday <= days.last {
        let worked = days.common(with: DayRange(first: monday, last: monday + 6))
        // A minute more, since the load may have rounded this week's part up.
        minutes[monday, default: 0] += (perDay * Rational(worked)).roundedHalfUp + 1
        monday = monday + 7
      }
    }
    for item in plan.items where item.effortMinutes > 0 && item.role == role && isMisplaced(item) {
      if item.isSpread {
        spread(Rational(Int128(item.effortMinutes), Int128(item.days.count)), over: item.days)
      } else {
        minutes[item.days.first.startOfWeek, default: 0] += item.effortMinutes
      }
    }
    for activity in plan.activities where activity.isMisplaced(with: role) {
      guard let hours = activity.hours else { continue }
      for days in phases(of: activity, by: role) { spread(hours.minutesPerWeek / Rational(7), over: days) }
    }
    return minutes
  }

  private func phases(of activity: Activity, by role: Role) -> [DayRange] {
    plan.phases.listed(by: activity).filter { activity.by.value(in: $0.id)?.value == role }.map(\.days)
  }

  /// The occurrence itself; what the other half prepares for it is as it should be.
  private func isMisplaced(_ item: PlannedItem) -> Bool {
    guard let role = item.role, item.parent == nil, let activity = activity(of: item) else { return false }
    return activity.isMisplaced(with: role)
  }
}

extension PlannedItem {
  /// Fills its days evenly; anything else counts in the week of its first day.
  fileprivate var isSpread: Bool { isAllDay && days.count > 1 }
}
