import Foundation
import Testing

@testable import TribuCompiler
@testable import TribuEmitters
@testable import tribu

/// The planner against a second one, written in Python from the specification alone.
@Suite struct PlanningOracleTests {
  @Test func `the second planner passes its own cases, worked out by hand`() throws {
    let result = try Oracle.run("planning_oracle.py", ["selftest"])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `five thousand random schedules are planned as the second planner does`() throws {
    try withTemporaryFolder { folder in
      let made = try Oracle.run(
        "planning_oracle.py",
        ["generate", "--seed", "1", "--playbooks", "250", "--schedules", "20", "--out", folder.path])
      try #require(made.status == 0, "\(made.output)")
      let playbooks = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "yaml" }
      try #require(playbooks.count == 250)
      for playbook in playbooks {
        let plan = try Compiled(playbook).plan()
        try Data(plan.json).write(to: playbook.deletingPathExtension().appendingPathExtension("json"))
      }
      let compared = try Oracle.run("planning_oracle.py", ["compare", folder.path, folder.path])
      #expect(compared.status == 0, "\(compared.output.suffix(4000))")
      #expect(compared.output.hasSuffix("5000 schedules compared, 0 differ\n"), "\(compared.output.suffix(200))")
    }
  }

  @Test func `the recorded plans are what the second planner expects`() throws {
    try withTemporaryFolder { folder in
      let cases = try PlanCase.all
      for plan in cases {
        let expected = try Oracle.run("planning_oracle.py", ["expect", plan.playbook.path])
        try #require(expected.status == 0, "\(plan): \(expected.output.suffix(400))")
        // `compare` counts schedules; here each case is one.
        let counted = "{\"schedules\": 1," + expected.output.dropFirst()
        try counted.write(to: folder.appending(path: "\(plan).expected.json"), atomically: true, encoding: .utf8)
        try Data(contentsOf: plan.golden).write(to: folder.appending(path: "\(plan).json"))
      }
      let compared = try Oracle.run("planning_oracle.py", ["compare", folder.path, folder.path])
      #expect(compared.status == 0, "\(compared.output.suffix(4000))")
    }
  }
}
