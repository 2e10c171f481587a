extension Check {
  /// Weeks in which the group is mostly talked at.
  static let broadcastHeavy = Check(
    id: "broadcast-heavy", family: .audience, severity: .warning,
    summary: Sentence(
      en: "In four weeks after launch, more than half of what members get is broadcast.",
      es: "En cuatro semanas tras la apertura, más de la mitad de lo que llega a los miembros es difusión."),
    why: Sentence(
      en:
        "People who are mostly shown things learn to watch. After a few weeks nobody answers, not even a good question.",
      es:
        "Quien casi solo recibe se acostumbra a mirar. Al cabo de unas semanas no contesta ni a una buena pregunta."
    ),
    source: .bothEssays("1"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - {id: lunes-de-siembra, direction: broadcast}
          education:
            - id: ficha-de-cultivo
              name: Ficha de cultivo
              kind: infographic
              serves: value
              when: {every: week, day: [tuesday, thursday], at: "10:00"}
              by: builder
              topics: [Tomate, Albahaca, Lechuga, Pimiento, Fresa, Romero]
              access: {alt-text: true}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          education:
            - id: ficha-de-cultivo
              name: Ficha de cultivo
              kind: infographic
              serves: value
              when: {every: week, day: tuesday, at: "10:00"}
              by: builder
              topics: [Tomate, Albahaca, Lechuga, Pimiento, Fresa, Romero]
              access: {alt-text: true}
        """)
  ) { review in
    guard let launch = review.launch else { return [] }
    let items = review.memberItems.filter { $0.days.first >= launch }
    guard let stretch = heaviest(of: items, from: launch, to: review.plan.days.last) else { return [] }
    return remark(items[stretch.items], from: stretch.first, to: stretch.last, of: review.plan).map { [$0] } ?? []
  }

  private struct Stretch {
    let first: Day
    let last: Day
    let items: Range<Int>
    let broadcast: Int
  }

  /// The four weeks with the largest part of broadcast, the first of them; nil where none is over the threshold.
  private static func heaviest(of items: [PlannedItem], from first: Day, to last: Day) -> Stretch? {
    guard items.contains(where: { $0.direction == .broadcast }) else { return nil }
    let length = Threshold.of("broadcast-heavy.days")
    let (share, least) = (Threshold.of("broadcast-heavy.percent"), Threshold.of("broadcast-heavy.items"))
    var (low, high, broadcast) = (0, 0, 0)
    var worst: Stretch?
    for number in first.number...max(first.number, last.number - length + 1) {
      while high < items.count, items[high].days.first.number < number + length {
        if items[high].direction == .broadcast { broadcast += 1 }
        high += 1
      }
      while low < high, items[low].days.first.number < number {
        if items[low].direction == .broadcast { broadcast -= 1 }
        low += 1
      }
      let count = high - low
      guard count >= least, broadcast * 100 > count * share else { continue }
      if let worst, broadcast * worst.items.count <= worst.broadcast * count { continue }
      worst = Stretch(
        first: Day(number: number), last: min(last, Day(number: number + length - 1)), items: low..<high,
        broadcast: broadcast)
    }
    return worst
  }

  private static func remark(_ items: ArraySlice<PlannedItem>, from first: Day, to last: Day, of plan: Plan) -> Remark?
  {
    let broadcast = items.filter { $0.direction == .broadcast }
    let groups = Dictionary(grouping: broadcast) { $0.source ?? -1 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard let most = groups.first, plan.activities.indices.contains(most.key) else { return nil }
    let activity = plan.activities[most.key]
    let list = Wording.list(groups.map { "`\($0.value[0].activity)` \($0.value.count)" }, atMost: 4)
    return Remark(
      Sentence(
        en:
          "from \(first) to \(last), \(broadcast.count) of \(items.count) prompts and sessions are broadcast: \(list.en)",
        es:
          "del \(first) al \(last), \(broadcast.count) de \(items.count) mensajes y sesiones son de difusión: \(list.es)"
      ),
      at: activity.places[activity.places.contains("direction") ? "direction" : "kind"],
      help: Sentence(
        en: "turn one into a conversation with `direction: many-to-many`, or send it less often",
        es: "convierte una en conversación con `direction: many-to-many` o publícala menos a menudo"))
  }
}
