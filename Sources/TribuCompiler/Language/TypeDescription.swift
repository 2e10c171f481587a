/// What a field takes, for people and for the JSON Schema: written once, beside the code that reads it.
package struct ScalarType: Sendable {
  /// The type's name in the reference: `slug`, `date`, `workload` …
  package let name: String
  /// “a date” — finishes the sentence “expected …”.
  package let expected: Sentence
  package let example: String
  /// An ECMA 262 pattern that every valid value matches, where one helps an editor.
  package let pattern: String?
  /// YAML readers that guess types see a number or a truth value where these are written.
  package let isOftenGuessed: Bool

  package init(
    _ name: String, expected: Sentence, example: String, pattern: String? = nil, isOftenGuessed: Bool = false
  ) {
    self.name = name
    self.expected = expected
    self.example = example
    self.pattern = pattern
    self.isOftenGuessed = isOftenGuessed
  }
}

/// The type of a field, as the reference and the schema see it.
package indirect enum TypeDescription: Sendable {
  case scalar(ScalarType)
  case choice([String])
  /// One line, or a mapping of languages.
  case text
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
