import Foundation

/// Second opinions: Python scripts below Tests/Oracles, which share no code with what they judge.
///
/// They run in a virtual environment of their own, so that the answer does not depend on what a machine happens to have.
enum Oracle {
  struct Result {
    let status: Int32
    /// What the script printed; where it failed, followed by what it complained about.
    let output: String
  }

  struct NoInterpreter: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is missing: `make test` makes it (TRIBU_ORACLE_PYTHON names another one)." }
  }

  /// Runs Tests/Oracles/SCRIPT and waits for its end.
  static func run(_ script: String, _ arguments: [String]) throws -> Result {
    let interpreter = try interpreter()
    // A script that fills two pipes would wait for us while we wait for it; a file never fills up.
    let complaints = FileManager.default.temporaryDirectory.appending(path: "tribu-oracle-\(UUID().uuidString)")
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }

    let process = Process()
    process.executableURL = interpreter
    process.arguments = [Repository.oracles.appending(path: script).path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"], uniquingKeysWith: { _, ours in ours })
    process.standardInput = FileHandle.nullDevice
    let printed = Pipe()
    process.standardOutput = printed
    process.standardError = try FileHandle(forWritingTo: complaints)
    try process.run()
    var bytes = try printed.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    if process.terminationStatus != 0 { bytes += try Data(contentsOf: complaints) }
    return Result(status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self))
  }

  private static func interpreter() throws -> URL {
    let named = ProcessInfo.processInfo.environment["TRIBU_ORACLE_PYTHON"]
    let file = named.map { URL(filePath: $0) } ?? Repository.root.appending(path: ".build/oracles/bin/python3")
    guard FileManager.default.isExecutableFile(atPath: file.path) else { throw NoInterpreter(path: file.path) }
    return file
  }
}
