/// What a field takes, for people and for the JSON Schema: written once, beside the code that reads it.
package struct ScalarType: Sendable {
  /// What YAML readers that guess types see where this is written without quotes; text to Tribu, always.
  package enum Guess: Sendable {
    case text
    case number(ClosedRange<Int>?)
    case integer(ClosedRange<Int>)
    case truth
  }

  /// The type's name in the reference: `slug`, `date`, `workload` …
  package let name: String
  /// “a date” — finishes the sentence “expected …”.
  package let expected: Sentence
  package let example: String
  /// An ECMA 262 pattern that every valid value matches.
  package let pattern: String?
  package let guess: Guess
  /// The forms that this field takes, where its type has more.
  package let forms: [String]
  /// The words there are, where a standard lists them.
  package let words: (@Sendable () -> [String])?

  package init(
    _ name: String, expected: Sentence, example: String, pattern: String? = nil, guess: Guess = .text,
    forms: [String] = [], words: (@Sendable () -> [String])? = nil
  ) {
    self.name = name
    self.expected = expected
    self.example = example
    self.pattern = pattern
    self.guess = guess
    self.forms = forms
    self.words = words
  }
}

/// The type of a field, as the reference and the schema see it.
package indirect enum TypeDescription: Sendable {
  case scalar(ScalarType)
  case choice([String])
  /// One line of up to so many characters, or a mapping of languages.
  case text(limit: Int)
  /// CommonMark, or a mapping of languages.
  case prose
  case list(of: TypeDescription, orOne: Bool, atLeast: Int)
  case mapping(name: String, fields: [FieldDescription])
  case byPhase(TypeDescription)
  /// Either of several forms.
  case either([TypeDescription])
}

/// A key of a mapping as it was declared.
package struct FieldDescription: Sendable {
  package let key: String
  package let isRequired: Bool
  package let type: TypeDescription
  package let documentation: Sentence
}
