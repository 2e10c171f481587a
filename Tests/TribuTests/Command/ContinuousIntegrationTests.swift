import Foundation
import Testing

@testable import TribuCompiler
@testable import tribu

/// What docs/ci.md tells to copy, and the files it leads to.
@Suite struct ContinuousIntegrationTests {
  private let english = Markdown("docs/ci.md")
  private let spanish = Markdown("docs/ci.es.md")

  @Test func `both pages show the same, in two languages`() throws {
    #expect(try english.fences("yaml") == spanish.fences("yaml"))
    #expect(try english.headingLevels == spanish.headingLevels)
    #expect(try english.members == spanish.members)
    #expect(try english.tableRows == spanish.tableRows)
    for page in [english, spanish] {
      for link in try page.links where link.hasSuffix(".md") {
        #expect(FileManager.default.fileExists(atPath: Repository.root.appending(path: "docs/\(link)").path), "\(link)")
      }
    }
  }

  @Test func `what is to be copied is what its reader takes`() throws {
    let blocks = try english.fences("yaml")
    #expect(blocks.count == 5)
    for block in blocks {
      let name = try #require(block.firstMatch(of: /^# (\S+)\n/)?.1, "a block that does not say where it goes")
      let judge: [String]
      switch name {
      case ".gitlab-ci.yml": judge = ["vendor", "gitlab-ci"]
      case ".pre-commit-config.yaml": judge = ["pre-commit", "config"]
      default:
        #expect(name.hasPrefix(".github/workflows/"))
        judge = ["vendor", "github-workflows"]
      }
      let verdicts = try ReportOracle.verdicts(judge, [block, block + "\nsteps: {x: [}"])
      #expect(verdicts[0] == "ok", "\(name)")
      #expect(verdicts[1] != "ok", "\(name)")
    }
  }

  @Test func `every command of the page runs as it is written`() throws {
    let commands = try english.fences("yaml").flatMap { $0.split(separator: "\n") }.compactMap { line in
      line.firstMatch(of: /^ *-? *(?:run: )?(tribu .*)$/).map { String($0.1).replacing(" || true", with: "") }
    }
    #expect(commands.count >= 3)
    let typed = try english.fences("sh").flatMap { $0.split(separator: "\n").map(String.init) }
    #expect(try typed == spanish.fences("sh").flatMap { $0.split(separator: "\n").map(String.init) })
    for arguments in commands + typed + [
      "tribu check --format json playbooks", "tribu check --date 2027-01-18 playbooks",
    ] {
      let replayed = try withTemporaryFolder { folder in
        try FileManager.default.copyItem(at: Repository.playbooks, to: folder.appending(path: "playbooks"))
        return try TerminalSession("$ \(arguments)").replayed(in: folder)
      }
      #expect(!replayed.contains("\nexit "), "\(replayed)")
    }
  }

  @Test func `every format has its line, and no other`() throws {
    for page in [english, spanish] {
      let rows = try page.text.matches(of: /(?m)^\| `([a-z]+)` \| [^|]+ \|$/).map { String($0.1) }
      #expect(rows == ReportFormat.allCases.map(\.rawValue))
    }
  }

  @Test func `every exit code has its line, and no other`() throws {
    let rows = try english.text.matches(of: /(?m)^\| ([0-9]+) \|/).compactMap { Int32($0.1) }
    let codes: [tribu.ExitStatus] = [
      .fine, .problems, .usage, .noInput, .internalFault, .cannotWrite, .cannotRead,
    ]
    #expect(rows == codes.map(\.rawValue))
  }

  @Test func `the JSON report has the members of the page, and no other`() throws {
    let report = ReportSample.report(.json)
    let document = try JSONSerialization.jsonObject(with: Data(report.utf8))
    #expect(Set(members(document)) == Set(try english.members))
    #expect(try english.members.count == Set(try english.members).count)
    let clean = try JSONSerialization.jsonObject(with: Data(ReportSample.report(.json, of: []).utf8))
    #expect(Set(members(clean)).isSubset(of: try english.members))
  }

  private func members(_ value: Any, _ path: String = "") -> [String] {
    if let list = value as? [Any] { return list.flatMap { members($0, path + "[]") } }
    guard let object = value as? [String: Any] else { return [] }
    return object.flatMap { key, value in
      let name = path.isEmpty ? key : "\(path).\(key)"
      return [name] + members(value, name)
    }
  }

  // MARK: reports by the schemas of their readers

  @Test(.enabled(if: Repository.shared("schemas/sarif-2.1.0.json") != nil), arguments: MessageLanguage.allCases)
  func `SARIF is valid, and the judge refuses what is not`(_ language: MessageLanguage) throws {
    let schema = try #require(Repository.shared("schemas/sarif-2.1.0.json"))
    let report = ReportSample.report(.sarif, ReportSample.settings(language))
    let whole = ReportSettings(language: language, buildDate: Day(year: 2027, month: 1, day: 4), version: "1.2.3")
    let broken = ["\"note\"": "\"advice\"", "\"startColumn\":18": "\"startColumn\":0", "\"text\"": "\"texts\""]
    let verdicts = try ReportOracle.verdicts(
      ["json", schema.path],
      [report, ReportSample.report(.sarif, whole), ReportSample.report(.sarif, of: [])]
        + broken.map { report.replacing($0.key, with: $0.value) })
    #expect(verdicts.prefix(3) == ["ok", "ok", "ok"])
    #expect(!verdicts.dropFirst(3).contains("ok") && verdicts.count == 6)
  }

  @Test(.enabled(if: Repository.shared("schemas/junit.xsd") != nil), arguments: MessageLanguage.allCases)
  func `JUnit is valid, and the judge refuses what is not`(_ language: MessageLanguage) throws {
    let schema = try #require(Repository.shared("schemas/junit.xsd"))
    let report = ReportSample.report(.junit, ReportSample.settings(language))
    let strict = ReportSample.report(.junit, ReportSample.settings(language, profile: .running))
    let broken = [" time=\"0\"": "", "<properties/>": "", "&lt;b&gt;": "<b>", "T00:00:00": "", "&amp;": "&"]
    let verdicts = try ReportOracle.verdicts(
      ["xml", schema.path],
      [report, strict, ReportSample.report(.junit, of: [])] + broken.map { report.replacing($0.key, with: $0.value) })
    #expect(verdicts.prefix(3) == ["ok", "ok", "ok"])
    #expect(!verdicts.dropFirst(3).contains("ok") && verdicts.count == 8)
  }

  // MARK: the pre-commit hook and the problem matcher

  @Test func `the hooks are what pre-commit takes`() throws {
    let hooks = try String(contentsOf: Repository.root.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    let verdicts = try ReportOracle.verdicts(
      ["pre-commit", "manifest"], [hooks, hooks.replacing("language: system", with: "language: swift-ish")])
    #expect(verdicts[0] == "ok")
    #expect(verdicts[1] != "ok")
  }

  /// pre-commit fetches the hook from a repository and runs it in another, with the program on its `PATH`.
  @Test func `the hook stops a commit that breaks a plan, and no other`() throws {
    try withTemporaryFolder { folder in
      let program = try Repository.program.deletingLastPathComponent().path
      let hooks = Repository.root.appending(path: ".pre-commit-hooks.yaml").path
      let log = try Oracle.run(
        "hook_oracle.py", [folder.path, program, hooks, Repository.playbooks.appending(path: "lectores.yaml").path])
      #expect(log.status == 0, "\(log.output)")
      #expect(log.output == "sound\tpassed\nbroken\tfailed\tunknown-key\nno YAML\tskipped\n")
    }
  }

  @Test func `paths are those of the repository, also below it`() throws {
    try withTemporaryFolder { top in
      let below = top.appending(path: "clientes/uno")
      try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
      try "tribu: 2\n".write(to: below.appending(path: "plan.yaml"), atomically: true, encoding: .utf8)
      let paths = ["plan.yaml", "../uno/plan.yaml", below.appending(path: "plan.yaml").path]
      for format in ["github", "sarif"] {
        for path in paths {
          let run = try TribuRun(
            ["check", path, "--format", format], in: below, environment: ["GITHUB_WORKSPACE": top.path])
          let report = String(decoding: run.output, as: UTF8.self)
          #expect(report.contains(format == "sarif" ? "\"clientes/uno/plan.yaml\"" : "file=clientes/uno/plan.yaml,"))
        }
        let elsewhere = try TribuRun(
          ["check", "plan.yaml", "--format", format], in: below,
          environment: ["GITHUB_WORKSPACE": top.appending(path: "clientes/dos").path])
        let report = String(decoding: elsewhere.output, as: UTF8.self)
        #expect(report.contains(format == "sarif" ? "\"plan.yaml\"" : "file=plan.yaml,"))
      }
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `the problem matcher finds every finding of the text`(_ language: MessageLanguage) throws {
    let file = Repository.root.appending(path: ".github/problem-matchers/tribu.json")
    let matchers = try JSONDecoder().decode(ProblemMatchers.self, from: Data(contentsOf: file)).problemMatcher
    #expect(Set(matchers.map(\.owner)).count == matchers.count)
    let text = ReportSample.report(.text, ReportSample.settings(language))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var found: [ProblemMatchers.Match] = []
    for (line, next) in zip(lines, lines.dropFirst()) {
      found += try matchers.compactMap { try $0.match(line, next) }
    }
    let expected = ReportSample.playbooks[0].findings.map { finding in
      ProblemMatchers.Match(
        severity: ["error", "warning", "notice"][Severity.allCases.firstIndex(of: finding.diagnostic.severity) ?? 0],
        code: finding.diagnostic.rule, message: TerminalText.safe(finding.diagnostic.message[language]),
        file: finding.place.file, line: finding.place.start.line, column: finding.place.start.column)
    }
    #expect(found == expected)
  }
}

extension Markdown {
  /// The members of the JSON report, as its table lists them.
  fileprivate var members: [String] {
    get throws {
      let names = try text.matches(of: #/(?m)^\| `([A-Za-z.\[\]]+)` \| [^|`]+ \| /#).map { String($0.1) }
      return Array(names.drop { $0 != "tribu" })
    }
  }
}

/// Verdicts of Tests/Oracles/report_oracle.py on texts, in their order: `ok`, or why not.
enum ReportOracle {
  static func verdicts(_ judge: [String], _ texts: [String]) throws -> [String] {
    try withTemporaryFolder { folder in
      let files = try texts.enumerated().map { index, text in
        let file = folder.appending(path: "\(index)")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
      }
      let result = try Oracle.run("report_oracle.py", judge + files)
      try #require(result.status == 0, "\(result.output)")
      let lines = result.output.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 2) }
      #expect(lines.map { String($0[1]) } == files)
      return lines.map { $0[0] == "ok" ? "ok" : String($0[2]) }
    }
  }
}

/// A problem matcher, as GitHub's runner reads it.
private struct ProblemMatchers: Decodable {
  struct Match: Equatable {
    let severity, code, message, file: String
    let line, column: Int
  }

  struct Matcher: Decodable {
    struct Pattern: Decodable {
      let regexp: String
      let code, message, file, line, column: Int?
    }

    let owner, severity: String
    let pattern: [Pattern]

    /// Of two lines that follow each other.
    func match(_ first: String, _ second: String) throws -> Match? {
      guard let head = try groups(pattern[0], first), let place = try groups(pattern[1], second),
        let code = pattern[0].code, let message = pattern[0].message, let file = pattern[1].file,
        let line = pattern[1].line.flatMap({ Int(place[$0]) }),
        let column = pattern[1].column.flatMap({ Int(place[$0]) })
      else { return nil }
      return Match(
        severity: severity, code: head[code], message: head[message], file: place[file], line: line, column: column)
    }

    private func groups(_ pattern: Pattern, _ line: String) throws -> [String]? {
      let expression = try NSRegularExpression(pattern: pattern.regexp)
      guard let match = expression.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)) else {
        return nil
      }
      return (0..<match.numberOfRanges).map { index in
        Range(match.range(at: index), in: line).map { String(line[$0]) } ?? ""
      }
    }
  }

  let problemMatcher: [Matcher]
}
