extension Check {
  /// One person holds the community up: a flu, and there is none. Ambassadors are several people and do not count.
  static let singleHost = Check(
    id: "single-host", family: .roles, severity: .warning,
    summary: Sentence(
      en: "Nearly all sessions hang on one person.", es: "Casi todas las sesiones dependen de una sola persona."),
    why: Sentence(
      en:
        "Whoever hosts nearly everything without anybody to stand in burns out, and a flu is enough to cancel the month.",
      es: "Quien lo conduce casi todo sin suplente acaba quemándose, y basta una gripe para que el mes se cancele."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - {id: tarde-en-la-azotea, remove: true}
            - id: riego-en-compania
              name: Riego en compañía
              kind: gathering
              serves: experience
              when: {every: week, day: saturday, at: "11:00", for: 45 min}
              by: builder
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - {id: tarde-en-la-azotea, remove: true}
            - id: riego-en-compania
              name: Riego en compañía
              kind: gathering
              serves: experience
              when: {every: week, day: saturday, at: "11:00", for: 45 min}
              by: builder
              deputy: ambassadors
        """)
  ) { review in
    let total = review.sessions.count
    guard total >= Threshold.of("single-host.sessions") else { return [] }
    let alone = review.sessions.filter { session in
      guard let role = session.role, role != .ambassadors, let activity = review.activity(of: session) else {
        return false
      }
      guard let deputy = activity.deputy?.value else { return true }
      return deputy == role || isOnePerson(deputy, role, review.playbook.team)
    }
    let byRole = Dictionary(grouping: alone) { $0.role }
    guard let (role, sessions) = byRole.max(by: { $0.value.count < $1.value.count }), let role,
      sessions.count * 100 > total * Threshold.of("single-host.share")
    else { return [] }
    let counts = Dictionary(grouping: sessions, by: \.activity).map { (activity: $0.key, sessions: $0.value) }
      .sorted { ($1.sessions.count, $0.activity) < ($0.sessions.count, $1.activity) }
    guard let most = counts.first.flatMap({ review.activity(of: $0.sessions[0]) }) else { return [] }
    let list = Wording.list(counts.map { "`\($0.activity)` (\($0.sessions.count))" }, atMost: 3)
    let isAll = sessions.count == total
    let (en, es) = isAll ? ("all \(total)", "") : ("\(sessions.count) of \(total)", "\(sessions.count) de ")
    return [
      Remark(
        Sentence(
          en: "\(en) sessions are led by \(role.spoken.en) with no deputy: \(list.en)",
          es: "\(es)las \(total) sesiones las conduce \(role.spoken.es) sin suplente: \(list.es)"),
        at: most.places["by"], help: deputyHelp(for: role, review.playbook))
    ]
  }

  /// Builder and manager may be the same person, who cannot stand in for themselves.
  private static func isOnePerson(_ role: Role, _ other: Role, _ team: Team) -> Bool {
    guard let name = team.person(role)?.name.main else { return false }
    return name == team.person(other)?.name.main
  }

  /// Names someone who is there.
  private static func deputyHelp(for host: Role, _ playbook: Playbook) -> Sentence {
    var candidates: [Role] = playbook.strategy?.programme == nil ? [] : [.ambassadors]
    candidates += [Role.client, .builder, .manager].filter { playbook.team.person($0) != nil }
    let deputy = candidates.first { $0 != host && !isOnePerson($0, host, playbook.team) }
    // Where there is nobody else, it is one of the members who is asked.
    guard let deputy = deputy?.name else {
      return Sentence(
        en: "find somebody who can stand in, such as the client or an expert in `team`, and name them in `deputy`",
        es: "busca a alguien que pueda suplir, por ejemplo el cliente o un experto de `team`, e indícalo en `deputy`")
    }
    return Sentence(
      en: "name who stands in, for example `deputy: \(deputy)`, or share out the hosting by phase",
      es: "indica quién suple, por ejemplo `deputy: \(deputy)`, o reparte la conducción por fases")
  }
}
