/// Hours by ISO week and role: what is to be done against what is there.
///
/// Kept as exact fractions; minutes shown are differences of rounded running sums, so that the weeks' sum is exactly
/// what is sold.
struct LoadLedger {
  private let firstWeek: Day
  /// One row of weeks a role; few roles, so they are found by looking.
  private struct Row {
    let role: Role
    /// Effort of items: whole minutes in one week.
    var minutes: [Int]
    /// What is spread over days.
    var spread: [Rational]
    var available: [Rational]
  }

  private var rows: [Row] = []
  private let weeks: Int

  init(covering days: DayRange) {
    firstWeek = days.first.startOfWeek
    weeks = (days.last.startOfWeek - firstWeek) / 7 + 1
  }

  mutating func plan(_ minutes: Rational, by role: Role, over days: DayRange) {
    guard minutes.numerator != 0 else { return }
    let row = row(of: role)
    spread(minutes, over: days) { rows[row].spread[$0] += $1 }
  }

  /// Effort in the week of a day.
  mutating func plan(_ minutes: Int, by role: Role, on day: Day) {
    let week = (day.number - firstWeek.number) / 7
    let row = row(of: role)
    if day >= firstWeek, week < weeks { rows[row].minutes[week] += minutes }
  }

  mutating func offer(_ minutes: Rational, of role: Role, over days: DayRange) {
    guard minutes.numerator != 0 else { return }
    let row = row(of: role)
    spread(minutes, over: days) { rows[row].available[$0] += $1 }
  }

  /// Everything a role has to give, unrounded.
  func offered(by role: Role) -> Rational {
    rows.first { $0.role == role }?.available.reduce(.zero, +) ?? .zero
  }

  private mutating func row(of role: Role) -> Int {
    if let index = rows.firstIndex(where: { $0.role == role }) { return index }
    let zeros = Array(repeating: Rational.zero, count: weeks)
    rows.append(Row(role: role, minutes: Array(repeating: 0, count: weeks), spread: zeros, available: zeros))
    return rows.count - 1
  }

  /// By week, then role; weeks of a role with neither work nor hours are left out.
  func weekLoads(for roles: [Role]) -> [Plan.WeekLoad] {
    let kept = roles.compactMap { role in rows.first { $0.role == role } }
    var sums = kept.map { _ in (planned: Rational.zero, available: Rational.zero, whole: 0) }
    var shown = kept.map { _ in (planned: 0, available: 0) }
    var loads: [Plan.WeekLoad] = []
    for week in 0..<weeks {
      for index in kept.indices {
        sums[index].planned += kept[index].spread[week]
        sums[index].available += kept[index].available[week]
        sums[index].whole += kept[index].minutes[week]
        let planned = sums[index].planned.roundedHalfUp + sums[index].whole
        let available = sums[index].available.roundedHalfUp
        let load = Plan.WeekLoad(
          week: firstWeek + week * 7, role: kept[index].role, plannedMinutes: planned - shown[index].planned,
          availableMinutes: available - shown[index].available)
        shown[index] = (planned, available)
        if load.plannedMinutes != 0 || load.availableMinutes != 0 { loads.append(load) }
      }
    }
    return loads
  }

  /// Spreads evenly over days: each week's part goes to `add`.
  private func spread(_ minutes: Rational, over days: DayRange, add: (Int, Rational) -> Void) {
    var monday = days.first.startOfWeek
    let perDay = minutes / Rational(days.count)
    let wholeWeek = perDay * Rational(7)
    while monday <= days.last {
      let overlap = min(monday + 6, days.last) - max(monday, days.first) + 1
      let week = (monday - firstWeek) / 7
      if week >= 0, week < weeks, monday >= firstWeek {
        add(week, overlap == 7 ? wholeWeek : perDay * Rational(overlap))
      }
      monday = monday + 7
    }
  }
}
