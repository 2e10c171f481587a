/// One dated thing of a plan; a class because plans sort and share them by the thousand.
package final class PlannedItem: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// People meet: live and in-person activities of the strategy half.
    case session
    /// Its other activities, and posts.
    case prompt
    /// Preparation, follow-up, phase work, gifts, dated duties, handoffs, steps of the journey that are not live.
    case task
    case reading, milestone, payment
  }

  package enum Track: String, CaseIterable, Sendable { case content, strategy }

  /// What the item is called; words of Tribu's own are put in when the document's language is known.
  package enum Title: Sendable {
    case text(Text)
    case reading(Text)
    case payment(number: Int, of: Int, share: Quantity)
  }

  package struct Move: Sendable {
    package let from: Day
    package let reason: Reason
  }

  /// A wall-clock time in the playbook's zone, after any clock shift.
  package struct LocalMoment: Hashable, Comparable, Sendable {
    package let day: Day
    package let time: LocalTime

    package init(day: Day, time: LocalTime) {
      self.day = day
      self.time = time
    }

    /// The last day of what ends now: midnight belongs to the day before.
    var lastDay: Day { time.minutes == 0 ? day - 1 : day }

    package static func < (left: LocalMoment, right: LocalMoment) -> Bool {
      (left.day, left.time) < (right.day, right.time)
    }
  }

  /// What a clock change did to the start.
  package enum ClockChange: Sendable { case skipped, doubled }

  /// Names the item for ever: `lunes-de-ideas/20270222`, `feria/2`, `feria/2/prep/cartel`.
  package let key: String
  /// The key with the activity's oldest id; UIDs are made of it.
  package let identity: String
  package let type: Kind
  package let track: Track
  /// The id of what it comes from: activity, milestone, metric, payment, work.
  package let activity: String
  package let section: Section?
  package let kind: ActivityKind?
  package let title: Title
  package let topic: Text?
  package let phase: String?
  package let role: Role?
  /// Who receives a handoff.
  package let receiver: Role?
  /// Experts that teach it.
  package let experts: [String]
  package let days: DayRange
  package let start: LocalMoment?
  package let end: LocalMoment?
  package let nominal: Day?
  package let moved: Move?
  package let effortMinutes: Int
  package let cost: Money?
  /// A payment's.
  package let amount: Amount?
  /// The key of the item that a preparation or follow-up belongs to.
  package let parent: String?
  package let feeds: FeedSet
  package let serves: String?
  package let format: ActivityFormat?
  package let direction: Direction?
  /// Index in ``Plan/activities``; of prep and after: their activity's.
  package let source: Int?
  /// What the item was written as, for findings about it.
  package let span: Span
  package let clockChange: ClockChange?

  package var isAllDay: Bool { start == nil }

  init(
    key: String, identity: String, type: Kind, track: Track, activity: String, section: Section?,
    kind: ActivityKind?, title: Title, topic: Text?, phase: String?, role: Role?, receiver: Role?,
    experts: [String], days: DayRange, start: LocalMoment?, end: LocalMoment?, nominal: Day?, moved: Move?,
    effortMinutes: Int, cost: Money?, amount: Amount?, parent: String?, feeds: FeedSet, serves: String?,
    format: ActivityFormat?, direction: Direction?, source: Int?, span: Span, clockChange: ClockChange?
  ) {
    self.key = key
    self.identity = identity
    self.type = type
    self.track = track
    self.activity = activity
    self.section = section
    self.kind = kind
    self.title = title
    self.topic = topic
    self.phase = phase
    self.role = role
    self.receiver = receiver
    self.experts = experts
    self.days = days
    self.start = start
    self.end = end
    self.nominal = nominal
    self.moved = moved
    self.effortMinutes = effortMinutes
    self.cost = cost
    self.amount = amount
    self.parent = parent
    self.feeds = feeds
    self.serves = serves
    self.format = format
    self.direction = direction
    self.source = source
    self.span = span
    self.clockChange = clockChange
  }
}

extension PlannedItem: Comparable {
  /// Date, time (all-day first), track, key: a total order, since keys are unique.
  package static func < (left: PlannedItem, right: PlannedItem) -> Bool {
    if left.days.first != right.days.first { return left.days.first < right.days.first }
    let leftTime = left.start?.time.minutes ?? -1
    let rightTime = right.start?.time.minutes ?? -1
    if leftTime != rightTime { return leftTime < rightTime }
    if left.track != right.track { return left.track == .content }
    return left.key < right.key
  }

  package static func == (left: PlannedItem, right: PlannedItem) -> Bool { left.key == right.key }
}

/// The calendars that people subscribe to.
package enum Feed: String, CaseIterable, Sendable {
  /// Everything.
  case calendar
  case builder, manager, client, ambassadors, members
}

/// Which feeds show an item.
package struct FeedSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let calendar = FeedSet(rawValue: 1)
  package static let builder = FeedSet(rawValue: 2)
  package static let manager = FeedSet(rawValue: 4)
  package static let client = FeedSet(rawValue: 8)
  package static let ambassadors = FeedSet(rawValue: 16)
  package static let members = FeedSet(rawValue: 32)

  package init(_ feed: Feed) {
    self =
      switch feed {
      case .calendar: .calendar
      case .builder: .builder
      case .manager: .manager
      case .client: .client
      case .ambassadors: .ambassadors
      case .members: .members
      }
  }

  package func contains(_ feed: Feed) -> Bool { contains(FeedSet(feed)) }

  /// In the order of ``Feed``.
  package var feeds: [Feed] { Feed.allCases.filter { contains($0) } }
}
