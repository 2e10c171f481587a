extension Check {
  /// Two sessions at one hour: a member has to choose, and a host cannot be in two places.
  static let clash = Check(
    id: "clash", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "Two sessions overlap; an error where one role is to hold both.",
      es: "Dos sesiones se solapan; es un error si un mismo rol lleva las dos."),
    why: Sentence(
      en: "Whoever would come to both has to give one up, and the same host cannot lead them at once.",
      es: "Quien iría a las dos tiene que perderse una, y la misma persona no puede llevarlas a la vez."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          education:
            - id: consulta-de-plagas
              name: Consulta de plagas
              kind: workshop
              serves: value
              when: {date: 2027-03-04, at: "19:30", for: 45 min}
              by: builder
              deputy: client
              topics: [Pulgón y araña roja]
              prep: [{id: dudas, task: Reunir las dudas, by: builder, lead: 5 days}]
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          education:
            - id: consulta-de-plagas
              name: Consulta de plagas
              kind: workshop
              serves: value
              when: {date: 2027-03-11, at: "19:30", for: 45 min}
              by: builder
              deputy: client
              topics: [Pulgón y araña roja]
              prep: [{id: dudas, task: Reunir las dudas, by: builder, lead: 5 days}]
        """)
  ) { review in
    clashes(review).map { clash in
      let (first, second) = (review.plan.activities[clash.first.source], review.plan.activities[clash.second.source])
      return Remark(
        sentence(clash, first, second), at: second.when?.span ?? second.id.span,
        help: help(clash, first, second, review.playbook),
        related: [
          .init(
            first.when?.span ?? first.id.span,
            Sentence(en: "`\(first.id.value)` takes place then", es: "`\(first.id.value)` es a esa hora"))
        ], severity: clash.role == nil ? nil : .error)
    }
  }

  private static func sentence(_ clash: Clash, _ first: Activity, _ second: Activity) -> Sentence {
    let (one, other) = (first.id.value, second.id.value)
    let more = clash.days.count - 1
    let en = more > 0 ? " and \(Wording.count(more, "other day", "other days"))" : ""
    let es = more > 0 ? " y \(Wording.count(more, "día más", "días más"))" : ""
    let day = clash.days.first?.description ?? ""
    guard let role = clash.role else {
      return Sentence(
        en: "`\(other)` and `\(one)` overlap on \(day)\(en)", es: "`\(other)` y `\(one)` se solapan el \(day)\(es)")
    }
    return Sentence(
      en: "`\(role.name)` is to hold `\(other)` and `\(one)` at once on \(day)\(en)",
      es: "`\(role.name)` tiene que llevar a la vez `\(other)` y `\(one)` el \(day)\(es)")
  }

  /// When the other one is over, if that is still the same day and an hour to meet at.
  private static func help(_ clash: Clash, _ first: Activity, _ second: Activity, _ playbook: Playbook) -> Sentence {
    if let (source, from, reason) = clash.moved(playbook.language) {
      let activity = (source == clash.second.source ? second : first).id.value
      return Sentence(
        en:
          "`\(activity)` was moved there from \(from) (\(reason)): write `on-holiday: skip` in it, or change its hour",
        es: "`\(activity)` viene del \(from) (\(reason)): escribe en ella `on-holiday: skip` o cambia su hora")
    }
    let free = clash.first.end
    guard free.day == clash.days.first, clash.second.start.day == free.day else {
      return Sentence(en: "move one of them", es: "cambia de hora una de las dos")
    }
    guard free.time.minutes + clash.second.minutes <= playbook.engagement.friendlyHours.to.minutes else {
      return Sentence(
        en: "move `\(second.id.value)` to another day or to an earlier hour",
        es: "pasa `\(second.id.value)` a otro día o a una hora anterior")
    }
    return Sentence(
      en: "move `\(second.id.value)` to another day, or to \(free.time) or later",
      es: "pasa `\(second.id.value)` a otro día, o a las \(free.time) o después")
  }

  private static func clashes(_ review: PlanReview) -> [Clash] {
    var open: [Clash.Side] = []
    var found: [Clash] = []
    var indices: [Clash.Pair: Int] = [:]
    // The ambassadors' own sessions count too: they are members, and invited to both.
    for item in review.plan.items where item.type == .session {
      guard let side = Clash.Side(item) else { continue }
      open.removeAll { $0.end <= side.start }
      for other in open where other.source != side.source {
        // The one written later is the one to move.
        let (first, second) = other.source < side.source ? (other, side) : (side, other)
        let day = max(first.start, second.start).day
        let pair = Clash.Pair(first: first.source, second: second.source)
        if let index = indices[pair] {
          found[index].add(first, second, on: day)
        } else {
          indices[pair] = found.count
          found.append(Clash(first: first, second: second, on: day))
        }
      }
      open.append(side)
      // More at once than this is one mistake, not dozens.
      if open.count > 8 { open.removeFirst() }
    }
    return found
  }
}

/// Two activities that take place at the same time.
private struct Clash {
  /// The two activities, in the order written.
  struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  struct Side {
    let source: Int
    let start: PlannedItem.LocalMoment
    let end: PlannedItem.LocalMoment
    /// Who is bound to it all the time; at a fair people come and go, its host too where its effort says so.
    let role: Role?
    let moved: PlannedItem.Move?

    var minutes: Int { (end.day - start.day) * 1440 + end.time.minutes - start.time.minutes }

    init?(_ item: PlannedItem) {
      guard let source = item.source, let start = item.start, let end = item.end, start < end else { return nil }
      self.source = source
      self.start = start
      self.end = end
      let isFree = item.kind == .fair && item.effortMinutes < PlanReview.length(of: item) ?? 0
      role = isFree ? nil : item.role
      moved = item.moved
    }
  }

  private(set) var first: Side
  private(set) var second: Side
  private(set) var days: [Day]
  /// Who would have to do both.
  private(set) var role: Role?

  init(first: Side, second: Side, on day: Day) {
    self.first = first
    self.second = second
    days = [day]
    role = first.role == second.role ? first.role : nil
  }

  /// Which of them a holiday or a closure has brought there, from when and why.
  func moved(_ language: String) -> (activity: Int, from: Day, reason: String)? {
    for side in [second, first] {
      if let move = side.moved { return (side.source, move.from, move.reason.inLanguage(language)) }
    }
    return nil
  }

  mutating func add(_ first: Side, _ second: Side, on day: Day) {
    if let role = first.role, role == second.role, self.role == nil {
      // The days on which one role does both are graver, and are told instead.
      self = Clash(first: first, second: second, on: day)
    } else if days.last != day, (first.role == second.role ? first.role : nil) == role {
      days.append(day)
    }
  }
}
