import TribuCompiler

/// A week of the manager: posts by channel, then everything else by day.
struct ContentWeek {
  struct Channel {
    let name: String
    let posts: [Post]
  }

  struct Post {
    let day: String
    let time: String?
    let name: String
    let topic: String?
    let kind: String
    let pillar: String?
    let doorway: LinkedText?
    let effort: String?
    let description: String?
    let consent: String?
    let moved: String?
  }

  struct Task {
    let day: String
    let time: String?
    let name: String
    let kind: String
    /// What a preparation is for, or who a handoff is with.
    let note: String?
    let effort: String?
    let moved: String?
  }

  let anchor: String
  let name: String
  let dates: String
  let phase: String?
  let hours: String?
  let channels: [Channel]
  let tasks: [Task]

  /// Every week that has something, in order.
  static func all(_ context: DocumentContext) -> [ContentWeek] {
    let items = context.plan.items.filter(\.isManagers)
    let weeks = Dictionary(grouping: items) { $0.days.first.startOfWeek }
    let load = Dictionary(
      context.plan.load.filter { $0.role == .manager }.map { ($0.week, $0.plannedMinutes) },
      uniquingKeysWith: { first, _ in first })
    return weeks.keys.sorted().map { monday in
      ContentWeek(monday, weeks[monday] ?? [], minutes: load[monday] ?? 0, context)
    }
  }

  private init(_ monday: Day, _ items: [PlannedItem], minutes: Int, _ context: DocumentContext) {
    let number = monday.isoWeek
    anchor = "w\(number.year)-\(number.week)"
    name = context.words[ContentWord.week, ["number": String(number.week)]]
    dates = context.dates.range(DayRange(first: monday, last: monday + 6))
    phase = (0..<7).lazy.compactMap { context.plan.phase(on: monday + $0) }.first.map { context.text($0.phase.name) }
    hours = minutes > 0 ? context.durations.hours(minutes) : nil
    let posts = items.filter { $0.section == .posts && $0.parent == nil }
    var channels: [(platform: Platform, posts: [Post])] = []
    for item in posts {
      guard let source = item.source else { continue }
      let activity = context.plan.activities[source]
      let platform = activity.channel ?? .other
      let post = ContentWeek.post(item, activity, context)
      if let index = channels.firstIndex(where: { $0.platform == platform }) {
        channels[index].posts.append(post)
      } else {
        channels.append((platform, [post]))
      }
    }
    self.channels = channels.map { Channel(name: context.words[$0.platform], posts: $0.posts) }
    tasks = items.filter { $0.section != .posts || $0.parent != nil }.map { ContentWeek.task($0, context) }
  }

  private static func post(_ item: PlannedItem, _ activity: Activity, _ context: DocumentContext) -> Post {
    let content = context.playbook.content
    let pillar = activity.pillar.flatMap { id in content?.pillars.first { $0.id.value == id.value } }
    return Post(
      day: context.dates.shortWithWeekday(item.days.first), time: context.time(item), name: context.title(item),
      topic: context.text(item.topic), kind: context.words[activity.kind], pillar: context.text(pillar?.name),
      doorway: context.text(activity.doorway ?? content?.doorway).map(LinkedText.init), effort: effort(item, context),
      description: context.text(activity.description),
      consent: activity.consent.map { ActivityCard.consent($0, context) },
      moved: context.moved(item))
  }

  private static func task(_ item: PlannedItem, _ context: DocumentContext) -> Task {
    var note: String?
    if let parent = item.parent.flatMap(context.item) {
      note =
        context.words[
          item.days.first <= parent.days.first ? ContentWord.prepares : .follows,
          ["title": context.title(parent), "day": context.dates.shortWithWeekday(parent.days.first)]]
    } else if item.section == .handoffs, let role = item.role, let receiver = item.receiver {
      note = context.words[ContentWord.handoff, ["from": context.name(role), "to": context.name(receiver)]]
    }
    let isSpan = item.days.count > 1 && item.isAllDay
    return Task(
      day: isSpan ? context.dates.shortRange(item.days) : context.dates.shortWithWeekday(item.days.first),
      time: context.time(item), name: context.title(item), kind: kind(of: item, context), note: note,
      effort: effort(item, context), moved: context.moved(item))
  }

  private static func kind(of item: PlannedItem, _ context: DocumentContext) -> String {
    if item.type == .reading { return context.words[item.type] }
    if item.parent != nil { return context.words[item.type] }
    return item.kind.map { context.words[$0] } ?? context.words[item.type]
  }

  private static func effort(_ item: PlannedItem, _ context: DocumentContext) -> String? {
    item.effortMinutes > 0 ? context.durations.hours(item.effortMinutes) : nil
  }
}
