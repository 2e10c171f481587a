internal import TribuCompiler
internal import TribuEmitters

/// The folder of one playbook's outputs: writes file by file, touches nothing that did not change, and removes files
/// of ours that no longer belong, nobody else's ever.
struct OutputFolder {
  enum Problem: Error {
    case cannotWrite(Sentence)
  }

  /// What happened, for the message.
  struct Result {
    var written: [String] = []
    var unchanged: [String] = []
    var removed: [String] = []
  }

  let path: String
  /// Itself and the folders above it that belong to the output, outermost first.
  private let folders: [String]

  init(_ folders: [String]) {
    self.folders = folders
    path = folders[folders.count - 1]
  }

  /// Lists our files, one plain name a line.
  private static let manifest = ".tribu-files"

  /// - Parameter names: every name that the formats asked for may write; those of others are left alone.
  func write(_ files: [OutputFile], claiming names: Set<String>) throws(Problem) -> Result {
    try prepare()
    var result = Result()
    let owned = try readManifest()
    var changed: [OutputFile] = []
    for file in files {
      if holds(file) {
        result.unchanged.append(file.name)
      } else if POSIX.kind(path + "/" + file.name, followLinks: false) != nil, !owned.contains(file.name) {
        throw .cannotWrite(.notOurs(path + "/" + file.name))
      } else {
        changed.append(file)
      }
    }
    let present = Set(files.map(\.name))
    // Before the files: a run that is cut short must know them again.
    try writeManifest(owned.union(present))
    for file in changed {
      try replace(path + "/" + file.name, file.bytes)
      result.written.append(file.name)
    }
    for name in owned.sorted() where names.contains(name) && !present.contains(name) {
      if POSIX.kind(path + "/" + name, followLinks: false) == .file {
        POSIX.remove(path + "/" + name)
        result.removed.append(name)
      }
    }
    try writeManifest(owned.filter { !names.contains($0) }.union(present))
    return result
  }

  /// Whether the file is there with the same bytes.
  private func holds(_ file: OutputFile) -> Bool {
    let target = path + "/" + file.name
    return POSIX.kind(target, followLinks: false) == .file
      && (try? POSIX.read(target, limit: file.bytes.count + 1)) == file.bytes
  }

  private func writeManifest(_ names: Set<String>) throws(Problem) {
    let manifest = Array((names.sorted().joined(separator: "\n") + "\n").utf8)
    let target = path + "/" + OutputFolder.manifest
    if (try? POSIX.read(target)) != manifest { try replace(target, manifest) }
  }

  private func prepare() throws(Problem) {
    for folder in folders where POSIX.kind(folder, followLinks: false) == .link {
      throw .cannotWrite(
        Sentence(
          en: "`\(folder)` is a link: the output folder must be a real one",
          es: "`\(folder)` es un enlace: la carpeta de salida debe ser real"))
    }
    do {
      try POSIX.makeFolders(path)
    } catch {
      throw .cannotWrite(
        Sentence(
          en: "cannot create the folder `\(path)`: \(error.reason.en)",
          es: "no se puede crear la carpeta `\(path)`: \(error.reason.es)"))
    }
  }

  private func replace(_ target: String, _ bytes: [UInt8]) throws(Problem) {
    do {
      try POSIX.replace(target, with: bytes)
    } catch {
      throw .cannotWrite(
        Sentence(
          en: "cannot write `\(target)`: \(error.reason.en)", es: "no se puede escribir `\(target)`: \(error.reason.es)"
        ))
    }
  }

  /// Names of ours; a manifest with anything but plain names is refused, so that nothing outside is ever removed.
  private func readManifest() throws(Problem) -> Set<String> {
    let file = path + "/" + OutputFolder.manifest
    guard POSIX.kind(file, followLinks: false) == .file, let bytes = try? POSIX.read(file, limit: 1 << 20) else {
      return []
    }
    let names = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let arePlain = names.allSatisfy { name in
      !name.hasPrefix(".") && !name.isEmpty
        && name.utf8.allSatisfy {
          ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E
        }
    }
    guard arePlain else {
      throw .cannotWrite(
        Sentence(
          en: "`\(file)` is damaged: delete it, and look in the folder for files that no longer belong",
          es: "`\(file)` está dañado: bórralo y revisa si en la carpeta hay archivos que ya sobran"))
    }
    return Set(names)
  }
}

extension Sentence {
  fileprivate static func notOurs(_ path: String) -> Sentence {
    Sentence(
      en: "`\(path)` is there already and was not made by tribu: move it away, or choose another folder with -o",
      es: "`\(path)` ya existe y no lo hizo tribu: muévelo o elige otra carpeta con -o")
  }
}
