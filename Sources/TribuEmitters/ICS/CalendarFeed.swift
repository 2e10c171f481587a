package import TribuCompiler

/// Writes every feed of a plan that has items (`spec` §8), in the order of ``Feed``.
///
/// - Parameter revisions: of the items that were released, by UID.
package func writeCalendars(
  of plan: Plan, settings: EmitterSettings, revisions: [String: Revision] = [:]
) -> [OutputFile] {
  let feeds = CalendarFeeds(plan, settings, revisions: revisions)
  return Feed.allCases.compactMap { feeds.file(for: $0) }
}

/// Writes one feed of a plan; nil where nobody would find anything in it.
package func writeCalendar(_ feed: Feed, of plan: Plan, settings: EmitterSettings) -> OutputFile? {
  CalendarFeeds(plan, settings, revisions: [:]).file(for: feed)
}

/// The feeds of one plan: each event is encoded once, and its bytes are copied into every calendar that shows it.
private struct CalendarFeeds {
  /// An event's bytes, as everybody sees them and as members do.
  private struct Encoded {
    let feeds: FeedSet
    let isAllDay: Bool
    let sortKey: String
    let modified: Day
    let full: Range<Int>
    let forMembers: Range<Int>
  }

  private let plan: Plan
  private let settings: EmitterSettings
  private let words: DocumentWords
  private let maker: EventMaker
  private let clock: CalendarClock
  private let events: [Encoded]
  private let bytes: [UInt8]
  /// The VTIMEZONE's, where there is one.
  private let zone: [UInt8]

  init(_ plan: Plan, _ settings: EmitterSettings, revisions: [String: Revision]) {
    self.plan = plan
    self.settings = settings
    words = DocumentWords(nearestTo: settings.language)
    maker = EventMaker(plan, settings, words, revisions: revisions)
    clock = CalendarClock(plan.zone)
    var lines = ContentLines()
    lines.reserve(plan.items.count * 1500)
    var events: [Encoded] = []
    for index in plan.items.indices {
      let event = maker.event(index, isForMembers: false)
      let feeds = plan.items[index].feeds
      let start = lines.bytes.count
      event.write(to: &lines, clock: clock)
      let middle = lines.bytes.count
      if feeds.contains(.members) {
        maker.event(index, isForMembers: true).write(to: &lines, clock: clock)
      }
      events.append(
        Encoded(
          feeds: feeds, isAllDay: plan.items[index].isAllDay, sortKey: event.sortKey,
          modified: event.revision.modified, full: start..<middle, forMembers: middle..<lines.bytes.count))
    }
    self.events = events.sorted { $0.sortKey < $1.sortKey }
    bytes = lines.bytes
    var zoneLines = ContentLines()
    if case .zone(let zone) = clock { zoneLines.add(zone, years: plan.calendarYears) }
    zone = zoneLines.bytes
  }

  func file(for feed: Feed) -> OutputFile? {
    let shown = events.filter { $0.feeds.contains(feed) }
    guard !shown.isEmpty else { return nil }
    var lines = ContentLines()
    lines.reserve(shown.reduce(4096) { $0 + $1.full.count })
    lines.add(.begin, .token("VCALENDAR"))
    writeProperties(of: feed, modified: shown.map(\.modified).max() ?? settings.buildDate, to: &lines)
    if shown.contains(where: { !$0.isAllDay }) { lines.add(zone[...]) }
    for event in shown { lines.add(bytes[feed == .members ? event.forMembers : event.full]) }
    lines.add(.end, .token("VCALENDAR"))
    return OutputFile(name: feed.rawValue + ".ics", bytes: lines.bytes)
  }

  /// Twice where an old name and a standard one are both in use (RFC 7986 §5).
  private func writeProperties(of feed: Feed, modified: Day, to lines: inout ContentLines) {
    let name = self.name(of: feed)
    let description = words[FeedWord(describing: feed)]
    lines.add(.version, .token("2.0"))
    lines.add(.product, .text("-//Tribu//Tribu//" + words.language.uppercased()))
    lines.add(.scale, .token("GREGORIAN"))
    lines.add(.name, .title(name))
    lines.add(.oldName, .title(name))
    lines.add(.description, .text(description))
    lines.add(.oldDescription, .text(description))
    lines.add(.uid, .identifier(maker.uid(of: feed)))
    lines.add(.modified, .utc(.midnight(of: modified)))
    lines.add(.refreshInterval, .daily)
    lines.add(.publishedInterval, .daily)
    let playbook = plan.playbook
    let colour = playbook.community.identity?.colours.first ?? playbook.consultancy.colours.first
    // A playbook without colours gets a quiet one, so that a subscribed calendar never takes a client's own.
    if let colour = Colour(colour ?? "#2F6F6B") {
      lines.add(.colour, .token(colour.nearestName))
      lines.add(.appleColour, .colour(colour))
    }
  }

  /// Members know their community, not the engagement.
  private func name(of feed: Feed) -> String {
    let playbook = plan.playbook
    let title = playbook.title.inLanguage(settings.language)
    guard feed == .members else { return words[FeedWord.name, ["title": title, "feed": words[feed]]] }
    return playbook.community.name?.inLanguage(settings.language) ?? title
  }
}

extension Plan {
  /// All years that any feed could speak of, and a year around them.
  fileprivate var calendarYears: ClosedRange<Int> {
    var (first, last) = (days.first, days.last)
    for index in items.indices {
      first = min(first, items[index].days.first)
      last = max(last, items[index].days.last)
    }
    return first.year - 1...last.year + 1
  }
}
