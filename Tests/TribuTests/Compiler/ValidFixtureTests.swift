import Foundation
import Testing

@testable import TribuCompiler

/// Fixtures/Valid: playbooks that use the language to the full, and must be read in silence.
@Suite struct ValidFixtureTests {
  static let fixtures = Fixture.all(in: "Valid")

  @Test(arguments: fixtures + Fixture.all(in: Repository.playbooks))
  func `reading and dating it says nothing`(_ fixture: Fixture) throws {
    let compilation = try fixture.compile()
    #expect(compilation.diagnostics.filter { ReadingRule(rawValue: $0.rule) != nil }.map(\.message.en) == [])
    #expect(compilation.plan != nil)
  }

  @Test(arguments: fixtures + Fixture.all(in: Repository.playbooks))
  func `compiling it again gives the same plan`(_ fixture: Fixture) throws {
    #expect(try fixture.compile().plan?.json == fixture.compile().plan?.json)
  }

  @Test(arguments: fixtures + Fixture.all(in: Repository.playbooks))
  func `its lines may end as Windows ends them`(_ fixture: Fixture) throws {
    let lines = try fixture.bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.last == 13 ? line.dropLast() : line
    }
    let windows = fixture.compile(Array(lines.joined(separator: [13, 10])))
    let unix = fixture.compile(Array(lines.joined(separator: [10])))
    #expect(windows.diagnostics.map(\.message.en) == unix.diagnostics.map(\.message.en))
    #expect(windows.plan?.json == unix.plan?.json)
  }

  @Test func `they use every key of the language`() throws {
    var used: Set<String> = []
    func walk(_ node: Node, _ path: String) {
      switch node.kind {
      case .sequence(let items): for item in items { walk(item, path) }
      case .mapping(let entries):
        for entry in entries {
          let own = path.isEmpty ? entry.key : path + "." + entry.key
          used.insert(own)
          walk(entry.value, own)
        }
      case .scalar, .unreadable: break
      }
    }
    for fixture in Self.fixtures {
      let source = SourceFile(path: fixture.name, bytes: try fixture.bytes)
      walk(try #require(YAMLReader.read(source, file: 0).root), "")
    }
    let known = Set(used.map(shared))
    #expect(everyField().map(\.path).filter { !known.contains(shared($0)) } == [])
  }

  /// All sections hold activities of one shape, and all schedules are one: a key that one of them uses is used.
  private func shared(_ path: String) -> String {
    let parts = path.components(separatedBy: ".")
    if let when = parts.lastIndex(where: { $0 == "when" || $0 == "read" }), when + 1 < parts.count {
      return "schedule." + parts[(when + 1)...].joined(separator: ".")
    }
    guard let section = parts.lastIndex(where: { Section(rawValue: $0) != nil }), section + 1 < parts.count else {
      return path
    }
    return "activity." + parts[(section + 1)...].joined(separator: ".")
  }
}
