/// How `check` reports; each has one writer, in a file of its own.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs, in Tribu's own shape.
  case json
  /// For GitHub's code scanning and editors: SARIF 2.1.0.
  case sarif
  /// For GitLab, Jenkins and whatever else shows test results.
  case junit
  /// Annotations of GitHub Actions, as commands in the log.
  case github

  /// Whether its findings carry keys, to be compared with those of earlier runs.
  package var needsKeys: Bool { self == .sarif }

  func writer(_ settings: ReportSettings) -> any ReportWriter {
    switch self {
    case .text: TextReport(settings)
    case .json: JSONReport(settings)
    case .sarif: SARIFReport(settings)
    case .junit: JUnitReport(settings)
    case .github: GitHubReport(settings)
    }
  }
}

/// Turns the findings of a run into text, playbook by playbook, so that a run over thousands holds only a few at a time.
protocol ReportWriter {
  /// What stands before the first playbook.
  var opening: String { get }
  mutating func text(of playbook: CheckedPlaybook) -> String
  /// What stands after the last one.
  func closing(_ summary: CheckSummary) -> String
}

extension ReportWriter {
  var opening: String { "" }
  func closing(_ summary: CheckSummary) -> String { "" }
}

/// What the writers need to know besides the findings.
package struct ReportSettings: Sendable {
  let language: MessageLanguage
  /// For text alone.
  let colour: Bool
  /// Stands for the moment of the run, so that equal playbooks give equal reports.
  let buildDate: Day
  /// Tribu's own.
  let version: String
  /// What every playbook must meet, whatever it asks of itself.
  let profile: CheckSettings.Profile?
  /// A file's path as the repository knows it, for reports that are read without the folder they were made in.
  let repositoryPath: @Sendable (String) -> String
  /// The rules that a report describes; nil for all of them, which only some formats ask for.
  let rules: [RulePage]?

  package init(
    language: MessageLanguage, colour: Bool = false, buildDate: Day, version: String,
    profile: CheckSettings.Profile? = nil,
    repositoryPath: @escaping @Sendable (String) -> String = { $0 }, rules: [RulePage]? = nil
  ) {
    self.language = language
    self.colour = colour
    self.buildDate = buildDate
    self.version = version
    self.profile = profile
    self.repositoryPath = repositoryPath
    self.rules = rules
  }

  /// The profile that a playbook is held to: without a word about it, `draft`.
  func profile(of playbook: CheckedPlaybook) -> CheckSettings.Profile { profile ?? playbook.profile ?? .draft }

  /// Whether a finding makes the run fail.
  func isFailure(_ diagnostic: Diagnostic, of playbook: CheckedPlaybook) -> Bool {
    !profile(of: playbook).allows(diagnostic.severity)
  }
}
