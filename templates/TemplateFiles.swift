/// The documents' templates, styles and words, inside the binary.
package enum TemplateFiles {
  /// Paths such as `documents/proposal.mustache`, sorted.
  package static var names: [String] { EmbeddedFiles.names }

  /// The whole text of a file, or nil where there is none of that name.
  package static func text(_ name: String) -> String? { EmbeddedFiles.text(name).map { $0.description } }
}
