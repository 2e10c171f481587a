import TribuCompiler

/// The week in one look: a line for each appointment, at its hour; filled where it comes every week, hollow where every
/// other.
func weeklyRhythmPicture(_ slots: [WeeklyRhythm.Slot], _ context: DocumentContext) -> Markup {
  let hours = openHours(slots)
  let height = headRoom + lineHeight * Double(slots.count) + dayGap * Double(Set(slots.map(\.weekday)).count)
  var drawing = Drawing(
    identifier: "rhythm", width: 720, height: Int(height), title: context.words[ProposalWord.rhythmTitle],
    summary: summary(slots, context), font: context.brand.textFont)
  let grey = Colour(red: 91, green: 99, blue: 110)
  let faint = Colour(red: 229, green: 231, blue: 235)
  for hour in stride(from: hours.lowerBound, through: hours.upperBound, by: hours.count > 9 ? 3 : 2) {
    let x = place(hour * 60, hours)
    drawing.line(x1: x, y1: 18, x2: x, y2: height, stroke: faint)
    drawing.text(
      context.dates.time(LocalTime(minutes: hour * 60)), x: x, y: 12, size: 11.5, fill: grey, anchor: .middle)
  }
  var y = headRoom
  for (index, slot) in slots.enumerated() {
    if index == 0 || slots[index - 1].weekday != slot.weekday {
      if index > 0 { drawing.line(x1: 0, y1: y + 1, x2: 1, y2: y + 1, stroke: faint) }
      y += dayGap
      drawing.text(context.dates.shortWeekday(slot.weekday), x: 0, y: y + 14, size: 13, bold: true)
    }
    draw(slot, y: y + 10, hours, &drawing, context)
    y += lineHeight
  }
  return drawing.svg
}

private let headRoom = 18.0
private let lineHeight = 21.0
private let dayGap = 6.0
/// What the weekdays' names take of the width.
private let gutter = 0.13

private func draw(
  _ slot: WeeklyRhythm.Slot, y: Double, _ hours: ClosedRange<Int>, _ drawing: inout Drawing, _ context: DocumentContext
) {
  let start = slot.time?.minutes ?? hours.lowerBound * 60
  let x = place(start, hours)
  let colour = context.brand.colour(of: slot.activity)
  if slot.minutes > 0 {
    let end = min(place(start + slot.minutes, hours), 1)
    drawing.bar(x: x, y: y - 4, width: max(end - x, 0.012), height: 8, fill: colour, corner: 4)
  }
  drawing.circle(x: x, y: y, radius: 5.5, fill: slot.interval == 1 ? colour : .white, stroke: colour)
  let name = Drawing.shortened(context.text(slot.activity.name), to: 26)
  // A label stands on the side that has more room.
  if x < 0.55 {
    let end = slot.minutes > 0 ? min(place(start + slot.minutes, hours), 1) : x
    drawing.text(name, x: max(end, x), y: y + 4.5, size: 12.5, shift: 10)
  } else {
    drawing.text(name, x: x, y: y + 4.5, size: 12.5, anchor: .end, shift: -10)
  }
}

/// The hours that the week's appointments need, with an hour of air around them.
private func openHours(_ slots: [WeeklyRhythm.Slot]) -> ClosedRange<Int> {
  let starts = slots.compactMap { $0.time?.minutes }
  let ends = slots.map { ($0.time?.minutes ?? 0) + $0.minutes }
  let first = max(0, (starts.min() ?? 540) / 60 - 1)
  let last = min(24, ((ends.max() ?? 1200) + 59) / 60 + 1)
  return first...max(last, first + 4)
}

private func place(_ minutes: Int, _ hours: ClosedRange<Int>) -> Double {
  let part = Double(minutes - hours.lowerBound * 60) / Double((hours.upperBound - hours.lowerBound) * 60)
  return gutter + (0.965 - gutter) * part
}

private func summary(_ slots: [WeeklyRhythm.Slot], _ context: DocumentContext) -> String {
  slots.map { slot in
    let time = slot.time.map { " " + context.dates.time($0) } ?? ""
    return "\(context.dates.weekday(slot.weekday))\(time): \(context.text(slot.activity.name))"
  }.joined(separator: "; ") + "."
}
