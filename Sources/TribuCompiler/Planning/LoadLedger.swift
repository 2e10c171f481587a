/// Hours by ISO week and role: what is to be done against what is there.
///
/// Kept as exact fractions; minutes shown are differences of rounded running sums, so that the weeks' sum is exactly
/// what is sold.
struct LoadLedger {
  private let firstWeek: Day
  private var planned: [Role: [Rational]] = [:]
  private var available: [Role: [Rational]] = [:]
  private let weeks: Int

  init(covering days: DayRange) {
    firstWeek = days.first.startOfWeek
    weeks = (days.last.startOfWeek - firstWeek) / 7 + 1
  }

  mutating func plan(_ minutes: Rational, by role: Role, over days: DayRange) {
    guard minutes.numerator != 0 else { return }
    let empty = zeros
    LoadLedger.add(minutes, over: days, from: firstWeek, to: &planned[role, default: empty])
  }

  mutating func offer(_ minutes: Rational, of role: Role, over days: DayRange) {
    guard minutes.numerator != 0 else { return }
    let empty = zeros
    LoadLedger.add(minutes, over: days, from: firstWeek, to: &available[role, default: empty])
  }

  /// Everything a role has to give, unrounded.
  func offered(by role: Role) -> Rational { (available[role] ?? []).reduce(.zero, +) }

  /// By week, then role; weeks of a role with neither work nor hours are left out.
  func rows(for roles: [Role]) -> [Plan.WeekLoad] {
    var rows: [Plan.WeekLoad] = []
    var sums = roles.map { _ in (planned: Rational.zero, available: Rational.zero) }
    for week in 0..<weeks {
      for (index, role) in roles.enumerated() {
        let before = (sums[index].planned.roundedHalfUp, sums[index].available.roundedHalfUp)
        if let values = planned[role] { sums[index].planned += values[week] }
        if let values = available[role] { sums[index].available += values[week] }
        let row = Plan.WeekLoad(
          week: firstWeek + week * 7, role: role, plannedMinutes: sums[index].planned.roundedHalfUp - before.0,
          availableMinutes: sums[index].available.roundedHalfUp - before.1)
        if row.plannedMinutes != 0 || row.availableMinutes != 0 { rows.append(row) }
      }
    }
    return rows
  }

  private var zeros: [Rational] { Array(repeating: .zero, count: weeks) }

  /// Spreads evenly over days.
  private static func add(
    _ minutes: Rational, over days: DayRange, from firstWeek: Day, to values: inout [Rational]
  ) {
    var monday = days.first.startOfWeek
    let perDay = minutes / Rational(days.count)
    while monday <= days.last {
      let overlap = min(monday + 6, days.last) - max(monday, days.first) + 1
      let week = (monday - firstWeek) / 7
      if values.indices.contains(week) {
        values[week] += overlap == days.count ? minutes : perDay * Rational(overlap)
      }
      monday = monday + 7
    }
  }
}
