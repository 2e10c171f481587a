import TribuCompiler

/// Where the client stands, and how audience, group and community differ.
struct SituationView {
  /// One of the three steps; the diagnosis marks where the client is.
  struct Step {
    let name: String
    let explanation: String
    let isHere: Bool
  }

  struct Channel {
    let name: String
    let followers: String
  }

  let state: String
  let verdict: String
  let steps: [Step]
  let picture: Markup
  let channels: [Channel]
  let total: String?
  let account: Markup?
  let findings: [String]
  let clientName: String
  let aboutClient: Markup?

  init(_ context: DocumentContext) {
    let diagnosis = context.playbook.diagnosis
    let words = context.words
    state = words[diagnosis.state].lowercasedFirst
    let finding: ProposalWord =
      switch diagnosis.state {
      case .none: .verdictNone
      case .audience: .verdictAudience
      case .group: .verdictGroup
      case .community: .verdictCommunity
      }
    verdict = words[finding]
    steps = [
      (Diagnosis.State.audience, ProposalWord.audienceExplained), (.group, .groupExplained),
      (.community, .communityExplained),
    ].map { state, word in
      Step(name: words[state], explanation: words[word], isHere: diagnosis.state == state)
    }
    picture = stageAndCircle(context)
    channels = diagnosis.audience.map {
      Channel(name: words[$0.channel], followers: context.numbers.number($0.followers))
    }
    total =
      channels.count > 1 ? context.numbers.number(diagnosis.audience.reduce(0) { $0 + $1.followers }) : nil
    account = context.prose(diagnosis.summary)
    findings = context.texts(diagnosis.findings)
    clientName = context.text(context.playbook.client.name)
    aboutClient = context.prose(context.playbook.client.about)
  }
}
