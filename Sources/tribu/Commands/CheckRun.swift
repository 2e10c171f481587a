internal import TribuCompiler

/// One run of `check`.
///
/// Apart from the command, because hooks and editors start `tribu check FILE` on every save, and reading a command line
/// costs as much as checking the playbook.
struct CheckRun {
  let paths: [String]
  let format: CheckCommand.Output
  let colour: Bool
  let buildDate: Day

  func perform(_ console: Console) -> ExitStatus {
    guard let found = findPlaybooks(paths, console) else { return .noInput }
    var report = CheckReport(format, console, colour: colour, skipped: found.skipped)
    var register = PlaybookRegister()
    var status = found.problems.isEmpty ? ExitStatus.fine : .noInput
    let surroundings = SystemSurroundings.make(console.environment, on: buildDate)
    compilePlaybooks(found.paths, console, surroundings, keep: CheckedPlaybook.init) { outcome in
      switch outcome {
      case .unreadable(let problem, let reason):
        console.tell(problem)
        status = reason
      case .compiled(let checked): report.add(checked, extra: register.note(checked.id, of: checked.path))
      }
    }
    report.finish()
    if !console.outputWorks { return .cannotWrite }
    return status == .fine && report.errors > 0 ? .problems : status
  }
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

/// What a report needs of a compilation; the files only where there is something to show.
private struct CheckedPlaybook: Sendable {
  let path: String
  let id: Spanned<String>?
  let files: [SourceFile]
  let diagnostics: [Diagnostic]

  init(_ compilation: Compilation) {
    path = compilation.files[0].path
    id = compilation.playbook?.id
    files = compilation.files
    diagnostics = compilation.diagnostics
  }
}

/// Prints findings as they come and counts them.
private struct CheckReport {
  private let format: CheckCommand.Output
  private let console: Console
  private let colour: Bool
  private let skipped: Int
  private var counts: [Severity: Int] = [:]
  private var files = 0

  init(_ format: CheckCommand.Output, _ console: Console, colour: Bool, skipped: Int) {
    self.format = format
    self.console = console
    self.colour = colour
    self.skipped = skipped
    if format == .json { console.out("{\n  \"tribu\": 1,\n  \"findings\": [") }
  }

  var errors: Int { counts[.error, default: 0] }
  private var total: Int { counts.values.reduce(0, +) }

  mutating func add(_ checked: CheckedPlaybook, extra: Diagnostic?) {
    files += 1
    let diagnostics = checked.diagnostics + (extra.map { [$0] } ?? [])
    guard !diagnostics.isEmpty else { return }
    switch format {
    case .text:
      var writer = FindingText(checked.files, language: MessageChoice.current, colour: colour)
      console.out(diagnostics.map { writer.text($0) }.joined())
    case .json:
      var placer = FindingPlacer(checked.files)
      for (index, diagnostic) in diagnostics.enumerated() {
        let json = placer.finding(diagnostic).json(MessageChoice.current).written(inlineFrom: 0)
        console.out((total + index > 0 ? ",\n    " : "\n    ") + String(decoding: json.dropLast(), as: UTF8.self))
      }
    }
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
  }

  func finish() {
    let (errors, warnings, advice) = (errors, counts[.warning, default: 0], counts[.advice, default: 0])
    let profile = errors > 0 || files == 0 ? nil : warnings > 0 ? "draft" : advice > 0 ? "proposal" : "running"
    switch format {
    case .text:
      console.tell(
        .summary(files: files, skipped: skipped, errors: errors, warnings: warnings, advice: advice, profile: profile))
    case .json:
      let summary = JSONText.object([
        ("files", .number(files)), ("skipped", .number(skipped)), ("errors", .number(errors)),
        ("warnings", .number(warnings)), ("advice", .number(advice)), ("profile", profile.map { .string($0) } ?? .null),
      ])
      console.out(
        (total > 0 ? "\n  ],\n" : "],\n") + "  \"summary\": "
          + String(decoding: summary.written(inlineFrom: 0).dropLast(), as: UTF8.self) + "\n}\n")
    }
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

  fileprivate static func summary(
    files: Int, skipped: Int, errors: Int, warnings: Int, advice: Int, profile: String?
  ) -> Sentence {
    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
    var en = count(files, "playbook", "playbooks") + " checked"
    var es = files == 1 ? "1 playbook comprobado" : "\(files) playbooks comprobados"
    if skipped > 0 {
      en += ", \(count(skipped, "other YAML file", "other YAML files")) skipped"
      es += ", \(skipped == 1 ? "1 archivo YAML ajeno omitido" : "\(skipped) archivos YAML ajenos omitidos")"
    }
    if files > 0, errors + warnings + advice == 0 {
      en += ": no findings"
      es += ": sin hallazgos"
    } else if files > 0 {
      let english = [(errors, "error", "errors"), (warnings, "warning", "warnings"), (advice, "advice", "advice")]
      let spanish = [(errors, "error", "errores"), (warnings, "aviso", "avisos"), (advice, "consejo", "consejos")]
      en += ": " + english.filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }.joined(separator: ", ")
      es += ": " + spanish.filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }.joined(separator: ", ")
    }
    if let profile {
      en += "; meets profile `\(profile)`"
      es += "; cumple el perfil `\(profile)`"
    }
    return Sentence(en: en, es: es)
  }
}
