internal import Dispatch
internal import Synchronization
internal import TribuCompiler

/// Why a named playbook could not be compiled at all.
enum CompileOutcome<Result: Sendable>: Sendable {
  case compiled(Result)
  case unreadable(Sentence, ExitStatus)
}

/// Compiles many playbooks on all cores, and hands the results over in order.
///
/// Only one batch is held at a time, so that memory does not grow with the number of files; and of each compilation
/// only what `keep` wants, so that plans are freed where they were made.
func compilePlaybooks<Result: Sendable>(
  _ paths: [String], _ console: Console, _ surroundings: Surroundings, checks: [Check] = Check.all,
  keep: @escaping @Sendable (Compilation) -> Result, use: (CompileOutcome<Result>) -> Void
) {
  let batch = 128
  var first = 0
  var progress = Progress(total: paths.count, console)
  while first < paths.count {
    let slice = Array(paths[first..<min(first + batch, paths.count)])
    let sources = slice.map { $0 == standardInput ? console.readInput() : nil }
    if slice.count == 1 {
      use(compileOne(slice[0], sources[0], surroundings, checks, keep))
    } else {
      let results = Mutex<[Int: CompileOutcome<Result>]>([:])
      DispatchQueue.concurrentPerform(iterations: slice.count) { index in
        let outcome = compileOne(slice[index], sources[index], surroundings, checks, keep)
        results.withLock { $0[index] = outcome }
      }
      let finished = results.withLock { $0 }
      for index in slice.indices { if let outcome = finished[index] { use(outcome) } }
    }
    first += batch
    progress.reached(min(first, paths.count))
  }
  progress.finish()
}

private func compileOne<Result: Sendable>(
  _ path: String, _ input: [UInt8]?, _ surroundings: Surroundings, _ checks: [Check],
  _ keep: (Compilation) -> Result
) -> CompileOutcome<Result> {
  if path == standardInput {
    guard let input else {
      return .unreadable(
        Sentence(en: "cannot read standard input", es: "no se puede leer la entrada estándar"), .cannotRead)
    }
    return .compiled(keep(compile(SourceFile(path: path, bytes: input), surroundings: surroundings, checks: checks)))
  }
  do {
    return .compiled(
      keep(
        compile(
          SourceFile(path: path, bytes: try POSIX.read(path, limit: 8 << 20)), surroundings: surroundings,
          checks: checks)))
  } catch {
    return .unreadable(
      Sentence(
        en: "cannot read `\(path)`: \(error.reason.en)", es: "no se puede leer `\(path)`: \(error.reason.es)"), .noInput
    )
  }
}

/// Shows how far work has come, on a terminal and only when it lasts over half a second.
private struct Progress {
  private let total: Int
  private let console: Console
  private let start = ContinuousClock.now
  private var isShown = false

  init(total: Int, _ console: Console) {
    self.total = total
    self.console = console
  }

  mutating func reached(_ count: Int) {
    guard console.errorIsTerminal, count < total, ContinuousClock.now - start > .milliseconds(500) else { return }
    isShown = true
    console.err("\r\(count)/\(total)\u{1B}[K")
  }

  func finish() { if isShown { console.err("\r\u{1B}[K") } }
}

/// Two playbooks with one id would share their calendar UIDs.
struct PlaybookRegister {
  private var first: [String: String] = [:]

  /// A finding where an earlier playbook of the run has the same id.
  mutating func note(_ id: Spanned<String>?, of path: String) -> Diagnostic? {
    guard let id else { return nil }
    guard let other = first[id.value] else {
      first[id.value] = path
      return nil
    }
    return Diagnostic(
      .duplicateIdentifier,
      Sentence(
        en: "playbook id `\(id.value)` is also used by \(other)",
        es: "el id de playbook `\(id.value)` ya lo usa \(other)"),
      at: id.span,
      label: Sentence(en: "if it is a copy, give it an id of its own", es: "si es una copia, dale un id propio"))
  }
}
