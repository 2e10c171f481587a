import TribuCompiler

/// Who works, who answers for what, for how many hours, and what the client is asked to do.
struct RolesView {
  struct Person {
    let name: String
    let role: String
    let focus: String?
    let skills: String?
    let tools: String?
    let email: String?
  }

  struct Expert {
    let name: String
    let topic: String?
    let confirmed: String?
  }

  struct Handoff {
    let name: String
    let when: String
    let from: String
    let to: String
    let description: Markup?
  }

  let people: [Person]
  let experts: [Expert]
  let responsibilities: ResponsibilityTable
  let hours: HoursTable?
  let workload: Markup?
  let handoffs: [Handoff]
  let duties: [String]

  init(_ context: DocumentContext) {
    let team = context.playbook.team
    let words = context.words
    people = [Role.builder, .manager, .client].compactMap { role in
      guard let person = team.person(role) else { return nil }
      return Person(
        name: context.text(person.name), role: words[RoleWord(role)], focus: context.text(person.focus),
        skills: RolesView.line(person.skills, context), tools: RolesView.line(person.tools, context),
        email: person.email)
    }
    experts = team.experts.map { expert in
      Expert(
        name: context.text(expert.name), topic: context.text(expert.topic),
        confirmed: expert.confirmed.map { context.dates.medium($0.value) })
    }
    responsibilities = ResponsibilityTable(context)
    hours = HoursTable(context)
    workload = workloadPicture(context)
    handoffs = context.plan.activities.enumerated().filter { $0.element.section == .handoffs }.map { source, handoff in
      Handoff(
        name: context.text(handoff.name), when: context.when(handoff, source: source) ?? "",
        from: handoff.by.default.map { context.name($0.value) } ?? "",
        to: handoff.to.map { context.name($0.value) } ?? "",
        description: context.prose(handoff.description))
    }
    duties = context.texts(context.playbook.proposal?.clientDuties ?? [])
  }

  private static func line(_ texts: [Text], _ context: DocumentContext) -> String? {
    texts.isEmpty ? nil : context.texts(texts).joined(separator: " · ")
  }
}

/// Hours by role and phase, which add up to what is sold.
struct HoursTable {
  struct Row {
    let role: String
    let cells: [String]
    let total: String
  }

  let phases: [String]
  let rows: [Row]

  init?(_ context: DocumentContext) {
    let plan = context.plan
    phases = plan.phases.map { context.text($0.phase.name) }
    rows = plan.totals.minutesByRole.compactMap { role, minutes in
      guard let hours = context.playbook.team.person(role)?.hours else { return nil }
      // Rounded as running sums, so that the row makes the total that the investment is made of.
      var sum = Rational.zero
      var before = 0
      let cells = plan.phases.map { phase in
        sum += (hours.value(in: phase.id) ?? .none).minutesPerWeek * Rational(Int128(phase.days.count), 7)
        defer { before = sum.roundedHalfUp }
        let part = sum.roundedHalfUp - before
        return part == 0 ? "–" : context.durations.hours(part)
      }
      return Row(
        role: "\(context.name(role)) (\(context.words[RoleWord(role)].lowercasedFirst))", cells: cells,
        total: context.durations.hours(minutes))
    }
    if rows.isEmpty { return nil }
  }
}
