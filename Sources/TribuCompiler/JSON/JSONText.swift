/// A JSON value to be written; keys keep their order, so that outputs are stable and diffs read well.
package indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  /// A number as its decimal digits, exact.
  case decimal(String)
  case bool(Bool)
  case null
  case array([JSONText])
  case object([(String, JSONText?)])
  /// A value written already, such as a ``JSONLine``'s.
  case written([UInt8])

  /// The value as UTF-8, indented by two spaces; lines of `inline` depth and deeper stand on one line.
  package func written(inlineFrom depth: Int = .max) -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0, inlineFrom: depth)
    bytes.append(10)
    return bytes
  }

  /// The value on one line, without its end; it says the same, but never `##[` to a runner that reads its own log.
  var line: String {
    TerminalText.withoutCommands(
      String(decoding: written(inlineFrom: 0).dropLast(), as: UTF8.self), sign: "\\u0023")
  }

  private func write(to bytes: inout [UInt8], indent: Int, inlineFrom depth: Int) {
    switch self {
    case .string(let text): JSONText.quote(text, to: &bytes)
    case .null: bytes += "null".utf8
    case .written(let value): bytes += value
    case .number(let number): bytes += String(number).utf8
    case .decimal(let digits): bytes += digits.utf8
    case .bool(let truth): bytes += (truth ? "true" : "false").utf8
    case .array(let values):
      JSONText.list(open: "[", close: "]", values.count, &bytes, indent, depth) { index, bytes in
        values[index].write(to: &bytes, indent: indent + 1, inlineFrom: depth)
      }
    case .object(let entries):
      let present = entries.filter { $0.1 != nil }
      JSONText.list(open: "{", close: "}", present.count, &bytes, indent, depth) { index, bytes in
        JSONText.quote(present[index].0, to: &bytes)
        bytes += indent + 1 > depth ? ":".utf8 : ": ".utf8
        present[index].1?.write(to: &bytes, indent: indent + 1, inlineFrom: depth)
      }
    }
  }

  private static func list(
    open: String, close: String, _ count: Int, _ bytes: inout [UInt8], _ indent: Int, _ depth: Int,
    _ item: (Int, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    let isInline = indent >= depth
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if !isInline { newline(&bytes, indent + 1) }
      item(index, &bytes)
    }
    if !isInline, count > 0 { newline(&bytes, indent) }
    bytes += close.utf8
  }

  private static func newline(_ bytes: inout [UInt8], _ indent: Int) {
    bytes.append(10)
    bytes.append(contentsOf: repeatElement(0x20, count: indent * 2))
  }

  /// RFC 8259 §7; line separators and C1 controls are escaped too, since terminals and scripts read these files.
  static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer in
      var index = 0
      var plain = 0
      while index < buffer.count {
        let length = special(buffer, at: index)
        if length == 0 {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[plain..<index]))
        escape(buffer, at: index, to: &bytes)
        index += length
        plain = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[plain...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes the character at `index` has if it must be escaped, else 0.
  private static func special(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch buffer[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: 1
    case 0xC2 where index + 1 < buffer.count && buffer[index + 1] < 0xA0: 2
    case 0xE2 where index + 2 < buffer.count && buffer[index + 1] == 0x80 && isInvisible(buffer[index + 2]): 3
    default: 0
    }
  }

  private static func escape(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int, to bytes: inout [UInt8]) {
    switch buffer[index] {
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case 10: bytes += "\\n".utf8
    case 13: bytes += "\\r".utf8
    case 9: bytes += "\\t".utf8
    case 0xC2: escape(UInt32(buffer[index + 1]), to: &bytes)
    case 0xE2: escape(0x2000 + UInt32(buffer[index + 2] - 0x80), to: &bytes)
    default: escape(UInt32(buffer[index]), to: &bytes)
    }
  }

  /// The last byte of U+200E, U+200F, U+2028 to U+202E: separators and direction marks.
  private static func isInvisible(_ byte: UInt8) -> Bool {
    byte == 0x8E || byte == 0x8F || (0xA8...0xAE).contains(byte)
  }

  private static func escape(_ scalar: UInt32, to bytes: inout [UInt8]) {
    let digits = String(scalar, radix: 16)
    bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
  }
}

extension JSONText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONText: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONText...) { self = .array(elements) }
}
