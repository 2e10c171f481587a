import TribuCompiler

/// What is handed over, what is taken as given and what is left out.
struct ScopeView {
  struct Handover {
    let phase: String
    let due: String
    let deliverables: [String]
  }

  let handovers: [Handover]
  let assumptions: [String]
  let exclusions: [String]

  init?(_ context: DocumentContext) {
    handovers = context.plan.phases.filter { !$0.phase.deliverables.isEmpty }.map { phase in
      Handover(
        phase: context.text(phase.phase.name), due: context.dates.medium(phase.days.last),
        deliverables: context.texts(phase.phase.deliverables))
    }
    assumptions = context.texts(context.playbook.proposal?.assumptions ?? [])
    exclusions = context.texts(context.playbook.proposal?.exclusions ?? [])
    if handovers.isEmpty, assumptions.isEmpty, exclusions.isEmpty { return nil }
  }
}
