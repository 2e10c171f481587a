/// What a report needs of a compilation, so that the plan can be freed where it was made.
package struct CheckedPlaybook: Sendable {
  package let path: String
  package let id: Spanned<String>?
  package let files: [SourceFile]
  package private(set) var diagnostics: [Diagnostic]
  /// How strict the playbook itself asks to be judged.
  package let profile: CheckSettings.Profile?
  /// Whether the method was looked at: what cannot be read is not judged.
  package let isJudged: Bool
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
      profile: compilation.playbook?.checks?.profile, isJudged: compilation.isJudged, allowed: compilation.allowed,
      keys: needsKeys ? compilation.keys(of: compilation.diagnostics) : [])
  }

  /// - Parameter files: the playbook itself, then what it extends.
  init(
    id: Spanned<String>?, files: [SourceFile], diagnostics: [Diagnostic], profile: CheckSettings.Profile? = nil,
    isJudged: Bool = true, allowed: Int = 0, keys: [FindingKey] = []
  ) {
    path = files[0].path
    self.id = id
    self.files = files
    self.diagnostics = diagnostics
    self.profile = profile
    self.isJudged = isJudged
    self.allowed = allowed
    self.keys = keys
  }

  /// Adds what only a run over several playbooks can see: that the id is another's.
  package mutating func add(_ diagnostic: Diagnostic) {
    if !keys.isEmpty || diagnostics.isEmpty {
      keys.append(FindingKey(rule: diagnostic.rule, playbook: id?.value ?? path, path: "id", ordinal: 1))
    }
    diagnostics.append(diagnostic)
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
