/// One line of a file that libyaml gave up on, taken apart as `indent [- ] key: value`.
///
/// Of an endless line only the surroundings of the place are looked at, so that many mistakes in it cost no more.
struct SyntaxLine {
  private static let reach = 4096

  /// The line without its end.
  let range: Range<Int>
  /// Where the text begins: after spaces and the dashes of list items.
  let content: Int
  /// The value behind `key: ` or `- `, without spaces at its end.
  let value: Range<Int>?
  private let bytes: [UInt8]

  init(around place: Int, in text: [UInt8]) {
    let middle = min(place, text.count)
    var start = middle
    while start > 0, text[start - 1] != 10, text[start - 1] != 13, middle - start < SyntaxLine.reach { start -= 1 }
    var end = middle
    while end < text.count, text[end] != 10, text[end] != 13, end - middle < SyntaxLine.reach { end += 1 }
    range = start..<end
    bytes = text
    var index = start
    while index < end, text[index] == 0x20 || (text[index] == 0x2D && index + 1 < end && text[index + 1] == 0x20) {
      index += 1
    }
    content = index
    while index < end, SyntaxLine.isKeyByte(text[index]) { index += 1 }
    var valueStart = content
    if index > content, index + 1 < end, text[index] == UInt8(ascii: ":"), text[index + 1] == 0x20 {
      valueStart = index + 2
      while valueStart < end, text[valueStart] == 0x20 { valueStart += 1 }
    }
    while end > valueStart, text[end - 1] == 0x20 { end -= 1 }
    value = valueStart < end && (valueStart > content || content > start) ? valueStart..<end : nil
  }

  /// The next line above that is not blank.
  var above: SyntaxLine? { neighbour { $0.range.lowerBound > 0 ? $0.range.lowerBound - 1 : nil } }

  /// The next line below that is not blank.
  var below: SyntaxLine? { neighbour { $0.range.upperBound < bytes.count ? $0.range.upperBound + 1 : nil } }

  private func neighbour(_ step: (SyntaxLine) -> Int?) -> SyntaxLine? {
    var line = self
    for _ in 0..<50 {
      guard let place = step(line), place < bytes.count else { return nil }
      let next = SyntaxLine(around: place, in: bytes)
      guard next.range != line.range else { return nil }
      line = next
      if !line.isBlank { return line }
    }
    return nil
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool { isWordByte(byte) || byte == 0x2D || byte == 0x5F }

  /// Letters, digits, and everything beyond ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
  }

  // MARK: What is in it

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  var valueText: String { value.map(text) ?? "" }
  var isBlank: Bool { bytes[range].allSatisfy { $0 == 0x20 || $0 == 9 } }
  var indent: Int { bytes[range].prefix { $0 == 0x20 }.count }
  /// Begins with `- `.
  var isListItem: Bool { bytes[range].dropFirst(indent).first == 0x2D && content > range.lowerBound + indent }

  /// The key that begins the line, if one does, with or without a value.
  var key: Range<Int>? {
    var end = content
    while end < range.upperBound, SyntaxLine.isKeyByte(bytes[end]) { end += 1 }
    guard end > content, end < range.upperBound, bytes[end] == UInt8(ascii: ":"),
      end + 1 == range.upperBound || bytes[end + 1] == 0x20
    else { return nil }
    return content..<end
  }

  /// Where a new key or list item begins, so that a text left open above does not go on here.
  var beginsAnew: Bool { key != nil || isListItem }

  var tabInIndent: Int? { bytes[range].firstIndex { $0 != 0x20 }.flatMap { bytes[$0] == 9 ? $0 : nil } }

  /// `name:Ana`: the key, and what stands behind its colon; not `https://…`, nor `10:30`.
  var keyWithoutSpace: (key: Range<Int>, rest: Range<Int>)? {
    var end = content
    while end < range.upperBound, SyntaxLine.isKeyByte(bytes[end]), !(0x30...0x39).contains(bytes[end]) { end += 1 }
    var stop = range.upperBound
    while stop > end, bytes[stop - 1] == 0x20 { stop -= 1 }
    guard end > content, end + 1 < stop, bytes[end] == UInt8(ascii: ":"), !" /:".utf8.contains(bytes[end + 1]) else {
      return nil
    }
    return (content..<end, (end + 1)..<stop)
  }

  /// Begins with a character that YAML keeps for itself.
  var valueWantsQuotes: Bool {
    guard let value else { return false }
    return "@`%*&!|>]},".utf8.contains(bytes[value.lowerBound]) || trailsQuote
  }

  /// `"Lunes" de ideas`: a quoted beginning with more behind it.
  var trailsQuote: Bool {
    let text = valueText
    guard let quote = text.first, quote == "\"" || quote == "'" else { return false }
    guard let close = text.dropFirst().firstIndex(of: quote) else { return false }
    let rest = text[text.index(after: close)...].drop { $0 == " " }
    return !rest.isEmpty && !rest.hasPrefix("#") && !rest.hasPrefix(":") && !rest.hasPrefix(",")
  }

  var colonInValue: Bool {
    guard value != nil, let first = valueText.first, !"\"'[{".contains(first) else { return false }
    return valueText.contains(": ") || valueText.hasSuffix(":")
  }

  /// The place of the last of an odd number of double quotes: one that opens and is not closed on its line.
  var unclosedQuote: Int? {
    let quotes = bytes[range].indices.filter { bytes[$0] == UInt8(ascii: "\"") && ($0 == 0 || bytes[$0 - 1] != 0x5C) }
    return quotes.count % 2 == 1 ? quotes.last : nil
  }

  // MARK: How it should be written

  /// The line with its value in quotes.
  var quoted: String? {
    guard let value else { return nil }
    // Quotes that close too early are taken off before others are put around all of it.
    let text = valueText
    let isWrapped = trailsQuote && text.count > 2 && text.first == text.last
    return self.text(content..<value.lowerBound) + (isWrapped ? String(text.dropFirst().dropLast()) : text).inQuotes
  }

  /// ` #` and a word inside brackets that are open on this line: it swallowed their end.
  func swallowedItem() -> SyntaxItem? {
    var quote: UInt8?
    var depth = 0
    for index in range {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "#") where index + 1 < range.upperBound && index > range.lowerBound:
        let before = bytes[index - 1]
        guard " [{,".utf8.contains(before), SyntaxLine.isWordByte(bytes[index + 1]),
          bytes[index..<range.upperBound].contains(where: { "]},".utf8.contains($0) })
        else { continue }
        return item(at: index)
      default: continue
      }
    }
    return nil
  }

  /// The item of a list or mapping in brackets around a place.
  func item(at place: Int) -> SyntaxItem {
    var first = place
    while first > content, !"[{,".utf8.contains(bytes[first - 1]) { first -= 1 }
    while first < place, bytes[first] == 0x20 { first += 1 }
    var start = first
    if let colon = bytes[first..<place].lastIndex(of: UInt8(ascii: ":")), colon + 1 < place, bytes[colon + 1] == 0x20 {
      start = colon + 1
      while start < place, bytes[start] == 0x20 { start += 1 }
    }
    var end = place
    while end < range.upperBound, !",]}".utf8.contains(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return SyntaxItem(value: start..<end, written: text(first..<start) + text(start..<end).inQuotes)
  }
}

/// A value inside brackets that should have been quoted, and how it should have been written.
struct SyntaxItem {
  let value: Range<Int>
  let written: String
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmed: String {
    var slice = Substring(self)
    while slice.first == " " || slice.first == "\t" { slice.removeFirst() }
    while slice.last == " " || slice.last == "\t" { slice.removeLast() }
    return String(slice)
  }

  /// As a YAML scalar in quotes: double ones, or single ones where it holds a double one.
  var inQuotes: String {
    if !contains("\""), !contains("\\") { return "\"\(self)\"" }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
