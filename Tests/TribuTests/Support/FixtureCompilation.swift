import Foundation
import TribuCompiler

@testable import tribu

extension Fixture {
  /// Compiles the file as `check` does, with paths relative to its folder, so that findings read the same everywhere.
  func compile() throws -> Compilation { compile(try bytes) }

  /// Compiles other bytes in its place.
  func compile(_ bytes: [UInt8]) -> Compilation {
    TribuCompiler.compile(
      SourceFile(path: file.lastPathComponent, bytes: bytes), surroundings: .below(file.deletingLastPathComponent())
    )
  }
}

extension Compilation {
  /// Everything that was found, as `check` prints it without colour.
  func report(_ language: MessageLanguage) -> String {
    var writer = FindingText(files, language: language, colour: false)
    return writer.text(diagnostics)
  }

  /// Places that lie outside their file; there should be none.
  var strayPlaces: [String] {
    diagnostics.flatMap { diagnostic in
      ([diagnostic.span] + diagnostic.related.map(\.span)).compactMap { span in
        guard files.indices.contains(Int(span.file)) else { return "\(diagnostic.rule): no file \(span.file)" }
        let count = files[Int(span.file)].bytes.count
        let fits = 0 <= span.start && span.start <= span.end && span.end <= count
        return fits ? nil : "\(diagnostic.rule): \(span.start)..<\(span.end) of \(count) bytes"
      }
    }
  }
}

extension Surroundings {
  /// The machine's files and zones, as seen from a folder: relative paths begin there.
  static func below(_ folder: URL) -> Surroundings {
    let system = SystemSurroundings.make(ProcessInfo.processInfo.environment, on: TestPlans.buildDate)
    let prefix = folder.path + "/"
    return Surroundings(
      readFile: { path, source in
        system.readFile(
          path, SourceFile(path: source.path.hasPrefix("/") ? source.path : prefix + source.path, bytes: [])
        ).map { file in
          let name = relative(file.path, to: folder)
          return SourceFile(path: name, bytes: file.bytes)
        }
      }, zoneFile: system.zoneFile, zoneNames: system.zoneNames, buildDate: system.buildDate)
  }
}

/// A path from a folder to a file of the repository, so that goldens read the same on every machine.
private func relative(_ path: String, to folder: URL) -> String {
  let (from, to) = (folder.path.split(separator: "/"), path.split(separator: "/"))
  let common = zip(from, to).prefix { $0 == $1 }.count
  guard common >= Repository.root.path.split(separator: "/").count else { return path }
  return (Array(repeating: "..", count: from.count - common) + to.dropFirst(common)).joined(separator: "/")
}
