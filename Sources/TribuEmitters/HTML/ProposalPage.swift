package import TribuCompiler

/// The proposal: the builder's half of a plan, for the client to read and sign.
package func writeProposal(_ plan: Plan, settings: EmitterSettings) throws -> OutputFile {
  let page = try ProposalPage(DocumentContext(plan, settings))
  return try renderPage(page, with: "documents/proposal", named: "proposal.html")
}

/// What `proposal.mustache` shows, formatted; a part without anything to say is nil and leaves no heading behind.
struct ProposalPage {
  /// A part of the document in its place: numbered, or an annex with a letter.
  struct Part {
    let anchor: String
    let label: String
    let heading: String
    let isAnnex: Bool
    /// The partial that shows it; it finds the part's view on the page.
    let partial: String
  }

  let language: String
  let title: String
  let headline: String
  let author: String
  let footer: String
  let style: Markup
  let words: [String: Any]
  let cover: CoverView?
  let parts: [Part]
  let summary: SummaryView
  let situation: SituationView
  let purpose: PurposeView
  let members: MembersView
  let concept: ConceptView?
  let phases: PhasesView
  let ambassadors: AmbassadorsView?
  let networks: NetworksView?
  let roles: RolesView
  let metrics: MetricsView?
  let safety: SafetyView?
  let scope: ScopeView?
  let investment: InvestmentView?
  let whyUs: WhyUsView?
  let nextStep: NextStepView
  let calendar: CalendarAnnex?
  let guidelines: GuidelinesView?
  let glossary: GlossaryView

  init(_ context: DocumentContext) throws {
    let playbook = context.playbook
    let client = context.text(playbook.client.name)
    language = context.settings.language
    headline = context.text(playbook.title)
    title = context.words[ProposalWord.pageTitle, ["title": headline, "client": client]]
    author = context.text(playbook.consultancy.name)
    footer =
      context.words[
        ProposalWord.footer,
        [
          "consultancy": author, "client": client,
          "date": context.dates.long(playbook.proposal?.date ?? context.settings.buildDate),
        ]]
    style = try PageStyle.css(context.brand)
    words = WordTree.make(context.words.texts)
    summary = SummaryView(context)
    situation = SituationView(context)
    purpose = PurposeView(context)
    members = MembersView(context)
    concept = ConceptView(context)
    phases = PhasesView(context)
    ambassadors = AmbassadorsView(context)
    networks = NetworksView(context)
    roles = RolesView(context)
    metrics = MetricsView(context)
    safety = SafetyView(context)
    scope = ScopeView(context)
    investment = InvestmentView(context)
    whyUs = WhyUsView(context)
    nextStep = NextStepView(context)
    calendar = CalendarAnnex(context)
    guidelines = GuidelinesView(context)
    glossary = GlossaryView(context)
    let chosen = playbook.proposal?.sections ?? []
    let wanted = chosen.isEmpty ? Proposal.Section.allCases : chosen
    cover = wanted.contains(.cover) ? CoverView(context) : nil
    let absent: [Proposal.Section: Bool] = [
      .concept: concept == nil, .ambassadors: ambassadors == nil, .networks: networks == nil, .metrics: metrics == nil,
      .safety: safety == nil, .scope: scope == nil, .investment: investment == nil, .whyUs: whyUs == nil,
      .calendar: calendar == nil, .guidelines: guidelines == nil,
    ]
    parts = ProposalPage.parts(wanted.filter { $0 != .cover && absent[$0] != true }, context)
  }

  /// Numbers for the parts, letters for the annexes, in the order asked for.
  private static func parts(_ sections: [Proposal.Section], _ context: DocumentContext) -> [Part] {
    var number = 0
    var letter = 0
    var seen = Set<Proposal.Section>()
    return sections.filter { seen.insert($0).inserted }.map { section in
      if section.isAnnex { letter += 1 } else { number += 1 }
      let label =
        section.isAnnex
        ? context.words[ProposalWord.annex, ["letter": String(UnicodeScalar(UInt8(64 + letter)))]] : String(number)
      return Part(
        anchor: section.rawValue, label: label, heading: context.words[section], isAnnex: section.isAnnex,
        partial: section.partial)
    }
  }
}

extension Proposal.Section: Worded {
  package static var family: String { "proposal.section" }

  fileprivate var isAnnex: Bool { self == .calendar || self == .guidelines || self == .glossary }

  /// The partial that shows the section.
  var partial: String { "documents/parts/" + rawValue }
}
