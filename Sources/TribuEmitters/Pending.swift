internal import TribuCompiler
func writeCalendar(_ feed: Feed, of plan: Plan, settings: EmitterSettings) -> OutputFile? { nil }
func writeProposal(_ plan: Plan, settings: EmitterSettings) throws -> OutputFile { OutputFile(name: "proposal.html", bytes: []) }
func writeContentPlan(_ plan: Plan, settings: EmitterSettings) throws -> OutputFile? { nil }
