import Foundation
import Testing

@testable import TribuCompiler

/// Fixtures/Checks: for each check playbooks that fire it, with what `check` says in both languages, and mended twins
/// that are silent. All of them build on docs/samples, a small plan with nothing to say against it.
///
/// `crowded-week--prompts.yaml` fires, `crowded-week--mended-prompts.yaml` is its twin.
@Suite struct CheckFixtureTests {
  static let all = Fixture.all(in: "Checks")
  static let firing = all.filter { !$0.name.contains("--mended") }
  static let mended = all.filter { $0.name.contains("--mended") }

  private static func rule(_ fixture: Fixture) -> String { fixture.name.components(separatedBy: "--")[0] }

  @Test(arguments: firing)
  func `check says what the fixture's text says`(_ fixture: Fixture) throws {
    let compilation = try fixture.compile()
    try Golden.expect(
      compilation.report(.english) + "--- es\n" + compilation.report(.spanish), in: fixture.beside("txt"))
  }

  @Test(arguments: firing)
  func `a fixture fires its own rule and no other`(_ fixture: Fixture) throws {
    let compilation = try fixture.compile()
    #expect(Set(compilation.diagnostics.map(\.rule)) == [Self.rule(fixture)])
    #expect(compilation.strayPlaces == [])
  }

  /// What is wrong is in the fixture itself, not in the plan it builds on: that is where the finding must point.
  @Test(arguments: firing)
  func `a finding points into the fixture`(_ fixture: Fixture) throws {
    #expect(try fixture.compile().diagnostics.filter { $0.span.file != 0 }.map(\.message.en) == [])
  }

  @Test(arguments: mended)
  func `a mended playbook is silent`(_ fixture: Fixture) throws {
    #expect(try fixture.compile().diagnostics.map { "\($0.rule): \($0.message.en)" } == [])
  }

  @Test func `every golden text has its playbook`() {
    let playbooks = Set(Self.firing.map(\.name))
    #expect(Fixture.all(in: "Checks", ending: "txt").map(\.name).filter { !playbooks.contains($0) } == [])
  }

  @Test func `every check has a fixture that fires it and one that is mended`() {
    let checks = Check.all.map(\.id)
    #expect(Set(checks).count == checks.count)
    #expect(Set(Self.firing.map(Self.rule)) == Set(checks))
    #expect(Set(Self.mended.map(Self.rule)) == Set(checks))
  }
}
