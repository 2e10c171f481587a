internal import TribuCompiler

/// One run of `check --fix`: mends the playbooks and then checks them; or, with `--diff`, prints what it would write.
struct FixRun {
  let check: CheckRun
  let writes: Bool

  func perform(_ console: Console) -> ExitStatus {
    if let mistake { return console.refuse(mistake) }
    return writes ? fix(console) : showDifference(console)
  }

  private var mistake: Sentence? {
    if writes, check.paths.contains(standardInput) {
      return Sentence(
        en: "`--fix` writes into files: of standard input, `--diff` shows what it would write",
        es: "`--fix` escribe en archivos: de la entrada estándar, `--diff` muestra lo que escribiría")
    }
    if !writes, check.format != .text {
      return Sentence(
        en: "`--diff` prints a patch and nothing else: leave out `--format`",
        es: "`--diff` imprime un parche y nada más: quita `--format`")
    }
    if !writes, check.baseline != nil || check.profile != nil || check.readsOnly {
      return Sentence(
        en: "`--diff` prints a patch and nothing else: leave out `--profile`, `--baseline` and `--reading-only`",
        es: "`--diff` imprime un parche y nada más: quita `--profile`, `--baseline` y `--reading-only`")
    }
    return nil
  }

  /// The check that follows says what could not be found or read.
  private func fix(_ console: Console) -> ExitStatus {
    let found = findPlaybooks(check.paths)
    var written = true
    var count = 0
    repairEach(of: found, console, onProblem: { _, _ in }) { repair in
      guard repair.changesAnything else { return }
      do throws(PlaybookFile.Problem) {
        try PlaybookFile(repair.source).replace(with: repair.bytes)
        count += repair.count
        console.tell(.fixed(repair.count, in: repair.source.path))
      } catch {
        console.tell(error.sentence)
        written = false
      }
    }
    if written, count == 0, !found.paths.isEmpty { console.tell(.nothingToFix) }
    let status = check.perform(console)
    return written ? status : .cannotWrite
  }

  /// Nothing but the patch on standard output, so that it can go straight to `patch`.
  private func showDifference(_ console: Console) -> ExitStatus {
    guard let found = findPlaybooks(check.paths, console) else { return .noInput }
    var status = found.problems.isEmpty ? ExitStatus.fine : .noInput
    var isClean = true
    var left = 0
    let tell = { (problem: Sentence, reason: ExitStatus) in
      console.tell(problem)
      status = reason
    }
    repairEach(of: found, console, onProblem: tell) { repair in
      left += repair.diagnostics.count { $0.severity == .error }
      guard repair.changesAnything else { return }
      isClean = false
      console.out(patch: unifiedDiff(of: repair.source.path, from: repair.source.bytes, to: repair.bytes))
      console.tell(.fixable(repair.count, in: repair.source.path))
    }
    if isClean { console.tell(.nothingToFix) }
    if left > 0 { console.tell(.leftToDecide(left)) }
    if !console.outputWorks { return .cannotWrite }
    return status == .fine && !(isClean && left == 0) ? .problems : status
  }

  /// Mends each file once, however many names lead to it, on all cores; hands the repairs over in order.
  private func repairEach(
    of found: FoundPlaybooks, _ console: Console, onProblem: (Sentence, ExitStatus) -> Void, use: (Repair) -> Void
  ) {
    var seen = Set<String>()
    let paths = found.paths.filter { $0 == standardInput || seen.insert(POSIX.resolved($0) ?? $0).inserted }
    let surroundings = SystemSurroundings.make(console.environment, on: check.buildDate)
    compilePlaybooks(paths, console, surroundings, keep: { Repair(of: $0, surroundings: surroundings) }) { outcome in
      switch outcome {
      case .unreadable(let problem, let status): onProblem(problem, status)
      case .compiled(let repair):
        use(repair)
        if repair.isRefused { console.tell(.wouldSpoil(repair.source.path)) }
        if repair.elsewhere > 0 { console.tell(.elsewhere(repair.elsewhere, of: repair.source.path)) }
      }
    }
  }
}

extension Console {
  fileprivate func refuse(_ mistake: Sentence) -> ExitStatus {
    tell(mistake)
    return .usage
  }

  /// Exact where a program reads it. A person's terminal gets no control characters, and a CI log no line that its
  /// system would obey.
  fileprivate func out(patch: [UInt8]) {
    let isLogged = !(environment["GITHUB_ACTIONS"] ?? "").isEmpty
    guard outputIsTerminal || isLogged else { return out(patch) }
    let lines = patch.split(separator: 10, omittingEmptySubsequences: false).map { line in
      let text = String(decoding: line, as: UTF8.self)
      return TerminalText.opening(outputIsTerminal ? TerminalText.safe(text) : text)
    }
    out(lines.joined(separator: "\n"))
  }
}

extension Sentence {
  fileprivate static let nothingToFix = Sentence(
    en: "nothing to fix with certainty", es: "no hay nada que corregir con seguridad")

  fileprivate static func fixed(_ count: Int, in path: String) -> Sentence {
    Sentence(
      en: "fixed \(places(count)) in `\(path)`",
      es: count == 1 ? "hecha 1 corrección en `\(path)`" : "hechas \(count) correcciones en `\(path)`")
  }

  fileprivate static func fixable(_ count: Int, in path: String) -> Sentence {
    Sentence(
      en: "`--fix` would fix \(places(count)) in `\(path)`",
      es: "`--fix` haría \(count == 1 ? "1 corrección" : "\(count) correcciones") en `\(path)`")
  }

  fileprivate static func leftToDecide(_ errors: Int) -> Sentence {
    Sentence(
      en: "\(errors == 1 ? "1 error is" : "\(errors) errors are") left to decide: see `tribu check`",
      es: errors == 1
        ? "queda 1 error por decidir: `tribu check` lo muestra"
        : "quedan \(errors) errores por decidir: `tribu check` los muestra")
  }

  fileprivate static func wouldSpoil(_ path: String) -> Sentence {
    Sentence(
      en: "`\(path)` is left as it is: fixing it would break something else",
      es: "`\(path)` queda como está: corregirlo rompería otra cosa")
  }

  fileprivate static func elsewhere(_ count: Int, of path: String) -> Sentence {
    Sentence(
      en: "the files that `\(path)` extends have \(places(count)) to fix: edit those yourself",
      es: "en los archivos que extiende `\(path)` "
        + (count == 1 ? "cabe 1 corrección: hazla a mano" : "caben \(count) correcciones: hazlas a mano"))
  }

  private static func places(_ count: Int) -> String { count == 1 ? "1 place" : "\(count) places" }
}
