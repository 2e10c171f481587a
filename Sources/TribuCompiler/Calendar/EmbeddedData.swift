/// The holiday data inside the binary.
enum EmbeddedData {
  /// Countries that have data, sorted.
  static let holidayCountries: [String] = EmbeddedFiles.names.compactMap { name in
    guard name.hasPrefix("Data/holidays/"), name.hasSuffix(".txt") else { return nil }
    return String(name.dropFirst("Data/holidays/".count).dropLast(".txt".count))
  }.sorted()

  static func holidays(_ country: String) -> UnsafeBufferPointer<UInt8>? {
    EmbeddedFiles.text("Data/holidays/\(country).txt").map {
      UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount)
    }
  }
}
