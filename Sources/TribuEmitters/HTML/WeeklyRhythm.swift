import TribuCompiler

/// The week as members live it: what comes back on each weekday, at which hour, with whom.
///
/// Only what returns at least every two weeks makes a rhythm; the rest is in the cards and the calendar.
struct WeeklyRhythm {
  /// An activity on one weekday.
  struct Slot {
    let weekday: Weekday
    let activity: Activity
    let source: Int
    /// In weeks.
    let interval: Int

    var time: LocalTime? { activity.when?.at }
    var minutes: Int { activity.when?.length?.minutes ?? 0 }
  }

  struct Row {
    let weekday: String
    /// How many rows the weekday spans; nil where an earlier row holds it.
    let weekdaySpan: String?
    let time: String
    let name: String
    let kind: String
    let hosts: String
    let length: String
    let direction: String
    let rhythm: String
  }

  let picture: Markup
  let rows: [Row]
  let standing: [Fact]

  init?(_ context: DocumentContext) {
    let slots = WeeklyRhythm.slots(context)
    if slots.isEmpty { return nil }
    picture = weeklyRhythmPicture(slots, context)
    rows = slots.enumerated().map { index, slot in
      let isFirst = index == 0 || slots[index - 1].weekday != slot.weekday
      return WeeklyRhythm.row(
        slot, span: isFirst ? slots.filter { $0.weekday == slot.weekday }.count : nil, context)
    }
    standing = context.plan.standing.filter { $0.activity.section.isStrategy }.reduce(into: [Fact]()) { facts, duty in
      let name = context.text(duty.activity.name)
      guard !facts.contains(where: { $0.label == name }), let when = duty.activity.when else { return }
      facts.append(Fact(label: name, value: context.schedules.text(when, days: [])))
    }
  }

  /// By weekday, then hour.
  private static func slots(_ context: DocumentContext) -> [Slot] {
    var slots: [Slot] = []
    for (source, activity) in context.plan.activities.enumerated() where activity.section.isStrategy {
      guard activity.section != .journey, let interval = interval(activity.when),
        let items = context.occurrences[source], items.count > 1
      else { continue }
      for weekday in Set(items.compactMap { $0.nominal?.weekday }).sorted() {
        slots.append(Slot(weekday: weekday, activity: activity, source: source, interval: interval))
      }
    }
    return slots.sorted {
      ($0.weekday.rawValue, $0.time?.minutes ?? -1, $0.source) < (
        $1.weekday.rawValue, $1.time?.minutes ?? -1, $1.source
      )
    }
  }

  /// The interval in weeks of what returns every week or two.
  private static func interval(_ schedule: Schedule?) -> Int? {
    switch schedule?.form {
    case .workingDays: return 1
    case .rule(let rule):
      switch rule.frequency {
      case .weekly: return rule.interval <= 2 ? rule.interval : nil
      case .daily: return [1: 1, 7: 1, 14: 2][rule.interval]
      case .monthly, .yearly: return nil
      }
    default: return nil
    }
  }

  private static func row(_ slot: Slot, span: Int?, _ context: DocumentContext) -> Row {
    let activity = slot.activity
    let format = context.words[activity.format]
    return Row(
      weekday: context.dates.weekday(slot.weekday).capitalisedFirst, weekdaySpan: span.map(String.init),
      time: slot.time.map(context.dates.time) ?? context.words[ProposalWord.allDay], name: context.text(activity.name),
      kind: context.words[activity.kind], hosts: context.hostsInTurn(of: activity, source: slot.source),
      length: slot.minutes > 0 ? "\(format), \(context.durations.minutes(slot.minutes))" : format,
      direction: context.words[activity.direction],
      rhythm: context.words[slot.interval == 1 ? ProposalWord.weekly : .fortnightly])
  }
}

extension String {
  /// With a capital in front, as a heading or a cell begins.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
