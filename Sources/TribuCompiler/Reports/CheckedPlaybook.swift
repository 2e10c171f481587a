/// What a report needs of a compilation, so that the plan can be freed where it was made.
package struct CheckedPlaybook: Sendable {
  package let path: String
  package let id: Spanned<String>?
  package let files: [SourceFile]
  package private(set) var diagnostics: [Diagnostic]
  /// Whether the checks have looked at it; without that its silence says nothing of the method.
  package let isJudged: Bool
  /// How strict the playbook itself asks to be judged.
  package let profile: CheckSettings.Profile?
  /// A key for each diagnostic, or none at all where nobody asked for them.
  package private(set) var keys: [FindingKey]
  /// Findings that the playbook itself lets pass.
  package let allowed: Int
  /// Findings that a baseline let pass.
  package private(set) var silenced = 0

  /// - Parameter needsKeys: finding paths takes time, and only baselines and SARIF look at them.
  package init(_ compilation: Compilation, needsKeys: Bool) {
    self.init(
      id: compilation.playbook?.id, files: compilation.files, diagnostics: compilation.diagnostics,
      isJudged: compilation.isJudged, profile: compilation.playbook?.checks?.profile, allowed: compilation.allowed,
      keys: needsKeys ? compilation.keys(of: compilation.diagnostics) : [])
  }

  /// - Parameter files: the playbook itself, then what it extends.
  init(
    id: Spanned<String>?, files: [SourceFile], diagnostics: [Diagnostic], isJudged: Bool = true,
    profile: CheckSettings.Profile? = nil, allowed: Int = 0, keys: [FindingKey] = []
  ) {
    path = files[0].path
    self.id = id
    self.files = files
    self.diagnostics = diagnostics
    self.isJudged = isJudged
    self.profile = profile
    self.allowed = allowed
    self.keys = keys
  }

  /// Adds what only a run over several playbooks can see: that the id is another's.
  package mutating func add(_ diagnostic: Diagnostic) {
    let index = diagnostics.firstIndex { diagnostic.stands(before: $0) } ?? diagnostics.count
    if keys.count == diagnostics.count {
      keys.insert(FindingKey(rule: diagnostic.rule, playbook: id?.value ?? path, path: "id", ordinal: 1), at: index)
    }
    diagnostics.insert(diagnostic, at: index)
  }

  /// Lets pass what stood on the day of a baseline; gives the keys that were met.
  package mutating func silence(by baseline: FindingBaseline) -> [FindingKey] {
    let held = keys.indices.filter { baseline.holds(keys[$0]) }
    let met = held.map { keys[$0] }
    for index in held.reversed() {
      diagnostics.remove(at: index)
      keys.remove(at: index)
    }
    silenced += met.count
    return met
  }

  /// The findings with their places.
  var findings: [Finding] {
    var placer = FindingPlacer(files)
    return diagnostics.enumerated().map { index, diagnostic in
      placer.finding(diagnostic, fingerprint: keys.indices.contains(index) ? keys[index].fingerprint : nil)
    }
  }
}
