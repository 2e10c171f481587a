extension Finding {
  /// One finding of `check --format json` (`spec` §7): places from 1, columns in code points, ends exclusive.
  package func json(_ language: MessageLanguage) -> JSONText {
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
