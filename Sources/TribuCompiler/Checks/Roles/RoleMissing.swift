extension Check {
  /// The plan counts on a manager or a client that the team lacks. Unknown experts, and ambassadors without a programme,
  /// are errors of reading.
  static let roleMissing = Check(
    id: "role-missing", family: .roles, severity: .error,
    summary: Sentence(
      en: "The plan counts on a role that the team lacks.", es: "El plan cuenta con un rol que no está en el equipo."),
    why: Sentence(
      en: "Work that nobody is there for is not priced, is in nobody's calendar, and does not get done.",
      es: "Un trabajo sin nadie detrás no tiene precio, no está en la agenda de nadie y no se hace."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-team.yaml
        team:
          builder: {name: Noa Vidal, focus: Rituales, skills: [Dinamizar grupos], tools: [Telegram], hours: 8 h/week, rate: 50}
          manager: {name: Leo Sanz, focus: Redes, skills: [Redacción], tools: [Instagram], hours: 4 h/week, rate: 25}
        handoffs:
          - id: cuentas-claras
            name: Cuentas claras con el vivero
            kind: review
            when: {every: month, day: last wednesday, at: "10:00", for: 30 min}
            from: builder
            to: client
        """,
      mended: """
        tribu: 1
        extends: without-team.yaml
        team:
          builder: {name: Noa Vidal, focus: Rituales, skills: [Dinamizar grupos], tools: [Telegram], hours: 8 h/week, rate: 50}
          manager: {name: Leo Sanz, focus: Redes, skills: [Redacción], tools: [Instagram], hours: 4 h/week, rate: 25}
          client: {name: Inés Ferrer}
        handoffs:
          - id: cuentas-claras
            name: Cuentas claras con el vivero
            kind: review
            when: {every: month, day: last wednesday, at: "10:00", for: 30 min}
            from: builder
            to: client
        """)
  ) { review in
    let missing = [Role.manager, .client].filter { review.playbook.team.person($0) == nil }
    if missing.isEmpty { return [] }
    let mentions = mentions(in: review.playbook)
    return missing.compactMap { role in
      let places = mentions.filter { $0.role == role }.map(\.span)
      guard let first = places.min(by: { ($0.file, $0.start) < ($1.file, $1.start) }) else { return nil }
      return Remark(missingSentence(role, places.count), at: first, help: missingHelp(role, review.playbook))
    }
  }

  /// Every place that counts on a manager or a client. A strategy item led by the manager is left out: it has a rule of
  /// its own, whose repair takes the manager away.
  private static func mentions(in playbook: Playbook) -> [(role: Role, span: Span)] {
    var found: [(role: Role, span: Span)] = []
    func note(_ role: Spanned<Role>?, at span: Span? = nil) {
      guard let role, role.value == .manager || role.value == .client else { return }
      found.append((role.value, span ?? role.span))
    }
    note(playbook.community.safety?.moderator)
    for phase in playbook.engagement.phases { for work in phase.work { note(work.by) } }
    for activity in playbook.activities {
      // Content without `by` is the manager's.
      let unwritten = activity.section.isContent && !activity.places.contains("by")
      for role in activity.by.all where !(activity.section.isStrategy && role.value == .manager) {
        note(role, at: unwritten ? activity.places["by"] : nil)
      }
      note(activity.to)
      note(activity.deputy)
      for task in activity.prep + activity.after { note(task.by) }
    }
    for metric in playbook.metrics { note(metric.by) }
    return found
  }

  private static func missingSentence(_ role: Role, _ count: Int) -> Sentence {
    if count == 1 {
      return Sentence(
        en: "`team` has no `\(role.name)`, and this counts on one",
        es: "en `team` no hay `\(role.name)`, y esto cuenta con ese rol")
    }
    return Sentence(
      en: "`team` has no `\(role.name)`, and the plan counts on one in \(count) places; this is the first",
      es: "en `team` no hay `\(role.name)`, y el plan cuenta con ese rol en \(count) sitios; este es el primero")
  }

  private static func missingHelp(_ role: Role, _ playbook: Playbook) -> Sentence {
    let person =
      role == .client
      ? "client: {name: \(playbook.client.contact?.main ?? "…")}" : "manager: {name: …, hours: 4 h/week}"
    // Content by any other role would be wrong too.
    let doesContent = playbook.activities.contains {
      $0.section.isContent && $0.by.all.contains { $0.value == .manager }
    }
    if role == .manager, doesContent {
      return Sentence(
        en: "add `\(person)` to `team`, even if the same person does both",
        es: "añade `\(person)` a `team`, aunque sea la misma persona")
    }
    return Sentence(
      en: "add `\(person)` to `team`, or name another role", es: "añade `\(person)` a `team` o indica otro rol")
  }
}
