import Foundation
import Testing

@testable import TribuCompiler

/// Small damage to good playbooks: whatever is typed, the compiler answers, and points into the file.
@Suite struct MutationTests {
  /// The same numbers on every machine (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let tokens = [
    ":", ": ", "#", " #", "\"", "'", "[", "]", "{", "}", ",", "-", "- ", "&", "*", "!", "|", ">", "%", "@", "\t", "\n",
    "\r", "\u{0}", "\u{FEFF}", "ñ", "🌿", "<<: *a", "---", "...", "null", "0", "-1", "99999999999999999999",
    "2027-02-30",
    "\\", "~", "? ", "\u{202E}",
  ]

  private static func mutated(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 3: bytes.insert(contentsOf: tokens.randomElement(using: &random)!.utf8, at: place)
      default:
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        let line = Int.random(in: 0..<lines.count, using: &random)
        let other = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[other], at: line)
        case 2: lines.swapAt(line, other)
        default: lines[line] = ArraySlice("  ".utf8) + lines[line]
        }
        bytes = Array(lines.joined(separator: [10]))
      }
    }
    return bytes
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: Fixture.all(in: "Valid") + [Fixture(file: Repository.playbooks.appending(path: "artesanos.yaml"))])
  func `whatever becomes of a playbook, the answer lies in its file`(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes
    var random = Generator(state: UInt64(bytes.count))
    for _ in 0..<(bytes.count > 20_000 ? 150 : 300) {
      let changed = Self.mutated(bytes, &random)
      let compilation = fixture.compile(changed)
      let stray = compilation.strayPlaces
      #expect(stray == [], "\(String(decoding: changed, as: UTF8.self))")
      // Printing must not trap either.
      #expect(compilation.diagnostics.isEmpty == compilation.report(.english).isEmpty)
    }
  }

  /// The same where something is wrong already, and words are looked for.
  @Test(.timeLimit(.minutes(5))) func `damage to damaged playbooks is answered too`() throws {
    var random = Generator(state: 1)
    for fixture in Fixture.all(in: "Diagnostics") {
      let bytes = try fixture.bytes
      for _ in 0..<5 {
        let changed = Self.mutated(bytes, &random)
        #expect(fixture.compile(changed).strayPlaces == [], "\(String(decoding: changed, as: UTF8.self))")
      }
    }
  }
}
