/// Writes findings as people read them: the sentence, the place, the line with carets, the help (`spec` §7).
package struct FindingText {
  private let language: MessageLanguage
  private let colour: Bool
  private let files: [SourceFile]
  private var placer: FindingPlacer

  package init(_ files: [SourceFile], language: MessageLanguage, colour: Bool) {
    self.files = files
    self.language = language
    self.colour = colour
    placer = FindingPlacer(files)
  }

  package mutating func text(_ diagnostic: Diagnostic) -> String {
    let finding = placer.finding(diagnostic)
    let lines = [finding.place.start.line] + finding.related.map(\.place.start.line)
    let width = String(lines.max() ?? 1).count
    let style = Style(colour: colour, severity: diagnostic.severity)
    var text = style.heading(
      "\(FindingText.word(diagnostic.severity, language))[\(diagnostic.rule)]",
      TerminalText.safe(diagnostic.message[language]))
    text += snippet(
      diagnostic.span, finding.place, arrow: "-->", label: diagnostic.label?[language], width, style, isPrimary: true)
    for (related, place) in zip(diagnostic.related, finding.related) {
      text += snippet(
        related.span, place.place, arrow: ":::", label: related.message[language], width, style, isPrimary: false)
    }
    if let help = diagnostic.help {
      let word = language == .spanish ? "ayuda" : "help"
      text +=
        String(repeating: " ", count: width + 1) + style.gutter("=")
        + " \(word): \(TerminalText.safe(help[language]))\n"
    }
    return text + "\n"
  }

  package static func word(_ severity: Severity, _ language: MessageLanguage) -> String {
    switch (severity, language) {
    case (.error, _): "error"
    case (.warning, .english): "warning"
    case (.warning, .spanish): "aviso"
    case (.advice, .english): "advice"
    case (.advice, .spanish): "consejo"
    }
  }

  private mutating func snippet(
    _ span: Span, _ place: Finding.Place, arrow: String, label: String?, _ width: Int, _ style: Style, isPrimary: Bool
  ) -> String {
    let gutter = String(repeating: " ", count: width)
    let map = placer.map(of: Int(span.file))
    let path = TerminalText.safe(place.file)
    var text = "\(gutter)\(style.gutter(arrow)) \(path):\(place.start.line):\(place.start.column)\n"
    let range = map.range(ofLine: place.start.line)
    let start = min(max(Int(span.start), range.lowerBound), range.upperBound)
    let end = min(max(Int(span.end), start), range.upperBound)
    let bytes = files[Int(span.file)].bytes
    // Of an endless line no more is looked at than is shown.
    let shown = max(range.lowerBound, start - 500)
    let middle = min(end, start + 800)
    var before = FindingText.text(
      of: shown == range.lowerBound ? bytes[shown..<start] : bytes[shown..<start].drop { $0 & 0xC0 == 0x80 })
    let marked = FindingText.text(of: bytes[start..<middle])
    let after = FindingText.text(of: bytes[middle..<min(range.upperBound, end + 800)])
    if before.count > 80 { before = "…" + before.suffix(60) }
    let carets = max(1, min(TerminalText.width(marked), 100))
    let line = TerminalText.clipped(before + marked + after, to: TerminalText.width(before) + 120)
    let number = String(place.start.line)
    text += "\(gutter) \(style.gutter("|"))\n"
    text += String(repeating: " ", count: width - number.count) + style.gutter("\(number) |") + " \(line)\n"
    let marks = String(repeating: isPrimary ? "^" : "-", count: carets)
    let note = label.map { " " + TerminalText.safe($0) } ?? ""
    let indent = String(repeating: " ", count: TerminalText.width(before))
    text +=
      "\(gutter) \(style.gutter("|")) \(indent)\(isPrimary ? style.mark(marks + note) : style.gutter(marks + note))\n"
    return text
  }

  private static func text(of bytes: ArraySlice<UInt8>) -> String {
    TerminalText.safe(String(decoding: bytes, as: UTF8.self))
  }
}

/// Colours of a finding; nothing where there is no terminal.
private struct Style {
  let colour: Bool
  let severity: Severity

  private var code: String {
    switch severity {
    case .error: "31"
    case .warning: "33"
    case .advice: "36"
    }
  }

  func heading(_ head: String, _ message: String) -> String {
    colour ? "\u{1B}[1;\(code)m\(head)\u{1B}[0m\u{1B}[1m: \(message)\u{1B}[0m\n" : "\(head): \(message)\n"
  }

  func gutter(_ text: String) -> String { colour ? "\u{1B}[1;34m\(text)\u{1B}[0m" : text }

  func mark(_ text: String) -> String { colour ? "\u{1B}[1;\(code)m\(text)\u{1B}[0m" : text }
}

/// Text of a playbook on its way to a terminal or a log.
package enum TerminalText {
  /// Control, direction and other invisible characters become `�`, so that a playbook cannot drive a terminal.
  package static func safe(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        safe.append(" ")
      } else if isHarmful(scalar) {
        safe.append("\u{FFFD}")
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Columns on a terminal: wide characters take two, combining ones none.
  package static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  package static func clipped(_ text: String, to limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }
}
