/// A sentence that users read, in both of Tribu's languages.
///
/// Whoever finds a problem writes both: a message lives with the check that says it, so no catalogue can go stale.
package struct Sentence: Hashable, Sendable {
  package let en: String
  package let es: String

  package init(en: String, es: String) {
    self.en = en
    self.es = es
  }

  /// For what reads the same in both: names, samples, numbers.
  package init(both text: String) { self.init(en: text, es: text) }

  /// A value of a megabyte does not make a message of a megabyte.
  fileprivate var clipped: Sentence {
    let limit = 1000
    if en.utf8.count <= limit, es.utf8.count <= limit { return self }
    return Sentence(en: en.prefix(limit) + "…", es: es.prefix(limit) + "…")
  }

  package subscript(language: MessageLanguage) -> String { language == .spanish ? es : en }
}

/// The languages of Tribu's own messages; documents have theirs (`Playbook.language`).
package enum MessageLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case spanish = "es"
}

/// How bad a finding is.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// The plan contradicts itself or the method, harms people, or could not be read.
  case error
  /// A client would notice.
  case warning
  /// A better plan is one edit away.
  case advice

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}

/// One finding, as data; the renderers of `Diagnostics` turn it into text or JSON.
package struct Diagnostic: Hashable, Sendable {
  /// A second place that explains the first, with what it shows.
  package struct Related: Hashable, Sendable {
    package let span: Span
    package let message: Sentence

    package init(_ span: Span, _ message: Sentence) {
      self.span = span
      self.message = message
    }
  }

  /// What to write in the place of some text, where only one repair can be meant: `--fix` makes it, and SARIF offers it.
  package struct Edit: Hashable, Sendable {
    package let span: Span
    package let replacement: String

    package init(_ span: Span, _ replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }

  package let rule: String
  package let severity: Severity
  package let message: Sentence
  /// The narrowest place that a person would edit.
  package let span: Span
  /// What stands beside the carets: mostly the repair.
  package let label: Sentence?
  /// What is allowed here, or why.
  package let help: Sentence?
  package let related: [Related]
  /// Nil where a person has to decide.
  package let edit: Edit?

  package init(
    _ rule: String, _ severity: Severity, _ message: Sentence, at span: Span, label: Sentence? = nil,
    help: Sentence? = nil, related: [Related] = [], edit: Edit? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message.clipped
    self.span = span
    self.label = label?.clipped
    self.help = help?.clipped
    self.related = related
    self.edit = edit
  }

  /// An error of reading (`spec` §1): these cannot be silenced.
  package init(
    _ rule: ReadingRule, _ message: Sentence, at span: Span, label: Sentence? = nil, help: Sentence? = nil,
    related: [Related] = [], edit: Edit? = nil
  ) {
    self.init(rule.rawValue, .error, message, at: span, label: label, help: help, related: related, edit: edit)
  }
}

/// What can go wrong while a playbook is read.
package enum ReadingRule: String, CaseIterable, Sendable {
  case yamlSyntax = "yaml-syntax"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case badValue = "bad-value"
  case emptyValue = "empty-value"
  case duplicateIdentifier = "duplicate-id"
  case badReference = "bad-reference"
  case tooBig = "too-big"
  case cannotRead = "cannot-read"
}
