import TribuCompiler

/// Why this consultancy, with what it did for others.
struct WhyUsView {
  struct Case {
    let title: String
    let text: Markup
  }

  let reasons: Markup?
  let about: Markup?
  let consultancy: String
  let cases: [Case]

  init?(_ context: DocumentContext) {
    let proposal = context.playbook.proposal
    reasons = context.prose(proposal?.whyUs)
    about = context.prose(context.playbook.consultancy.about)
    consultancy = context.text(context.playbook.consultancy.name)
    cases = (proposal?.cases ?? []).map { Case(title: context.text($0.title), text: renderHTML(context.text($0.text))) }
    if reasons == nil, about == nil, cases.isEmpty { return nil }
  }
}

/// What happens on a yes, and where to sign.
struct NextStepView {
  struct Signature {
    let party: String
    let person: String?
    let role: String
  }

  let text: String?
  let validUntil: String?
  let email: String?
  let phone: String?
  let website: String?
  let acceptance: String
  let signatures: [Signature]

  init(_ context: DocumentContext) {
    let playbook = context.playbook
    let words = context.words
    text = context.text(playbook.proposal?.nextStep)
    validUntil = context.validUntil.map {
      words[ProposalWord.offerStands, ["date": context.dates.long($0)]]
    }
    email = playbook.consultancy.email
    phone = context.text(playbook.consultancy.phone)
    website = playbook.consultancy.website.flatMap { isSafeLink($0) ? $0 : nil }
    let amount = context.money(context.plan.totals.total)
    acceptance =
      words[
        context.plan.totals.total.minorUnits > 0 ? ProposalWord.acceptanceWithTotal : .acceptance,
        ["title": context.text(playbook.title), "dates": context.dates.range(context.plan.days), "total": amount]]
    signatures = [
      Signature(
        party: context.text(playbook.client.name), person: context.text(playbook.client.contact),
        role: words[ProposalWord.signatureClient]),
      Signature(
        party: context.text(playbook.consultancy.name), person: context.text(playbook.team.builder.name),
        role: words[ProposalWord.signatureConsultancy]),
    ]
  }
}

/// The rules of living together, as an annex.
struct GuidelinesView {
  let text: Markup

  init?(_ context: DocumentContext) {
    guard let text = context.prose(context.playbook.community.guidelines) else { return nil }
    self.text = text
  }
}

/// The method's words, for whoever meets them here first.
struct GlossaryView {
  let terms: [Fact]

  init(_ context: DocumentContext) {
    terms = GlossaryWord.allCases.map { word in
      Fact(label: context.words[word], value: context.words[word.meaning])
    }
  }
}
