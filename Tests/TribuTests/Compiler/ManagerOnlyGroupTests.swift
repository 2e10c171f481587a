import Testing

@testable import TribuCompiler

/// A group that only the manager leads: each activity is told at its own `by`, and what that makes of the group is told
/// once. It is no fixture of `manager-only-group`, since two rules answer.
@Suite struct ManagerOnlyGroupTests {
  @Test(arguments: TestPlans.starters)
  func `a starter whose strategy is all the manager's is told so once`(_ name: String) throws {
    let text = try TestPlans.starterText(name)
      .replacing("by: builder", with: "by: manager").replacing("{default: builder,", with: "{default: manager,")
      .replacing(": builder}", with: ": manager}")
    let compilation = compile(
      SourceFile(path: name + ".yaml", text: text), surroundings: .below(Repository.playbooks))
    let rules = compilation.diagnostics.map(\.rule)
    #expect(rules.count { $0 == "manager-only-group" } == 1)
    #expect(rules.count { $0 == "strategy-owned-by-manager" } > 3)
  }
}
