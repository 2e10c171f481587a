/// `check --format json` (`spec` §7; for its readers, docs/ci.md): one finding a line, then the summary.
struct JSONReport: ReportWriter {
  private let settings: ReportSettings
  private var isEmpty = true

  init(_ settings: ReportSettings) { self.settings = settings }

  var opening: String { "{\n  \"tribu\": 1,\n  \"findings\": [" }

  mutating func text(of playbook: CheckedPlaybook) -> String {
    var text = ""
    for finding in playbook.findings {
      text += (isEmpty ? "\n    " : ",\n    ") + finding.json(settings.language).line
      isEmpty = false
    }
    return text
  }

  func closing(_ summary: CheckSummary) -> String {
    let numbers = JSONText.object([
      ("files", .number(summary.files)), ("skipped", .number(summary.skipped)), ("errors", .number(summary[.error])),
      ("warnings", .number(summary[.warning])), ("advice", .number(summary[.advice])),
      ("unreadable", .number(summary.unreadable)), ("allowed", .number(summary.allowed)),
      ("silenced", .number(summary.silenced)),
      ("profile", summary.profile.map { .string($0.rawValue) } ?? .null),
    ])
    return (isEmpty ? "" : "\n  ") + "],\n  \"summary\": \(numbers.line)\n}\n"
  }
}

extension Finding {
  /// Places from 1, columns in code points, ends exclusive.
  fileprivate func json(_ language: MessageLanguage) -> JSONText {
    let diagnostic = self.diagnostic
    let hints = [diagnostic.label?[language], diagnostic.help?[language]].compactMap { $0 }
    return .object([
      ("file", .string(place.file)), ("line", .number(place.start.line)), ("column", .number(place.start.column)),
      ("endLine", .number(place.end.line)), ("endColumn", .number(place.end.column)),
      ("rule", .string(diagnostic.rule)), ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message[language])),
      ("help", hints.isEmpty ? nil : .string(hints.joined(separator: "; "))),
      (
        "related",
        .array(
          related.map { other in
            .object([
              ("file", .string(other.place.file)), ("line", .number(other.place.start.line)),
              ("column", .number(other.place.start.column)), ("message", .string(other.message[language])),
            ])
          })
      ),
    ])
  }
}
