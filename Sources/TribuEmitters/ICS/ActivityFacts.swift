internal import TribuCompiler

/// What all events of an activity have in common, put into words once.
final class ActivityFacts: Sendable {
  /// The description, as plain text.
  let prose: String
  let place: CalendarEvent.Place?
  /// How long before the start the calendar is to remind; empty where the activity does not say.
  let reminders: [Duration]
  /// Of a post: the network's name, and the address of the way in that it shows.
  let channel: String?
  let doorway: CalendarAddress?

  init(_ activity: Activity, in playbook: Playbook, _ language: String, _ words: DocumentWords) {
    prose = activity.description.map { plainText($0.inLanguage(language)) } ?? ""
    let place = activity.place?.inLanguage(language)
    self.place = place.map { text in CalendarAddress(text).map { .address($0) } ?? .text(text) }
    reminders = activity.reminders
    channel = activity.channel.map { words[$0] }
    let doorway = activity.section == .posts ? activity.doorway ?? playbook.content?.doorway : nil
    self.doorway = (doorway?.inLanguage(language)).flatMap { CalendarAddress($0) }
  }

  var address: CalendarAddress? { if case .address(let address) = place { address } else { nil } }
}
