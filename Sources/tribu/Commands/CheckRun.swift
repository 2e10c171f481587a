internal import TribuCompiler

/// One run of `check`.
///
/// Apart from the command, because hooks and editors start `tribu check FILE` on every save, and reading a command line
/// costs as much as checking the playbook.
struct CheckRun {
  let paths: [String]
  let format: ReportFormat
  let colour: Bool
  let buildDate: Day
  /// What all playbooks must meet; nil leaves it to each.
  var profile: CheckSettings.Profile?
  var baseline: (path: String, isWritten: Bool)?
  /// Without the method: only what cannot be read.
  var readsOnly = false

  func perform(_ console: Console) -> ExitStatus {
    do throws(BaselineFile.Problem) {
      guard let (path, isWritten) = baseline else { return try perform(console, nil) }
      return try perform(console, BaselineFile(path, isWritten: isWritten))
    } catch {
      console.tell(error.sentence)
      return error.status
    }
  }

  private func perform(_ console: Console, _ file: BaselineFile?) throws(BaselineFile.Problem) -> ExitStatus {
    guard let found = findPlaybooks(paths, console) else { return .noInput }
    var baseline = file
    // Inside GitHub Actions people read the log, and everybody else the annotations.
    let isAnnotated = format == .text && console.environment["GITHUB_ACTIONS"] == "true"
    var report = Report(format, settings(console), skipped: found.skipped, isAnnotated: isAnnotated)
    var register = PlaybookRegister()
    var status = found.problems.isEmpty ? ExitStatus.fine : .noInput
    let surroundings = SystemSurroundings.make(console.environment, on: buildDate)
    print(report.opening, console)
    let needsKeys = format.needsKeys || baseline != nil
    compilePlaybooks(
      found.paths, console, surroundings, checks: readsOnly ? [] : Check.all,
      keep: { CheckedPlaybook($0, needsKeys: needsKeys) }
    ) { outcome in
      switch outcome {
      case .unreadable(let problem, let reason):
        console.tell(problem)
        report.noteUnreadable()
        status = reason
      case .compiled(var checked):
        if let duplicate = register.note(checked.id, of: checked.path) { checked.add(duplicate) }
        baseline?.apply(to: &checked)
        print(report.add(checked), console)
      }
    }
    print(report.closing, console)
    if format == .text || format == .github { console.tell(report.summary.sentence) }
    try baseline?.finish(console)
    if !console.outputWorks { return .cannotWrite }
    return status == .fine && report.summary.failures > 0 ? .problems : status
  }

  private func settings(_ console: Console) -> ReportSettings {
    ReportSettings(
      language: MessageChoice.current, colour: colour, buildDate: buildDate, version: TribuVersion.text,
      profile: profile, repositoryPath: repositoryPaths(console))
  }

  private func print(_ text: String, _ console: Console) { if !text.isEmpty { console.out(text) } }
}

extension CheckRun {
  /// Of a command line that has nothing but `check` and paths; nil where there is more to understand.
  init?(plain arguments: [String], _ console: Console) {
    guard arguments.first == "check", !arguments.dropFirst().contains(where: { $0.hasPrefix("-") }),
      (console.environment["SOURCE_DATE_EPOCH"] ?? "").isEmpty
    else { return nil }
    self.init(
      paths: Array(arguments.dropFirst()), format: .text,
      colour: MessageOptions.wantsColour(console.outputIsTerminal, console), buildDate: console.today)
  }
}

extension Sentence {
  /// Where a run had nothing to work on.
  static func nothingFound(skipped: Int) -> Sentence {
    let (en, es) =
      switch skipped {
      case 0: ("", "")
      case 1: (", only another YAML file", ", solo un archivo YAML de otra cosa")
      default: (", only \(skipped) other YAML files", ", solo \(skipped) archivos YAML de otra cosa")
      }
    return Sentence(
      en: "no playbook here\(en): a playbook has the key `tribu: 1`",
      es: "aquí no hay ningún playbook\(es): un playbook lleva la clave `tribu: 1`")
  }
}
