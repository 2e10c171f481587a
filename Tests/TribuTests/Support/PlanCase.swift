import Foundation
import Testing

/// A playbook of `Fixtures/Plans`, named after what its plan shows.
struct PlanCase: CustomTestStringConvertible, CustomStringConvertible, Sendable {
  let folder: URL

  var playbook: URL { folder.appending(path: "playbook.yaml") }
  var golden: URL { folder.appending(path: "plan.json") }
  var description: String { folder.lastPathComponent }
  var testDescription: String { description }

  static var all: [PlanCase] {
    get throws {
      let folder = Repository.fixtures.appending(path: "Plans")
      return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .map { PlanCase(folder: $0) }.sorted { $0.description < $1.description }
    }
  }
}
