/// `check --format junit`: a test suite for every playbook, in the form of Ant's JUnit task.
///
/// What makes the run fail is a failed test each; a playbook without any has one test that passed, so that it is seen to
/// have been checked. Other findings are what the suite printed. There is no clock in it: tests take no time, on the
/// build date.
struct JUnitReport: ReportWriter {
  private let settings: ReportSettings
  private var suites = 0

  init(_ settings: ReportSettings) { self.settings = settings }

  var opening: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n" }

  func closing(_ summary: CheckSummary) -> String { "</testsuites>\n" }

  mutating func text(of playbook: CheckedPlaybook) -> String {
    defer { suites += 1 }
    let path = TerminalText.safe(playbook.path)
    var writer = FindingText(playbook.files, language: settings.language, colour: false)
    var cases: [String] = []
    var printed = ""
    var names: [String: Int] = [:]
    for diagnostic in playbook.diagnostics {
      let text = writer.text(diagnostic)
      if settings.isFailure(diagnostic, of: playbook) {
        cases.append(JUnitReport.failure(diagnostic, text, path, &names, settings.language))
      } else {
        printed += text
      }
    }
    let failures = cases.count
    if failures == 0 {
      cases.append("<testcase\(XMLText.attributes([("name", "tribu check"), ("classname", path), ("time", "0")]))/>")
    }
    let attributes = XMLText.attributes([
      ("name", path), ("package", "tribu"), ("id", String(suites)), ("timestamp", "\(settings.buildDate)T00:00:00"),
      ("hostname", "localhost"), ("tests", String(cases.count)), ("failures", String(failures)), ("errors", "0"),
      ("skipped", "0"), ("time", "0"),
    ])
    return "  <testsuite\(attributes)>\n    <properties/>\n" + cases.map { "    \($0)\n" }.joined()
      + "    <system-out>\(XMLText.escaped(printed))</system-out>\n    <system-err/>\n  </testsuite>\n"
  }

  /// Named by what it says and not by its line, so that a report can be compared with an earlier one; test results need
  /// names that differ, so a second one of a name has a number.
  private static func failure(
    _ diagnostic: Diagnostic, _ text: String, _ path: String, _ names: inout [String: Int],
    _ language: MessageLanguage
  ) -> String {
    let message = TerminalText.safe(diagnostic.message[language])
    let name = "\(diagnostic.rule): \(message)"
    let count = names[name, default: 0] + 1
    names[name] = count
    let test = XMLText.attributes([
      ("name", count > 1 ? "\(name) (\(count))" : name), ("classname", path), ("time", "0"),
    ])
    let failure = XMLText.attributes([("message", message), ("type", diagnostic.rule)])
    return "<testcase\(test)><failure\(failure)>\(XMLText.escaped(text))</failure></testcase>"
  }
}

/// Text in XML 1.0.
enum XMLText {
  /// ` name="value"` for each.
  static func attributes(_ pairs: [(String, String)]) -> String {
    pairs.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  /// What XML cannot hold at all becomes `�`.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
      case 0x0D: result.append(contentsOf: "&#13;".unicodeScalars)
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
