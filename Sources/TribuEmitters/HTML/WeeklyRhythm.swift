import TribuCompiler

/// The week as members live it: what comes back on each weekday, at which hour, with whom.
///
/// Only what returns at least every two weeks makes a rhythm; the rest is in the cards and the calendar.
struct WeeklyRhythm {
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

  let rows: [Row]
  let standing: [Fact]

  init?(_ context: DocumentContext) {
    var slots: [(weekday: Weekday, time: LocalTime?, row: Row)] = []
    for (source, activity) in context.plan.activities.enumerated() where activity.section.isStrategy {
      guard activity.section != .journey, let rule = WeeklyRhythm.weekly(activity.when),
        let items = context.occurrences[source], items.count > 1
      else { continue }
      for weekday in Set(items.compactMap { $0.nominal?.weekday }).sorted() {
        slots.append((weekday, activity.when?.at, WeeklyRhythm.row(activity, source, weekday, rule, context)))
      }
    }
    slots.sort { ($0.weekday.rawValue, $0.time?.minutes ?? -1) < ($1.weekday.rawValue, $1.time?.minutes ?? -1) }
    rows = slots.enumerated().map { index, slot in
      let isFirst = index == 0 || slots[index - 1].weekday != slot.weekday
      return slot.row.spanning(isFirst ? slots.filter { $0.weekday == slot.weekday }.count : nil)
    }
    standing = context.plan.standing.filter { $0.activity.section.isStrategy }.reduce(into: [Fact]()) { facts, duty in
      let name = context.text(duty.activity.name)
      guard !facts.contains(where: { $0.label == name }), let when = duty.activity.when else { return }
      facts.append(Fact(label: name, value: context.schedules.text(when, days: [])))
    }
    if rows.isEmpty { return nil }
  }

  /// The interval in weeks of what returns every week or two.
  private static func weekly(_ schedule: Schedule?) -> Int? {
    guard case .rule(let rule) = schedule?.form else { return nil }
    switch rule.frequency {
    case .weekly: return rule.interval <= 2 ? rule.interval : nil
    case .daily: return rule.interval == 7 || rule.interval == 14 ? rule.interval / 7 : nil
    case .monthly, .yearly: return nil
    }
  }

  private static func row(
    _ activity: Activity, _ source: Int, _ weekday: Weekday, _ interval: Int, _ context: DocumentContext
  ) -> Row {
    let minutes = activity.when?.length?.minutes ?? 0
    let format = context.words[activity.format]
    return Row(
      weekday: context.dates.weekday(weekday).capitalisedFirst, weekdaySpan: nil,
      time: activity.when?.at.map(context.dates.time) ?? context.words[ProposalWord.allDay],
      name: context.text(activity.name), kind: context.words[activity.kind],
      hosts: context.hostsInTurn(of: activity, source: source),
      length: minutes > 0 ? "\(format), \(context.durations.minutes(minutes))" : format,
      direction: context.words[activity.direction],
      rhythm: context.words[interval == 1 ? ProposalWord.weekly : .fortnightly])
  }
}

extension WeeklyRhythm.Row {
  fileprivate func spanning(_ rows: Int?) -> Self {
    WeeklyRhythm.Row(
      weekday: weekday, weekdaySpan: rows.map(String.init), time: time, name: name, kind: kind, hosts: hosts,
      length: length, direction: direction, rhythm: rhythm)
  }
}

extension String {
  /// With a capital in front, as a heading or a cell begins.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
