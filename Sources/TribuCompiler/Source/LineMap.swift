/// Turns byte offsets of a file into lines and columns, and gives a line's text.
package struct LineMap: Sendable {
  /// A place as people count: both from 1, the column in Unicode code points.
  package struct Place: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int

    package static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  private let bytes: [UInt8]
  private let lineStarts: [Int]
  /// Code points before every 4,096th byte, so that a place far along an endless line is found as soon as any other;
  /// empty where no line is as long.
  private let codePoints: [Int]
  private static let stride = 4096

  package init(_ file: SourceFile) {
    bytes = file.bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = starts[0]
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && (index == bytes.count || bytes[index] != 10)) {
        starts.append(index)
      }
    }
    lineStarts = starts
    let longest = zip(starts, starts.dropFirst() + [bytes.count]).reduce(0) { max($0, $1.1 - $1.0) }
    guard longest > LineMap.stride else {
      codePoints = []
      return
    }
    var counts = [0]
    var block = 0
    while block + LineMap.stride <= bytes.count {
      counts.append(counts[counts.count - 1] + LineMap.count(bytes[block..<(block + LineMap.stride)]))
      block += LineMap.stride
    }
    codePoints = counts
  }

  private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private func codePoints(before offset: Int) -> Int {
    let block = offset / LineMap.stride
    return codePoints[block] + LineMap.count(bytes[(block * LineMap.stride)..<offset])
  }

  package var lineCount: Int { lineStarts.count }

  /// Offsets past the end give the place just after the last byte.
  package func place(at offset: Int) -> Place {
    let offset = min(max(offset, lineStarts[0]), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column =
      codePoints.isEmpty
      ? LineMap.count(bytes[lineStarts[low]..<offset])
      : codePoints(before: offset) - codePoints(before: lineStarts[low])
    return Place(line: low + 1, column: column + 1)
  }

  /// The bytes of a line (from 1) without its end.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  package func text(ofLine line: Int) -> String { String(decoding: bytes[range(ofLine: line)], as: UTF8.self) }
}
