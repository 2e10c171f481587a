/// A number of the method, from Data/method/thresholds.txt: there it can be read and changed without reading code.
enum Threshold {
  /// `crowded-week.sessions`; a name that the file lacks is a mistake of ours, which every test would meet.
  static func of(_ name: String) -> Int {
    guard let value = table[name] else { preconditionFailure("no threshold \(name) in Data/method/thresholds.txt") }
    return value
  }

  /// Every number by name.
  static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for line in MethodData.lines("thresholds") {
      let parts = line.split(separator: "=").map(\.trimmed)
      guard parts.count == 2, let value = Int(parts[1]) else { preconditionFailure("thresholds.txt: \(line)") }
      table[parts[0]] = value
    }
    return table
  }()
}

/// Words of the method in Spanish and English, from Data/method/words: one a line, `vend*` for all that begin with it,
/// several with spaces for a phrase.
struct WordList: Sendable {
  private let words: Set<String>
  /// By their first byte, so that a word is held against few of them.
  private let beginnings: [UInt8: [String]]
  private let phrases: [[String]]

  static func named(_ name: String) -> WordList { WordList(MethodData.lines("words/\(name)")) }

  init(_ lines: [String]) {
    var words = Set<String>()
    var beginnings: [UInt8: [String]] = [:]
    var phrases: [[String]] = []
    for line in lines {
      let parts = WordList.words(of: line.filter { $0 != "*" })
      if parts.count > 1 {
        phrases.append(parts)
      } else if let word = parts.first {
        if line.hasSuffix("*") {
          beginnings[word.utf8.first ?? 0, default: []].append(word)
        } else {
          words.insert(word)
        }
      }
    }
    self.words = words
    self.beginnings = beginnings
    self.phrases = phrases
  }

  /// The words of a text that the list has, as the text has them folded; phrases as a whole.
  func found(in text: String) -> [String] {
    let parts = WordList.words(of: text)
    var found = parts.filter { has($0) }
    for phrase in phrases where WordList.contains(parts, phrase) { found.append(phrase.joined(separator: " ")) }
    return found
  }

  func has(_ word: String) -> Bool {
    if words.contains(word) { return true }
    guard let first = word.utf8.first, let candidates = beginnings[first] else { return false }
    return candidates.contains { word.hasPrefix($0) }
  }

  private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains { words[$0..<($0 + phrase.count)].elementsEqual(phrase) }
  }

  /// Lower case, without accents, split at all that is neither letter nor digit: `¡Véndelo ya!` → `vendelo`, `ya`.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      word.utf8.allSatisfy { $0 < 0x80 } ? String(word) : word.map { Slug.folds[$0] ?? String($0) }.joined()
    }
  }
}

/// Reads the method's data files: lines without comments (`#`) and blanks.
enum MethodData {
  static func lines(_ name: String) -> [String] {
    guard let text = EmbeddedFiles.text("Data/method/\(name).txt") else {
      preconditionFailure("no Data/method/\(name).txt")
    }
    return text.description.split(separator: "\n").compactMap { line in
      let content = line.prefix { $0 != "#" }.trimmed
      return content.isEmpty ? nil : content
    }
  }
}
