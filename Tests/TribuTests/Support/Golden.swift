import Foundation
import Testing

/// Files that hold what a user sees, byte for byte; the tests compare with them.
///
/// `RECORD=1` rewrites them and fails all the same: a recording is read and committed, never taken for a passed test.
enum Golden {
  enum Mode {
    case compare, record
    /// Continuous integration never records.
    case refuse

    init(_ environment: [String: String]) {
      guard environment["RECORD"] == "1" else {
        self = .compare
        return
      }
      self = environment["CI"] == nil ? .record : .refuse
    }
  }

  /// Fails unless the file holds exactly this text.
  static func expect(_ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(Array(text.utf8), in: file, sourceLocation: sourceLocation)
  }

  /// Fails unless the file holds exactly these bytes.
  static func expect(_ bytes: [UInt8], in file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let mode = Mode(ProcessInfo.processInfo.environment)
    guard let complaint = try complaint(bytes, file, mode) else { return }
    Issue.record("\(complaint)", sourceLocation: sourceLocation)
  }

  /// What is wrong with a text, or nil; writes the file where it should.
  static func complaint(_ bytes: [UInt8], _ file: URL, _ mode: Mode) throws -> String? {
    let known = try? Data(contentsOf: file)
    if let known, known.elementsEqual(bytes) { return nil }
    let name = file.lastPathComponent
    switch mode {
    case .refuse: return "\(name) would be recorded, and continuous integration does not record"
    case .record:
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      return "recorded \(name)"
    case .compare:
      guard let known else { return "\(name) is missing: `make record` writes it" }
      return "\(name) differs (- file, + now):\n"
        + LineDifference.text(from: Array(known), to: bytes)
    }
  }
}

/// The lines in which two texts differ, with a little of what stands around them.
enum LineDifference {
  private static let context = 2
  /// Beyond this, comparing line by line would take longer than anybody waits.
  private static let limit = 4000

  static func text(from old: [UInt8], to new: [UInt8]) -> String {
    let (before, after) = (lines(old), lines(new))
    let same = zip(before, after).prefix { $0 == $1 }.count
    let change = Array(after[same...].prefix(limit)).difference(from: Array(before[same...].prefix(limit)))
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(same + offset)
      case .insert(let offset, _, _): inserted.insert(same + offset)
      }
    }
    var shown: [String] = []
    var (left, right, quiet) = (max(0, same - context), max(0, same - context), 0)
    while (left < before.count || right < after.count), shown.count < 60 {
      if removed.contains(left) {
        shown.append("- " + before[left])
        (left, quiet) = (left + 1, 0)
      } else if inserted.contains(right) {
        shown.append("+ " + after[right])
        (right, quiet) = (right + 1, 0)
      } else {
        quiet += 1
        if quiet <= context || left < same, left < before.count { shown.append("  " + before[left]) }
        if quiet == context + 1, left >= same { shown.append("  …") }
        (left, right) = (left + 1, right + 1)
      }
    }
    return shown.joined(separator: "\n")
  }

  /// By line feeds; a carriage return is shown, since it may be all that differs.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.last == 13 ? String(decoding: line.dropLast(), as: UTF8.self) + "␍" : String(decoding: line, as: UTF8.self)
    }
  }
}
