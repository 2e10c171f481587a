/// Turns libyaml's marks, which count code points, into byte offsets; marks come nearly in order, so it walks.
struct MarkCursor {
  private var text: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0)
  private var isASCII = true
  private var index = 0
  private var byte = 0

  init() {}

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    isASCII = text.allSatisfy { $0 < 0x80 }
  }

  mutating func byte(at wanted: Int) -> Int {
    if isASCII { return min(wanted, text.count) }
    while index < wanted, byte < text.count {
      byte += 1
      while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      index += 1
    }
    while index > wanted, byte > 0 {
      byte -= 1
      while byte > 0, text[byte] & 0xC0 == 0x80 { byte -= 1 }
      index -= 1
    }
    return byte
  }
}
