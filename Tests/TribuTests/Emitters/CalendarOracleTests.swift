import Foundation
import Testing

@testable import TribuCompiler
@testable import TribuEmitters

/// Other people's programs read our calendars (Tests/Oracles/calendar_oracle.py) and must find what the plan says.
@Suite struct CalendarOracleTests {
  /// A zone that never changes its clocks, and one that does; more would only take longer.
  @Test(arguments: ["artesanos", "espalda"])
  func otherReadersFindThePlan(_ name: String) throws {
    let plan = try TestPlans.starter(name)
    let settings = TestPlans.settings(plan.playbook.language)
    let folder = FileManager.default.temporaryDirectory.appending(path: "tribu-calendars-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try Format.ics.files(of: plan, settings: settings) + Format.json.files(of: plan, settings: settings)
    try #require(files.count == 7)
    for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
    // The plan's own calendar has every event; the members' are written apart.
    let feeds = ["calendar.ics", "members.ics"]
    let result = try Oracle.run(
      "calendar_oracle.py", (["plan.json"] + feeds).map { folder.appending(path: $0).path })
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.hasSuffix("2 calendars, 6 readers, 0 differences\n"), "\(result.output)")
  }
}
