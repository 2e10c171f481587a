import Foundation
import Testing

@testable import TribuCompiler

/// The difference that `check --diff` prints, as the programs that read such files take it.
@Suite struct UnifiedDiffTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let name: String
    let old: String
    let new: String

    init(_ description: String, name: String = "plan.yaml", _ old: String, _ new: String) {
      testDescription = description
      self.name = name
      self.old = old
      self.new = new
    }
  }

  private static let twenty = (1...20).map { "línea \($0)\n" }.joined()

  static let cases = [
    Case("one line", "a: 1\n", "a: 2\n"),
    Case("no newline at the end", "a: 1\nb: 2", "a: 1\nb: 3"),
    Case("no newline at the end, far from the change", "a: 1\nb: 2\nc: 3", "a: 0\nb: 2\nc: 3"),
    Case("two hunks", twenty, twenty.replacing("línea 2\n", with: "II\n").replacing("línea 19\n", with: "XIX\n")),
    Case(
      "hunks that meet", twenty, twenty.replacing("línea 6\n", with: "VI\n").replacing("línea 13\n", with: "XIII\n")),
    Case(
      "hunks that touch", twenty, twenty.replacing("línea 6\n", with: "VI\n").replacing("línea 12\n", with: "XII\n")),
    Case("neighbours", twenty, twenty.replacing("línea 6\nlínea 7\n", with: "VI\nVII\n")),
    Case(
      "the first and the last", twenty, twenty.replacing("línea 1\n", with: "I\n").replacing("línea 20\n", with: "XX\n")
    ),
    Case("CRLF and BOM", "\u{FEFF}a: 1\r\nb: 2\r\nc: \r\r\n", "\u{FEFF}a: 9\r\nb: 2\r\nc: \r\r\n"),
    Case("lines like a diff's own", "--- a\n+++ b\n@@ -1 +1 @@\n-x\n\\ No\n", "--- a\n+++ b\n@@ -1 +1 @@\n-y\n\\ No\n"),
    Case("a name with a space", name: "mi plan.yaml", "a: 1\n", "a: 2\n"),
    Case("a name with accents", name: "año/niñas 1.yaml", "a: 1\n", "a: 2\n"),
    Case("a name with quotes", name: "el \"plan\" \\ uno.yaml", "a: 1\n", "a: 2\n"),
  ]

  @Test(arguments: cases, ["patch", "git"])
  func `patch and git apply make of the old text the new one`(_ change: Case, _ program: String) throws {
    let diff = unifiedDiff(of: change.name, from: Array(change.old.utf8), to: Array(change.new.utf8))
    let made = try withTemporaryFolder { folder in
      let file = folder.appending(path: change.name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(change.old.utf8).write(to: file)
      try Data(diff).write(to: folder.appending(path: "the.diff"))
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        program == "git" ? ["git", "apply", "-p0", "the.diff"] : ["patch", "-s", "-p0", "-i", "the.diff"]
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(String(decoding: diff, as: UTF8.self))")
      return try Data(contentsOf: file)
    }
    #expect(made == Data(change.new.utf8))
  }

  @Test func `it is what people know`() {
    let diff = unifiedDiff(of: "a.yaml", from: Array("1\n2\n3\n4\n5\n6".utf8), to: Array("1\n2\n3\n4\ncinco\n6".utf8))
    #expect(
      String(decoding: diff, as: UTF8.self) == """
        --- a.yaml
        +++ a.yaml
        @@ -2,5 +2,5 @@
         2
         3
         4
        -5
        +cinco
         6
        \\ No newline at end of file

        """)
  }

  @Test func `equal texts differ in nothing`() {
    #expect(unifiedDiff(of: "a", from: [], to: []) == [])
    #expect(unifiedDiff(of: "a", from: [65], to: [65]) == [])
  }

  @Test func `edits that overlap, lie outside or break a line are left out`() {
    func edit(_ start: Int, _ end: Int, _ text: String) -> Diagnostic.Edit {
      Diagnostic.Edit(Span(file: 0, start: start, end: end), text)
    }
    let edits = [
      edit(4, 6, "X"), edit(0, 2, "yz"), edit(5, 8, "Y"), edit(7, 99, "Z"), edit(8, 9, "a\nb"), edit(2, 2, "?"),
      edit(9, 11, "W"), edit(0, 2, "yz"),
    ]
    let (bytes, applied) = applyEdits(edits, to: Array("abcdefghi\nj".utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "yzcdXghi\nj")
    #expect(applied == [edit(0, 2, "yz"), edit(4, 6, "X")])
    #expect(applyEdits([], to: [1, 2]).bytes == [1, 2])
  }
}
