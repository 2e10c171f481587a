import Foundation
import Testing

/// The helper that all goldens lean on is checked first.
@Suite struct GoldenTests {
  private let file = FileManager.default.temporaryDirectory.appending(path: "tribu-golden-\(UUID().uuidString).txt")

  @Test func `equal bytes pass in every mode`() throws {
    try Data("uno\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    for mode in [Golden.Mode.compare, .record, .refuse] {
      #expect(try Golden.complaint(Array("uno\n".utf8), file, mode) == nil)
    }
  }

  @Test func `a missing file fails, and is not written by comparing`() throws {
    #expect(try Golden.complaint([1], file, .compare)?.contains("is missing") == true)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `recording writes the file and fails`() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try Golden.complaint(Array("dos\n".utf8), file, .record)?.contains("recorded") == true)
    #expect(try Data(contentsOf: file) == Data("dos\n".utf8))
  }

  @Test func `continuous integration does not record`() throws {
    if case .refuse = Golden.Mode(["RECORD": "1", "CI": "true"]) {} else { Issue.record("it would record") }
    #expect(try Golden.complaint([1], file, .refuse) != nil)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `a difference shows the lines that changed and those around them`() throws {
    let old = Array("a\nb\nc\nd\ne\nf\ng\n".utf8)
    let new = Array("a\nb\nc\nx\ne\nf\ng\r\n".utf8)
    #expect(LineDifference.text(from: old, to: new) == "  b\n  c\n- d\n+ x\n  e\n  f\n- g\n+ g␍\n  ")
  }

  @Test func `a folder without fixtures gives one that cannot be read`() {
    let none = Fixture.all(in: "No such folder")
    #expect(none.count == 1)
    #expect(throws: (any Error).self) { try none[0].bytes }
  }
}
