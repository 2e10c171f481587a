internal import TribuCompiler

/// A playbook on disk that is about to be written: its author's, so it is replaced whole or not at all, and only if it
/// still is what was read.
struct PlaybookFile {
  struct Problem: Error {
    let sentence: Sentence
  }

  private let source: SourceFile

  init(_ source: SourceFile) { self.source = source }

  /// A link stays one: the file it leads to is replaced.
  func replace(with bytes: [UInt8]) throws(Problem) {
    let path = source.path
    guard let real = POSIX.resolved(path), POSIX.kind(real, followLinks: false) == .file else {
      throw refusal(Sentence(en: "it is not a regular file", es: "no es un archivo normal"))
    }
    var isUnchanged = false
    do throws(POSIX.Failure) {
      isUnchanged = try POSIX.read(real, limit: source.bytes.count + 1) == source.bytes
      if isUnchanged { try POSIX.rewrite(real, with: bytes) }
    } catch {
      throw refusal(error.reason)
    }
    if !isUnchanged {
      throw refusal(Sentence(en: "it changed while it was being checked", es: "cambió mientras se comprobaba"))
    }
  }

  private func refusal(_ reason: Sentence) -> Problem {
    Problem(
      sentence: Sentence(
        en: "cannot write `\(source.path)`: \(reason.en)", es: "no se puede escribir `\(source.path)`: \(reason.es)"))
  }
}
