/// `check --format text`: findings as people read them.
struct TextReport: ReportWriter {
  private let settings: ReportSettings

  init(_ settings: ReportSettings) { self.settings = settings }

  func text(of playbook: CheckedPlaybook) -> String {
    guard !playbook.diagnostics.isEmpty else { return "" }
    var writer = FindingText(playbook.files, language: settings.language, colour: settings.colour)
    return writer.text(playbook.diagnostics)
  }
}
