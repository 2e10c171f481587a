import Foundation
import Testing

@testable import TribuCompiler

/// What `explain` and docs/rules.md say about the rules.
@Suite struct RulePageTests {
  static let ids = RulePage.all.map(\.id)

  /// Runs a sample where it says it stands: beside docs/samples/base.yaml.
  private static func compiled(_ sample: String) -> Compilation {
    compile(
      SourceFile(path: "sample.yaml", text: sample),
      surroundings: .below(Repository.root.appending(path: "docs/samples")))
  }

  @Test(arguments: ids)
  func `the sample fires its rule and no other, and the mended one is silent`(_ id: String) throws {
    let page = try #require(RulePage.page(for: id))
    let fired = Self.compiled(page.sample.fires).diagnostics
    #expect(Set(fired.map(\.rule)) == [id], "\(fired.map { "\($0.rule): \($0.message.en)" })")
    #expect(fired.allSatisfy { $0.span.file == 0 })
    #expect(Self.compiled(page.sample.mended).diagnostics.map { "\($0.rule): \($0.message.en)" } == [])
  }

  @Test func `the plan that samples build on is silent`() {
    let findings = Self.compiled("tribu: 1\nextends: base.yaml\n").diagnostics
    #expect(findings.map { "\($0.rule): \($0.message.en)" } == [])
  }

  @Test(arguments: [(MessageLanguage.english, "rules.md"), (.spanish, "rules.es.md")])
  func `the page of rules is what the rules say`(_ language: MessageLanguage, _ name: String) throws {
    let text = writeRules(language) { Self.compiled($0).report(language) }
    try Golden.expect(text, in: Repository.root.appending(path: "docs/\(name)"))
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    #expect(headings.sorted() == Self.ids.sorted())
  }

  @Test func `there is a page for every rule, and for no other`() {
    let rules = ReadingRule.allCases.map(\.rawValue) + Check.all.map(\.id) + [RulePage.unusedAllow]
    #expect(Self.ids == rules)
    #expect(Set(rules).count == rules.count)
  }

  @Test(arguments: ids)
  func `a page is whole in both languages`(_ id: String) throws {
    let page = try #require(RulePage.page(for: id))
    for sentence in [page.summary, page.why] {
      #expect(sentence.en != sentence.es)
      #expect(sentence.en.hasSuffix(".") && sentence.es.hasSuffix("."), "\(sentence.en)")
    }
    #expect(page.summary.en.count <= 100 && page.summary.es.count <= 110, "one line")
    #expect(page.text(.english) != page.text(.spanish))
  }

  @Test func `every number of the method belongs to a check`() {
    let known = Set(Check.all.map(\.id) + ["member-minutes", "region"])
    #expect(Threshold.table.keys.filter { name in !known.contains(name.components(separatedBy: ".")[0]) } == [])
  }
}
