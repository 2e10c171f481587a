import Foundation
import Testing

@testable import TribuCompiler

/// Small damage to good playbooks: whatever is typed, the compiler answers, and points into the file.
@Suite struct MutationTests {
  @Test(
    .timeLimit(.minutes(5)),
    arguments: Fixture.all(in: "Valid") + [Fixture(file: Repository.playbooks.appending(path: "artesanos.yaml"))])
  func `whatever becomes of a playbook, the answer lies in its file`(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes
    var random = SeededNumbers(state: UInt64(bytes.count))
    for _ in 0..<(bytes.count > 20_000 ? 150 : 300) {
      let changed = Mutation.mutated(bytes, &random)
      let compilation = fixture.compile(changed)
      let stray = compilation.strayPlaces
      #expect(stray == [], "\(String(decoding: changed, as: UTF8.self))")
      // Printing must not trap either.
      #expect(compilation.diagnostics.isEmpty == compilation.report(.english).isEmpty)
    }
  }

  /// The same where something is wrong already, and words are looked for.
  @Test(.timeLimit(.minutes(5))) func `damage to damaged playbooks is answered too`() throws {
    var random = SeededNumbers(state: 1)
    for fixture in Fixture.all(in: "Diagnostics") {
      let bytes = try fixture.bytes
      for _ in 0..<5 {
        let changed = Mutation.mutated(bytes, &random)
        #expect(fixture.compile(changed).strayPlaces == [], "\(String(decoding: changed, as: UTF8.self))")
      }
    }
  }
}
