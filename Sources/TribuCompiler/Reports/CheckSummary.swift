/// What a run of `check` found, in numbers.
package struct CheckSummary: Sendable {
  package private(set) var files = 0
  /// YAML files that are no playbooks.
  package let skipped: Int
  /// Findings that make the run fail.
  package private(set) var failures = 0
  private var errors = 0
  private var warnings = 0
  private var advice = 0
  /// Playbooks that the checks have not looked at.
  private var unjudged = 0

  init(skipped: Int) { self.skipped = skipped }

  /// Findings that a baseline let pass.
  package private(set) var silenced = 0
  /// The strictest profile that was asked for and is not met.
  package private(set) var missed: CheckSettings.Profile?

  mutating func count(_ playbook: CheckedPlaybook, _ settings: ReportSettings) {
    files += 1
    if !playbook.isJudged { unjudged += 1 }
    silenced += playbook.silenced
    let profile = settings.profile(of: playbook)
    for diagnostic in playbook.diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .advice: advice += 1
      }
      if profile.allows(diagnostic.severity) { continue }
      failures += 1
      missed = max(missed ?? profile, profile)
    }
  }

  package subscript(severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .advice: advice
    }
  }

  /// The highest profile that is met; nil where there are errors, or the method was not asked.
  package var profile: CheckSettings.Profile? {
    files == 0 || unjudged > 0 ? nil : CheckSettings.Profile.met(with: Severity.allCases.filter { self[$0] > 0 })
  }

  /// In a line, for people.
  package var sentence: Sentence {
    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
    func list(_ words: [(Severity, String, String)]) -> String {
      words.filter { self[$0.0] > 0 }.map { count(self[$0.0], $0.1, $0.2) }.joined(separator: ", ")
    }
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
      en +=
        ": " + list([(.error, "error", "errors"), (.warning, "warning", "warnings"), (.advice, "advice", "advice")])
      es +=
        ": " + list([(.error, "error", "errores"), (.warning, "aviso", "avisos"), (.advice, "consejo", "consejos")])
    }
    if silenced > 0 {
      en += "; the baseline lets \(silenced) pass"
      es += "; el punto de partida deja pasar \(silenced)"
    }
    if let profile {
      en += "; meets profile `\(profile.rawValue)`"
      es += "; cumple el perfil `\(profile.rawValue)`"
    }
    if let missed, missed > .draft {
      en += "; `\(missed.rawValue)` was asked for"
      es += "; se pedía `\(missed.rawValue)`"
    }
    return Sentence(en: en, es: es)
  }
}
