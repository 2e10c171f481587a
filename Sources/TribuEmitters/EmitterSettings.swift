package import TribuCompiler

/// What an output depends on besides the plan.
package struct EmitterSettings: Sendable {
  /// The BCP 47 tag of the language that documents are written in.
  package let language: String
  /// Stands for “now” in everything that is written, at 00:00 UTC: emitters know no clock.
  package let buildDate: Day

  package init(language: String, buildDate: Day) {
    self.language = language
    self.buildDate = buildDate
  }
}
