/// What every step of planning asks about: phases, days off, moments, zone, roles and feeds.
final class PlanningContext {
  let playbook: Playbook
  let phases: [Plan.Phase]
  let days: DayRange
  let daysOff: DaysOff
  let moments: MomentResolver
  let zone: ZoneRules
  private let session: ReadingSession
  private let hasManager: Bool
  private let hasAmbassadors: Bool
  private var phaseByDay: [Int16] = []

  init(
    _ playbook: Playbook, phases: [Plan.Phase], daysOff: DaysOff, moments: MomentResolver, zone: ZoneRules,
    session: ReadingSession
  ) {
    self.playbook = playbook
    self.phases = phases
    days = DayRange(first: phases[0].days.first, last: phases[phases.count - 1].days.last)
    self.daysOff = daysOff
    self.moments = moments
    self.zone = zone
    self.session = session
    hasManager = playbook.team.manager != nil
    hasAmbassadors = playbook.strategy?.programme != nil
    phaseByDay.reserveCapacity(days.count)
    for (index, phase) in phases.enumerated() {
      for _ in 0..<phase.days.count { phaseByDay.append(Int16(clamping: index)) }
    }
  }

  /// The id of the phase that holds a day.
  func phase(on day: Day) -> String? {
    let index = day - days.first
    return phaseByDay.indices.contains(index) ? phases[Int(phaseByDay[index])].id : nil
  }

  /// Feeds of the roles that exist among some.
  func allOf(_ wanted: [Role]) -> FeedSet {
    var feeds = FeedSet()
    for role in wanted { feeds.formUnion(feed(of: role)) }
    return feeds
  }

  /// A role's own feed; experts have none, nor has a role that the engagement lacks.
  private func feed(of role: Role) -> FeedSet {
    switch role {
    case .builder: .builder
    case .manager: hasManager ? .manager : []
    case .client: .client
    case .ambassadors: hasAmbassadors ? .ambassadors : []
    case .expert: []
    }
  }

  /// Everything is in `calendar`; a role sees what it does; the builder all of the strategy.
  func feeds(doneBy roles: [Role], track: PlannedItem.Track) -> FeedSet {
    allOf(roles).union(track == .strategy ? [.calendar, .builder] : .calendar)
  }

  /// A wall-clock time on or after a day, with what a clock change makes of it (RFC 5545 §3.3.5).
  func local(_ day: Day, minutes: Int) -> PlannedItem.LocalMoment {
    let local = zone.resolve(day + minutes / 1440, minutes: minutes % 1440).local
    return PlannedItem.LocalMoment(day: local.day, time: LocalTime(minutes: local.minutes))
  }

  var everyRole: FeedSet { allOf(Role.team) }

  /// The roles that an activity without dates has: one for each phase it is listed in, none twice.
  func roles(of activity: Activity) -> [Role] {
    var found: [Role] = []
    for phase in moments.listedPhases(of: activity) {
      guard let role = activity.by.value(in: phase.id)?.value else {
        reportUnnamed(phase.id, activity)
        continue
      }
      if !found.contains(role) { found.append(role) }
    }
    if found.isEmpty, let role = activity.by.all.first?.value { found.append(role) }
    return found
  }

  /// A `by` without default must name every phase that the activity takes place in.
  func checkRoles(of activity: Activity, _ schedule: Schedule, _ occurrences: [Occurrence]) {
    guard activity.by.default == nil else { return }
    var asked: [String] = []
    if case .dates = schedule.form {
      for occurrence in occurrences {
        if let phase = phase(on: occurrence.day), !asked.contains(phase) { asked.append(phase) }
      }
    } else {
      asked = moments.listedPhases(of: activity).map(\.id)
    }
    for phase in asked where activity.by.value(in: phase) == nil { reportUnnamed(phase, activity) }
  }

  private func reportUnnamed(_ phase: String, _ activity: Activity) {
    session.report(
      .missingKey(
        phase, at: activity.by.span,
        help: Sentence(
          en: "`by` names a role for each phase of the activity, or a `default`",
          es: "`by` indica un rol para cada fase de la actividad, o un `default`")))
  }
}
