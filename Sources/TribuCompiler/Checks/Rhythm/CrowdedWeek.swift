extension Check {
  /// A week that asks more of a member than somebody with a life of their own can give.
  static let crowdedWeek = Check(
    id: "crowded-week", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "A week has too many sessions or prompts, or takes too much of a member's time.",
      es: "Una semana tiene demasiadas sesiones o mensajes, o le pide demasiado tiempo a cada miembro."),
    why: Sentence(
      en:
        "People who cannot keep up do not choose among the offers: they fall silent, and feel that they are behind.",
      es: "Quien no llega a todo no escoge: se calla, con la sensación de que se ha quedado atrás."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: riego-del-dia
              name: Riego del día
              kind: experience-share
              serves: experience
              when: {every: day, at: "08:00", from: 2027-04-05, until: 2027-04-11}
              by: builder
              topics: [Qué se ha secado, Qué ha brotado]
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          dynamics:
            - id: riego-del-dia
              name: Riego de la semana
              kind: experience-share
              serves: experience
              when: {every: week, day: saturday, at: "10:00"}
              by: builder
              topics: [Qué se ha secado, Qué ha brotado]
        """)
  ) { review in
    let limits = MemberWeek.Limits()
    let crowded = MemberWeek.all(review).filter { $0.excess(over: limits) != nil }
    guard let worst = crowded.max(by: { $0.fullness(limits) < $1.fullness(limits) }) else { return [] }
    let parts = worst.parts(sortedBy: worst.excess(over: limits) ?? .minutes)
    guard let first = parts.first else { return [] }
    let others = crowded.map(\.monday).filter { $0 != worst.monday }
    return [
      Remark(
        sentence(worst, others: others), at: first.span, help: help(limits),
        related: parts.dropFirst().prefix(2).map { part in
          .init(
            part.span,
            Sentence(
              en: "\(count(part.sessions, part.prompts).en), \(Wording.hours(minutes: part.minutes))",
              es: "\(count(part.sessions, part.prompts).es), \(Wording.hours(minutes: part.minutes))"))
        })
    ]
  }

  private static func sentence(_ week: MemberWeek, others: [Day]) -> Sentence {
    let time = Wording.hours(minutes: week.minutes)
    let count = count(week.sessions, week.prompts)
    let list = Wording.list(others.map(\.description), atMost: 4)
    let en =
      others.isEmpty ? "" : "; \(Wording.count(others.count, "other week is", "other weeks are")) too full: \(list.en)"
    let es =
      others.isEmpty
      ? "" : "; también \(others.count == 1 ? "va cargada otra" : "van cargadas otras \(others.count)"): \(list.es)"
    return Sentence(
      en: "the week of \(week.monday) has \(count.en), \(time) of a member's time" + en,
      es: "la semana del \(week.monday) tiene \(count.es): \(time) de cada miembro" + es)
  }

  private static func count(_ sessions: Int, _ prompts: Int) -> Sentence {
    let en = [
      sessions > 0 ? Wording.count(sessions, "session", "sessions") : nil,
      prompts > 0 ? Wording.count(prompts, "prompt", "prompts") : nil,
    ].compactMap { $0 }
    let es = [
      sessions > 0 ? Wording.count(sessions, "sesión", "sesiones") : nil,
      prompts > 0 ? Wording.count(prompts, "mensaje", "mensajes") : nil,
    ].compactMap { $0 }
    return Sentence(en: Wording.list(en).en, es: Wording.list(es).es)
  }

  private static func help(_ limits: MemberWeek.Limits) -> Sentence {
    let time = Wording.hours(minutes: limits.minutes)
    return Sentence(
      en: "move this or make it rarer: a week holds up to \(limits.sessions) sessions, \(limits.prompts) prompts and "
        + time,
      es: "muévelo o espácialo: en una semana caben hasta \(limits.sessions) sesiones, \(limits.prompts) mensajes y "
        + time)
  }
}

/// What an ISO week asks of a member.
private struct MemberWeek {
  enum Measure { case sessions, prompts, minutes }

  struct Limits {
    let sessions = Threshold.of("crowded-week.sessions")
    let prompts = Threshold.of("crowded-week.prompts")
    let minutes = Threshold.of("crowded-week.minutes")
  }

  /// One activity's share of the week.
  struct Part {
    let source: Int
    let span: Span
    var sessions = 0
    var prompts = 0
    var minutes = 0

    var count: Int { sessions + prompts }
  }

  let monday: Day
  private(set) var items: [(item: PlannedItem, minutes: Int)] = []
  private(set) var sessions = 0
  private(set) var prompts = 0
  private(set) var minutes = 0
  /// What a session lasts beyond the limit of `long-session`, which has its own finding.
  private var overlong = 0
  /// The meeting in person that goes on: who has come stays for all of it, so that a congress or a day out is one session
  /// however many things happen there, and asks no more than a fair.
  private var inPerson: (last: Day, minutes: Int)?
  private var alongside = 0

  static func all(_ review: PlanReview) -> [MemberWeek] {
    var weeks: [MemberWeek] = []
    for item in review.memberItems {
      // Items are in order of their first day; what runs on, such as a challenge, counts in the week it starts.
      let monday = item.days.first.startOfWeek
      if weeks.last?.monday != monday { weeks.append(MemberWeek(monday: monday)) }
      weeks[weeks.count - 1].add(item, minutes: review.memberMinutes(item))
    }
    return weeks
  }

  private init(monday: Day) { self.monday = monday }

  private mutating func add(_ item: PlannedItem, minutes length: Int) {
    items.append((item, length))
    minutes += length
    if item.type == .session { sessions += 1 } else { prompts += 1 }
    guard item.type == .session, item.kind != .fair else { return }
    let beyond = length > 60 ? max(0, length - LongSession.limit(item)) : 0
    guard item.format == .inPerson else {
      overlong += beyond
      return
    }
    var counted = beyond > 0 ? Threshold.of("member-minutes.fair") : length
    if let before = inPerson, item.days.first <= before.last + 1 {
      alongside += 1
      counted = min(before.minutes + length, Threshold.of("member-minutes.fair"))
      overlong += before.minutes + length - counted
    } else {
      overlong += length - counted
    }
    inPerson = (max(item.days.last, inPerson?.last ?? item.days.last), counted)
  }

  /// What is beyond its limit; sessions weigh most, since they bind people to an hour.
  func excess(over limits: Limits) -> Measure? {
    if sessions - alongside > limits.sessions { return .sessions }
    if prompts > limits.prompts { return .prompts }
    return minutes - overlong > limits.minutes ? .minutes : nil
  }

  /// How full it is against the fullest of its limits, in thousandths.
  func fullness(_ limits: Limits) -> Int {
    [(sessions, limits.sessions), (prompts, limits.prompts), (minutes, limits.minutes)].map { number, limit in
      number * 1000 / max(1, limit)
    }.max() ?? 0
  }

  /// The activities that make it full, the one that adds most first; of equals the one written last, which is likely
  /// the newest.
  func parts(sortedBy measure: Measure) -> [Part] {
    var parts: [Int: Part] = [:]
    for (item, minutes) in items {
      guard let source = item.source, measure == .minutes || (item.type == .session) == (measure == .sessions) else {
        continue
      }
      var part = parts[source] ?? Part(source: source, span: item.span)
      if item.type == .session { part.sessions += 1 } else { part.prompts += 1 }
      part.minutes += minutes
      parts[source] = part
    }
    return parts.values.sorted { left, right in
      measure == .minutes
        ? (left.minutes, left.source) > (right.minutes, right.source)
        : (left.count, left.minutes, left.source) > (right.count, right.minutes, right.source)
    }
  }
}
