/// A file to be written, whole; only the command line knows where.
package struct OutputFile: Sendable, Equatable {
  /// A plain name, such as `calendar.ics`.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
