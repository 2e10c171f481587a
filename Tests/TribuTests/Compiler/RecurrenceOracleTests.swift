import Foundation
import Testing

@testable import TribuCompiler

/// Recurrence vectors gathered from the tests of other calendar libraries, kept beside the repository: they have
/// licences of their own, so a copy without them skips their test.
private let vectorFile = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../../shared/vectors/rrule.tsv").standardizedFileURL

@Suite struct RecurrenceOracleTests {
  private struct Case: Decodable {
    let rule: String
    let start: String
    let end: String
    let days: [String]
  }

  @Test func `random rules give the days that dateutil gives`() throws {
    let result = try Oracle.run("recurrence_oracle.py", ["--count", "5000", "--seed", "7"])
    try #require(result.status == 0, "\(result.output)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 5000)
    for line in lines {
      let known = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
      let rule = try Recurrence(text: known.rule)
      let days = try rule.days(from: #require(Day(known.start)), through: #require(Day(known.end)))
      #expect(days.map(\.description) == known.days, "\(known.rule) from \(known.start) to \(known.end)")
      #expect(try Recurrence(text: rule.text) == rule)
    }
  }

  private struct Vector {
    let id: String
    let isPrefix: Bool
    let rule: Recurrence
    let start: Day
    let expected: [Day]

    /// Nil for rows that are not about days, or about which their sources or RFC 5545 do not agree.
    init?(row: Substring) throws {
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      id = columns[0]
      isPrefix = columns[1] == "prefix"
      let isFinerThanDay = columns[5].contains(/BYHOUR|BYMINUTE|BYSECOND|HOURLY|MINUTELY|SECONDLY/)
      guard columns[1] == "ok" || isPrefix, columns[2] == "ok", columns[9] == "agree", !isFinerThanDay else {
        return nil
      }
      // dateutil takes every day of a numbered week where a rule names none; RFC 5545 takes DTSTART's weekday.
      guard id != "V0253" else { return nil }
      func days(_ column: Int) throws -> [Day] {
        try columns[column].split(separator: ",").map { instant in
          let date = Array(instant.prefix(8))
          return try #require(Day("\(String(date[0..<4]))-\(String(date[4..<6]))-\(String(date[6..<8]))"))
        }
      }
      start = try #require(days(4).first)
      var rule = try Recurrence(text: columns[5])
      if let until = rule.until, let time = columns[5].firstMatch(of: /UNTIL=\d+(T\d+)/)?.1 {
        // An end before that day's event leaves the day out, which a rule without clocks cannot know.
        if time < columns[4].dropFirst(8).prefix(7) { rule.until = until - 1 }
      }
      self.rule = rule
      // EXDATE takes days away and RDATE adds some: undone here, the rule itself is left.
      let added = try days(7)
      expected = try (days(8).filter { !added.contains($0) } + days(6)).sorted()
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: vectorFile.path)))
  func `the vectors of other libraries`() throws {
    let rows = try String(contentsOf: vectorFile, encoding: .utf8).split(separator: "\n").dropFirst()
    let vectors = try rows.compactMap(Vector.init(row:))
    #expect(vectors.count == 332)
    let last = Day(year: 9999, month: 12, day: 31)
    for vector in vectors {
      let isEndless = vector.isPrefix || (vector.rule.count == nil && vector.rule.until == nil)
      let end = isEndless ? vector.expected.last ?? last : last
      let days = vector.rule.days(from: vector.start, through: end)
      #expect(days == vector.expected, "\(vector.id): \(vector.rule.text)")
    }
  }
}
