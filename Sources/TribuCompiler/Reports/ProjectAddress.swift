/// Where Tribu lives on the web: reports link to its pages.
package enum ProjectAddress {
  package static let repository = "https://github.com/tribu-plans/tribu"

  /// The page that explains a rule.
  package static func page(ofRule id: String) -> String { "\(repository)/blob/main/docs/rules.md#\(id)" }
}
