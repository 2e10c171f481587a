import Foundation
import Testing

@testable import TribuCompiler
@testable import TribuEmitters

/// Other people's programs read our calendars (Tests/Oracles/calendar_oracle.py) and must find what the plan says.
@Suite struct CalendarOracleTests {
  @Test(arguments: ["artesanos", "cincuenta", "espalda", "lectores"])
  func otherReadersFindThePlan(_ name: String) throws {
    let plan = try TestPlans.starter(name)
    let settings = TestPlans.settings(plan.playbook.language)
    let folder = FileManager.default.temporaryDirectory.appending(path: "tribu-calendars-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try Format.ics.files(of: plan, settings: settings) + Format.json.files(of: plan, settings: settings)
    try #require(files.count == 7)
    for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
    let feeds = Format.ics.names
    let result = try Oracle.run(
      "calendar_oracle.py", (["plan.json"] + feeds).map { folder.appending(path: $0).path })
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.hasSuffix("6 calendars, 6 readers, 0 differences\n"), "\(result.output)")
  }
}
