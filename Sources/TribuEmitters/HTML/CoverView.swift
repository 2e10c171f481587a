import Foundation
import TribuCompiler

/// The first page: what the client gets, who offers it, and until when the offer stands.
struct CoverView {
  let kicker: String
  let outcome: String
  let clientName: String
  let contact: String?
  let consultancy: String
  let date: String
  let validUntil: String?
  /// As a `data:` address, so that the file is whole.
  let logo: String?

  init(_ context: DocumentContext) {
    let playbook = context.playbook
    let title = context.text(playbook.title)
    let statement = context.text(playbook.purpose.statement)
    kicker = statement == nil ? context.words[ProposalWord.kicker] : title
    outcome = statement ?? title
    clientName = context.text(playbook.client.name)
    contact = context.text(playbook.client.contact)
    consultancy = context.text(playbook.consultancy.name)
    let day = playbook.proposal?.date ?? context.settings.buildDate
    date = context.dates.long(day)
    validUntil = context.validUntil.map(context.dates.long)
    logo = playbook.consultancy.logo.map { "data:\($0.kind.rawValue);base64,\(Data($0.bytes).base64EncodedString())" }
  }
}

extension DocumentContext {
  /// The last day of the offer; working days are weekdays that are neither holiday nor closed, as far as the plan knows.
  var validUntil: Day? {
    guard let valid = playbook.proposal?.valid else { return nil }
    let day = playbook.proposal?.date ?? settings.buildDate
    guard valid.workingDays > 0 else { return valid.after(day) }
    let off = Set(plan.daysOff.map(\.day))
    var last = day
    var left = valid.workingDays
    while left > 0 {
      last = last + 1
      if playbook.engagement.workingDays.contains(last.weekday), !off.contains(last) { left -= 1 }
    }
    return last
  }
}

/// One page for whoever reads no other: the summary, and the facts that decide.
struct SummaryView {
  let text: Markup?
  let facts: [Fact]

  init(_ context: DocumentContext) {
    let playbook = context.playbook
    let words = context.words
    text = context.prose(playbook.proposal?.summary)
    var facts = [
      Fact(
        label: words[ProposalWord.factDates],
        value: "\(context.dates.range(context.plan.days)) (\(context.durations.days(context.plan.days.count)))")
    ]
    let team = [Role.builder, .manager].filter { playbook.team.person($0) != nil }
    facts.append(
      Fact(
        label: words[ProposalWord.factTeam],
        value: team.map { "\(context.name($0)) (\(words[RoleWord($0)].lowercasedFirst))" }.joined(separator: "; ")))
    let members = playbook.community.members
    facts.append(
      Fact(
        label: words[ProposalWord.factMembers],
        value: "\(context.numbers.number(members.now)) → \(context.numbers.number(members.target))"))
    if let metric = playbook.metrics.first(where: \.isPrimary) {
      facts.append(Fact(label: words[ProposalWord.factMetric], value: SummaryView.promise(metric, context)))
    }
    let totals = context.plan.totals
    if totals.total.minorUnits > 0 {
      let label = totals.tax.minorUnits > 0 ? ProposalWord.factTotalTaxed : .factTotal
      facts.append(Fact(label: words[label], value: context.money(totals.total)))
    }
    self.facts = facts
  }

  /// `Talleres que aportan cada semana: 9 % → 25 % del grupo`
  private static func promise(_ metric: Metric, _ context: DocumentContext) -> String {
    let target = context.numbers.quantity(metric.target.value)
    let unit = context.unit(of: metric).map { " " + $0 } ?? ""
    guard case .known(let baseline) = metric.baseline else { return "\(context.text(metric.name)): \(target)\(unit)" }
    return "\(context.text(metric.name)): \(context.numbers.quantity(baseline)) → \(target)\(unit)"
  }
}

extension String {
  /// With a small letter in front, as a word inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
