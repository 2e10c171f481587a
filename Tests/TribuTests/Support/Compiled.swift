import Foundation

@testable import TribuCompiler
@testable import TribuEmitters
@testable import tribu

/// A playbook compiled with the system's files and zones, for tests that look at plans.
struct Compiled {
  let result: Compilation

  init(_ text: String, path: String = "playbook.yaml") {
    result = compile(SourceFile(path: path, text: text), surroundings: TestPlans.surroundings)
  }

  init(_ file: URL) throws { self.init(try String(contentsOf: file, encoding: .utf8), path: file.path) }

  struct NotPlanned: Error, CustomStringConvertible {
    let description: String
  }

  /// The plan, where nothing is wrong with how the playbook is written.
  func plan() throws -> Plan {
    let errors = result.diagnostics.filter { ReadingRule(rawValue: $0.rule) != nil }
    guard errors.isEmpty, let plan = result.plan else {
      let list = errors.map { "\($0.rule): \($0.message.en)" }
      throw NotPlanned(description: "\(result.files[0].path): \(list.joined(separator: "; "))")
    }
    return plan
  }
}

extension Plan {
  /// `plan.json`, as it is built on one fixed day.
  var json: [UInt8] {
    planJSON(
      self, items: items,
      settings: EmitterSettings(language: playbook.language, buildDate: Day(year: 2027, month: 1, day: 4)))
  }

  /// `plan.csv`, likewise.
  var csv: [UInt8] {
    planCSV(
      self, items: items,
      settings: EmitterSettings(language: playbook.language, buildDate: Day(year: 2027, month: 1, day: 4)))
  }
}
