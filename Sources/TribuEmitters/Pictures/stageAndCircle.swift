import Foundation
import TribuCompiler

/// An audience and a community side by side: one voice towards rows of listeners, and a circle where all talk to all.
func stageAndCircle(_ context: DocumentContext) -> Markup {
  let brand = context.brand
  let grey = Colour(red: 156, green: 163, blue: 175)
  let line = Colour(red: 209, green: 213, blue: 219)
  var shapes: [String] = []
  func add(_ from: (Double, Double), _ to: (Double, Double), _ colour: Colour, _ opacity: Double = 1) {
    shapes.append(
      """
      <line x1="\(Drawing.decimal(from.0))" y1="\(Drawing.decimal(from.1))" x2="\(Drawing.decimal(to.0))" \
      y2="\(Drawing.decimal(to.1))" stroke="\(colour.hex)" stroke-width="1.2" stroke-opacity="\(Drawing.decimal(opacity))"/>
      """)
  }
  func dot(_ at: (Double, Double), _ radius: Double, _ colour: Colour) {
    shapes.append(
      "<circle cx=\"\(Drawing.decimal(at.0))\" cy=\"\(Drawing.decimal(at.1))\" r=\"\(Drawing.decimal(radius))\" "
        + "fill=\"\(colour.hex)\"/>")
  }

  var listeners: [(Double, Double)] = []
  for row in 0..<3 {
    for seat in 0..<(5 + row) {
      let across = Double(seat) - Double(4 + row) / 2
      listeners.append((90 + across * 22, 84 + Double(row) * 22))
    }
  }
  for listener in listeners { add((90, 34), listener, line) }
  for listener in listeners { dot(listener, 5, grey) }
  dot((90, 34), 10, brand.accent.readable(on: .white, contrast: 3))

  let people = (0..<9).map { index -> (Double, Double) in
    let angle = Double(index) / 9 * 2 * Double.pi - Double.pi / 2
    return (310 + cos(angle) * 58, 82 + sin(angle) * 58)
  }
  for (index, person) in people.enumerated() {
    for other in people[(index + 1)...] { add(person, other, brand.main.readable(on: .white, contrast: 2), 0.45) }
  }
  for person in people { dot(person, 7, brand.main.readable(on: .white, contrast: 3)) }

  let title = context.words[ProposalWord.stageTitle]
  let summary = context.words[ProposalWord.stageSummary]
  return Markup(
    html: """
      <svg xmlns="http://www.w3.org/2000/svg" class="pair" width="400" height="160" viewBox="0 0 400 160" role="img" \
      aria-labelledby="stage-title stage-desc">
      <title id="stage-title">\(Drawing.escaped(title))</title>
      <desc id="stage-desc">\(Drawing.escaped(summary))</desc>
      \(shapes.joined(separator: "\n"))
      </svg>
      """)
}
