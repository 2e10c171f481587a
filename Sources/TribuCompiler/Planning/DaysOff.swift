internal import Synchronization

/// Which days do not count, and why: public holidays and closures, and which weekdays are worked.
struct DaysOff: Sendable {
  private let first: Day
  private var reasonIndex: [UInt16]
  private var reasons: [Reason] = []
  let workingDays: Set<Weekday>
  private let isWorkday: [Bool]

  /// Beyond the engagement there is room for lead times and follow-up.
  private static let margin = 800

  init(_ engagement: Engagement, days: DayRange) {
    first = days.first - DaysOff.margin
    reasonIndex = Array(repeating: 0, count: days.count + 2 * DaysOff.margin)
    workingDays = engagement.workingDays
    isWorkday = Weekday.allCases.map { engagement.workingDays.contains($0) }
    for country in engagement.holidays {
      guard let calendar = HolidayCache.calendar(country.value) else { continue }
      let last = first + (reasonIndex.count - 1)
      for (day, name) in calendar.days where first <= day && day <= last { mark(day, .holiday(name)) }
    }
    for closure in engagement.closed {
      let range = closure.range.value
      var day = max(range.first, first)
      let last = min(range.last, first + (reasonIndex.count - 1))
      while day <= last {
        mark(day, .closed(closure.reason))
        day = day + 1
      }
    }
  }

  private mutating func mark(_ day: Day, _ reason: Reason) {
    let index = day - first
    guard reasonIndex[index] == 0 else { return }
    if reasons.last != reason { reasons.append(reason) }
    if reasons.count <= Int(UInt16.max) { reasonIndex[index] = UInt16(reasons.count) }
  }

  /// Why a day is off, or nil; a holiday's name goes before a closure's reason.
  func reason(_ day: Day) -> Reason? {
    let index = day - first
    guard reasonIndex.indices.contains(index), reasonIndex[index] > 0 else { return nil }
    return reasons[Int(reasonIndex[index]) - 1]
  }

  func isOff(_ day: Day) -> Bool {
    let index = day - first
    return reasonIndex.indices.contains(index) && reasonIndex[index] > 0
  }

  func isWorkingWeekday(_ day: Day) -> Bool { isWorkday[day.weekday.rawValue] }

  /// A working day that is neither holiday nor closed.
  func isWorked(_ day: Day) -> Bool { isWorkingWeekday(day) && !isOff(day) }

  /// `count` worked days after (before) a day, the day itself not counted.
  func counting(_ count: Int, from day: Day, step: Int) -> Day {
    var day = day
    var left = count
    while left > 0 {
      day = Day(number: day.number + step)
      if isWorked(day) { left -= 1 }
    }
    return day
  }

  /// A length after (before) a day: worked days, calendar months, or days.
  func shifted(_ day: Day, by length: Duration, step: Int) -> Day {
    if length.workingDays > 0 { return counting(length.workingDays, from: day, step: step) }
    if length.months > 0 { return day.adding(months: step * length.months) }
    return day + step * length.days
  }

  /// The day itself if it is worked, else the nearest worked one in the direction.
  func settled(_ day: Day, step: Int) -> Day {
    var day = day
    var tries = 0
    // Ten years without a worked day would need a closure as long as the whole engagement.
    while !isWorked(day), tries < 4000 {
      day = Day(number: day.number + step)
      tries += 1
    }
    return day
  }

  /// All days off within a range, in order.
  func all(in range: DayRange) -> [(day: Day, reason: Reason)] {
    var found: [(day: Day, reason: Reason)] = []
    var day = range.first
    while day <= range.last {
      if let reason = reason(day) { found.append((day, reason)) }
      day = day + 1
    }
    return found
  }
}

/// Calendars that were read once in this process: a run over many playbooks asks for the same few.
enum HolidayCache {
  private static let calendars = Mutex<[Country: HolidayCalendar?]>([:])

  static func calendar(_ country: Country) -> HolidayCalendar? {
    if let known = calendars.withLock({ $0[country] }) { return known }
    let calendar = HolidayCatalogue.calendar(country: country.code, subdivision: country.subdivision)
    calendars.withLock { $0[country] = .some(calendar) }
    return calendar
  }
}
