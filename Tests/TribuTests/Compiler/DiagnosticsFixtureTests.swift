import Foundation
import Testing

@testable import TribuCompiler

/// Fixtures/Diagnostics: one mistake a file, and beside it what `check` says about it in both languages.
@Suite struct DiagnosticsFixtureTests {
  static let fixtures = Fixture.all(in: "Diagnostics")

  @Test(arguments: fixtures)
  func `check says what the fixture's text says`(_ fixture: Fixture) throws {
    let compilation = try fixture.compile()
    try Golden.expect(
      compilation.report(.english) + "--- es\n" + compilation.report(.spanish), in: fixture.beside("txt"))
  }

  @Test(arguments: fixtures)
  func `every place lies in its file`(_ fixture: Fixture) throws {
    #expect(try fixture.compile().strayPlaces == [])
  }

  /// `bad-value--time-past-midnight` may show `bad-value` only, `x--y--also-z` shows `z` besides.
  @Test(arguments: fixtures)
  func `a fixture shows its own rule and no other`(_ fixture: Fixture) throws {
    let parts = fixture.name.components(separatedBy: "--")
    let also = parts.dropFirst().filter { $0.hasPrefix("also-") }.map { String($0.dropFirst("also-".count)) }
    #expect(Set(try fixture.compile().diagnostics.map(\.rule)) == Set([parts[0]] + also))
  }

  @Test func `every golden text has its playbook`() {
    let playbooks = Set(Self.fixtures.map(\.name))
    let texts = Fixture.all(in: "Diagnostics", ending: "txt").map(\.name)
    #expect(texts.filter { !playbooks.contains($0) } == [])
  }

  @Test func `every reading rule has a fixture, and every fixture a rule`() {
    let shown = Set(Self.fixtures.map { $0.name.components(separatedBy: "--")[0] })
    #expect(shown == Set(ReadingRule.allCases.map(\.rawValue)))
  }

  /// Fixtures/Many: what a hurried consultant writes, told in one run.
  @Test(arguments: [("fifteen-mistakes", 15)])
  func `all mistakes of a playbook are told at once, none twice`(_ name: String, _ count: Int) throws {
    let fixture = Fixture(file: Repository.fixtures.appending(path: "Many/\(name).yaml"))
    let compilation = try fixture.compile()
    #expect(compilation.diagnostics.count == count)
    #expect(Set(compilation.diagnostics.map(\.span)).count == count)
    #expect(compilation.strayPlaces == [])
    try Golden.expect(
      compilation.report(.english) + "--- es\n" + compilation.report(.spanish), in: fixture.beside("txt"))
  }
}
