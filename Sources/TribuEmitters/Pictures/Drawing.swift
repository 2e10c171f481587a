/// An SVG picture, written from top to bottom.
///
/// Pictures stand on their own: colours and fonts are attributes, because neither the converter to PNG nor the one to PDF
/// reads a page's style sheet. Across, places are shares of the width, so that text keeps its size on a telephone.
struct Drawing {
  private let width: Int
  private let height: Int
  private let identifier: String
  private let title: String
  private let summary: String
  private let font: String
  private var shapes: [String] = []

  /// - Parameters:
  ///   - identifier: Unique in the document; title and description are found by it.
  ///   - summary: What the picture says, in words, for whoever does not see it.
  init(identifier: String, width: Int, height: Int, title: String, summary: String, font: String) {
    self.identifier = identifier
    self.width = width
    self.height = height
    self.title = title
    self.summary = summary
    self.font = font
  }

  /// A place across, as a share of the width.
  static func across(_ part: Double) -> String { decimal(part * 100) + "%" }

  /// At most two decimals, with a point whatever the machine's language.
  static func decimal(_ value: Double) -> String {
    let scaled = Int((value * 100).rounded())
    let rest = abs(scaled % 100)
    let whole = (scaled < 0 ? "-" : "") + String(abs(scaled / 100))
    if rest == 0 { return whole }
    return whole + "." + (rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest))
  }

  mutating func bar(
    x: Double, y: Double, width: Double, height: Double, fill: Colour, corner: Double = 3, opacity: Double = 1
  ) {
    let see = opacity < 1 ? " fill-opacity=\"\(Drawing.decimal(opacity))\"" : ""
    shapes.append(
      """
      <rect x="\(Drawing.across(x))" y="\(Drawing.decimal(y))" width="\(Drawing.across(width))" \
      height="\(Drawing.decimal(height))" rx="\(Drawing.decimal(corner))" fill="\(fill.hex)"\(see)/>
      """)
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, stroke: Colour, width: Double = 1, dashed: Bool = false
  ) {
    let dash = dashed ? " stroke-dasharray=\"4 3\"" : ""
    shapes.append(
      """
      <line x1="\(Drawing.across(x1))" y1="\(Drawing.decimal(y1))" x2="\(Drawing.across(x2))" y2="\(Drawing.decimal(y2))" \
      stroke="\(stroke.hex)" stroke-width="\(Drawing.decimal(width))"\(dash)/>
      """)
  }

  mutating func circle(x: Double, y: Double, radius: Double, fill: Colour, stroke: Colour? = nil) {
    let border = stroke.map { " stroke=\"\($0.hex)\" stroke-width=\"1.5\"" } ?? ""
    shapes.append(
      "<circle cx=\"\(Drawing.across(x))\" cy=\"\(Drawing.decimal(y))\" r=\"\(Drawing.decimal(radius))\" "
        + "fill=\"\(fill.hex)\"\(border)/>")
  }

  enum Anchor: String { case start, middle, end }

  /// - Parameter shift: Added to the place across, in units that do not grow with the width.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double = 13, fill: Colour = .ink, bold: Bool = false,
    anchor: Anchor = .start, shift: Double = 0
  ) {
    let move = shift == 0 ? "" : " dx=\"\(Drawing.decimal(shift))\""
    let weight = bold ? " font-weight=\"600\"" : ""
    let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    shapes.append(
      """
      <text x="\(Drawing.across(x))" y="\(Drawing.decimal(y))" font-size="\(Drawing.decimal(size))" \
      fill="\(fill.hex)"\(move)\(weight)\(side)>\(Drawing.escaped(text))</text>
      """)
  }

  /// The whole picture. `width` and `height` are its size where nothing else is said; the page lets it fill its column.
  var svg: Markup {
    Markup(
      html: """
        <svg xmlns="http://www.w3.org/2000/svg" class="picture" width="\(width)" height="\(height)" role="img" \
        aria-labelledby="\(identifier)-title \(identifier)-desc" font-family="\(Drawing.escaped(font))">
        <title id="\(identifier)-title">\(Drawing.escaped(title))</title>
        <desc id="\(identifier)-desc">\(Drawing.escaped(summary))</desc>
        \(shapes.joined(separator: "\n"))
        </svg>
        """)
  }

  /// Cut where a line has no room for more.
  static func shortened(_ text: String, to limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
