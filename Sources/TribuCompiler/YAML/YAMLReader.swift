/// Reads a file's YAML into ``Node``s.
///
/// libyaml stops at the first syntax error. A line that only wanted quotes is masked and the file read again, so that
/// one slip does not hide the rest; what was masked becomes an unreadable node.
struct YAMLReader {
  /// `spec` §9.
  enum Limit {
    static let bytes = 4 << 20
    static let depth = 64
    static let nodes = 200_000
    static let repairs = 40
  }

  private let source: SourceFile
  private let file: Int
  private var bytes: [UInt8]
  private let offset: Int
  private var masked: [Range<Int>] = []
  private var diagnostics: [Diagnostic] = []
  private var hasAliases = false

  /// The root of the document, or nil where there is none; everything that was wrong on the way; whether some value is
  /// used again through an alias.
  static func read(_ source: SourceFile, file: Int) -> (root: Node?, diagnostics: [Diagnostic], hasAliases: Bool) {
    var reader = YAMLReader(source: source, file: file)
    let root = reader.read()
    return (root, reader.diagnostics, reader.hasAliases)
  }

  private init(source: SourceFile, file: Int) {
    self.source = source
    self.file = file
    let hasByteOrderMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    offset = hasByteOrderMark ? 3 : 0
    bytes = hasByteOrderMark ? Array(source.bytes.dropFirst(3)) : source.bytes
  }

  private mutating func read() -> Node? {
    if source.bytes.count > Limit.bytes {
      diagnostics.append(.fileTooBig(source.bytes.count, at: Span(file: file, start: 0, end: 0)))
      return nil
    }
    if let place = invalidUTF8(bytes) {
      diagnostics.append(.notUTF8(bytes[place], at: span(place, place + 1)))
      return nil
    }
    while true {
      var composer = Composer(file: file, offset: offset, masked: masked)
      let (root, failure) = composer.compose(bytes)
      guard let failure else {
        diagnostics += composer.diagnostics
        hasAliases = composer.hasAliases
        return root
      }
      let repair = SyntaxRepair(failure, in: bytes)
      diagnostics.append(repair.diagnostic { span($0.lowerBound, $0.upperBound) })
      guard let mask = repair.mask, !masked.contains(where: { $0.overlaps(mask.range) }), masked.count < Limit.repairs,
        masked.count * bytes.count < Limit.repairs << 20
      else {
        diagnostics += composer.diagnostics
        return nil
      }
      masked.append(mask.range)
      bytes.replaceSubrange(mask.range, with: mask.text)
    }
  }

  private func span(_ start: Int, _ end: Int) -> Span {
    Span(file: file, start: start + offset, end: end + offset)
  }

  private func invalidUTF8(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let length = YAMLReader.sequenceLength(bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// Bytes of the well-formed UTF-8 sequence at `index` (Unicode 15, table 3-7), or 0.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return 0 }
    for next in (index + 1)..<(index + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch lead {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
      return 0
    default: return length
    }
  }
}
