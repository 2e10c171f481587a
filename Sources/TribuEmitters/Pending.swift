internal import TribuCompiler
func writeCalendar(_ feed: Feed, of plan: Plan, settings: EmitterSettings) -> OutputFile? { nil }
