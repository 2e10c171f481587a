/// Looks for gaps in one text. It reads bytes, once, since it goes through every text of a playbook; only where a word
/// begins as a gap does are words looked at.
struct PlaceholderScan {
  /// The first gap, as the text writes it.
  static func first(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      PlaceholderScan(bytes: bytes).first().map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let seconds = PlaceholderScan.seconds

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func first() -> Range<Int>? {
    var index = 0
    var isStart = true
    var isCode = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if isStart, canBegin(at: index), let found = word(at: index) { return found }
        isStart = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xE1, 0xE3...0xFF, 0x80...0xBF: isStart = false
      case 0xC2, 0xE2:
        // Marks rather than letters: ¡ ¿ « » and – — “ ” … €.
        index += byte == 0xC2 ? 1 : 2
        isStart = true
      case UInt8(ascii: "`"):
        while index + 1 < bytes.count, bytes[index + 1] == byte { index += 1 }
        isCode.toggle()
        isStart = true
      case UInt8(ascii: "{"):
        if !isCode, let found = braces(at: index) { return found }
        isStart = true
      case UInt8(ascii: "<"):
        if !isCode, let found = bracket(at: index) { return found }
        isStart = true
      default: isStart = true
      }
      index += 1
    }
    return nil
  }
}

// MARK: - Words

extension PlaceholderScan {
  private struct Phrase {
    let bytes: [UInt8]
    /// A gap at the end of a thought (`fecha por definir.`), plain words elsewhere (`por definir las normas`).
    let isUndecided: Bool
  }

  /// What a gap can begin with, by the first byte in small letters.
  private static let phrases: [[Phrase]] = {
    var table: [[Phrase]] = Array(repeating: [], count: 256)
    for (name, isUndecided) in [("placeholder", false), ("undecided", true)] {
      for line in MethodData.lines("words/\(name)") {
        table[Int(line.utf8.first ?? 0)].append(Phrase(bytes: Array(line.utf8), isUndecided: isUndecided))
      }
    }
    return table
  }()
  /// By the first byte of a gap the second ones, a bit for each letter: nearly every word is passed over by these two.
  private static let seconds: [UInt32] = {
    var table = Array(repeating: UInt32(0), count: 256)
    let beginnings = phrases.joined().map { Array($0.bytes.prefix(2)) } + [Array("to".utf8), Array("xx".utf8)]
    for pair in beginnings where pair.count == 2 { table[Int(pair[0])] |= 1 << UInt32(pair[1] & 0x1F) }
    return table
  }()

  private func canBegin(at start: Int) -> Bool {
    guard start + 1 < bytes.count else { return false }
    return seconds[Int(bytes[start] | 0x20)] & (1 << UInt32(bytes[start + 1] & 0x1F)) != 0
  }

  /// Verbs that take such words as their own: `empezar por definir`, `needs to be decided`.
  private static let before = WordList.named("before-undecided")
  /// Words that go on after one: `por definir con el cliente`.
  private static let after = WordList.named("after-undecided")

  private func word(at start: Int) -> Range<Int>? {
    let byte = bytes[start]
    if byte == UInt8(ascii: "T"), let found = toDo(at: start) { return found }
    if byte | 0x20 == UInt8(ascii: "x") { return crosses(at: start) }
    for phrase in PlaceholderScan.phrases[Int(byte | 0x20)] {
      guard let end = end(of: phrase.bytes, at: start) else { continue }
      if phrase.isUndecided {
        if let word = previousWord(start), PlaceholderScan.before.has(word) { continue }
        if let word = nextWord(end), !PlaceholderScan.after.has(word) { continue }
      }
      let isBracketed = phrase.bytes.last == UInt8(ascii: "]") && start > 0 && bytes[start - 1] == UInt8(ascii: "[")
      return (isBracketed ? start - 1 : start)..<end
    }
    return nil
  }

  /// `TODO:` in capitals, which is no Spanish; nor after a word in capitals (`ANTE TODO: calma`).
  private func toDo(at start: Int) -> Range<Int>? {
    let end = start + 5
    guard end <= bytes.count, bytes[start..<end].elementsEqual("TODO:".utf8) else { return nil }
    if let last = previousMark(start), (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[last]) { return nil }
    return start..<end
  }

  /// `xxx` as a word of its own; `XXX` is also the number thirty (`XXX Feria`), and counts only where no word stands
  /// beside it.
  private func crosses(at start: Int) -> Range<Int>? {
    var end = start
    var small = false
    while end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "x") {
      if bytes[end] != UInt8(ascii: "X") { small = true }
      end += 1
    }
    // A date to come: `xx/xx/2027`.
    if end - start == 2, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "/"), isWordByte(end + 1) {
      while end < bytes.count, bytes[end] == UInt8(ascii: "/") || isWordByte(end) { end += 1 }
      return start..<end
    }
    guard end - start >= 3, !isWordByte(end) else { return nil }
    if small || end - start > 3 { return start..<end }
    let neighbours = [previousWord(start), nextWord(end)].compactMap(\.self)
    return neighbours.allSatisfy { $0.allSatisfy { $0.isNumber || $0 == "x" } } ? start..<end : nil
  }

  /// Where a phrase that begins here ends, as a whole word and in whatever case.
  private func end(of phrase: [UInt8], at start: Int) -> Int? {
    guard start + phrase.count <= bytes.count else { return nil }
    for (offset, letter) in phrase.enumerated() {
      let byte = bytes[start + offset]
      if byte == letter { continue }
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == letter
      let isBreak = letter == UInt8(ascii: " ") && byte == UInt8(ascii: "\n")
      if !isCapital, !isBreak { return nil }
    }
    let end = start + phrase.count
    return isWordByte(end) ? nil : end
  }

  private func isWordByte(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xE1, 0xE3...0xFF, 0x80...0xBF: return true
    default: return false
    }
  }

  private func isSpace(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\n")
  }

  /// The last byte before a place that is no space.
  private func previousMark(_ start: Int) -> Int? {
    var index = start - 1
    while index >= 0, isSpace(index) { index -= 1 }
    return index >= 0 ? index : nil
  }

  /// The word before a place, folded; nil where a mark or nothing stands there.
  private func previousWord(_ start: Int) -> String? {
    guard let last = previousMark(start), isWordByte(last) else { return nil }
    var first = last
    while first > 0, last - first < 40, isWordByte(first - 1) { first -= 1 }
    return WordList.words(of: String(decoding: bytes[first...last], as: UTF8.self)).last
  }

  /// The word after a place, folded; nil where a mark or nothing stands there.
  private func nextWord(_ end: Int) -> String? {
    var first = end
    while first < bytes.count, isSpace(first) { first += 1 }
    var last = first
    while last - first < 40, isWordByte(last) { last += 1 }
    return last > first ? WordList.words(of: String(decoding: bytes[first..<last], as: UTF8.self)).first : nil
  }
}

// MARK: - Brackets

extension PlaceholderScan {
  /// Marks of HTML, shown as they are written: wrong too, but nothing to fill in.
  private static let tags = Set(
    "a b br code del div em h1 h2 h3 h4 hr i img ins li ol p pre s small span strong sub sup table td th tr u ul"
      .split(separator: " ").map { Array($0.utf8) })

  /// `<nombre del cliente>`: words between angle brackets. Not a link, not a comparison, not HTML.
  private func bracket(at start: Int) -> Range<Int>? {
    if start > 0 {
      var last = start - 1
      while last > 0, (0x80...0xBF).contains(bytes[last]) { last -= 1 }
      if isWordByte(last) { return nil }
      // The destination of a link: `[text](<address with spaces>)`.
      if start > 1, bytes[start - 1] == UInt8(ascii: "("), bytes[start - 2] == UInt8(ascii: "]") { return nil }
    }
    var end = start + 1
    while end < bytes.count, end - start <= 60, isBracketed(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
    let content = bytes[(start + 1)..<end]
    guard let first = content.first, content.last != UInt8(ascii: " ") else { return nil }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) && first >= 0x41
    let dots = content.allSatisfy { $0 == UInt8(ascii: ".") || $0 >= 0x80 }
    guard isLetter || first >= 0x80 || (dots && content.count >= 2) else { return nil }
    if PlaceholderScan.tags.contains(content.map { $0 | 0x20 }) { return nil }
    let isOneWord = !content.contains(UInt8(ascii: " "))
    return isOneWord && !dots && content.contains(UInt8(ascii: ".")) ? nil : start..<(end + 1)
  }

  /// `{{cliente}}`, as templates leave it.
  private func braces(at start: Int) -> Range<Int>? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "{") else { return nil }
    var end = start + 2
    while end < bytes.count, end - start <= 60, isBracketed(bytes[end]) { end += 1 }
    guard end + 1 < bytes.count, end > start + 2, bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == bytes[end] else {
      return nil
    }
    return start..<(end + 2)
  }

  /// What words are made of; no slash, colon, at or equals sign, which links and HTML have.
  private func isBracketed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","): true
    case UInt8(ascii: "'"), UInt8(ascii: "?"): true
    default: false
    }
  }
}
