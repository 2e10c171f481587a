internal import Synchronization
internal import TribuCompiler

/// Answers the compiler from the file system.
enum SystemSurroundings {
  static func make(_ environment: [String: String], on buildDate: Day) -> Surroundings {
    let folders = [environment["TZDIR"], "/usr/share/zoneinfo", "/var/db/timezone/zoneinfo"].compactMap { $0 }
    return Surroundings(
      readFile: { path, source in readFile(path, from: source) },
      zoneFile: { name in zoneFile(name, folders) },
      zoneNames: { folders.lazy.map { zoneNames(in: $0) }.first { !$0.isEmpty } ?? [] },
      buildDate: buildDate)
  }

  /// A file that a playbook names: relative to it, and below its repository's root once links are resolved; without a
  /// repository, below the playbook's own folder.
  private static func readFile(_ path: String, from source: SourceFile) -> Result<SourceFile, ReadFailure> {
    let folder = source.path == standardInput ? "." : Path.folder(source.path)
    let named = Path.normal(Path.join(folder, path))
    guard let real = POSIX.resolved(named) else { return .failure(.absent) }
    guard let home = POSIX.resolved(folder), Path.isBelow(real, repositoryRoot(of: home) ?? home) else {
      return .failure(.outside)
    }
    guard POSIX.kind(real, followLinks: true) == .file else { return .failure(.notAFile) }
    do {
      return .success(SourceFile(path: named, bytes: try POSIX.read(real)))
    } catch {
      return .failure(error.isAbsent ? .absent : .unreadable(error.reason.en))
    }
  }

  private static func repositoryRoot(of folder: String) -> String? {
    var folder = folder
    while true {
      if POSIX.kind(Path.join(folder, ".git"), followLinks: false) != nil { return folder }
      if folder == "/" || folder == "." { return nil }
      folder = Path.folder(folder)
    }
  }

  private static let zones = Mutex<[String: [UInt8]?]>([:])

  private static func zoneFile(_ name: String, _ folders: [String]) -> [UInt8]? {
    zones.withLock { zones in
      if let known = zones[name] { return known }
      let bytes = folders.lazy.compactMap { try? POSIX.read($0 + "/" + name, limit: 1 << 20) }.first {
        $0.starts(with: "TZif".utf8)
      }
      zones[name] = .some(bytes)
      return bytes
    }
  }

  /// Every zone file below a folder, the copies under `posix` and `right` left out.
  private static func zoneNames(in folder: String, below prefix: String = "") -> [String] {
    var found: [String] = []
    for name in (try? POSIX.names(in: folder)) ?? [] {
      guard let first = name.first, first.isUppercase, !name.contains(".") else { continue }
      switch POSIX.kind(folder + "/" + name, followLinks: true) {
      case .folder: found += zoneNames(in: folder + "/" + name, below: prefix + name + "/")
      case .file: found.append(prefix + name)
      default: break
      }
    }
    return found
  }
}

/// How the standard input is named in findings and on the command line.
let standardInput = "-"
