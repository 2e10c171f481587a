/// Appends a text as RFC 5545 §3.3.11 wants it: backslash, semicolon and comma escaped, every kind of line break an
/// `\n`, and nothing that is not text (§3.1 forbids controls; non-characters and byte order marks were seen to break
/// whole calendars).
///
/// - Parameter isLine: line breaks and tabs become spaces, spaces at the ends go, and the marks that turn the direction
///   of writing are left out, since they can make a title read as another.
func encodeText(_ text: String, isLine: Bool, into bytes: inout [UInt8]) {
  let first = bytes.count
  var text = text
  text.withUTF8 { source in
    var index = 0
    while index < source.count {
      let start = index
      while index < source.count, isPlain(source[index]) { index += 1 }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      guard index < source.count else { break }
      let byte = source[index]
      if byte >= 0x80 {
        index += encodeScalar(in: source, at: index, isLine: isLine, into: &bytes)
        continue
      }
      index += 1
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: putBreak(isLine, into: &bytes)
      case 0x0D:
        if index < source.count, source[index] == 0x0A { index += 1 }
        putBreak(isLine, into: &bytes)
      case 0x09: bytes.append(isLine ? UInt8(ascii: " ") : byte)
      default: break
      }
    }
  }
  if isLine { trimSpaces(from: first, in: &bytes) }
}

/// Whether a byte stands for itself.
private func isPlain(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "\\")
}

private func putBreak(_ isLine: Bool, into bytes: inout [UInt8]) {
  if isLine {
    bytes.append(UInt8(ascii: " "))
  } else {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: "n"))
  }
}

/// Appends one scalar beyond ASCII, or what stands for it; gives its length.
private func encodeScalar(
  in source: UnsafeBufferPointer<UInt8>, at index: Int, isLine: Bool, into bytes: inout [UInt8]
) -> Int {
  let lead = source[index]
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
  for offset in 1..<length { value = value << 6 | UInt32(source[index + offset] & 0x3F) }
  switch value {
  case 0x85, 0x2028, 0x2029: putBreak(isLine, into: &bytes)
  // Controls, the byte order mark, non-characters.
  case 0x80...0x9F, 0xFEFF, 0xFDD0...0xFDEF: break
  case _ where value & 0xFFFE == 0xFFFE: break
  case 0x202A...0x202E where isLine, 0x2066...0x2069 where isLine: break
  default: bytes.append(contentsOf: source[index..<index + length])
  }
  return length
}

private func trimSpaces(from first: Int, in bytes: inout [UInt8]) {
  while bytes.count > first, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  let leading = bytes[first...].prefix { $0 == UInt8(ascii: " ") }.count
  if leading > 0 { bytes.removeSubrange(first..<first + leading) }
}
