extension Check {
  /// Success counted in followers: that is an audience's measure.
  static let reachIsTheGoal = Check(
    id: "reach-is-the-goal", family: .purpose, severity: .error,
    summary: Sentence(
      en: "Reach comes first among the goals, or decides as the primary metric.",
      es: "El alcance es la primera meta o la métrica que decide."),
    why: Sentence(
      en:
        "A community is worth what its members do with each other. Counting followers or members rewards the opposite: more people, less talk.",
      es:
        "Una comunidad vale por lo que sus miembros hacen entre sí. Contar seguidores o miembros premia lo contrario: más gente y menos conversación."
    ),
    source: .smallCommunities("4.2, 6"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        metrics:
          - {id: voces, name: Nuevos miembros al mes, unit: personas, baseline: 6, target: 12}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        metrics:
          - {id: voces, name: Miembros que escriben cada semana, unit: personas, baseline: 12, target: 24}
        """)
  ) { review in
    [reachFirst(review.playbook.purpose)].compactMap(\.self) + review.playbook.metrics.compactMap(reachMeasured)
  }

  private static func reachFirst(_ purpose: Purpose) -> Remark? {
    guard let goal = purpose.goals.first, goal.kind == .reach else { return nil }
    let other = purpose.goals.first { $0.kind == .impact }
    return Remark(
      Sentence(
        en: "the first goal, `\(goal.id.value)`, is reach",
        es: "la primera meta, `\(goal.id.value)`, es de alcance (`reach`)"),
      at: goal.places["kind"],
      help: other.map {
        Sentence(en: "put `\($0.id.value)` before it", es: "pon `\($0.id.value)` delante")
      }
        ?? Sentence(
          en: "put first a goal of `kind: impact`: what changes for the members",
          es: "pon primero una meta con `kind: impact`: qué cambia para los miembros"))
  }

  private static func reachMeasured(_ metric: Metric) -> Remark? {
    guard metric.isPrimary else { return nil }
    let isName = speaksOfReach(metric.name.main, orOfMembers: true)
    guard isName || metric.unit.map({ speaksOfReach($0.main, orOfMembers: false) }) == true else { return nil }
    let text = isName ? metric.name.main : metric.unit?.main ?? ""
    return Remark(
      Sentence(
        en: "the metric that decides, `\(metric.id.value)`, measures reach or size (`\(text)`), not what members do",
        es:
          "la métrica que decide, `\(metric.id.value)`, mide alcance o tamaño (`\(text)`), no lo que hacen los miembros"
      ),
      at: metric.places[isName ? "name" : "unit"],
      help: Sentence(
        en: "measure what members do, such as how many write in a week, or move `primary: true` to another metric",
        es: "mide lo que hacen los miembros, como cuántos escriben cada semana, o lleva `primary: true` a otra métrica")
    )
  }

  /// Followers, likes, impressions …
  private static let reachWords = WordList.named("reach")
  /// Members, sign-ups: many good metrics speak of them, so they tell only where nothing is said of what they do.
  private static let memberWords = WordList.named("member-count")
  /// What can stand beside such a word and still be a plain count: `total de`, `en Instagram`, `al mes`.
  private static let countingWords = WordList.named("counting")

  /// A text that is a count of reach and nothing more: `Seguidores en Instagram`, and neither `Seguidores que entran en
  /// el grupo` nor `Members who reach week eight`.
  private static func speaksOfReach(_ text: String, orOfMembers: Bool) -> Bool {
    func isReach(_ word: String) -> Bool { reachWords.has(word) || (orOfMembers && memberWords.has(word)) }
    let words = WordList.words(of: text)
    guard words.contains(where: isReach) else { return false }
    return words.allSatisfy { isReach($0) || countingWords.has($0) || $0.allSatisfy(\.isNumber) }
  }
}
