import TribuCompiler

/// The way from start to handover: the picture, each phase in words, and the days to remember.
struct PhasesView {
  struct Phase {
    let name: String
    /// Where the name does not say it.
    let kind: String?
    let dates: String
    let length: String
    let aim: String?
    let exit: String?
    let deliverables: [String]
    let work: [Work]
    let hasDetails: Bool
  }

  struct Work {
    let task: String
    let who: String
    let effort: String
  }

  struct Milestone {
    let number: String
    let date: String
    let name: String
  }

  let timeline: Markup
  let phases: [Phase]
  let milestones: [Milestone]
  /// Holidays and closures that plans make room for, in one line.
  let daysOff: String?
  let closures: [Fact]

  init(_ context: DocumentContext) {
    timeline = phaseTimeline(context)
    phases = context.plan.phases.map { PhasesView.phase($0, context) }
    milestones = context.plan.items.filter { $0.type == .milestone }.enumerated().map { index, item in
      Milestone(
        number: String(index + 1), date: context.dates.longWithWeekday(item.days.first), name: context.title(item))
    }
    let holidays = context.plan.daysOff.filter { if case .holiday = $0.reason { true } else { false } }
    let moved = context.plan.items.filter { $0.moved != nil && $0.track == .strategy }.count
    let strategy = Set(context.plan.activities.filter { $0.section.isStrategy }.map(\.id.value))
    let skipped = context.plan.skipped.filter { strategy.contains($0.activity) }.count
    daysOff =
      holidays.isEmpty
      ? nil
      : context.words[
        ProposalWord.daysOff,
        ["holidays": String(holidays.count), "moved": String(moved), "skipped": String(skipped)]]
    closures = context.playbook.engagement.closed.map {
      Fact(label: context.dates.range($0.range.value), value: context.text($0.reason))
    }
  }

  private static func phase(_ planned: Plan.Phase, _ context: DocumentContext) -> Phase {
    let phase = planned.phase
    let name = context.text(phase.name)
    let kind = context.words[phase.kind]
    return Phase(
      name: name, kind: kind == name ? nil : kind, dates: context.dates.range(planned.days),
      length: context.durations.days(planned.days.count),
      aim: context.text(phase.aim), exit: context.text(phase.exit), deliverables: context.texts(phase.deliverables),
      work: phase.work.map { work in
        Work(
          task: context.text(work.task), who: context.name(work.by.value),
          effort: context.durations.hours(work.effort.minutes))
      },
      hasDetails: phase.aim != nil || phase.exit != nil || !phase.deliverables.isEmpty || !phase.work.isEmpty)
  }
}
