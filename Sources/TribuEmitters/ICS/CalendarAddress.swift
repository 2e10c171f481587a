/// An address of the web as a calendar may carry it: http or https, a host, and only the characters of RFC 3986.
///
/// What a calendar's reader will click on is not taken on trust: no other scheme, no user name before the host, nothing
/// invisible. Letters beyond ASCII are percent-encoded.
struct CalendarAddress: Hashable {
  let text: String

  init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }), text.utf8.count <= 2048 else {
      return nil
    }
    let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    guard !authority.isEmpty, !authority.contains("@"), !authority.hasPrefix("."), !authority.hasPrefix(":") else {
      return nil
    }
    var encoded: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let isAllowed = scalar.value > 0x20 && scalar.value != 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
        guard isAllowed else { return nil }
        encoded.append(UInt8(scalar.value))
      } else {
        let properties = scalar.properties
        guard !(0x80...0x9F).contains(scalar.value), !properties.isWhitespace, !properties.isBidiControl,
          !properties.isNoncharacterCodePoint, !properties.isDefaultIgnorableCodePoint
        else { return nil }
        for byte in String(scalar).utf8 { encoded.append(contentsOf: CalendarAddress.escape(byte)) }
      }
    }
    self.text = String(decoding: encoded, as: UTF8.self)
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
