import Foundation
import Testing

@testable import TribuCompiler

/// Fixtures/Broken: what goes wrong in real plans, done to the starters one slip at a time.
///
/// `artesanos--manager-owns-a-ritual--strategy-owned-by-manager.edit` says in its name which starter it breaks, how, and
/// which rules must answer: those and no others. An edit is made of lines that begin with `-` (what the starter says,
/// exactly once) and `+` (what stands there instead); `@@` begins another place.
@Suite struct BrokenStarterTests {
  static let edits = Fixture.all(in: "Broken", ending: "edit")

  struct Edit {
    let starter: String
    let rules: Set<String>
    let text: String

    init(_ fixture: Fixture) throws {
      let parts = fixture.name.components(separatedBy: "--")
      try #require(parts.count >= 3, "\(fixture.name): STARTER--WHAT--RULE")
      starter = parts[0]
      rules = Set(parts.dropFirst(2))
      var text = try TestPlans.starterText(starter)
      for place in String(decoding: try fixture.bytes, as: UTF8.self).components(separatedBy: "@@\n") {
        let lines = place.split(separator: "\n", omittingEmptySubsequences: false)
        func marked(_ mark: Character) -> String {
          lines.filter { $0.first == mark }.map { $0.dropFirst() + "\n" }.joined()
        }
        try #require(text.components(separatedBy: marked("-")).count == 2, "stands there once: \(marked("-"))")
        text = text.replacingOccurrences(of: marked("-"), with: marked("+"))
      }
      self.text = text
    }
  }

  private func findings(_ edit: Edit) -> Compilation {
    compile(SourceFile(path: "\(edit.starter).yaml", text: edit.text), surroundings: .below(Repository.playbooks))
  }

  @Test(arguments: TestPlans.starters)
  func `a starter as it is meets the profile running`(_ name: String) throws {
    let text = try TestPlans.starterText(name)
    let compilation = compile(
      SourceFile(path: name + ".yaml", text: text), surroundings: .below(Repository.playbooks))
    #expect(compilation.report(.spanish) == "")
  }

  @Test(arguments: edits)
  func `a broken starter says what a consultant would expect`(_ fixture: Fixture) throws {
    let edit = try Edit(fixture)
    let compilation = findings(edit)
    #expect(Set(compilation.diagnostics.map(\.rule)) == edit.rules)
    try Golden.expect(
      compilation.report(.english) + "--- es\n" + compilation.report(.spanish), in: fixture.beside("txt"))
  }

  @Test func `every starter is broken in ten ways`() throws {
    let counts = Dictionary(grouping: try Self.edits.map { try Edit($0).starter }, by: \.self).mapValues(\.count)
    #expect(Set(counts.keys) == Set(TestPlans.starters))
    #expect(counts.values.allSatisfy { $0 >= 10 }, "\(counts)")
  }
}
