import TribuCompiler

/// Planned work against sold hours, week by week, for builder and manager; nil where nobody has hours.
func workloadPicture(_ context: DocumentContext) -> Markup? {
  workloadPicture(of: [.builder, .manager], identifier: "workload", context)
}

/// - Parameter roles: One band of bars each, in this order; those without load are left out.
func workloadPicture(of roles: [Role], identifier: String, _ context: DocumentContext) -> Markup? {
  let weeks = Set(context.plan.load.map(\.week)).sorted()
  let bands = roles.compactMap { role -> (role: Role, load: [Day: Plan.WeekLoad])? in
    let rows = context.plan.load.filter { $0.role == role && ($0.plannedMinutes > 0 || $0.availableMinutes > 0) }
    return rows.isEmpty ? nil : (role, Dictionary(rows.map { ($0.week, $0) }, uniquingKeysWith: { first, _ in first }))
  }
  guard let first = weeks.first, let last = weeks.last, !bands.isEmpty else { return nil }
  let count = (last - first) / 7 + 1
  let band = 92.0
  let height = Int(band) * bands.count + 20
  var drawing = Drawing(
    identifier: identifier, width: 720, height: height, title: context.words[ProposalWord.workloadTitle],
    summary: context.words[ProposalWord.workloadSummary], font: context.brand.textFont)
  for (index, entry) in bands.enumerated() {
    draw(entry.role, entry.load, from: first, count: count, top: Double(index) * band, &drawing, context)
  }
  for week in weeks where week.day <= 7 {
    let x = (Double((week - first) / 7) + 0.5) / Double(count)
    drawing.text(
      context.dates.shortMonth(week), x: min(max(x, 0.02), 0.97), y: Double(height) - 4, size: 12,
      fill: Colour(red: 91, green: 99, blue: 110), anchor: .middle)
  }
  return drawing.svg
}

/// A band: the role's name, a bar for each week, and a step for the hours it has.
private func draw(
  _ role: Role, _ load: [Day: Plan.WeekLoad], from first: Day, count: Int, top: Double, _ drawing: inout Drawing,
  _ context: DocumentContext
) {
  let colour = context.brand.colour(of: role)
  let peak = load.values.reduce(60) { max($0, $1.plannedMinutes, $1.availableMinutes) }
  let room = 56.0
  let base = top + 80
  drawing.text("\(context.name(role)) · \(context.words[RoleWord(role)])", x: 0, y: top + 14, size: 13, bold: true)
  drawing.text(
    context.words[ProposalWord.peakHours, ["hours": context.durations.hours(peak)]], x: 1, y: top + 14, size: 12,
    fill: Colour(red: 91, green: 99, blue: 110), anchor: .end)
  drawing.line(x1: 0, y1: base, x2: 1, y2: base, stroke: Colour(red: 209, green: 213, blue: 219))
  for index in 0..<count {
    guard let week = load[first + 7 * index] else { continue }
    let x = Double(index) / Double(count)
    let width = 1 / Double(count)
    let planned = Double(week.plannedMinutes) / Double(peak) * room
    let available = Double(week.availableMinutes) / Double(peak) * room
    drawing.bar(x: x + width * 0.14, y: base - planned, width: width * 0.72, height: planned, fill: colour, corner: 1.5)
    if available > 0 {
      drawing.line(x1: x, y1: base - available, x2: x + width, y2: base - available, stroke: .ink, width: 1.5)
    }
  }
}
