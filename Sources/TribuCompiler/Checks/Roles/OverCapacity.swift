extension Check {
  /// More is planned than was sold, over a month or in one week. A role without any hours is `hours-unsold`'s.
  static let overCapacity = Check(
    id: "over-capacity", family: .roles, severity: .warning,
    summary: Sentence(
      en: "A role has more planned than its hours allow.", es: "Un rol tiene más trabajo previsto que horas."),
    why: Sentence(
      en:
        "A month that asks for more than was sold is paid for in unpaid evenings or in things left undone; one full week can be made up for, four cannot.",
      es:
        "Un mes que pide más de lo vendido se paga con noches sin cobrar o con cosas a medias. Una semana cargada se compensa; cuatro, no."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        team:
          builder:
            hours: {default: 2 h/week, escucha: 4 h/week}
        strategy:
          dynamics:
            - id: pregunta
              effort: 2 h
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        team:
          builder:
            hours: {default: 4 h/week, escucha: 4 h/week}
        strategy:
          dynamics:
            - id: pregunta
              effort: 2 h
        """)
  ) { review in
    Role.team.compactMap { role -> Remark? in
      // Where no week is too full, none of several can be.
      guard review.plan.load.contains(where: { $0.role == role && $0.plannedMinutes > $0.availableMinutes }),
        let place = hoursPlace(role, review.playbook)
      else { return nil }
      let weeks = CapacityWeek.weeks(of: role, review)
      // Hours sold by the month may be used up in four weeks of it, or in one: a month is a twelfth longer.
      let isByMonth = workloads(of: role, review.playbook).contains(where: \.isByMonth)
      return overMonth(role, weeks, isByMonth: isByMonth, at: place, review)
        ?? (isByMonth ? nil : overWeek(role, weeks, at: place, review))
    }
  }

  private static func hoursPlace(_ role: Role, _ playbook: Playbook) -> Span? {
    guard role == .ambassadors else {
      return playbook.team.person(role).flatMap { $0.hours == nil ? nil : $0.places["hours"] }
    }
    return playbook.strategy?.programme?.tiers.first?.places["hours"]
  }

  private static func workloads(of role: Role, _ playbook: Playbook) -> [Workload] {
    role == .ambassadors
      ? playbook.strategy?.programme?.tiers.map(\.hours) ?? [] : playbook.team.person(role)?.hours?.all ?? []
  }

  /// The worst four weeks in a row of which the sum is too much.
  private static func overMonth(
    _ role: Role, _ weeks: [CapacityWeek], isByMonth: Bool, at place: Span, _ review: PlanReview
  ) -> Remark? {
    let length = min(Threshold.of("over-capacity.weeks"), weeks.count)
    guard length > 0 else { return nil }
    var worst: CapacityWeek?
    for start in 0...(weeks.count - length) {
      let window = weeks[start..<(start + length)]
      let sum = window.dropFirst().reduce(window[start]) { $0.joined(with: $1) }
      // Minutes are differences of rounded sums: one may be nothing but rounding.
      let allowed = 1 + (isByMonth ? sum.available / 12 : 0)
      if sum.excess > max(allowed, worst?.excess ?? 0) { worst = sum }
    }
    guard let worst else { return nil }
    let more = (worst.excess + length * 30 - 1) / (length * 30) * 30
    return remark(
      role, worst, at: place,
      help: Sentence(
        en: "shorten, spread or hand over some of it, or write \(Wording.hours(minutes: more)) a week more here",
        es: "acorta, reparte o cede una parte, o escribe aquí \(Wording.hours(minutes: more)) más por semana"), review)
  }

  /// The worst week with over double.
  private static func overWeek(_ role: Role, _ weeks: [CapacityWeek], at place: Span, _ review: PlanReview) -> Remark? {
    let times = Threshold.of("over-capacity.times-in-one-week")
    let over = weeks.filter { $0.planned > times * $0.available + 1 }
    guard let worst = over.max(by: { $0.excess < $1.excess }) else { return nil }
    let help: Sentence
    var place = place
    if worst.available > 0 {
      help = Sentence(
        en: "move some of it to the weeks around, or shorten it",
        es: "pasa una parte a las semanas de al lado o acórtala")
    } else if role == .ambassadors {
      // What is to be edited is what they cannot do yet, not their hours.
      let most = biggest(review.minutes(of: role, in: worst.days)).first?.key
      if let activity = review.plan.activities.first(where: { $0.id.value == most }) {
        place = activity.places[activity.places.contains("by") ? "by" : "when"]
      }
      help = Sentence(
        en: "their hours begin with the first `onboard` step: until then name another role in `by`",
        es: "sus horas empiezan con el primer paso `onboard`: hasta entonces, indica otro rol en `by`")
    } else {
      help = Sentence(
        en: "write hours for that time here, or move the work to weeks that have some",
        es: "escribe aquí horas para ese tiempo o pasa el trabajo a semanas que las tengan")
    }
    return remark(role, worst, at: place, help: help, review)
  }

  private static func biggest(_ minutes: [String: Int]) -> [(key: String, value: Int)] {
    minutes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  private static func remark(
    _ role: Role, _ weeks: CapacityWeek, at place: Span, help: Sentence, _ review: PlanReview
  ) -> Remark {
    let isSold = role == .builder || role == .manager
    let minutes = review.minutes(of: role, in: weeks.days)
    let items = Wording.list(biggest(minutes).prefix(3).map { "`\($0.key)` (\(Wording.hours(minutes: $0.value)))" })
    let days = DayRange(
      first: max(weeks.days.first, review.plan.days.first), last: min(weeks.days.last, review.plan.days.last))
    let planned = Wording.hours(minutes: weeks.planned)
    let available =
      weeks.available == 0
      ? Sentence(en: "none", es: "ninguna") : Sentence(both: Wording.hours(minutes: weeks.available))
    let (sold, word) = isSold ? ("sold", "vendida") : ("to give", "disponible")
    return Remark(
      Sentence(
        en:
          "\(role.spoken.en) \(role == .ambassadors ? "have" : "has") \(planned) planned and \(available.en) \(sold) from \(days.first) to \(days.last); most of it is \(items.en)",
        es:
          "\(role.spoken.es) tiene \(planned) de trabajo y \(available.es) \(word)\(weeks.available == 0 ? "" : "s") del \(days.first) al \(days.last); lo que más pesa: \(items.es)"
      ), at: place, help: help)
  }
}

/// A week of a role's load, or several that are judged as one: what is planned against what there is.
struct CapacityWeek {
  private(set) var days: DayRange
  private(set) var planned: Int
  private(set) var available: Int

  var excess: Int { planned - available }

  func joined(with other: CapacityWeek) -> CapacityWeek {
    CapacityWeek(
      days: DayRange(first: min(days.first, other.days.first), last: max(days.last, other.days.last)),
      planned: planned + other.planned, available: available + other.available)
  }

  /// A role's weeks with hours, in order; none where it has no hours at all.
  ///
  /// A week in which hours begin or end, and one without hours, is too short a measure: the card that is made on the
  /// Friday before the launch is paid with the launch's hours. So it is judged with the nearest whole week if there is one
  /// within three weeks, and on its own only farther away.
  static func weeks(of role: Role, _ review: PlanReview) -> [CapacityWeek] {
    let days = review.plan.days
    let loads = review.loads(of: role).filter { $0.week + 6 >= days.first && $0.week <= days.last }
    let most = loads.map(\.availableMinutes).max() ?? 0
    if most == 0 { return [] }
    var weeks: [CapacityWeek] = []
    var whole: [Day: Int] = [:]
    let gaps = gaps(of: role, review)
    for load in loads where isWhole(load, most: most, gaps, days) {
      whole[load.week] = weeks.count
      weeks.append(CapacityWeek(load))
    }
    for load in loads where whole[load.week] == nil {
      if let near = nearby.lazy.compactMap({ whole[load.week + $0 * 7] }).first {
        weeks[near] = weeks[near].joined(with: CapacityWeek(load))
      } else {
        weeks.append(CapacityWeek(load))
      }
    }
    return weeks.sorted { $0.days.first < $1.days.first }
  }

  private static let nearby = [-1, 1, -2, 2, -3, 3]

  /// The phases in which a person has no hours; nil for ambassadors, who give the same every week from their first day on.
  private static func gaps(of role: Role, _ review: PlanReview) -> [DayRange]? {
    review.playbook.team.person(role)?.hours.map { hours in
      review.plan.phases.filter { (hours.value(in: $0.id) ?? .none).minutesPerWeek.numerator == 0 }.map(\.days)
    }
  }

  /// Whether the role has hours on all seven days.
  private static func isWhole(_ load: Plan.WeekLoad, most: Int, _ gaps: [DayRange]?, _ days: DayRange) -> Bool {
    guard let gaps else { return load.availableMinutes * 14 >= most * 13 }
    let week = DayRange(first: load.week, last: load.week + 6)
    return days.contains(week.first) && days.contains(week.last) && !gaps.contains { $0.overlaps(week) }
  }

  private init(_ load: Plan.WeekLoad) {
    self.init(
      days: DayRange(first: load.week, last: load.week + 6), planned: load.plannedMinutes,
      available: load.availableMinutes)
  }

  private init(days: DayRange, planned: Int, available: Int) {
    self.days = days
    self.planned = planned
    self.available = available
  }
}
