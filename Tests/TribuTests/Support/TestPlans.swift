import Foundation
import Testing

@testable import TribuCompiler
@testable import TribuEmitters
@testable import tribu

/// Plans for tests of what is made from them.
enum TestPlans {
  /// The world as the command line sees it: files by their paths, zones from the machine's tzdata.
  static let surroundings = SystemSurroundings.make([:], on: buildDate)

  /// The plan of a playbook's text; fails where there is none.
  static func plan(_ text: String, path: String = "playbook.yaml") throws -> Plan {
    try Compiled(text, path: path).plan()
  }

  /// The names of the starters, such as `artesanos`.
  static let starters: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: Repository.playbooks.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static func starterText(_ name: String) throws -> String {
    try String(contentsOf: Repository.playbooks.appending(path: name + ".yaml"), encoding: .utf8)
  }

  static func starter(_ name: String) throws -> Plan {
    try plan(starterText(name), path: Repository.playbooks.appending(path: name + ".yaml").path)
  }

  static let buildDate = Day(year: 2026, month: 12, day: 1)

  static func settings(_ language: String) -> EmitterSettings {
    EmitterSettings(language: language, buildDate: buildDate)
  }

  /// The feeds of a plan by their names.
  static func feeds(
    _ plan: Plan, language: String? = nil, on day: Day = buildDate, revisions: [String: Revision] = [:]
  ) -> [String: [UInt8]] {
    let settings = EmitterSettings(language: language ?? plan.playbook.language, buildDate: day)
    let files = writeCalendars(of: plan, settings: settings, revisions: revisions)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
  }
}
