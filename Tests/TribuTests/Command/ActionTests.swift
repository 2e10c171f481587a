import Foundation
import Testing

@testable import TribuCompiler
@testable import tribu

/// `action.yml`, and the script that it runs.
@Suite struct ActionTests {
  private let action = Repository.root.appending(path: "action.yml")
  private let script = Repository.root.appending(path: "Scripts/check-in-action.sh")

  @Test func `it is what GitHub takes`() throws {
    let text = try String(contentsOf: action, encoding: .utf8)
    let verdicts = try ReportOracle.verdicts(
      ["vendor", "github-actions"], [text, text.replacing("using: composite", with: "using: compost")])
    #expect(verdicts[0] == "ok")
    #expect(verdicts[1] != "ok")
  }

  /// An expression within a script is put there as text before the shell reads it: an input could be a command.
  @Test func `no input is ever part of a script`() throws {
    let lines = try String(contentsOf: action, encoding: .utf8).split(separator: "\n")
    let scripts = lines.filter { $0.contains("run:") }
    #expect(scripts.count == 2)
    #expect(scripts.filter { $0.contains("${{") } == [])
    #expect(lines.filter { $0.contains("run: |") || $0.contains("run: >") } == [])
  }

  @Test func `the script reads every variable that the action sets`() throws {
    let text = try String(contentsOf: script, encoding: .utf8)
    let names = try String(contentsOf: action, encoding: .utf8).matches(of: /(?m)^ +(TRIBU_[A-Z]+):/).map { $0.1 }
    #expect(names.count == 6)
    for name in names { #expect(text.contains("$\(name)") || text.contains("${\(name)"), "\(name)") }
  }

  @Test func `actions of others are pinned to a version`() throws {
    let uses = try String(contentsOf: action, encoding: .utf8).matches(of: /uses: (\S+)/).map { $0.1 }
    #expect(uses.count == 1)
    #expect(uses.filter { !$0.contains(/@v[0-9]+$/) } == [])
  }

  @Test func `a sound plan passes, and its report is there`() throws {
    let run = try ScriptRun(script, ["TRIBU_PATHS": "playbooks", "TRIBU_UPLOAD": "true"])
    #expect(run.status == 0 && run.outputs["status"] == "0")
    #expect(run.log.contains("no findings"))
    #expect(try run.results.isEmpty)
  }

  @Test func `findings are told and kept before anything fails`() throws {
    let settings = [
      "TRIBU_PATHS": "playbooks\n\nroto con espacio.yaml\n", "TRIBU_UPLOAD": "true", "TRIBU_MESSAGES": "es",
    ]
    let run = try ScriptRun(script, settings)
    #expect(run.status == 0 && run.outputs["status"] == "1")
    #expect(run.log.contains("clave desconocida `nam`") && RunnerLog(run.log).commands == [])
    #expect(try run.results.count == 1)
  }

  @Test func `lines are annotated where nothing is uploaded`() throws {
    let run = try ScriptRun(script, ["TRIBU_PATHS": "roto con espacio.yaml", "TRIBU_UPLOAD": "false"])
    #expect(run.status == 0 && run.outputs["status"] == "1")
    #expect(RunnerLog(run.log).commands.map { $0.properties["title"] } == ["unknown-key"])
  }

  @Test func `what is no finding fails at once, with its own code`() throws {
    let absent = try ScriptRun(script, ["TRIBU_PATHS": "playbooks\nno-esta"])
    #expect(absent.status == tribu.ExitStatus.noInput.rawValue && absent.outputs == [:])
    let wrong = try ScriptRun(script, ["TRIBU_PATHS": "playbooks", "TRIBU_PROFILE": "ninguno de los que hay"])
    #expect(wrong.status == tribu.ExitStatus.usage.rawValue && wrong.outputs == [:])
  }

  @Test func `inputs are values and never commands`() throws {
    let hostile = "$(touch hecho)`touch hecho`; touch hecho #\" && touch hecho\n--help\nEOF\n-o"
    for name in ["TRIBU_PATHS", "TRIBU_MESSAGES", "TRIBU_PROFILE", "TRIBU_BASELINE"] {
      let run = try ScriptRun(script, ["TRIBU_PATHS": "playbooks"].merging([name: hostile]) { $1 })
      #expect(
        run.status == tribu.ExitStatus.noInput.rawValue || run.status == tribu.ExitStatus.usage.rawValue, "\(name)")
      #expect(!run.files.contains("hecho"))
    }
  }
}

/// A run of the action's script as a runner starts it, in a folder with the starters and a broken playbook.
private struct ScriptRun {
  let status: Int32
  let log: String
  let outputs: [String: String]
  let files: [String]
  private let sarif: Data

  init(_ script: URL, _ settings: [String: String]) throws {
    (status, log, outputs, files, sarif) = try withTemporaryFolder { folder in
      try FileManager.default.copyItem(at: Repository.playbooks, to: folder.appending(path: "playbooks"))
      let starter = try String(contentsOf: Repository.playbooks.appending(path: "artesanos.yaml"), encoding: .utf8)
      try starter.replacing(/(?m)^id: .*$/, with: "id: roto\nnam: Ana").write(
        to: folder.appending(path: "roto con espacio.yaml"), atomically: true, encoding: .utf8)
      let outputs = folder.appending(path: "outputs")
      try Data().write(to: outputs)

      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = [script.path]
      process.currentDirectoryURL = folder
      process.environment = [
        "PATH": "/usr/bin:/bin", "GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": outputs.path, "RUNNER_TEMP": folder.path,
        "TRIBU_BINARY": try Repository.program.path,
      ].merging(settings) { _, given in given }
      process.standardInput = FileHandle.nullDevice
      let printed = Pipe()
      process.standardOutput = printed
      process.standardError = printed
      try process.run()
      let log = try printed.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      var told: [String: String] = [:]
      for line in try String(contentsOf: outputs, encoding: .utf8).split(separator: "\n") {
        let parts = line.split(separator: "=", maxSplits: 1)
        told[String(parts[0])] = String(parts[1])
      }
      return (
        process.terminationStatus, String(decoding: log, as: UTF8.self), told,
        try FileManager.default.contentsOfDirectory(atPath: folder.path),
        try told["sarif"].map { try Data(contentsOf: URL(filePath: $0)) } ?? Data()
      )
    }
  }

  /// The results of the SARIF report.
  var results: [Any] {
    get throws {
      let document = try JSONSerialization.jsonObject(with: sarif) as? [String: Any]
      let runs = try #require(document?["runs"] as? [[String: Any]])
      return try #require(runs[0]["results"] as? [Any])
    }
  }
}
