import TribuCompiler

/// The colours and fonts of the documents: the consultancy's own, made readable.
///
/// A brand colour is chosen for logos, not for text: where words stand in it or on it, it is darkened until WCAG's
/// contrast is reached, and the rest of the palette is mixed from it.
struct Brand: Sendable {
  let main: Colour
  let accent: Colour
  let textFont: String
  let headingFont: String

  init(_ playbook: Playbook) {
    let own = playbook.consultancy.colours.compactMap { Colour($0) }
    let theirs = (playbook.community.identity?.colours ?? []).compactMap { Colour($0) }
    // A near-white brand colour cannot draw a line on paper.
    let usable = (own + theirs).filter { $0.contrast(with: .white) > 1.6 }
    main = usable.first ?? Colour(red: 31, green: 95, blue: 91)
    accent = usable.first { $0 != usable.first } ?? main.mixed(with: .ink, 0.45)
    let fonts = playbook.consultancy.fonts
    textFont = Brand.families(fonts?.text, before: Brand.sansSerif)
    headingFont = Brand.families(fonts?.headings ?? fonts?.text, before: Brand.sansSerif)
  }

  /// Text in the brand's colour, on white.
  var ink: Colour { main.readable(on: .white, contrast: 5.5) }
  var accentInk: Colour { accent.readable(on: .white, contrast: 5.5) }
  /// Behind cards and table heads.
  var tint: Colour { main.mixed(with: .white, 0.93) }
  var line: Colour { main.mixed(with: .white, 0.72) }

  /// A colour for each role in pictures; all of them hold against white.
  func colour(of role: Role) -> Colour {
    switch role {
    case .builder: main.readable(on: .white, contrast: 3)
    case .manager: accent.readable(on: .white, contrast: 3)
    case .client: Colour(red: 107, green: 114, blue: 128)
    case .ambassadors, .expert: main.mixed(with: accent, 0.5).readable(on: .white, contrast: 3)
    }
  }

  /// Rituals, dynamics and the rest, told apart.
  func colour(of activity: Activity) -> Colour {
    switch activity.section {
    case .rituals: colour(of: .builder)
    case .dynamics: colour(of: .manager)
    default: colour(of: .ambassadors)
    }
  }

  /// The custom properties that `document.css` is written with.
  var css: String {
    """
    :root {
      --brand: \(main.hex);
      --brand-ink: \(ink.hex);
      --on-brand: \(main.textOnTop.hex);
      --brand-tint: \(tint.hex);
      --brand-line: \(line.hex);
      --accent: \(accent.hex);
      --accent-ink: \(accentInk.hex);
      --text-font: \(textFont);
      --heading-font: \(headingFont);
    }

    """
  }

  private static let sansSerif =
    "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Helvetica Neue\", Arial, sans-serif"
  private static let serif = "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, Georgia, \"Noto Serif\", serif"
  private static let generic: Set<String> = ["serif", "sans-serif", "monospace", "system-ui", "cursive", "fantasy"]

  /// Family names of a playbook, quoted, before a system stack of their sort. Anything that is no name is left out,
  /// because it would be written into the style sheet.
  private static func families(_ written: String?, before stack: String) -> String {
    guard let written else { return stack }
    let names = written.split(separator: ",").map { name in
      String(
        name.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.split(separator: " ").joined(
          separator: " "))
    }
    let quoted = names.filter { !$0.isEmpty && !generic.contains($0.lowercased()) }.map { "\"\($0)\"" }
    let isSerif = names.contains { name in
      let lower = name.lowercased()
      return lower.contains("serif") && !lower.contains("sans") || lower.contains("georgia")
    }
    return (quoted + [isSerif ? serif : stack]).joined(separator: ", ")
  }
}
