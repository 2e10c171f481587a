extension Check {
  /// A fair, a gift or an event of its own that nobody has begun to prepare in time.
  static let leadTooShort = Check(
    id: "lead-too-short", family: .rhythm, severity: .warning,
    summary: Sentence(
      en: "The preparation of a fair, a gift or a single session begins too late.",
      es: "Una feria, un regalo o una sesión con fecha propia se empieza a preparar demasiado tarde."),
    why: Sentence(
      en:
        "Stalls, parcels and guests need weeks; what is begun late is done badly or at night, and few come.",
      es: "Los puestos, los envíos y los invitados piden semanas; lo que empieza tarde sale mal o de "
        + "madrugada, y viene poca gente."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: fiesta-de-la-cosecha
              name: Fiesta de la cosecha
              kind: celebration
              serves: experience
              when: {date: 2027-05-06, at: "18:00"}
              by: builder
              deputy: ambassadors
              prep:
                - {id: mesas, task: Pedir las mesas, by: builder, lead: 1 day}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: fiesta-de-la-cosecha
              name: Fiesta de la cosecha
              kind: celebration
              serves: experience
              when: {date: 2027-05-06, at: "18:00"}
              by: builder
              deputy: ambassadors
              prep:
                - {id: mesas, task: Pedir las mesas, by: builder, lead: 2 weeks}
        """)
  ) { review in
    let wanted = activities(review)
    guard !wanted.isEmpty else { return [] }
    let first = firstPreparation(of: wanted.map(\.activity), review)
    return wanted.compactMap { activity, need in
      let leads = review.occurrences(of: activity).map { item in
        Lead(item: item, task: first[item.key], days: first[item.key].map { item.days.first - $0.days.first } ?? 0)
      }
      guard let worst = leads.min(by: { $0.days < $1.days }), worst.days < need.days else { return nil }
      return Remark(
        sentence(activity, worst), at: worst.task?.span ?? activity.places["when"],
        help: help(need, hasPrep: worst.task != nil))
    }
  }

  private struct Lead {
    let item: PlannedItem
    let task: PlannedItem?
    let days: Int
  }

  private enum Need {
    case fair, gift, session

    var days: Int {
      switch self {
      case .fair: Threshold.of("lead-too-short.fair-days")
      case .gift: Threshold.of("lead-too-short.gift-days")
      case .session: Threshold.of("lead-too-short.session-days")
      }
    }

    /// As `lead` would be written.
    var length: String { days % 7 == 0 ? "\(days / 7) weeks" : "\(days) days" }

    var name: Sentence {
      switch self {
      case .fair: Sentence(en: "a fair", es: "una feria")
      case .gift: Sentence(en: "a gift", es: "un regalo")
      case .session: Sentence(en: "a session that is no routine", es: "una sesión que no es rutina")
      }
    }
  }

  /// What members are invited to, or given, and does not come round as a matter of course.
  private static func activities(_ review: PlanReview) -> [(activity: Activity, need: Need)] {
    guard let strategy = review.playbook.strategy else { return [] }
    let all = strategy.rituals + strategy.dynamics + strategy.experiences + strategy.education
    return all.compactMap { activity in
      let need: Need
      switch activity.kind {
      case .fair: need = .fair
      case .gift: need = .gift
      default:
        guard activity.format.isMeeting else { return nil }
        need = .session
      }
      return isRoutine(activity, need, review) ? nil : (activity, need)
    }
  }

  /// Sessions that come at least once a month; fairs and gifts only where they come more often still.
  private static func isRoutine(_ activity: Activity, _ need: Need, _ review: PlanReview) -> Bool {
    switch activity.when?.form {
    case nil, .triggered, .workingDays: return true
    case .dates:
      // Four dates and more, none more than a month after another, are a rhythm written out.
      let gaps = gaps(of: activity, review)
      return need == .session && gaps.count >= 3 && gaps.allSatisfy { $0 <= 31 }
    case .rule(let rule):
      switch rule.frequency {
      case .daily: return rule.interval <= (need == .session ? 31 : 27)
      case .weekly: return rule.interval <= (need == .session ? 4 : 3)
      case .monthly where rule.months.isEmpty: return need == .session && rule.interval == 1
      case .monthly, .yearly: return gaps(of: activity, review).contains { $0 <= (need == .session ? 35 : 27) }
      }
    }
  }

  /// Days between one occurrence and the next.
  private static func gaps(of activity: Activity, _ review: PlanReview) -> [Int] {
    let days = review.occurrences(of: activity).map(\.days.first)
    return zip(days.dropFirst(), days).map { $0 - $1 }
  }

  /// By the key of an occurrence, the task that begins its preparation.
  private static func firstPreparation(of activities: [Activity], _ review: PlanReview) -> [String: PlannedItem] {
    let tasks = Set(activities.flatMap { $0.prep.map(\.distance.span) })
    if tasks.isEmpty { return [:] }
    var first: [String: PlannedItem] = [:]
    // Items are in order of their days.
    for item in review.plan.items where tasks.contains(item.span) {
      guard let parent = item.parent, first[parent] == nil else { continue }
      first[parent] = item
    }
    return first
  }

  private static func sentence(_ activity: Activity, _ lead: Lead) -> Sentence {
    let (id, day) = (activity.id.value, lead.item.days.first)
    if lead.task == nil {
      return Sentence(
        en: "`\(id)`, on \(day), comes without any preparation",
        es: "`\(id)`, el \(day), llega sin ninguna "
          + "preparación")
    }
    return Sentence(
      en: "the preparation of `\(id)`, on \(day), begins \(Wording.count(lead.days, "day", "days")) ahead",
      es: "`\(id)`, el \(day), se empieza a preparar \(Wording.count(lead.days, "día", "días")) antes")
  }

  private static func help(_ need: Need, hasPrep: Bool) -> Sentence {
    let (name, length) = (need.name, need.length)
    return hasPrep
      ? Sentence(
        en: "\(name.en) needs its first task \(length) ahead: write `lead: \(length)` here, or add an earlier one",
        es: "\(name.es) pide empezar antes: escribe aquí `lead: \(length)` o añade una tarea anterior")
      : Sentence(
        en: "\(name.en) needs a first task ahead: add `prep` with one that has `lead: \(length)`",
        es: "\(name.es) pide empezar antes: añade `prep` con una tarea de `lead: \(length)`")
  }
}
