/// The difference of two texts with the same number of lines, as `patch -p0` and `git apply -p0` take it; nothing where
/// they are equal.
///
/// Repairs never add or remove a line, so lines need not be looked for: each stands across from itself.
package func unifiedDiff(of path: String, from old: [UInt8], to new: [UInt8]) -> [UInt8] {
  let (before, after) = (lines(of: old), lines(of: new))
  let changed = before.indices.filter { $0 < after.count && before[$0] != after[$0] }
  guard !changed.isEmpty else { return [] }
  var text: [UInt8] = []
  text += "--- \(fileName(path))\n+++ \(fileName(path))\n".utf8
  for hunk in hunks(around: changed, of: before.count) {
    let place = hunk.count == 1 ? "\(hunk.lowerBound + 1)" : "\(hunk.lowerBound + 1),\(hunk.count)"
    text += "@@ -\(place) +\(place) @@\n".utf8
    var index = hunk.lowerBound
    while index < hunk.upperBound {
      var end = index
      while end < hunk.upperBound, before[end] != after[end] { end += 1 }
      for line in before[index..<end] { text += marked("-", line) }
      for line in after[index..<end] { text += marked("+", line) }
      if end < hunk.upperBound { text += marked(" ", before[end]) }
      index = end + 1
    }
  }
  return text
}

/// Lines with their ends; a carriage return belongs to its line.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for index in bytes.indices where bytes[index] == 10 {
    lines.append(bytes[start...index])
    start = index + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}

private func marked(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>) -> [UInt8] {
  let whole = [UInt8(ascii: mark)] + line
  return line.last == 10 ? whole : whole + Array("\n\\ No newline at end of file\n".utf8)
}

/// Changed lines with three more on either side, together where they meet.
private func hunks(around changed: [Int], of count: Int) -> [Range<Int>] {
  let context = 3
  var hunks: [Range<Int>] = []
  for line in changed {
    let around = max(0, line - context)..<min(count, line + context + 1)
    if let last = hunks.last, around.lowerBound <= last.upperBound {
      hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
    } else {
      hunks.append(around)
    }
  }
  return hunks
}

/// A path as both programs read it back: in quotes where it holds what they would stumble on, with a tab behind it
/// where it holds a space.
private func fileName(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != 0x5C }
  if isPlain { return path.contains(" ") ? path + "\t" : path }
  var quoted = "\""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "\""), 0x5C: quoted += "\\" + String(decoding: [byte], as: UTF8.self)
    case 0x20..<0x7F: quoted.unicodeScalars.append(Unicode.Scalar(byte))
    default: quoted += "\\" + String(Int(byte) + 0o1000, radix: 8).dropFirst()
    }
  }
  return quoted + "\""
}
