import TribuCompiler

/// An activity as the proposal shows it: what, when, who and what for; the rest in a few short lines.
struct ActivityCard {
  let name: String
  let kind: String
  /// Nil for a gift, which is neither a post nor a conversation.
  let format: String?
  let direction: String?
  let when: String
  /// `19 veces, 22 feb – 28 jun 2027`
  let span: String?
  let hosts: String
  let deputy: String?
  let description: Markup?
  let serves: String?
  let place: LinkedText?
  let topics: String?
  let details: [Fact]

  init(_ activity: Activity, source: Int, _ context: DocumentContext) {
    let words = context.words
    let items = context.occurrences[source] ?? []
    name = context.text(activity.name)
    kind = words[activity.kind]
    format = activity.kind == .gift ? nil : words[activity.format]
    direction = activity.kind == .gift ? nil : words[activity.direction]
    when = context.when(activity, source: source) ?? ""
    span = ActivityCard.span(activity, items, context)
    hosts = context.hosts(of: activity, source: source)
    // Who does it in some phases cannot stand in for itself, and in the others the card would have to say which.
    let everyHost = Set(activity.by.all.map(\.value))
    deputy = activity.deputy.flatMap { everyHost.contains($0.value) ? nil : context.name($0.value) }
    description = context.prose(activity.description)
    serves = context.served(activity)
    place = context.text(activity.place).map(LinkedText.init)
    topics = activity.topics.isEmpty ? nil : context.texts(activity.topics).joined(separator: " · ")
    details = ActivityCard.details(activity, context)
  }

  /// How often and between which days, where the schedule does not say so itself.
  private static func span(_ activity: Activity, _ items: [PlannedItem], _ context: DocumentContext) -> String? {
    guard items.count > 1, let first = items.first, let last = items.last else { return nil }
    switch activity.when?.form {
    case .rule, .workingDays:
      let days = DayRange(first: first.days.first, last: last.days.last)
      return context.words[
        ProposalWord.timesBetween, ["count": context.numbers.number(items.count), "dates": context.dates.range(days)]]
    default: return nil
    }
  }

  private static func details(_ activity: Activity, _ context: DocumentContext) -> [Fact] {
    var facts: [Fact] = []
    func add(_ word: ProposalWord, _ value: String?) {
      if let value { facts.append(Fact(label: context.words[word], value: value)) }
    }
    add(
      .experts, activity.experts.isEmpty ? nil : context.list(activity.experts.map { context.name(.expert($0.value)) }))
    add(.progress, context.text(activity.progress))
    add(.close, context.text(activity.close))
    add(.answeredWithin, activity.answerBy.map(context.durations.text))
    add(.criteria, context.text(activity.criteria))
    add(.emotion, activity.emotion.map { context.words[$0].lowercasedFirst })
    add(.access, access(activity, context))
    add(.music, activity.music.map { music($0, context) })
    add(.consent, activity.consent.map { consent($0, context) })
    add(.costEach, activity.cost.map { context.money($0) })
    return facts
  }

  /// Captions, recordings and other ways to take part; of sessions, also what the engagement says of all.
  private static func access(_ activity: Activity, _ context: DocumentContext) -> String? {
    let common = activity.format.isMeeting ? context.playbook.engagement.live?.access : nil
    guard let access = activity.access?.completed(with: common) ?? common else { return nil }
    let words = context.words
    var parts: [String] = []
    if access.captions == true { parts.append(words[ProposalWord.captions]) }
    if access.recording == true { parts.append(words[ProposalWord.recording]) }
    if access.altText == true { parts.append(words[ProposalWord.altText]) }
    if let alternative = context.text(access.alternative) { parts.append(alternative) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  static func music(_ music: Music, _ context: DocumentContext) -> String {
    guard let licence = context.text(music.licence) else { return context.text(music.source) }
    return "\(context.text(music.source)) (\(licence))"
  }

  /// `Nombre y aporte dentro del grupo (hasta el 31 dic 2027; sin nombres)`
  static func consent(_ consent: Consent, _ context: DocumentContext) -> String {
    var notes: [String] = []
    if let expires = consent.expires {
      notes.append(context.words[ProposalWord.until, ["date": context.dates.medium(expires.value)]])
    }
    if consent.anonymous == true { notes.append(context.words[ProposalWord.anonymous]) }
    let scope = context.text(consent.scope)
    return notes.isEmpty ? scope : "\(scope) (\(notes.joined(separator: "; ")))"
  }
}
