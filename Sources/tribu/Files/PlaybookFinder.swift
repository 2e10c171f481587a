internal import TribuCompiler

/// What a command line's paths lead to.
struct FoundPlaybooks {
  /// Paths of playbooks, in the order named; within a folder, sorted. `-` is standard input.
  var paths: [String] = []
  /// Other YAML files met on the way.
  var skipped = 0
  /// Named, but not there, or not readable.
  var problems: [Sentence] = []
}

/// Finds playbooks: a named file always is one, a folder is walked for YAML files that have the key `tribu`. What
/// several paths lead to counts once.
func findPlaybooks(_ paths: [String]) -> FoundPlaybooks {
  var found = FoundPlaybooks()
  for path in paths.isEmpty ? ["."] : paths {
    if path == standardInput {
      found.paths.append(path)
      continue
    }
    switch POSIX.kind(path, followLinks: true) {
    case nil:
      found.problems.append(
        Sentence(en: "no file or folder `\(path)`", es: "no existe el archivo o la carpeta `\(path)`"))
    case .folder: walk(Path.normal(path), &found)
    default: found.paths.append(Path.normal(path))
    }
  }
  var seen = Set<String>()
  found.paths.removeAll { !seen.insert($0).inserted }
  return found
}

/// The same, telling what was wrong on the way; nil where nothing is left to work on.
func findPlaybooks(_ paths: [String], _ console: Console) -> FoundPlaybooks? {
  let found = findPlaybooks(paths)
  for problem in found.problems { console.tell(problem) }
  if !found.paths.isEmpty { return found }
  if found.problems.isEmpty { console.tell(.nothingFound(skipped: found.skipped)) }
  return nil
}

private func walk(_ folder: String, _ found: inout FoundPlaybooks) {
  let names: [String]
  do {
    names = try POSIX.names(in: folder)
  } catch {
    found.problems.append(
      Sentence(
        en: "cannot read the folder `\(folder)`: \(error.reason.en)",
        es: "no se puede leer la carpeta `\(folder)`: \(error.reason.es)"))
    return
  }
  for name in names where !name.hasPrefix(".") {
    let path = Path.join(folder, name)
    let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    switch POSIX.kind(path, followLinks: false) {
    case .folder: walk(path, &found)
    case .file where isYAML:
      if isPlaybook(path) { found.paths.append(path) } else { found.skipped += 1 }
    default: break
    }
  }
}

/// Has the key `tribu` at the top; one that cannot be parsed counts if a line begins with it.
///
/// Nearly every playbook begins with it, so its first kilobytes tell.
private func isPlaybook(_ path: String) -> Bool {
  guard let head = try? POSIX.read(path, limit: 4096) else { return true }
  if hasMark(head).atLineStart { return true }
  guard head.count == 4096, let bytes = try? POSIX.read(path, limit: 8 << 20) else {
    return hasMark(head).anywhere && PlaybookMark.isPresent(in: SourceFile(path: path, bytes: head))
  }
  let mark = hasMark(bytes)
  return mark.atLineStart || (mark.anywhere && PlaybookMark.isPresent(in: SourceFile(path: path, bytes: bytes)))
}

/// Whether `tribu` stands in a text, and whether a line begins with `tribu:`.
private func hasMark(_ bytes: [UInt8]) -> (atLineStart: Bool, anywhere: Bool) {
  let word = Array("tribu".utf8)
  var isMentioned = false
  var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var lineStart = index
  while index + word.count < bytes.count {
    if bytes[index] == word[0], bytes[index..<(index + word.count)].elementsEqual(word) {
      if index == lineStart, bytes[index + word.count] == UInt8(ascii: ":") { return (true, true) }
      isMentioned = true
    }
    if bytes[index] == 10 || bytes[index] == 13 { lineStart = index + 1 }
    index += 1
  }
  return (false, isMentioned)
}
