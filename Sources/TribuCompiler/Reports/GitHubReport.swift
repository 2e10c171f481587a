/// `check --format github`: a command to GitHub's runner for every finding, which it shows beside the line.
///
/// A command is one line, so nothing that a playbook holds may end it or begin another: the runner's own escapes do for
/// `%`, line ends, `:` and `,`; whatever else does not show becomes `�`.
///
/// Findings stay in their order: GitHub shows ten of each severity for a step, so errors need not come first.
struct GitHubReport: ReportWriter {
  private let settings: ReportSettings

  init(_ settings: ReportSettings) { self.settings = settings }

  func text(of playbook: CheckedPlaybook) -> String {
    playbook.findings.map { "\(command($0))\n" }.joined()
  }

  private func command(_ finding: Finding) -> String {
    let (start, end) = (finding.place.start, finding.place.end)
    var properties = [
      ("file", settings.repositoryPath(finding.place.file)), ("line", String(start.line)),
      ("endLine", String(end.line)),
    ]
    // GitHub takes columns of a single line only.
    if start.line == end.line { properties += [("col", String(start.column)), ("endColumn", String(end.column))] }
    properties.append(("title", finding.diagnostic.rule))
    let list = properties.map { "\($0)=\(GitHubReport.property($1))" }.joined(separator: ",")
    return "::\(GitHubReport.name(finding.diagnostic.severity)) \(list)::\(data(finding))"
  }

  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  private func data(_ finding: Finding) -> String {
    let related = finding.related.map { place, message in
      "\(settings.repositoryPath(place.file)):\(place.start.line):\(place.start.column): \(message[settings.language])"
    }
    return (finding.sentences(settings.language) + related).map { GitHubReport.escaped($0) }.joined(separator: "%0A")
  }

  private static func property(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  private static func escaped(_ text: String) -> String { TerminalText.safe(text).replacing("%", with: "%25") }
}
