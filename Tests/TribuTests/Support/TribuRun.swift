import Foundation
import Synchronization
import Testing

@testable import TribuCompiler
@testable import tribu

/// One run of `tribu` in this process, as from a terminal: what it was given, and what came of it.
struct TribuRun {
  /// Which streams a person sees, rather than a file or another program.
  enum Terminal: String { case none, out, err, both }

  let status: tribu.ExitStatus
  let output: [UInt8]
  let complaints: [UInt8]

  /// - Parameters:
  ///   - input: nil for a standard input that is closed.
  ///   - outputWorks: false for a standard output that takes nothing, as on a full disk.
  init(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], terminal: Terminal = .none,
    input: [UInt8]? = [], outputWorks: Bool = true
  ) throws {
    let streams = Mutex<(output: [UInt8], complaints: [UInt8])>(([], []))
    let console = Console(
      environment: environment, outputIsTerminal: terminal == .out || terminal == .both,
      errorIsTerminal: terminal == .err || terminal == .both, today: Day(year: 2027, month: 1, day: 4),
      write: { toError, bytes in
        streams.withLock { if toError { $0.complaints += bytes } else { $0.output += bytes } }
        return toError || outputWorks
      },
      readInput: { input })
    status = try TribuRun.inFolder(folder) { runTribu(arguments, console: console) }
    (output, complaints) = streams.withLock { $0 }
  }

  /// The working folder and the language of messages belong to the whole process, so runs take turns.
  private static func inFolder<Result>(_ folder: URL, _ body: () -> Result) throws -> Result {
    try turn.withLock { _ in
      let files = FileManager.default
      let home = files.currentDirectoryPath
      try #require(files.changeCurrentDirectoryPath(folder.path), "no folder \(folder.path)")
      defer { _ = files.changeCurrentDirectoryPath(home) }
      return body()
    }
  }

  private static let turn = Mutex(())
}

/// Gives a test a folder of its own, and removes it afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tribu-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
