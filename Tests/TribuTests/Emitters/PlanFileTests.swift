import Foundation
import Testing

@testable import TribuCompiler
@testable import TribuEmitters

/// `plan.json` and `plan.csv`, read back by something that did not write them.
@Suite struct PlanFileTests {
  private static let starters = ["artesanos", "cincuenta", "espalda", "lectores"]

  private func plan(_ starter: String) throws -> Plan {
    try Compiled(Repository.playbooks.appending(path: "\(starter).yaml")).plan()
  }

  // MARK: plan.json

  private static let always: Set<String> = [
    "key", "uid", "type", "track", "activity", "title", "date", "endDate", "allDay", "timezone", "effortMinutes",
    "feeds",
  ]
  private static let sometimes: Set<String> = [
    "section", "kind", "topic", "phase", "role", "people", "start", "end", "nominalDate", "moved", "cost", "amount",
    "parent", "serves", "format", "direction",
  ]

  @Test(arguments: starters) func `plan json has the documented keys and no others`(_ starter: String) throws {
    let plan = try plan(starter)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(plan.json)) as? [String: Any])
    #expect(json.keys.sorted() == ["items", "load", "phases", "playbook", "skipped", "standing", "totals", "tribu"])
    #expect(json["tribu"] as? Int == 1)
    #expect(
      keys(json["playbook"]) == ["client", "consultancy", "currency", "id", "language", "timezone", "title"])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(items.count == plan.items.count)
    for item in items {
      let found = Set(item.keys)
      #expect(found.isSuperset(of: PlanFileTests.always), "\(item)")
      #expect(found.subtracting(PlanFileTests.always).isSubset(of: PlanFileTests.sometimes), "\(item)")
      let isAllDay = try #require(item["allDay"] as? Bool)
      #expect((item["start"] == nil) == isAllDay && (item["end"] == nil) == isAllDay)
      if let moved = item["moved"] { #expect(keys(moved) == ["from", "reason"]) }
      #expect(
        try #require(item["uid"] as? String).contains(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))
      #expect((item["feeds"] as? [String])?.first == "calendar")
    }
    for phase in try #require(json["phases"] as? [Any]) {
      #expect(keys(phase) == ["end", "id", "kind", "name", "start"])
    }
    for skip in try #require(json["skipped"] as? [Any]) { #expect(keys(skip) == ["activity", "date", "reason"]) }
    for row in try #require(json["load"] as? [[String: Any]]) {
      #expect(keys(row) == ["availableMinutes", "plannedMinutes", "role", "week"])
      #expect(try #require(row["week"] as? String).contains(/^\d{4}-W\d{2}$/))
    }
    #expect(
      keys(json["totals"])
        == ["costs", "currency", "fee", "minutesByRole", "occurrencesByActivity", "tax", "total"])
  }

  private func keys(_ object: Any?) -> [String] { (object as? [String: Any])?.keys.sorted() ?? [] }

  @Test func `plan json ends with a line feed and has no carriage return`() throws {
    let json = try plan("artesanos").json
    #expect(json.last == 10)
    #expect(!json.contains(13))
  }

  // MARK: plan.csv

  @Test(arguments: starters) func `plan csv gives back every item when RFC 4180 is followed`(_ starter: String) throws {
    let plan = try plan(starter)
    let rows = try CSVReader.read(plan.csv)
    let columns = try #require(rows.first)
    #expect(rows.count == plan.items.count + 1)
    #expect(Set(rows.map(\.count)) == [columns.count])
    for (row, item) in zip(rows.dropFirst(), plan.items) {
      let fields = Dictionary(uniqueKeysWithValues: zip(columns, row))
      #expect(fields["key"] == item.key)
      #expect(fields["date"] == item.days.first.description)
      #expect(fields["end_date"] == item.days.last.description)
      #expect(fields["start"] == item.start?.time.description ?? "")
      #expect(fields["feeds"]?.hasPrefix("calendar") == true)
    }
  }

  @Test func `every line ends with CRLF, and every field is quoted`() throws {
    var table = CSVTable(columns: ["a", "b"])
    table.add(["uno, dos", "dijo \"hola\"\nte\r\nahí"])
    #expect(
      String(decoding: table.bytes, as: UTF8.self) == "\"a\",\"b\"\r\n\"uno, dos\",\"dijo \"\"hola\"\"\nte\r\nahí\"\r\n"
    )
    #expect(try CSVReader.read(table.bytes) == [["a", "b"], ["uno, dos", "dijo \"hola\"\nte\r\nahí"]])
  }

  @Test(arguments: [
    "=1+1", "+34 600", "-3", "@ana", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠x", "  =1", "\"=1", " \" @x",
    "\u{A0}=1",
  ])
  func `a field that begins like a formula gets an apostrophe`(_ field: String) throws {
    var table = CSVTable(columns: [])
    table.add([field])
    #expect(try CSVReader.read(table.bytes).last == ["'" + field])
  }

  @Test(arguments: ["", " ", "12.50", "2027-03-01", "a=1", "café", "'ya", "1-2", "\"", "“=1”", "¡Hola!", "#", "1 + 1"])
  func `a field that does not is left as it is`(_ field: String) throws {
    var table = CSVTable(columns: [])
    table.add([field])
    #expect(try CSVReader.read(table.bytes).last == [field])
  }
}

/// A strict reader of RFC 4180, which is not the writer's inverse.
private enum CSVReader {
  struct Malformed: Error {}

  static func read(_ bytes: [UInt8]) throws -> [[String]] {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var rows: [[String]] = []
    var row: [String] = []
    var index = 0
    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
      scalars.indices.contains(index + ahead) ? scalars[index + ahead] : nil
    }
    while index < scalars.count {
      if peek() == "\r" {
        // An empty line is a row without fields.
        guard peek(1) == "\n" else { throw Malformed() }
        rows.append(row)
        (row, index) = ([], index + 2)
        continue
      }
      guard peek() == "\"" else { throw Malformed() }
      index += 1
      var field = ""
      while let scalar = peek(), scalar != "\"" || peek(1) == "\"" {
        index += scalar == "\"" ? 2 : 1
        field.unicodeScalars.append(scalar)
      }
      guard peek() == "\"" else { throw Malformed() }
      index += 1
      row.append(field)
      if peek() == "," {
        index += 1
      } else {
        guard peek() == "\r", peek(1) == "\n" else { throw Malformed() }
        rows.append(row)
        (row, index) = ([], index + 2)
      }
    }
    guard row.isEmpty else { throw Malformed() }
    return rows
  }
}
