internal import TribuCompiler
internal import TribuEmitters

/// The plan as a list of days, for the terminal.
struct Agenda {
  private let plan: Plan
  private let words: DocumentWords
  private let language: String
  private let colour: Bool
  private let kindWidth: Int

  init(_ plan: Plan, colour: Bool) {
    self.plan = plan
    self.colour = colour
    language = plan.playbook.language
    words = DocumentWords(nearestTo: MessageChoice.current.rawValue)
    kindWidth = PlannedItem.Kind.allCases.map { [words] in TerminalText.width(words[$0]) }.max() ?? 0
  }

  func text(_ items: [PlannedItem], skips: [Plan.Skip]) -> String {
    let title = TerminalText.opening(TerminalText.safe(plan.playbook.title.inLanguage(language)))
    var text = bold(title) + "  \(day(plan.days.first)) – \(day(plan.days.last)) · \(plan.playbook.timezone)\n"
    if items.isEmpty { return text + "\n" + say("nothing in this range", es: "nada en este intervalo") + "\n" }
    var month = 0
    var last: Day?
    for item in items {
      let first = item.days.first
      let current = first.year * 12 + first.month
      if current != month {
        month = current
        text += "\n" + bold("\(words[MonthWord(first.month)]) \(first.year)") + "\n"
      }
      text += line(item, showsDay: first != last) + "\n"
      last = first
    }
    return text + footer(items, skips)
  }

  private func line(_ item: PlannedItem, showsDay: Bool) -> String {
    let first = item.days.first
    let weekday = String(words[WeekdayWord(first.weekday)].prefix(3))
    let dayText = showsDay ? "\(weekday) \(first.day < 10 ? " " : "")\(first.day)" : "      "
    let time: String
    if let start = item.start {
      let end = item.end.map { item.days.count == 1 ? "\($0.time)" : "\(shortDay($0.day)) \($0.time)" }
      time = end.map { "\(start.time)–\($0)" } ?? "\(start.time)"
    } else if item.days.count > 1 {
      time = "→ \(shortDay(item.days.last))"
    } else {
      time = ""
    }
    let kind = words[item.type]
    var title = item.title(words, language)
    // The column before says already that it is a reading.
    if case .reading(let metric) = item.title { title = metric.inLanguage(language) }
    if let topic = item.topic { title += ": " + topic.inLanguage(language) }
    var tail = [item.role, item.receiver].compactMap { $0 }.map(name).joined(separator: " → ")
    if let moved = item.moved { tail += (tail.isEmpty ? "" : " · ") + movedText(moved) }
    let safe = TerminalText.safe(title)
    return "  \(pad(dayText, 6))  \(pad(time, 11))  \(pad(kind, kindWidth))  \(safe)"
      + (tail.isEmpty ? "" : dim("  — " + TerminalText.safe(tail)))
  }

  private func name(_ role: Role) -> String {
    if case .expert(let id) = role { return id }
    return words[RoleWord(role)].lowercased()
  }

  private func movedText(_ move: PlannedItem.Move) -> String {
    let reason = move.reason.inLanguage(language)
    let from = shortDay(move.from)
    return say("moved from \(from) (\(reason))", es: "movido desde el \(from) (\(reason))")
  }

  private func footer(_ items: [PlannedItem], _ skips: [Plan.Skip]) -> String {
    let count = items.count
    var text = "\n" + (count == 1 ? say("1 item", es: "1 elemento") : say("\(count) items", es: "\(count) elementos"))
    if !skips.isEmpty {
      let list = skips.map { "\($0.activity) \(shortDay($0.date)) (\($0.reason.inLanguage(language)))" }
      text += "\n" + say("left out: ", es: "quedan fuera: ") + TerminalText.safe(list.joined(separator: ", "))
    }
    return text + "\n"
  }

  private func day(_ day: Day) -> String { "\(shortDay(day)) \(day.year)" }
  private func shortDay(_ day: Day) -> String { "\(day.day) \(words[MonthWord(day.month)].prefix(3))" }
  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TerminalText.width(text)))
  }
  private func bold(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func dim(_ text: String) -> String { colour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
