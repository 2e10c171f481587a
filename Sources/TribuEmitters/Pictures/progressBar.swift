import TribuCompiler

/// A metric's way from where it is to where it should be; nil where nobody knows the start or the way leads down to zero.
func progressBar(_ metric: Metric, identifier: String, _ context: DocumentContext) -> Markup? {
  guard case .known(let baseline) = metric.baseline, baseline.isShare == metric.target.value.isShare else { return nil }
  let from = value(baseline)
  let to = value(metric.target.value)
  guard from >= 0, to >= 0, max(from, to) > 0 else { return nil }
  let scale = metric.target.value.isShare && max(from, to) <= 1 ? 1 : max(from, to) * 1.12
  var drawing = Drawing(
    identifier: identifier, width: 220, height: 18, title: context.text(metric.name),
    summary: context.words[
      ProposalWord.progressSummary,
      [
        "baseline": MetricsView.baseline(metric, context), "target": context.numbers.quantity(metric.target.value),
      ]], font: context.brand.textFont)
  let main = context.brand.main.readable(on: .white, contrast: 3)
  drawing.bar(x: 0, y: 6, width: 1, height: 6, fill: Colour(red: 229, green: 231, blue: 235), corner: 3)
  drawing.bar(x: 0, y: 6, width: min(from, to) / scale, height: 6, fill: main.mixed(with: .white, 0.55), corner: 3)
  drawing.bar(x: min(from, to) / scale, y: 6, width: abs(to - from) / scale, height: 6, fill: main, corner: 0)
  drawing.line(x1: to / scale, y1: 1, x2: to / scale, y2: 17, stroke: context.brand.ink, width: 2.5)
  return drawing.svg
}

/// For drawing only: numbers that are printed stay exact.
private func value(_ quantity: Quantity) -> Double {
  let exact = quantity.rational
  return Double(exact.numerator) / Double(exact.denominator)
}
