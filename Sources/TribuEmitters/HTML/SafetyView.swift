import TribuCompiler

/// Care for people and their data: who watches, what happens when something goes wrong, what was agreed to.
struct SafetyView {
  struct Escalation {
    let condition: String
    let who: String
    let within: String
  }

  struct Sensitive {
    let name: String
    let explanation: String
  }

  struct Consent {
    let activity: String
    let scope: String
    let expires: String?
    let names: String?
  }

  let risks: [String]
  let watch: [Fact]
  let escalation: [Escalation]
  let sensitive: [Sensitive]
  let data: [Fact]
  let consents: [Consent]
  let hasGuidelines: Bool

  init?(_ context: DocumentContext) {
    let words = context.words
    let safety = context.playbook.community.safety
    var watch: [Fact] = []
    var data: [Fact] = []
    func fact(_ word: ProposalWord, _ value: String?) -> [Fact] {
      value.map { [Fact(label: words[word], value: $0)] } ?? []
    }
    if let safety {
      watch += fact(.moderator, safety.moderator.map { context.name($0.value) })
      watch += fact(.responseTime, safety.response.map(context.durations.text))
      watch += fact(.limits, context.text(safety.limits))
      watch += fact(.crisisContact, context.text(safety.crisisContact))
      data += fact(.controller, context.text(safety.controller))
      data += fact(.dataConsent, context.text(safety.consent))
      data += fact(.retention, safety.retention.map(context.durations.text))
    }
    self.watch = watch
    self.data = data
    risks = context.texts(context.playbook.proposal?.risks ?? [])
    escalation = (safety?.escalation ?? []).map {
      Escalation(
        condition: context.text($0.condition), who: context.text($0.who), within: context.durations.text($0.within))
    }
    sensitive = (safety?.sensitive ?? []).map {
      Sensitive(name: words[$0], explanation: words[$0 == .health ? ProposalWord.healthExplained : .minorsExplained])
    }
    consents = SafetyView.consents(context)
    hasGuidelines = context.playbook.community.guidelines != nil
    if risks.isEmpty, watch.isEmpty, escalation.isEmpty, sensitive.isEmpty, data.isEmpty, consents.isEmpty {
      return nil
    }
  }

  /// The register: what each activity shows of people, until when, with or without names.
  private static func consents(_ context: DocumentContext) -> [Consent] {
    var entries = context.plan.activities.compactMap { activity in
      activity.consent.map { (context.text(activity.name), $0) }
    }
    if let programme = context.playbook.strategy?.programme, let consent = programme.consent {
      entries.append((context.text(programme.name), consent))
    }
    return entries.map { name, consent in
      Consent(
        activity: name, scope: context.text(consent.scope),
        expires: consent.expires.map { context.dates.medium($0.value) },
        names: consent.anonymous.map { context.words[$0 ? ProposalWord.withoutNames : .withNames] })
    }
  }
}
