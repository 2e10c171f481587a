import Foundation
import Testing

/// Where the tests find files: through this file's own place, so that recording writes into the repository.
enum Repository {
  /// The repository's top folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent()  // Support
    .deletingLastPathComponent()  // TribuTests
    .deletingLastPathComponent()  // Tests
    .deletingLastPathComponent()

  static let fixtures = root.appending(path: "Tests/TribuTests/Fixtures")
  static let oracles = root.appending(path: "Tests/Oracles")
  static let playbooks = root.appending(path: "playbooks")

  /// The program itself, where a test needs a process of its own: it is built together with the tests.
  static var program: URL {
    get throws {
      let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "tribu")
      let usual = root.appending(path: ".build/debug/tribu")
      return try #require([beside, usual].first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }
  }

  /// A file that lies beside the repository because it has a licence of its own, or nil in a copy without it: such a
  /// test is an extra, so its absence is no failure.
  static func shared(_ path: String) -> URL? {
    let file = root.appending(path: "../shared").appending(path: path).standardizedFileURL
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  /// The text of `shared(path)`, or nil where it is not there.
  static func sharedText(_ path: String) throws -> String? {
    try shared(path).map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
