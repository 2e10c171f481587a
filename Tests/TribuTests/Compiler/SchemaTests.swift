import Foundation
import Testing

@testable import TribuCompiler

/// The published JSON Schema, judged by another program: it must accept what Tribu accepts, and refuse what a schema
/// can see.
@Suite struct SchemaTests {
  /// Rules that tell what one value says of another, or of the world: no schema sees that.
  private static let unseenRules = ["bad-reference", "duplicate-id", "cannot-read", "outside-engagement", "clock-gap"]

  /// Other fixtures that only the checker refuses.
  private static let unseen: Set<String> = [
    // Any key of a mapping may be inherited where a file extends another; what is missing at the end is the checker's.
    "missing-key--at-the-top", "missing-key--channel-of-a-post", "missing-key--hours-or-when",
    "missing-key--in-braces", "missing-key--lead-of-a-task", "missing-key--moderator",
    "missing-key--receiver-of-a-handoff", "empty-value--list-that-needs-one",
    // What leans on other values: the languages, the currency, the phases, the engagement.
    "missing-key--main-language", "missing-key--role-of-a-phase", "bad-value--language-key",
    "bad-value--language-key-of-none", "bad-value--money-in-another-currency",
    "bad-value--money-with-point-for-thousands", "bad-value--money-with-too-many-decimals",
    "bad-value--date-outside-by-moment", "bad-value--date-outside-engagement", "bad-value--date-written-twice",
    "bad-value--holidays-of-unknown-years", "too-big--engagement", "too-big--window",
    // What needs arithmetic.
    "bad-value--range-reversed", "bad-value--seats-reversed", "bad-value--day-sorts-mixed", "too-big--duration",
    "too-big--hours-of-a-week",
    // What lies in files of the machine.
    "bad-value--logo-is-no-picture", "bad-value--timezone-misspelt", "bad-value--timezone-offset",
    // What other YAML readers pass over.
    "yaml-syntax--exclamation", "yaml-syntax--hash-in-list-item", "yaml-syntax--hash-then-letter",
    "yaml-syntax--in-an-extended-file", "yaml-syntax--surrogate-escape", "yaml-syntax--tag-of-yaml",
  ]

  /// The oracle's verdicts, `ok` or why not, by the file's name.
  private func judge(_ files: [URL], _ arguments: [String] = []) throws -> [String: String] {
    try withTemporaryFolder { folder in
      let schema = folder.appending(path: "playbook.schema.json")
      try Data(publishSchema().written()).write(to: schema)
      let result = try Oracle.run("schema_oracle.py", [schema.path] + arguments + files.map(\.path))
      try #require(result.status == 0, "\(result.output)")
      var verdicts: [String: String] = [:]
      for line in result.output.split(separator: "\n") {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        verdicts[URL(filePath: parts[1]).deletingPathExtension().lastPathComponent] = parts[0] == "ok" ? "ok" : parts[2]
      }
      #expect(verdicts.removeValue(forKey: "playbook.schema") == "ok")
      return verdicts
    }
  }

  @Test func `it is of draft 2020-12, and accepts every valid fixture and every starter`() throws {
    let files = (Fixture.all(in: "Valid") + Fixture.all(in: Repository.playbooks)).map(\.file)
    let verdicts = try judge(files)
    #expect(verdicts.count == files.count)
    #expect(verdicts.filter { $0.value != "ok" } == [:])
  }

  @Test func `it refuses every mistake that a schema can see`() throws {
    let fixtures = Fixture.all(in: "Diagnostics").filter { fixture in
      let rules = fixture.name.components(separatedBy: "--").map { $0.replacing("also-", with: "") }
      return rules.allSatisfy { ReadingRule(rawValue: $0) == nil || !Self.unseenRules.contains($0) }
        && !Self.unseenRules.contains(rules[0])
    }
    let verdicts = try judge(fixtures.map(\.file))
    #expect(verdicts.count == fixtures.count)
    #expect(Set(verdicts.filter { $0.value == "ok" }.keys) == Self.unseen)
  }

  /// A playbook that extends nothing, with one key dropped, misspelt or given a list of lists, for every key that it has.
  @Test func `it asks for the keys and types that reading asks for`() throws {
    try withTemporaryFolder { folder in
      let whole = Repository.fixtures.appending(path: "Valid/full.yaml")
      let verdicts = try judge([], ["--mutations", folder.path, whole.path])
      #expect(verdicts.count > 1000)
      var differing: Set<String> = []
      for (name, verdict) in verdicts {
        let fixture = Fixture(file: folder.appending(path: name + ".json"))
        let rules = Set(try fixture.compile().diagnostics.compactMap { ReadingRule(rawValue: $0.rule) })
        let isForm = !rules.isDisjoint(with: [.missingKey, .unknownKey, .wrongType])
        if (verdict != "ok") != isForm { differing.insert(name) }
      }
      // Which language is the main one, and which phases an activity has, stand elsewhere in the file.
      #expect(
        differing == [
          "without-title-es", "without-strategy-rituals-0-by-default", "misspelt-strategy-rituals-0-by-default",
        ])
    }
  }
}
