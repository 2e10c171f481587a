/// Turns moments into days, following ids to milestones and activities; a ring of ids is reported once.
final class MomentResolver {
  /// A nominal date with its place in the order written (1 for the first), or of a rule 0.
  struct Nominal: Hashable {
    let day: Day
    let place: Int

    /// How the key of an item goes on: a rule's by its date, a written date by its place (`spec` §5).
    var keySuffix: String {
      switch place {
      case 0: "/" + day.basic
      case 1: ""
      default: "/\(place)"
      }
    }
  }

  private let phases: [Plan.Phase]
  private let days: DayRange
  private let daysOff: DaysOff
  private let session: ReadingSession
  private let milestones: [String: Engagement.Milestone]
  private let activities: [String: Activity]
  private var milestoneDays: [String: Day?] = [:]
  private var nominals: [String: [Nominal]] = [:]
  /// Ids that are being resolved, outermost first.
  private var open: [String] = []
  private var reportedRings: Set<Set<String>> = []
  private var reportedDepth = false
  /// Following ids takes stack, which is not endless.
  private static let depth = 100

  init(_ playbook: Playbook, activities: [Activity], phases: [Plan.Phase], daysOff: DaysOff, session: ReadingSession) {
    self.phases = phases
    self.daysOff = daysOff
    self.session = session
    days = DayRange(first: phases[0].days.first, last: phases[phases.count - 1].days.last)
    milestones = Dictionary(
      playbook.engagement.milestones.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    self.activities = Dictionary(activities.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// All days of a moment: an activity's id stands for each of its nominal dates.
  func days(of moment: Spanned<Moment>) -> [Day] {
    let base: [Day]
    switch moment.value.base {
    case .date(let day): base = [day]
    case .startOf(let phase): base = phases.first { $0.id == phase }.map { [$0.days.first] } ?? []
    case .endOf(let phase): base = phases.first { $0.id == phase }.map { [$0.days.last] } ?? []
    case .identifier(let id): base = days(ofIdentifier: id, at: moment.span)
    }
    if moment.value.offsets.isEmpty { return base }
    return base.compactMap { day in
      let moved = moment.value.offsets.reduce(day) { daysOff.shifted($0, by: $1.length, step: $1.sign) }
      if Day.plannedYears.contains(moved.year) { return moved }
      let complaint = Complaint.outsideYears(moved)
      session.report(Diagnostic(complaint.rule, complaint.message, at: moment.span))
      return nil
    }
  }

  /// One day; of several (an activity's id) the first, or the last where the moment ends something.
  func day(of moment: Spanned<Moment>, last: Bool = false) -> Day? {
    let all = days(of: moment)
    return last ? all.max() : all.min()
  }

  private func days(ofIdentifier id: String, at span: Span) -> [Day] {
    if let milestone = milestones[id] {
      if let known = milestoneDays[id] { return known.map { [$0] } ?? [] }
      guard enter(id, at: span) else { return [] }
      defer { open.removeLast() }
      let day = day(of: milestone.date)
      milestoneDays[id] = .some(day)
      return day.map { [$0] } ?? []
    }
    guard let activity = activities[id], let schedule = activity.when else { return [] }
    return nominals(of: activity, schedule, askedAt: span).sorted { ($0.place, $0.day) < ($1.place, $1.day) }.map(\.day)
  }

  private func enter(_ id: String, at span: Span) -> Bool {
    if open.count >= MomentResolver.depth {
      if !reportedDepth { session.report(.momentsTooDeep(at: span)) }
      reportedDepth = true
      return false
    }
    if let first = open.firstIndex(of: id) {
      let ring = Array(open[first...])
      if reportedRings.insert(Set(ring)).inserted {
        let text = (ring + [id]).joined(separator: " → ")
        let message =
          ring.count == 1
          ? Sentence(en: "this moment leans on itself: \(text)", es: "este momento se apoya en sí mismo: \(text)")
          : Sentence(
            en: "these moments lean on each other: \(text)", es: "estos momentos se apoyan unos en otros: \(text)")
        session.report(Diagnostic(.badReference, message, at: span))
      }
      return false
    }
    open.append(id)
    return true
  }

  // MARK: Nominal dates

  /// An activity's nominal dates in date order, skipped or not.
  func nominals(of activity: Activity, _ schedule: Schedule, askedAt span: Span? = nil) -> [Nominal] {
    let id = activity.id.value
    if let known = nominals[id] { return known }
    guard enter(id, at: span ?? activity.id.span) else { return [] }
    defer { open.removeLast() }
    let found = nominals(of: schedule, phases: .some(listedPhases(of: activity)))
    nominals[id] = found
    return found
  }

  /// The phases that an activity takes place in.
  func listedPhases(of activity: Activity) -> [Plan.Phase] { phases.listed(by: activity) }

  /// What a rule or the written dates give within some phases; nil phases: the whole engagement (`read`).
  func nominals(of schedule: Schedule, phases listed: [Plan.Phase]?) -> [Nominal] {
    switch schedule.form {
    case .triggered: return []
    case .dates(let moments): return writtenDates(moments)
    case .rule, .workingDays: break
    }
    let ranges = listed.map { phases in phases.map(\.days) } ?? [days]
    guard let earliest = ranges.first?.first, let latest = ranges.last?.last,
      let window = window(of: schedule, within: ranges), checkWidth(window, schedule)
    else { return [] }
    let (from, until) = (schedule.from, schedule.until)
    var found: [Day]
    if case .rule(let rule) = schedule.form {
      found = rule.days(from: window.first, through: window.last)
      if ranges.count > 1 || from != nil || until != nil {
        found.removeAll { day in !ranges.contains { $0.contains(day) } }
      }
    } else {
      found = []
      var day = max(window.first, earliest)
      while day <= min(window.last, latest) {
        if daysOff.isWorked(day), ranges.contains(where: { $0.contains(day) }) { found.append(day) }
        day = day + 1
      }
    }
    if let times = schedule.times { found = Array(found.prefix(times)) }
    return found.map { Nominal(day: $0, place: 0) }
  }

  /// From the first day of the earliest range (or `from`) to the last of the latest (or `until`); nil where no day is
  /// left between them.
  func window(of schedule: Schedule, within ranges: [DayRange]) -> DayRange? {
    let from = schedule.from.flatMap { day(of: $0) }
    let until = schedule.until.flatMap { day(of: $0, last: true) }
    if let from, let until, from > until, let span = schedule.until?.span {
      session.report(.reversed(from, until, at: span, first: schedule.from?.span ?? span))
    }
    guard let first = from ?? ranges.first?.first, let last = until ?? ranges.last?.last, first <= last else {
      return nil
    }
    return DayRange(first: first, last: last)
  }

  private func checkWidth(_ window: DayRange, _ schedule: Schedule) -> Bool {
    guard window.count > 3660 * 2, let span = (schedule.from ?? schedule.until)?.span else { return true }
    session.report(
      Diagnostic(
        .tooBig, Sentence(en: "this window is longer than ten years", es: "este intervalo dura más de diez años"),
        at: span))
    return false
  }

  private func writtenDates(_ moments: [Spanned<Moment>]) -> [Nominal] {
    var found: [Nominal] = []
    var firstSpans: [Day: Span] = [:]
    var place = 0
    for moment in moments {
      for day in days(of: moment) {
        place += 1
        if !days.contains(day) {
          session.report(.outsideEngagement(day, days, at: moment.span))
        } else if let first = firstSpans[day] {
          session.report(.repeatedDate(day, at: moment.span, first: first))
        } else {
          firstSpans[day] = moment.span
          found.append(Nominal(day: day, place: place))
        }
      }
    }
    return found.sorted { $0.day < $1.day }
  }
}

extension [Plan.Phase] {
  /// Those that an activity takes place in.
  func listed(by activity: Activity) -> [Plan.Phase] {
    if !activity.phases.isEmpty { return filter { phase in activity.phases.contains { $0.value == phase.id } } }
    let withVisibility = activity.section.isContent || activity.section == .handoffs
    return filter { phase in
      switch phase.phase.kind {
      case .launch, .activation, .growth, .handover: true
      case .visibility: withVisibility
      case .discovery, .design: false
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func momentsTooDeep(at span: Span) -> Diagnostic {
    Diagnostic(
      .tooBig,
      Sentence(
        en: "more than 100 moments lean on one another in a row",
        es: "más de 100 momentos se apoyan unos en otros en fila"), at: span)
  }

  fileprivate static func reversed(_ from: Day, _ until: Day, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .badValue,
      Sentence(
        en: "`until` (\(until)) comes before `from` (\(from))", es: "`until` (\(until)) es anterior a `from` (\(from))"),
      at: span, related: [.init(first, Sentence(en: "begins here", es: "empieza aquí"))])
  }

  fileprivate static func outsideEngagement(_ day: Day, _ days: DayRange, at span: Span) -> Diagnostic {
    Diagnostic(
      .badValue,
      Sentence(
        en: "\(day) is outside the engagement (\(days.first) to \(days.last))",
        es: "\(day) está fuera del encargo (del \(days.first) al \(days.last))"),
      at: span,
      help: Sentence(
        en: "move it, or let it lean on a phase: `start of PHASE + 3 weeks`",
        es: "muévela o apóyala en una fase: `start of FASE + 3 weeks`"))
  }

  fileprivate static func repeatedDate(_ day: Day, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .badValue, Sentence(en: "\(day) is written twice", es: "\(day) está escrito dos veces"), at: span,
      related: first == span ? [] : [.init(first, Sentence(en: "first written here", es: "aquí está la primera vez"))])
  }
}
