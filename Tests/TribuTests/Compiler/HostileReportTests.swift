import Foundation
import Testing

@testable import TribuCompiler

/// Nothing that a playbook says becomes a command of the system whose log it is printed to.
@Suite struct HostileReportTests {
  /// Named by its characters' numbers: the log of these tests stands in such a system, too.
  struct Text: CustomTestStringConvertible {
    let text: String

    var testDescription: String {
      text.unicodeScalars.map { $0.properties.isAlphabetic ? String($0) : "<\(String($0.value, radix: 16))>" }.joined()
    }
  }

  static let texts = [
    "%", "%25", "%0A::error::x", "a\n::error::x", "a\r::error::x", "a\r\n::error::x", "::error::x", " ::error::x",
    "\u{A0}::error::x", "\u{AD}::error::x", ":\u{AD}:error::x", "\u{FEFF}::error::x", "a\u{2028}::error::x",
    "a\u{85}::error::x", "\u{B}::error::x", "a::b", "a,line=99", "a,title=x::y", "=", ",", ":", "##[error]x",
    "a ##[add-mask]x", "#\u{AD}#[add-mask]x", "##\u{200D}[error]x", "###[error]x", "##[add-matcher]a.json",
    "##[group]x", "x\u{0}y", "::stop-commands::pausa", "\u{1B}[0m::error::x", "##[##[error]x",
  ].map(Text.init)

  /// A finding that says the text wherever it can say something, in a file of that name that holds it, too.
  private func playbook(_ text: String) -> CheckedPlaybook {
    let sentence = Sentence(both: text)
    let file = SourceFile(path: text, text: "tribu: 1\n\(text)\ntail\n")
    let span = Span(file: 0, start: 9, end: 10)
    return CheckedPlaybook(
      id: nil, files: [file],
      diagnostics: [
        Diagnostic(
          "clock-gap", .warning, sentence, at: span, label: sentence, help: sentence,
          related: [.init(Span(file: 0, start: 11, end: 12), sentence)])
      ])
  }

  @Test(arguments: texts) func `a finding is one command, whatever it says`(_ hostile: Text) throws {
    let text = hostile.text
    let commands = RunnerLog(ReportSample.report(.github, of: [playbook(text)])).commands
    #expect(commands.count == 1)
    let command = try #require(commands.first)
    #expect(command.name == "warning")
    #expect(command.properties["title"] == "clock-gap")
    #expect(command.properties["line"] == "2")
    #expect(Set(command.properties.keys).isSubset(of: ["file", "line", "endLine", "col", "endColumn", "title"]))
    #expect(command.properties["file"].map { weighty($0) } == weighty(TerminalText.safe(text)))
    #expect(weighty(command.data).hasPrefix(weighty(TerminalText.safe(text)) + "\n"))
  }

  /// What the runner's comparison passes over.
  private func weighty(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
  }

  @Test(arguments: texts) func `no other format holds a command at all`(_ hostile: Text) throws {
    let playbooks = [playbook(hostile.text)]
    for format in ReportFormat.allCases where format != .github {
      #expect(RunnerLog(ReportSample.report(format, of: playbooks)).commands == [], "\(format)")
    }
    #expect(RunnerLog(TerminalText.opening(TerminalText.safe(hostile.text))).commands == [])
    // JSON still says the same (Foundation drops byte order marks).
    let report = try JSONSerialization.jsonObject(with: Data(ReportSample.report(.json, of: playbooks).utf8))
    let findings = try #require((report as? [String: Any])?["findings"] as? [[String: Any]])
    #expect(findings[0]["message"] as? String == hostile.text.replacing("\u{FEFF}", with: ""))
  }

  /// The reader that judges must see commands where they are.
  @Test func `the log's reader finds commands`() {
    let log = "a\n ::error file=a%2Cb,line=1::x%0Ay %25\r\nz ##[add-mask k=v]secreto\n::unknown::x\n::error x\n"
    #expect(
      RunnerLog(log).commands == [
        .init(name: "error", properties: ["file": "a,b", "line": "1"], data: "x\ny %"),
        .init(name: "add-mask", properties: ["k": "v"], data: "secreto"),
      ])
    #expect(RunnerLog("\u{AD}::error::x").commands.count == 1)
  }

  @Test func `columns are told for a single line only`() {
    let commands = RunnerLog(ReportSample.report(.github)).commands
    #expect(commands.count == ReportSample.findings.count)
    for command in commands {
      let isSingle = command.properties["line"] == command.properties["endLine"]
      #expect((command.properties["col"] != nil) == isSingle && (command.properties["endColumn"] != nil) == isSingle)
    }
    #expect(commands.map(\.name) == ["error", "error", "warning", "notice", "error"])
  }

  @Test(arguments: texts) func `XML stays well formed`(_ hostile: Text) throws {
    let text = hostile.text
    let report = ReportSample.report(.junit, ReportSample.settings(profile: .running), of: [playbook(text)])
    let allowed = report.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar.value >= 0x20 && scalar != "\u{FFFE}" && scalar != "\u{FFFF}"
    }
    #expect(allowed)
    // Between the tags that are ours no other begins.
    #expect(report.matches(of: #/<[a-z?/]/#).count == 13)
  }
}
