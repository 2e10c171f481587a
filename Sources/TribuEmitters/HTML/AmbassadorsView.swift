import TribuCompiler

/// The ambassador programme: who is seen, what they give and get, the way in and out.
struct AmbassadorsView {
  struct Tier {
    let name: String
    let seats: String?
    let requires: String?
    let duties: [String]
    let perks: [String]
    let hours: String
  }

  struct Step {
    let when: String
    let name: String
    let kind: String
    let hosts: String
    let description: Markup?
  }

  let name: String
  let aim: String?
  let terms: [Fact]
  let signals: [String]
  let tiers: [Tier]
  let journey: [Step]
  let exit: [String]
  let consent: String?
  let disclosure: String?

  init?(_ context: DocumentContext) {
    guard let programme = context.playbook.strategy?.programme else { return nil }
    let words = context.words
    name = context.text(programme.name)
    aim = context.text(programme.aim)
    var terms = [Fact(label: words[ProposalWord.seats], value: AmbassadorsView.seats(programme.seats, context))]
    if let trial = programme.trial {
      terms.append(Fact(label: words[ProposalWord.trial], value: context.durations.text(trial)))
    }
    terms.append(Fact(label: words[ProposalWord.term], value: context.durations.text(programme.term)))
    self.terms = terms
    signals = context.texts(programme.signals)
    tiers = programme.tiers.map { tier in
      Tier(
        name: context.text(tier.name), seats: tier.seats.map { context.numbers.number($0) },
        requires: context.text(tier.requires), duties: context.texts(tier.duties), perks: context.texts(tier.perks),
        hours: context.durations.workload(tier.hours))
    }
    journey = context.plan.activities.enumerated().filter { $0.element.section == .journey }.map { source, step in
      Step(
        when: context.when(step, source: source) ?? "", name: context.text(step.name), kind: words[step.kind],
        hosts: context.hosts(of: step, source: source), description: context.prose(step.description))
    }
    exit = context.texts(programme.exit)
    consent = programme.consent.map { ActivityCard.consent($0, context) }
    disclosure = context.text(programme.disclosure)
  }

  private static func seats(_ seats: Programme.Seats, _ context: DocumentContext) -> String {
    let from = context.numbers.number(seats.from)
    return seats.from == seats.to ? from : from + "–" + context.numbers.number(seats.to)
  }
}
