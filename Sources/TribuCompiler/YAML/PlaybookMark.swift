/// Tells a playbook from other YAML.
package enum PlaybookMark {
  /// Whether the document is a mapping with the key `tribu`.
  package static func isPresent(in source: SourceFile) -> Bool {
    YAMLReader.read(source, file: 0).root?.value(of: "tribu") != nil
  }
}
