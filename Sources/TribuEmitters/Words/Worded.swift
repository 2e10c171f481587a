package import TribuCompiler

/// A closed list of things that have a word in every document language: the list gives the first half of the key, the
/// case the second (`kind.theme-day`).
package protocol Worded: RawRepresentable<String>, CaseIterable, Sendable {
  /// The first half of the keys.
  static var family: String { get }
}

extension Worded {
  /// The key in a words file.
  package var key: String { Self.family + "." + rawValue }
}

extension Section: Worded { package static var family: String { "section" } }
extension ActivityKind: Worded { package static var family: String { "kind" } }
extension ActivityFormat: Worded { package static var family: String { "format" } }
extension Direction: Worded { package static var family: String { "direction" } }
extension Platform: Worded { package static var family: String { "platform" } }
extension Engagement.Phase.Kind: Worded { package static var family: String { "phase-kind" } }
extension Metric.Family: Worded { package static var family: String { "family" } }
extension Community.Bond: Worded { package static var family: String { "bond" } }
extension Diagnosis.State: Worded { package static var family: String { "state" } }
extension Purpose.Goal.Kind: Worded { package static var family: String { "goal-kind" } }
extension Purpose.Goal.Area: Worded { package static var family: String { "area" } }
extension Client.Kind: Worded { package static var family: String { "client-kind" } }
extension Activity.Emotion: Worded { package static var family: String { "emotion" } }
extension Activity.Scope: Worded { package static var family: String { "scope" } }
extension Safety.Sensitive: Worded { package static var family: String { "sensitive" } }
extension Schedule.Trigger: Worded { package static var family: String { "trigger" } }
extension PlannedItem.Kind: Worded { package static var family: String { "item" } }
extension PlannedItem.Track: Worded { package static var family: String { "track" } }
extension Feed: Worded { package static var family: String { "feed" } }

/// The roles that are not experts; these have names of their own.
package enum RoleWord: String, Worded {
  case builder, manager, client, ambassadors, expert

  package static var family: String { "role" }

  package init(_ role: Role) {
    self =
      switch role {
      case .builder: .builder
      case .manager: .manager
      case .client: .client
      case .ambassadors: .ambassadors
      case .expert: .expert
      }
  }
}

/// The days of the week, as a sentence writes them.
package enum WeekdayWord: String, Worded {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package static var family: String { "weekday" }

  package init(_ weekday: Weekday) { self = WeekdayWord.allCases[weekday.rawValue] }
}

/// The months, as a sentence writes them.
package enum MonthWord: String, Worded {
  case january, february, march, april, may, june, july, august, september, october, november, december

  package static var family: String { "month" }

  /// - Parameter month: 1 to 12.
  package init(_ month: Int) { self = MonthWord.allCases[month - 1] }
}

/// Titles of items that have no text of the playbook's own.
package enum TitleWord: String, Worded {
  case reading, payment

  package static var family: String { "title" }
}

/// How dates and numbers are put together.
package enum FormWord: String, Worded {
  /// `{weekday} {day} de {month}`
  case day
  /// What stands between whole and part.
  case decimalMark = "decimal-mark"
  /// `{number} %`
  case share

  package static var family: String { "form" }
}

/// What a calendar says about itself.
package enum FeedWord: String, Worded {
  /// `{title}`, `{feed}`
  case name
  case calendar, builder, manager, client, ambassadors, members

  package static var family: String { "feed-text" }

  /// What a feed is for.
  package init(describing feed: Feed) {
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
}

/// The lines of an event's description.
package enum EventWord: String, Worded {
  case problem, experience, value, goal, topic, place
  case movedByHoliday = "moved-holiday"
  case movedByClosure = "moved-closure"
  /// To members: without saying why it is closed.
  case movedSilently = "moved-closed"
  case doneBy = "done-by"
  case handoff, experts, prepares, follows, amount, source, target, channel

  package static var family: String { "event" }
}
