/// The same numbers on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What becomes of a file in somebody's hands.
enum Mutation {
  private static let tokens = [
    ":", ": ", "#", " #", "\"", "'", "[", "]", "{", "}", ",", "-", "- ", "&", "*", "!", "|", ">", "%", "@", "\t", "\n",
    "\r", "\u{0}", "\u{FEFF}", "ñ", "🌿", "<<: *a", "---", "...", "null", "0", "-1", "99999999999999999999",
    "2027-02-30",
    "\\", "~", "? ", "\u{202E}",
  ]

  static func mutated(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
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

  /// A word with one letter lost, doubled, changed or swapped with its neighbour.
  static func slip(_ word: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
    var word = word
    let place = Int.random(in: 0..<word.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where word.count > 1: word.remove(at: place)
    case 1: word.insert(word[place], at: place)
    case 2 where place + 1 < word.count: word.swapAt(place, place + 1)
    default: word[place] = UInt8.random(in: 0x61...0x7A, using: &random)
    }
    return word
  }
}
