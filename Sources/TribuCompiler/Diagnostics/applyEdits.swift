/// Writes edits into a text; every other byte stays as it is.
///
/// Lines stay lines: an edit that would break one, that lies outside the text, or that overlaps an earlier one is left
/// out.
///
/// - Returns: The new text, and the edits it holds, from the first to the last.
package func applyEdits(_ edits: some Sequence<Diagnostic.Edit>, to bytes: [UInt8]) -> (
  bytes: [UInt8], applied: [Diagnostic.Edit]
) {
  let inOrder = Set(edits).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  var written: [UInt8] = []
  written.reserveCapacity(bytes.count)
  var applied: [Diagnostic.Edit] = []
  var done = 0
  for edit in inOrder {
    let (start, end) = (Int(edit.span.start), Int(edit.span.end))
    guard start >= done, start < end, end <= bytes.count, !edit.replacement.utf8.contains(where: isLineEnd),
      !bytes[start..<end].contains(where: isLineEnd)
    else { continue }
    written += bytes[done..<start]
    written += edit.replacement.utf8
    applied.append(edit)
    done = end
  }
  written += bytes[done...]
  return (written, applied)
}

private func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
