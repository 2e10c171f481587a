import TribuCompiler

/// The engagement at a glance: a bar for each phase under its name and dates, months above, milestones on the bars.
func phaseTimeline(_ context: DocumentContext) -> Markup {
  let plan = context.plan
  let milestones = plan.items.filter { $0.type == .milestone }
  let days = span(plan.days, milestones)
  let height = top + row * Double(plan.phases.count)
  var drawing = Drawing(
    identifier: "timeline", width: 720, height: Int(height), title: context.words[ProposalWord.timelineTitle],
    summary: summary(context, milestones), font: context.brand.textFont)
  drawMonths(in: days, height: height, &drawing, context)
  for (index, phase) in plan.phases.enumerated() {
    let y = top + row * Double(index)
    drawing.text(Drawing.shortened(context.text(phase.phase.name), to: 28), x: 0, y: y + 14, size: 13.5, bold: true)
    drawing.text(
      context.dates.shortRange(phase.days), x: 1, y: y + 14, size: 12.5, fill: Colour(red: 75, green: 85, blue: 99),
      anchor: .end)
    let start = place(phase.days.first, days)
    let end = place(phase.days.last + 1, days)
    drawing.bar(x: 0, y: y + 24, width: 1, height: 12, fill: context.brand.tint, corner: 6)
    let colour = phase.phase.kind.isActive ? context.brand.main : context.brand.accent
    drawing.bar(
      x: start, y: y + 24, width: end - start, height: 12, fill: colour.readable(on: .white, contrast: 3), corner: 6)
  }
  for mark in marks(milestones, plan.phases, days) {
    let y = top + row * Double(mark.phase) + 30
    drawing.circle(x: mark.x, y: y, radius: 9.5, fill: .white, stroke: context.brand.ink)
    drawing.text(mark.number, x: mark.x, y: y + 4, size: 11.5, fill: context.brand.ink, bold: true, anchor: .middle)
  }
  return drawing.svg
}

private let top = 24.0
private let row = 46.0

private func drawMonths(in days: DayRange, height: Double, _ drawing: inout Drawing, _ context: DocumentContext) {
  for month in months(in: days) {
    let x = place(month, days)
    if x > 0 { drawing.line(x1: x, y1: 18, x2: x, y2: height, stroke: Colour(red: 229, green: 231, blue: 235)) }
    let end = place(month.adding(months: 1), days)
    // A month that only begins to show has no room for its name.
    guard min(end, 1) - max(x, 0) > 0.07 else { continue }
    drawing.text(
      context.dates.shortMonth(month), x: x > 0 ? x + 0.008 : 0, y: 13, size: 12,
      fill: Colour(red: 91, green: 99, blue: 110))
  }
}

/// Where the numbered milestones stand: on the bar of their phase, none on top of another.
private func marks(
  _ milestones: [PlannedItem], _ phases: [Plan.Phase], _ days: DayRange
) -> [(number: String, phase: Int, x: Double)] {
  var marks: [(number: String, phase: Int, x: Double)] = []
  for (index, milestone) in milestones.enumerated() {
    let day = milestone.days.first
    let phase = phases.lastIndex { $0.days.first <= day } ?? 0
    var x = min(max(place(day, days) + 0.5 / Double(days.count), 0.016), 0.984)
    if let last = marks.last(where: { $0.phase == phase }), x - last.x < 0.055 { x = min(last.x + 0.055, 0.984) }
    marks.append((String(index + 1), phase, x))
  }
  return marks
}

/// The engagement's days, and those of milestones outside it.
private func span(_ days: DayRange, _ milestones: [PlannedItem]) -> DayRange {
  DayRange(
    first: milestones.map(\.days.first).reduce(days.first, min),
    last: milestones.map(\.days.first).reduce(days.last, max))
}

/// Where a day begins, as a share of all days.
private func place(_ day: Day, _ days: DayRange) -> Double { Double(day - days.first) / Double(days.count) }

/// First days of the months that the days touch.
private func months(in days: DayRange) -> [Day] {
  var month = Day(year: days.first.year, month: days.first.month, day: 1)
  var result: [Day] = []
  while month <= days.last {
    result.append(month)
    month = month.adding(months: 1)
  }
  return result
}

private func summary(_ context: DocumentContext, _ milestones: [PlannedItem]) -> String {
  let phases = context.plan.phases.map { "\(context.text($0.phase.name)): \(context.dates.range($0.days))" }
  let days = milestones.map { "\(context.title($0)): \(context.dates.medium($0.days.first))" }
  return (phases + days).joined(separator: "; ") + "."
}
