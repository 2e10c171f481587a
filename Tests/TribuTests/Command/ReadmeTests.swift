import Foundation
import Testing

@testable import TribuEmitters
@testable import tribu

/// The two READMEs say the same, and what they say is so.
@Suite struct ReadmeTests {
  private let english = Markdown("README.md")
  private let spanish = Markdown("README.es.md")

  @Test func `the finding shown is what tribu prints`() throws {
    try withTemporaryFolder { folder in
      let starter = try String(contentsOf: Repository.playbooks.appending(path: "artesanos.yaml"), encoding: .utf8)
      let broken = starter.replacing("feria-virtual - 10 days", with: "feria-virtaul - 10 days")
      try broken.write(to: folder.appending(path: "plan.yaml"), atomically: true, encoding: .utf8)
      for (readme, language) in [(english, "en"), (spanish, "es")] {
        let run = try TribuRun(["check", "plan.yaml", "--messages", language], in: folder)
        let printed = String(decoding: run.output, as: UTF8.self).trimmingCharacters(in: .newlines)
        let shown = try #require(try readme.fences("").first { $0.hasPrefix("error[") || $0.hasPrefix("warning[") })
        try Golden.expect(try readme.text.replacing(shown, with: printed), in: readme.file)
      }
    }
  }

  @Test func `both show the same commands`() throws {
    #expect(try english.commands == spanish.commands)
    #expect(try english.commands.count >= 10)
    // A reason is in the reader's language.
    func keys(_ blocks: [String]) -> [String] {
      blocks.map { $0.replacing(/because .*|reason: [^}]*/, with: "") }
    }
    #expect(try keys(english.fences("yaml")) == keys(spanish.fences("yaml")))
    #expect(try english.codes == spanish.codes)
  }

  @Test func `both have the same sections, tables and links`() throws {
    #expect(try english.headingLevels == spanish.headingLevels)
    #expect(try english.tableRows == spanish.tableRows)
    // A page that is there in both languages is linked in the reader's.
    let theirs = try spanish.links.map { $0.replacing(".es.md", with: ".md") }
    #expect(
      try english.links.filter { $0 != "README.es.md" && !$0.hasPrefix("#") }
        == theirs.filter { $0 != "README.md" && !$0.hasPrefix("#") })
    #expect(try spanish.links.contains("docs/rules.es.md"))
  }

  @Test func `what they link to is there`() throws {
    for link in try english.links + spanish.links where !link.hasPrefix("http") && !link.hasPrefix("#") {
      #expect(FileManager.default.fileExists(atPath: Repository.root.appending(path: link).path), "\(link)")
    }
  }

  @Test func `the tour can be followed as it is written`() throws {
    let steps = try english.commands.filter { $0.hasPrefix("tribu ") || $0.hasPrefix("cp ") }
    #expect(steps.contains { $0.hasPrefix("tribu check") } && steps.contains { $0.hasPrefix("tribu build") })
    let session = steps.map { "$ \($0)\n" }.joined()
    let replayed = try withTemporaryFolder { folder in
      try FileManager.default.copyItem(at: Repository.playbooks, to: folder.appending(path: "playbooks"))
      return try TerminalSession(session).replayed(in: folder)
    }
    let failures = replayed.split(separator: "\n").filter { $0.hasPrefix("exit ") || $0.hasPrefix("| error") }
    #expect(failures == [], "\(replayed)")
  }

  @Test func `every file that is built has its line, and no other`() throws {
    let built = Set(Format.allCases.flatMap(\.names))
    for readme in [english, spanish] {
      let listed = try readme.text.split(separator: "\n").compactMap { line in
        line.firstMatch(of: /^\| `([a-z-]+\.[a-z]+)` \|/).map { String($0.1) }
      }
      #expect(Set(listed) == built)
      #expect(listed.count == built.count)
    }
  }
}
