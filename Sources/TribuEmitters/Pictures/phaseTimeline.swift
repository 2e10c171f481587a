import TribuCompiler

/// The engagement at a glance: a bar for each phase under its name and dates, months above, milestones below.
func phaseTimeline(_ context: DocumentContext) -> String {
  let plan = context.plan
  let top = 24.0
  let row = 42.0
  let milestones = plan.items.filter { $0.type == .milestone }
  let days = span(plan.days, milestones)
  let lanes = milestoneLanes(milestones, days)
  let bottom = top + row * Double(plan.phases.count)
  let laneCount = (lanes.max() ?? -1) + 1
  let height = bottom + (laneCount > 0 ? 12 + 24 * Double(laneCount) : 0)
  var drawing = Drawing(
    identifier: "timeline", width: 720, height: Int(height), title: context.words[ProposalWord.timelineTitle],
    summary: summary(context, milestones), font: context.brand.textFont)

  for (index, month) in months(in: days).enumerated() {
    let x = place(month, days)
    drawing.line(x1: x, y1: 18, x2: x, y2: height, stroke: Colour(red: 229, green: 231, blue: 235))
    let next = place(month.adding(months: 1), days)
    // A month that only begins to show has no room for its name.
    guard min(next, 1) - max(x, 0) > 0.09 else { continue }
    drawing.text(
      context.dates.shortMonth(month), x: max(x, 0) + (index == 0 && x <= 0 ? 0 : 0.01), y: 13, size: 12,
      fill: Colour(red: 91, green: 99, blue: 110))
  }
  for (index, phase) in plan.phases.enumerated() {
    let y = top + row * Double(index)
    drawing.text(
      Drawing.shortened(context.text(phase.phase.name), to: 28), x: 0, y: y + 14, size: 13.5, bold: true)
    drawing.text(
      context.dates.shortRange(phase.days), x: 1, y: y + 14, size: 12.5, fill: Colour(red: 75, green: 85, blue: 99),
      anchor: .end)
    let start = place(phase.days.first, days)
    let end = place(phase.days.last + 1, days)
    drawing.bar(x: 0, y: y + 20, width: 1, height: 12, fill: context.brand.tint, corner: 6)
    let colour = phase.phase.kind.isActive ? context.brand.main : context.brand.accent
    drawing.bar(
      x: start, y: y + 20, width: end - start, height: 12, fill: colour.readable(on: .white, contrast: 3), corner: 6)
  }
  for (index, milestone) in milestones.enumerated() {
    let x = place(milestone.days.first, days)
    let y = bottom + 18 + 24 * Double(lanes[index])
    let inside = min(max(x, 0.018), 0.982)
    drawing.line(x1: x, y1: top + 20, x2: x, y2: y - 9, stroke: context.brand.ink, dashed: true)
    drawing.circle(x: inside, y: y, radius: 9.5, fill: .white, stroke: context.brand.ink)
    drawing.text(
      String(index + 1), x: inside, y: y + 4, size: 11.5, fill: context.brand.ink, bold: true, anchor: .middle)
  }
  return drawing.svg
}

/// The engagement's days, and those of milestones outside it.
private func span(_ days: DayRange, _ milestones: [PlannedItem]) -> DayRange {
  DayRange(
    first: milestones.map(\.days.first).reduce(days.first, min), last: milestones.map(\.days.first).reduce(days.last, max))
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

/// Milestones too close to stand side by side go below each other.
private func milestoneLanes(_ milestones: [PlannedItem], _ days: DayRange) -> [Int] {
  var ends: [Double] = []
  return milestones.map { milestone in
    let x = place(milestone.days.first, days)
    let lane = ends.firstIndex { $0 + 0.065 <= x } ?? ends.count
    if lane == ends.count { ends.append(x) } else { ends[lane] = x }
    return lane
  }
}

private func summary(_ context: DocumentContext, _ milestones: [PlannedItem]) -> String {
  let phases = context.plan.phases.map { "\(context.text($0.phase.name)): \(context.dates.range($0.days))" }
  let days = milestones.map { "\(context.title($0)): \(context.dates.medium($0.days.first))" }
  return (phases + days).joined(separator: "; ") + "."
}
