/// The bytes of a compiled zone, read into flat arrays: the TZif format of RFC 8536 §3, versions 1 to 4.
///
/// The file comes from the machine, but nothing in it is trusted: every count is checked against the bytes that are
/// there before anything is allocated, and a file that breaks a rule on which later arithmetic rests is refused whole.
struct ZoneFile {
  /// Ascending instants at which the offset changes.
  let times: [Int]
  /// For each of `times`, which of `offsets` begins there.
  let kinds: [UInt8]
  /// The local time types; the first holds before any transition (RFC 8536 §3.2). Never empty.
  let offsets: [ZoneOffset]
  /// What holds from the last transition on. Nil in version 1, and where no such rule exists.
  let footer: PosixZoneRule?

  init?(_ bytes: [UInt8]) {
    guard var header = Header(bytes, at: 0, timeSize: 4) else { return nil }
    // From version 2 on, a second block with 64-bit times follows the one for old readers (RFC 8536 §3, figure 1).
    if header.version >= UInt8(ascii: "2") {
      guard let second = Header(bytes, at: header.end, timeSize: 8) else { return nil }
      header = second
      guard let text = ZoneFile.footer(bytes, from: header.end) else { return nil }
      footer = PosixZoneRule(text)
      guard text.isEmpty || footer != nil else { return nil }
    } else {
      footer = nil
    }
    // Files that count leap seconds (`right/`) speak of instants on another scale: a plan would be 27 seconds off.
    guard header.leapCount == 0, (1...256).contains(header.typeCount),
      let offsets = ZoneFile.offsets(bytes, header), let times = ZoneFile.times(bytes, header)
    else { return nil }
    let kinds = Array(bytes[header.kinds..<header.types])
    guard kinds.allSatisfy({ $0 < offsets.count }) else { return nil }
    (self.times, self.kinds, self.offsets) = (times, kinds, offsets)
  }

  /// What an abbreviation is made of (RFC 8536 §3.1); checked, because it is later written into calendars as it is.
  static func isAbbreviationCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// The counts of a block, and where its parts lie (RFC 8536 §3.1).
private struct Header {
  let version: UInt8
  let timeSize: Int
  let timeCount: Int
  let typeCount: Int
  let leapCount: Int
  let times: Int
  let kinds: Int
  let types: Int
  let characters: Int
  let charactersEnd: Int
  let end: Int

  init?(_ bytes: [UInt8], at start: Int, timeSize: Int) {
    let size = 44
    guard bytes.count - start >= size, bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
    version = bytes[start + 4]
    // Six counts of 32 bits: their sum times 12 cannot overflow 64.
    func count(_ index: Int) -> Int { bigEndian(bytes, at: start + 20 + index * 4, size: 4) & 0xFFFF_FFFF }
    self.timeSize = timeSize
    leapCount = count(2)
    timeCount = count(3)
    typeCount = count(4)
    times = start + size
    kinds = times + timeCount * timeSize
    types = kinds + timeCount
    characters = types + typeCount * 6
    charactersEnd = characters + count(5)
    end = charactersEnd + leapCount * (timeSize + 4) + count(1) + count(0)
    guard end <= bytes.count else { return nil }
  }
}

extension ZoneFile {
  private static func times(_ bytes: [UInt8], _ header: Header) -> [Int]? {
    var times: [Int] = []
    times.reserveCapacity(header.timeCount)
    for index in 0..<header.timeCount {
      let time = bigEndian(bytes, at: header.times + index * header.timeSize, size: header.timeSize)
      guard ZoneRules.possibleInstants.contains(time), times.last.map({ $0 < time }) ?? true else { return nil }
      times.append(time)
    }
    return times
  }

  private static func offsets(_ bytes: [UInt8], _ header: Header) -> [ZoneOffset]? {
    let names = bytes[header.characters..<header.charactersEnd]
    var offsets: [ZoneOffset] = []
    for type in stride(from: header.types, to: header.characters, by: 6) {
      let seconds = bigEndian(bytes, at: type, size: 4)
      let name = names.dropFirst(Int(bytes[type + 5])).prefix { $0 != 0 }
      guard ZoneOffset.possibleSeconds.contains(seconds), bytes[type + 4] <= 1, name.count >= 3,
        name.endIndex < names.endIndex, name.allSatisfy(isAbbreviationCharacter)
      else { return nil }
      let abbreviation = String(decoding: name, as: UTF8.self)
      offsets.append(ZoneOffset(seconds: seconds, isDaylight: bytes[type + 4] == 1, abbreviation: abbreviation))
    }
    return offsets
  }

  /// The text of the rule, between two line feeds (RFC 8536 §3.3); empty where there is none.
  private static func footer(_ bytes: [UInt8], from start: Int) -> ArraySlice<UInt8>? {
    let newline = UInt8(ascii: "\n")
    guard start < bytes.count, bytes[start] == newline else { return nil }
    let text = bytes[(start + 1)...]
    return text.firstIndex(of: newline).map { text[..<$0] }
  }
}

/// A signed number of four or eight bytes, most significant first; the caller has checked that they are there.
private func bigEndian(_ bytes: [UInt8], at start: Int, size: Int) -> Int {
  var value = Int(Int8(bitPattern: bytes[start]))
  for index in start + 1..<start + size { value = value << 8 | Int(bytes[index]) }
  return value
}
