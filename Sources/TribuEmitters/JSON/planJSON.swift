package import TribuCompiler

/// `plan.json` (`spec` §5): the whole plan, for programs; keys are only ever added.
func writePlanJSON(_ plan: Plan, settings: EmitterSettings) -> OutputFile {
  OutputFile(name: "plan.json", bytes: planJSON(plan, items: plan.items, settings: settings))
}

/// The same with some of the items only, for `tribu plan --format json`.
package func planJSON(_ plan: Plan, items: [PlannedItem], settings: EmitterSettings) -> [UInt8] {
  let view = PlanView(plan, settings)
  let json = JSONText.object([
    ("tribu", .number(1)), ("playbook", view.playbook), ("phases", .array(plan.phases.map(view.phase))),
    ("items", .array(items.map(view.item))), ("skipped", .array(plan.skipped.map(view.skip))),
    ("standing", .array(plan.standing.map(view.standing))), ("load", .array(plan.load.map(view.load))),
    ("totals", view.totals),
  ])
  return json.written(inlineFrom: 2)
}

private struct PlanView {
  let plan: Plan
  let language: String
  let words: DocumentWords
  let identity: CalendarIdentity

  init(_ plan: Plan, _ settings: EmitterSettings) {
    self.plan = plan
    language = settings.language
    words = DocumentWords(nearestTo: settings.language)
    identity = CalendarIdentity(plan.playbook)
  }

  var playbook: JSONText {
    let playbook = plan.playbook
    return .object([
      ("id", .string(playbook.id.value)), ("title", .string(playbook.title.inLanguage(language))),
      ("language", .string(language)), ("timezone", .string(playbook.timezone)),
      ("currency", .string(playbook.currency.code)), ("client", .string(playbook.client.name.inLanguage(language))),
      ("consultancy", .string(playbook.consultancy.name.inLanguage(language))),
    ])
  }

  func phase(_ phase: Plan.Phase) -> JSONText {
    .object([
      ("id", .string(phase.id)), ("name", .string(phase.phase.name.inLanguage(language))),
      ("kind", .string(phase.phase.kind.rawValue)), ("start", .string(phase.days.first.description)),
      ("end", .string(phase.days.last.description)),
    ])
  }

  func item(_ item: PlannedItem) -> JSONText {
    var line = JSONLine()
    line.add("key", item.key)
    line.add("uid", identity.uid(of: item))
    line.add("type", item.type.rawValue)
    line.add("track", item.track.rawValue)
    line.add("activity", item.activity)
    line.add("section", item.section?.rawValue)
    line.add("kind", item.kind?.rawValue)
    line.add("title", item.title(words, language))
    line.add("topic", item.topic?.inLanguage(language))
    line.add("phase", item.phase)
    line.add("role", item.role?.name)
    let people = item.people(in: plan, language)
    if !people.isEmpty { line.add("people", people) }
    line.add("date", item.days.first.description)
    line.add("endDate", item.days.last.description)
    line.add("start", item.start?.text)
    line.add("end", item.end?.text)
    line.add("allDay", item.isAllDay)
    line.add("timezone", plan.playbook.timezone)
    line.add("nominalDate", item.nominal?.description)
    if let move = item.moved {
      var moved = JSONLine()
      moved.add("from", move.from.description)
      moved.add("reason", move.reason.inLanguage(language))
      line.add("moved", moved)
    }
    line.add("effortMinutes", item.effortMinutes)
    line.add("cost", item.cost?.amount.description)
    line.add("amount", item.amount?.description)
    line.add("parent", item.parent)
    line.add("feeds", item.feeds.feeds.map(\.rawValue))
    line.add("serves", item.serves)
    line.add("format", item.format?.rawValue)
    line.add("direction", item.direction?.rawValue)
    return .written(line.finished)
  }

  func skip(_ skip: Plan.Skip) -> JSONText {
    .object([
      ("activity", .string(skip.activity)), ("date", .string(skip.date.description)),
      ("reason", .string(skip.reason.inLanguage(language))),
    ])
  }

  func standing(_ duty: Plan.StandingDuty) -> JSONText {
    .object([
      ("activity", .string(duty.activity.id.value)), ("role", .string(duty.role.name)),
      ("hoursPerWeek", duty.hoursPerWeek.map { .decimal($0.decimalText) }),
      ("trigger", duty.trigger.map { .string($0.rawValue) }), ("within", duty.within.map { .string($0.isoText) }),
    ])
  }

  func load(_ row: Plan.WeekLoad) -> JSONText {
    let week = row.week.isoWeek
    return .object([
      ("week", .string("\(week.year)-W\(week.week < 10 ? "0" : "")\(week.week)")), ("role", .string(row.role.name)),
      ("plannedMinutes", .number(row.plannedMinutes)), ("availableMinutes", .number(row.availableMinutes)),
    ])
  }

  var totals: JSONText {
    let totals = plan.totals
    return .object([
      ("fee", .string(totals.fee.description)), ("costs", .string(totals.costs.description)),
      ("tax", .string(totals.tax.description)), ("total", .string(totals.total.description)),
      ("currency", .string(plan.playbook.currency.code)),
      ("minutesByRole", .object(totals.minutesByRole.map { ($0.role.name, .number($0.minutes)) })),
      ("occurrencesByActivity", .object(totals.occurrencesByActivity.map { ($0.activity, .number($0.count)) })),
    ])
  }
}

extension PlannedItem.LocalMoment {
  /// `2027-02-22T08:00`
  var text: String { "\(day)T\(time)" }
}

extension Duration {
  /// ISO 8601; working days have no form there and stay words.
  package var isoText: String {
    if workingDays > 0 { return "\(workingDays) working days" }
    if months > 0 { return "P\(months)M" }
    if days > 0 { return days % 7 == 0 ? "P\(days / 7)W" : "P\(days)D" }
    return "PT" + (minutes >= 60 ? "\(minutes / 60)H" : "")
      + (minutes % 60 > 0 || minutes == 0 ? "\(minutes % 60)M" : "")
  }
}

extension Rational {
  /// Up to two decimals, as little as needed: `6`, `2.5`, `2.31`.
  var decimalText: String {
    let cents = Int((self * Rational(100)).roundedHalfToEven)
    if cents % 100 == 0 { return String(cents / 100) }
    return cents % 10 == 0
      ? "\(cents / 100).\(cents / 10 % 10)" : "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }
}
