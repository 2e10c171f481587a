import TribuCompiler

/// Every date of the builder's half, month by month; what moved or fell out says why.
struct CalendarAnnex {
  struct Month {
    let name: String
    let rows: [Row]
  }

  struct Row {
    let day: String
    let time: String?
    let title: String
    let topic: String?
    let who: String?
    let kind: String
    let isMilestone: Bool
    let moved: String?
  }

  struct Skip {
    let day: String
    let name: String
    let reason: String
  }

  let months: [Month]
  let skips: [Skip]
  let zone: String

  init?(_ context: DocumentContext) {
    let shown: Set<PlannedItem.Kind> = [.session, .prompt, .milestone]
    let items = context.plan.items.filter { $0.track == .strategy && shown.contains($0.type) && $0.parent == nil }
    var months: [(start: Day, rows: [Row])] = []
    for item in items {
      let day = item.days.first
      let start = Day(year: day.year, month: day.month, day: 1)
      if months.last?.start != start { months.append((start, [])) }
      months[months.count - 1].rows.append(CalendarAnnex.row(item, context))
    }
    self.months = months.map { Month(name: context.dates.month(of: $0.start).capitalisedFirst, rows: $0.rows) }
    let names = Dictionary(
      context.plan.activities.filter { $0.section.isStrategy }.map { ($0.id.value, context.text($0.name)) },
      uniquingKeysWith: { first, _ in first })
    skips = context.plan.skipped.compactMap { skip in
      names[skip.activity].map { name in
        Skip(
          day: context.dates.shortWithWeekday(skip.date), name: name,
          reason: skip.reason.inLanguage(context.settings.language))
      }
    }
    zone =
      context.words[
        ProposalWord.zoneNote, ["place": context.dates.town(of: context.playbook.timezone)]]
    if months.isEmpty { return nil }
  }

  private static func row(_ item: PlannedItem, _ context: DocumentContext) -> Row {
    let isSpan = item.days.count > 1 && item.isAllDay
    return Row(
      day: isSpan ? context.dates.shortRange(item.days) : context.dates.shortWithWeekday(item.days.first),
      time: context.time(item), title: context.title(item), topic: context.text(item.topic),
      who: item.role.map(context.name), kind: item.kind.map { context.words[$0] } ?? context.words[item.type],
      isMilestone: item.type == .milestone, moved: context.moved(item))
  }
}

extension DocumentContext {
  /// `Pasa del lun 22 mar: Día de San José`
  func moved(_ item: PlannedItem) -> String? {
    item.moved.map { move in
      words[
        ProposalWord.movedFrom,
        ["day": dates.shortWithWeekday(move.from), "reason": move.reason.inLanguage(settings.language)]]
    }
  }
}
