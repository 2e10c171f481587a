import Foundation
import Testing

@testable import TribuCompiler

/// What planning gives, before any emitter: a change here is the planner's, one elsewhere without it the emitter's.
@Suite struct PlanGoldenTests {
  @Test(arguments: try PlanCase.all) func `a playbook is planned as recorded`(_ plan: PlanCase) throws {
    let made = try Compiled(plan.playbook).plan()
    try Golden.expect(made.json, in: plan.golden)
  }

  @Test func `there are plans, and each has its playbook`() throws {
    let cases = try PlanCase.all
    #expect(cases.count >= 13)
    for plan in cases { #expect(FileManager.default.fileExists(atPath: plan.playbook.path), "\(plan)") }
  }
}
