import Foundation
import Testing

/// One file of a folder below Tests/TribuTests/Fixtures; its name is the claim that a test checks.
struct Fixture: CustomTestStringConvertible, Sendable {
  let file: URL

  /// The file's name without its ending.
  var name: String { file.deletingPathExtension().lastPathComponent }
  var testDescription: String { name }

  /// What the file holds.
  var bytes: [UInt8] { get throws { Array(try Data(contentsOf: file)) } }

  /// The file of the same name with another ending.
  func beside(_ ending: String) -> URL { file.deletingPathExtension().appendingPathExtension(ending) }

  /// The files of a folder by name.
  ///
  /// A folder without any gives one that does not exist, so that its test fails: a test without cases would pass.
  static func all(in folder: String, ending: String = "yaml") -> [Fixture] {
    all(in: Repository.fixtures.appending(path: folder), ending: ending)
  }

  static func all(in folder: URL, ending: String = "yaml") -> [Fixture] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let found = names.filter { $0.hasSuffix("." + ending) }.sorted().map { Fixture(file: folder.appending(path: $0)) }
    return found.isEmpty ? [Fixture(file: folder.appending(path: "nothing-here.\(ending)"))] : found
  }
}
