/// Text of a playbook on its way to a terminal or a log.
package enum TerminalText {
  /// Control, direction and other invisible characters become `�`, so that a playbook cannot drive a terminal; nor can
  /// it command a system whose log it stands in.
  package static func safe(_ text: String) -> String { withoutCommands(visible(text)) }

  /// Breaks up `##[…]` and `##word[…]`, which GitHub's and Azure's runners obey wherever they stand in a line.
  ///
  /// They compare as people read, so characters that show nothing may stand between the signs.
  ///
  /// - Parameter sign: what stands for the first `#` then.
  package static func withoutCommands(_ text: String, sign: String = "\u{FFFD}") -> String {
    guard text.utf8.contains(UInt8(ascii: "#")), text.utf8.contains(UInt8(ascii: "[")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var broken = Set<Int>()
    for index in scalars.indices where scalars[index] == "[" {
      guard let last = scalars[..<index].lastIndex(where: { !isInvisible($0) && !isLetter($0) }), scalars[last] == "#",
        let first = scalars[..<last].lastIndex(where: { !isInvisible($0) }), scalars[first] == "#"
      else { continue }
      broken.insert(first)
    }
    if broken.isEmpty { return text }
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if broken.contains(index) { result.append(contentsOf: sign.unicodeScalars) } else { result.append(scalar) }
    }
    return String(result)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.isDefaultIgnorableCodePoint
  }

  /// The beginning of a line: some CI systems take `::` there for a command.
  package static func opening(_ text: String) -> String {
    let start = text.unicodeScalars.drop { $0.properties.isWhitespace || isInvisible($0) }
    return start.first == ":" && start.dropFirst().first { !isInvisible($0) } == ":" ? "\u{FFFD}" + text : text
  }

  private static func visible(_ text: String) -> String {
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
