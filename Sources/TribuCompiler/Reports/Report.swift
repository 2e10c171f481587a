/// The report of one run of `check`: takes playbooks as they come, gives what is to be printed, and counts.
package struct Report {
  package private(set) var summary: CheckSummary
  private let settings: ReportSettings
  private var writer: any ReportWriter
  private let annotator: GitHubReport?
  private var annotations = ""

  /// - Parameter isAnnotated: adds GitHub's annotations at the end, whatever the format.
  package init(_ format: ReportFormat, _ settings: ReportSettings, skipped: Int, isAnnotated: Bool = false) {
    self.settings = settings
    writer = format.writer(settings)
    summary = CheckSummary(skipped: skipped)
    annotator = isAnnotated ? GitHubReport(settings) : nil
  }

  package var opening: String { writer.opening }

  package mutating func add(_ playbook: CheckedPlaybook) -> String {
    summary.count(playbook, settings)
    annotations += annotator?.text(of: playbook) ?? ""
    return writer.text(of: playbook)
  }

  /// Notes a file that gave nothing to report on.
  package mutating func noteUnreadable() { summary.countUnreadable() }

  package var closing: String { writer.closing(summary) + annotations }
}
