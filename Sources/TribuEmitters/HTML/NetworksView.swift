import TribuCompiler

/// The networks as the community's door: themes, channels and cadence. What to publish when is in the content plan.
struct NetworksView {
  struct Post {
    let channel: String
    let name: String
    let kind: String
    let pillar: String?
    let when: String
    let about: Markup?
  }

  let pillars: [String]
  let posts: [Post]
  let doorway: LinkedText?
  let duties: String?
  /// Who runs them, and for how many hours.
  let managed: String?
  let doubts: String?

  init?(_ context: DocumentContext) {
    guard let content = context.playbook.content else { return nil }
    let words = context.words
    let names = Dictionary(
      content.pillars.map { ($0.id.value, context.text($0.name)) }, uniquingKeysWith: { first, _ in first })
    pillars = content.pillars.map { context.text($0.name) }
    posts = context.plan.activities.enumerated().filter { $0.element.section == .posts }.map { source, post in
      Post(
        channel: post.channel.map { words[$0] } ?? "", name: context.text(post.name), kind: words[post.kind],
        pillar: post.pillar.flatMap { names[$0.value] }, when: context.when(post, source: source) ?? "",
        about: context.prose(post.description))
    }
    doorway = context.text(content.doorway).map(LinkedText.init)
    let desk = content.desk.map { context.text($0.name) }
    duties = desk.isEmpty ? nil : context.list(desk) + "."
    let minutes = context.plan.totals.minutesByRole.first { $0.role == .manager }?.minutes
    managed = minutes.map { minutes in
      words[
        ProposalWord.managedBy, ["name": context.name(.manager), "hours": context.durations.hours(minutes)]]
    }
    doubts =
      content.faq.isEmpty ? nil : words[ProposalWord.doubtsHeard, ["count": context.numbers.number(content.faq.count)]]
    if pillars.isEmpty, posts.isEmpty, desk.isEmpty { return nil }
  }
}
