/// Findings that stood on some day and are let pass from then on, so that a team can begin with the next one.
///
/// A JSON file: `{"tribu":1,"findings":[{"rule","playbook","path","ordinal"}]}`, sorted, one finding a line, so that its
/// changes read well in a review.
package struct FindingBaseline: Sendable {
  package let keys: Set<FindingKey>

  package init(_ keys: some Sequence<FindingKey>) { self.keys = Set(keys) }

  /// Whether a finding is one that stood; what cannot be read never is.
  package func holds(_ key: FindingKey) -> Bool { ReadingRule(rawValue: key.rule) == nil && keys.contains(key) }

  package var written: [UInt8] {
    let findings = keys.filter { ReadingRule(rawValue: $0.rule) == nil }.sorted().map { key in
      JSONText.object([
        ("rule", .string(key.rule)), ("playbook", .string(key.playbook)), ("path", .string(key.path)),
        ("ordinal", .number(key.ordinal)),
      ])
    }
    return JSONText.object([("tribu", .number(1)), ("findings", .array(findings))]).written(inlineFrom: 2)
  }

  /// Reads what ``written`` gives; nil for anything else. JSON is YAML too, so that one reader does for both.
  package init?(_ bytes: [UInt8]) {
    let document = YAMLReader.read(SourceFile(path: "baseline", bytes: bytes), file: 0)
    guard document.diagnostics.isEmpty, let root = document.root, root.value(of: "tribu")?.text == "1",
      case .sequence(let findings) = root.value(of: "findings")?.kind
    else { return nil }
    var keys = Set<FindingKey>()
    for finding in findings {
      guard let rule = finding.value(of: "rule")?.text, let playbook = finding.value(of: "playbook")?.text,
        let path = finding.value(of: "path")?.text,
        let ordinal = finding.value(of: "ordinal")?.text.flatMap({ Int($0) })
      else { return nil }
      keys.insert(FindingKey(rule: rule, playbook: playbook, path: path, ordinal: ordinal))
    }
    self.keys = keys
  }
}
