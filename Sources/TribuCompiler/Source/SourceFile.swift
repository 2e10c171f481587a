/// One file of a playbook as it was read: the only place that knows its text once reading is over.
///
/// Diagnostics keep byte ranges, and ask the file for lines and columns when somebody prints them.
package final class SourceFile: Sendable {
  /// As the user named it, or relative to the playbook that extends it.
  package let path: String
  /// The file's bytes as they are on disk.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package convenience init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// A half-open range of UTF-8 bytes in one of a compilation's files.
package struct Span: Hashable, Sendable {
  /// Index in the compilation's list of files; the playbook itself is 0.
  package var file: Int32
  package var start: Int32
  package var end: Int32

  package init(file: Int, start: Int, end: Int) {
    self.file = Int32(file)
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// The first place of the playbook, for what is missing at the top.
  package static let top = Span(file: 0, start: 0, end: 0)

  /// From the beginning of this span to the end of another in the same file.
  package func through(_ other: Span) -> Span {
    Span(file: Int(file), start: Int(start), end: Int(max(end, other.end)))
  }
}

/// A value together with the place it was written at; places are never searched for later.
package struct Spanned<Value> {
  package let value: Value
  package let span: Span

  package init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }
}

extension Spanned: Sendable where Value: Sendable {}
extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}
