internal import TribuCompiler

/// A baseline on disk: what it lets pass in this run, and how it is written anew.
struct BaselineFile {
  struct Problem: Error {
    let sentence: Sentence
    let status: ExitStatus
  }

  let path: String
  let isWritten: Bool
  private let known: FindingBaseline
  private var met = Set<FindingKey>()
  private var seen = Set<String>()
  private var found = Set<FindingKey>()

  /// - Parameter isWritten: the run records what it finds; then the file need not exist yet.
  init(_ path: String, isWritten: Bool) throws(Problem) {
    self.path = path
    self.isWritten = isWritten
    let bytes: [UInt8]
    do throws(POSIX.Failure) {
      bytes = try POSIX.read(path)
    } catch {
      guard error.isAbsent, isWritten else { throw .unreadable(path, error.reason) }
      known = FindingBaseline([])
      return
    }
    guard let baseline = FindingBaseline(bytes) else { throw .noBaseline(path, isWritten: isWritten) }
    known = baseline
  }

  /// Lets pass what the baseline holds, or what it will hold from now on.
  ///
  /// Where the checks have not looked, nobody knows what still stands: the baseline keeps what it has.
  mutating func apply(to playbook: inout CheckedPlaybook) {
    guard playbook.isJudged else { return }
    if let id = playbook.id?.value { seen.insert(id) }
    found.formUnion(playbook.keys)
    met.formUnion(playbook.silence(by: isWritten ? FindingBaseline(playbook.keys) : known))
  }

  /// Writes the file, or says what of it has been mended since.
  func finish(_ console: Console) throws(Problem) {
    guard isWritten else {
      let mended = known.keys.count { seen.contains($0.playbook) && !met.contains($0) }
      if mended > 0 { console.tell(.mended(mended, path)) }
      return
    }
    // A run over some playbooks says nothing about the others.
    let all = FindingBaseline(
      found.filter { ReadingRule(rawValue: $0.rule) == nil } + known.keys.filter { !seen.contains($0.playbook) })
    do throws(POSIX.Failure) {
      let bytes = all.written
      if POSIX.kind(path, followLinks: true) == nil {
        try POSIX.replace(path, with: bytes)
      } else {
        try POSIX.rewrite(POSIX.resolved(path) ?? path, with: bytes)
      }
    } catch {
      throw .unwritable(path, error.reason)
    }
    console.tell(.written(all.keys.count, path))
  }
}

extension BaselineFile.Problem {
  fileprivate static func unreadable(_ path: String, _ reason: Sentence) -> Self {
    Self(
      sentence: Sentence(
        en: "cannot read the baseline `\(path)`: \(reason.en)",
        es: "no se puede leer el punto de partida `\(path)`: \(reason.es)"), status: .noInput)
  }

  fileprivate static func noBaseline(_ path: String, isWritten: Bool) -> Self {
    Self(
      sentence: Sentence(
        en: "`\(path)` is no baseline" + (isWritten ? ", so it is not overwritten" : ""),
        es: "`\(path)` no es un punto de partida" + (isWritten ? ", así que no se sobrescribe" : "")),
      status: isWritten ? .cannotWrite : .noInput)
  }

  fileprivate static func unwritable(_ path: String, _ reason: Sentence) -> Self {
    Self(
      sentence: Sentence(
        en: "cannot write the baseline `\(path)`: \(reason.en)",
        es: "no se puede escribir el punto de partida `\(path)`: \(reason.es)"), status: .cannotWrite)
  }
}

extension Sentence {
  fileprivate static func mended(_ count: Int, _ path: String) -> Sentence {
    Sentence(
      en: "\(count == 1 ? "1 finding" : "\(count) findings") of \(path) no longer \(count == 1 ? "stands" : "stand"):"
        + " `--write-baseline` drops \(count == 1 ? "it" : "them")",
      es: "\(count == 1 ? "1 hallazgo" : "\(count) hallazgos") de \(path) ya no \(count == 1 ? "está" : "están"):"
        + " `--write-baseline` \(count == 1 ? "lo" : "los") quita")
  }

  fileprivate static func written(_ count: Int, _ path: String) -> Sentence {
    Sentence(
      en: "\(path) lets \(count == 1 ? "1 finding" : "\(count) findings") pass from now on",
      es: "\(path) deja pasar \(count == 1 ? "1 hallazgo" : "\(count) hallazgos") de ahora en adelante")
  }
}
