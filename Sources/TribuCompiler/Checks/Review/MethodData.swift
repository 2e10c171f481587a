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
      let parts = line.utf8.split(separator: UInt8(ascii: " "))
      guard parts.count == 3, let value = Int(Substring(parts[2])) else {
        preconditionFailure("thresholds.txt: \(line)")
      }
      table[String(Substring(parts[0]))] = value
    }
    return table
  }()
}

/// Words of the method in Spanish and English, from Data/method/words: one a line, `vend*` for all that begin with it.
struct WordList: Sendable {
  private struct Entry: Sendable {
    let word: String
    /// `vend*`: stands for every word that begins with it.
    let isBeginning: Bool
  }

  /// By their first byte, so that a word is held against few of them.
  private let entries: [[Entry]]

  static func named(_ name: String) -> WordList { WordList(MethodData.lines("words/\(name)")) }

  init(_ lines: [String]) {
    var entries = Array(repeating: [Entry](), count: 256)
    for line in lines {
      let words = WordList.words(of: line)
      guard words.count == 1, let first = words[0].utf8.first else { preconditionFailure("one word a line: \(line)") }
      entries[Int(first)].append(Entry(word: words[0], isBeginning: line.utf8.last == UInt8(ascii: "*")))
    }
    self.entries = entries
  }

  func has(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return entries[Int(first)].contains { $0.isBeginning ? word.hasPrefix($0.word) : word == $0.word }
  }

  /// Lower case, without accents, split at all that is neither letter nor digit: `¡Véndelo ya!` → `vendelo`, `ya`.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      if word.isEmpty { return }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: word.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0..<0x80: end()
      // An accent that stands apart from its letter.
      case 0x0300...0x036F: break
      case 0xC0...0xFF where scalar != "ß" && folded[Int(scalar.value) & 0x1F] != UInt8(ascii: "?"):
        word.append(folded[Int(scalar.value) & 0x1F])
      default:
        let lower = scalar.properties.lowercaseMapping
        if let plain = lower.first.flatMap({ Slug.folds[$0] }) {
          word += plain.utf8
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          word += lower.utf8
        } else {
          end()
        }
      }
    }
    end()
    return words
  }

  /// The plain letters of U+00E0 to U+00FF, and of the capitals before them.
  private static let folded = Array("aaaaaa?ceeeeiiii?nooooo??uuuuy?y".utf8)
}

/// Reads the method's data files: lines without comments (`#`) and blanks.
enum MethodData {
  static func lines(_ name: String) -> [String] {
    guard let text = EmbeddedFiles.text("Data/method/\(name).txt") else {
      preconditionFailure("no Data/method/\(name).txt")
    }
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes.split(separator: 10).compactMap { line in
      var content = line.prefix { $0 != UInt8(ascii: "#") }
      while content.first == 0x20 { content.removeFirst() }
      while content.last == 0x20 { content.removeLast() }
      return content.isEmpty ? nil : String(decoding: content, as: UTF8.self)
    }
  }
}
