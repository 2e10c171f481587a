/// Reads a calendar by the letter of RFC 5545, and lists everything that is not as it should be.
///
/// No calendar program is this strict: files with bare line feeds, missing stamps or injected lines pass nearly
/// everywhere and go wrong later, on somebody's telephone. Written from the RFC's grammar, not from the writer, so that
/// the two cannot share a mistake.
struct StrictCalendarReader {
  /// `line 12: …`, in the order of the checks.
  let violations: [String]
  /// The VCALENDAR, as far as it could be read.
  let calendar: Component

  struct Parameter: Equatable {
    let name: String
    let values: [String]
  }

  struct Property {
    let name: String
    let parameters: [Parameter]
    let value: String
    /// Of its first physical line, from 1.
    let line: Int

    func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.values.first }

    /// A TEXT value as a person sees it.
    var text: String { StrictCalendarReader.unescaped(value) }
  }

  struct Component {
    let name: String
    let line: Int
    var properties: [Property] = []
    var children: [Component] = []

    func property(_ name: String) -> Property? { properties.first { $0.name == name } }
    func components(_ name: String) -> [Component] { children.filter { $0.name == name } }
  }

  /// The VEVENTs.
  var events: [Component] { calendar.components("VEVENT") }

  /// - Parameter isForMembers: only what members may see is let through.
  init(_ bytes: [UInt8], isForMembers: Bool = false) {
    var reading = Reading()
    let lines = reading.logicalLines(bytes)
    let root = reading.component(lines)
    var rules = CalendarRules(isForMembers: isForMembers)
    rules.check(root)
    calendar = root
    violations = reading.violations + rules.violations
  }

  static func unescaped(_ value: String) -> String {
    var result = ""
    var isEscaped = false
    for character in value.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

/// From bytes to lines (RFC 5545 §3.1), from lines to components (§3.4, §3.6).
private struct Reading {
  struct Line {
    var text: String
    let number: Int
  }

  var violations: [String] = []

  private mutating func report(_ line: Int, _ problem: String) { violations.append("line \(line): \(problem)") }

  /// Unfolded lines. Every physical line is looked at by itself first: 75 octets, whole characters, no controls.
  mutating func logicalLines(_ bytes: [UInt8]) -> [Line] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { report(1, "a byte order mark") }
    if !bytes.starts(with: Array("BEGIN:VCALENDAR\r\n".utf8)) { report(1, "does not begin with BEGIN:VCALENDAR") }
    if Array(bytes.suffix(2)) != [13, 10] { report(0, "the last line has no end") }
    var lines: [Line] = []
    for (index, physical) in split(bytes).enumerated() {
      let number = index + 1
      if physical.count > 75 { report(number, "\(physical.count) octets") }
      if physical.isEmpty { report(number, "an empty line") }
      if physical.contains(where: { ($0 < 0x20 && $0 != 9) || $0 == 0x7F }) { report(number, "a control character") }
      guard let text = String(validating: physical, as: UTF8.self) else {
        report(number, "bytes that are no characters")
        continue
      }
      if text.unicodeScalars.contains(where: { $0 == "\u{FEFF}" || $0.properties.isNoncharacterCodePoint }) {
        report(number, "a character that is none")
      }
      if text.unicodeScalars.contains(where: { ("\u{80}"..."\u{9F}").contains($0) }) {
        report(number, "a control character")
      }
      guard let first = text.unicodeScalars.first, first == " " || first == "\t" else {
        lines.append(Line(text: text, number: number))
        continue
      }
      let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
      if lines.isEmpty || rest.isEmpty { report(number, "a continuation of nothing, or with nothing") }
      if !lines.isEmpty { lines[lines.count - 1].text += rest }
    }
    return lines
  }

  private mutating func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 13 || bytes[index] == 10 else { continue }
      let isWhole = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if !isWhole { report(lines.count + 1, "a line that does not end in CRLF") }
      lines.append(bytes[start..<index])
      if isWhole { index += 1 }
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// The tree of components; a property after a component is out of place in all that we write.
  mutating func component(_ lines: [Line]) -> StrictCalendarReader.Component {
    var open: [StrictCalendarReader.Component] = []
    var root: StrictCalendarReader.Component?
    for line in lines {
      guard let property = property(line) else {
        report(line.number, "no content line: \(line.text.prefix(40))")
        continue
      }
      if root != nil { report(line.number, "something after the calendar") }
      switch property.name {
      case "BEGIN": open.append(.init(name: property.value, line: line.number))
      case "END":
        guard let last = open.popLast(), last.name == property.value else {
          report(line.number, "END:\(property.value) closes nothing")
          continue
        }
        if open.isEmpty { root = last } else { open[open.count - 1].children.append(last) }
      default:
        guard !open.isEmpty else {
          report(line.number, "a property outside of components")
          continue
        }
        if !open[open.count - 1].children.isEmpty { report(line.number, "\(property.name) after a component") }
        open[open.count - 1].properties.append(property)
      }
    }
    if !open.isEmpty { report(open[0].line, "\(open[open.count - 1].name) is not closed") }
    return root ?? open.first ?? .init(name: "", line: 0)
  }

  /// contentline = name *(";" param ) ":" value
  private func property(_ line: Line) -> StrictCalendarReader.Property? {
    var rest = Substring(line.text)
    guard let name = token(&rest), name == name.uppercased() else { return nil }
    var parameters: [StrictCalendarReader.Parameter] = []
    while rest.unicodeScalars.first == ";" {
      rest.unicodeScalars.removeFirst()
      guard let parameter = parameter(&rest) else { return nil }
      parameters.append(parameter)
    }
    guard rest.unicodeScalars.first == ":" else { return nil }
    rest.unicodeScalars.removeFirst()
    return .init(name: name, parameters: parameters, value: String(rest), line: line.number)
  }

  /// param = param-name "=" param-value *("," param-value)
  private func parameter(_ rest: inout Substring) -> StrictCalendarReader.Parameter? {
    guard let name = token(&rest), rest.unicodeScalars.first == "=" else { return nil }
    var values: [String] = []
    repeat {
      rest.unicodeScalars.removeFirst()
      if rest.unicodeScalars.first == "\"" {
        rest.unicodeScalars.removeFirst()
        values.append(take(&rest) { $0 != "\"" })
        guard rest.unicodeScalars.first == "\"" else { return nil }
        rest.unicodeScalars.removeFirst()
      } else {
        values.append(take(&rest) { !"\";:,".unicodeScalars.contains($0) })
      }
    } while rest.unicodeScalars.first == ","
    return .init(name: name, values: values)
  }

  /// iana-token = 1*(ALPHA / DIGIT / "-")
  private func token(_ rest: inout Substring) -> String? {
    let token = take(&rest) { scalar in
      ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
    }
    return token.isEmpty ? nil : token
  }

  private func take(_ rest: inout Substring, while isPart: (Unicode.Scalar) -> Bool) -> String {
    let end = rest.unicodeScalars.firstIndex { !isPart($0) } ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(rest[..<end])
  }
}
