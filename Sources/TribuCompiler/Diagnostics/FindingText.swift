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

  /// Of one rule in a file no more are shown: whoever mends twenty has understood.
  private static let limit = 20

  /// Several findings, of one rule in a file at most twenty, and then how many more there are.
  package mutating func text(_ diagnostics: [Diagnostic]) -> String {
    struct Group: Hashable {
      let rule: String
      let file: Int32
    }
    var text = ""
    var counts: [Group: Int] = [:]
    var crowded: [Group] = []
    for diagnostic in diagnostics {
      let group = Group(rule: diagnostic.rule, file: diagnostic.span.file)
      counts[group, default: 0] += 1
      if counts[group] == FindingText.limit + 1 { crowded.append(group) }
      if counts[group, default: 0] <= FindingText.limit { text += self.text(diagnostic) }
    }
    for group in crowded {
      let (rest, path) = (counts[group, default: 0] - FindingText.limit, TerminalText.safe(files[Int(group.file)].path))
      text +=
        language == .spanish
        ? "\(group.rule): y \(rest) más en \(path)\n\n" : "\(group.rule): and \(rest) more in \(path)\n\n"
    }
    return text
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
    let line = TerminalText.clipped(
      TerminalText.withoutCommands(before + marked + after), to: TerminalText.width(before) + 120)
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
