package import TribuCompiler

/// What `tribu build` makes: a closed list, so that the compiler names every place a new format has to touch.
package enum Format: String, CaseIterable, Sendable {
  /// The six calendar feeds.
  case ics
  /// `plan.json`
  case json
  /// `plan.csv`
  case csv
  /// The pages: proposal and content plan.
  case html

  /// The files of this format; a feed without items, or a page without data, is left out.
  package func files(of plan: Plan, settings: EmitterSettings) throws -> [OutputFile] {
    switch self {
    case .ics: writeCalendars(of: plan, settings: settings)
    case .json: [writePlanJSON(plan, settings: settings)]
    case .csv: [writePlanCSV(plan, settings: settings)]
    case .html:
      [try writeProposal(plan, settings: settings)] + [try writeContentPlan(plan, settings: settings)].compactMap { $0 }
    }
  }

  /// Every name this format may write: files of ours that no longer belong are known by it.
  package var names: [String] {
    switch self {
    case .ics: Feed.allCases.map { $0.rawValue + ".ics" }
    case .json: ["plan.json"]
    case .csv: ["plan.csv"]
    case .html: ["proposal.html", "content-plan.html"]
    }
  }
}
