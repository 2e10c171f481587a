/// A judgement about a plan that was read without errors: one value, one file, one id.
package struct Check: Sendable {
  package let id: String
  package let severity: Severity
  /// What it is about, in one line.
  package let summary: Sentence
  /// Why it matters, with its source.
  package let why: Sentence
  package let run: @Sendable (Plan) -> [Diagnostic]

  /// Every check there is, in the order of the documentation.
  package static let all: [Check] = [.outsideEngagement, .clockGap]
}
