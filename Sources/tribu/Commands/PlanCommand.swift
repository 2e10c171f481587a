internal import ArgumentParser
internal import TribuCompiler
internal import TribuEmitters

/// `tribu plan`: the calendar in the terminal.
struct PlanCommand: TribuCommand {
  enum Output: String, CaseIterable, ExpressibleByArgument { case text, json, csv }
  enum View: String, CaseIterable, ExpressibleByArgument { case agenda }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: say("Show a playbook's calendar.", es: "Muestra el calendario de un playbook."),
      usage: say("tribu plan <playbook> [<options>]", es: "tribu plan <playbook> [<opciones>]"))
  }

  @Argument(
    help: ArgumentHelp(
      say("The playbook; `-` reads standard input.", es: "El playbook; `-` lee la entrada estándar."),
      valueName: "playbook"),
    completion: .file(extensions: ["yaml", "yml"]))
  var path: String

  @Option(help: ArgumentHelp(say("How to lay it out.", es: "Cómo presentarlo."), valueName: View.choice))
  var view: View = .agenda

  @Option(help: ArgumentHelp(say("In which format.", es: "En qué formato."), valueName: Output.choice))
  var format: Output = .text

  @Option(
    help: ArgumentHelp(
      say("Only what this role does or takes part in.", es: "Solo lo que hace o en lo que participa este rol."),
      valueName: say("role", es: "rol")))
  var role: String?

  @Option(help: ArgumentHelp(say("From this day on.", es: "Desde este día."), valueName: dayForm))
  var from: Day?

  @Option(help: ArgumentHelp(say("Up to this day.", es: "Hasta este día."), valueName: dayForm))
  var to: Day?

  @Option(help: ArgumentHelp(say("Only this activity, by id.", es: "Solo esta actividad, por su id."), valueName: "id"))
  var activity: String?

  @OptionGroup var dates: DateOptions
  @OptionGroup var messages: MessageOptions

  func perform(_ console: Console) -> ExitStatus {
    guard let buildDate = dates.buildDate(console) else { return .usage }
    var status = ExitStatus.fine
    guard path == standardInput || POSIX.kind(path, followLinks: true) != nil else {
      console.tell(Sentence(en: "no file `\(path)`", es: "no existe el archivo `\(path)`"))
      return .noInput
    }
    let surroundings = SystemSurroundings.make(console.environment, on: buildDate)
    compilePlaybooks([path], console, surroundings, keep: { $0 }) { outcome in
      switch outcome {
      case .unreadable(let problem, let reason):
        console.tell(problem)
        status = reason
      case .compiled(let compilation): status = show(compilation, console)
      }
    }
    return console.outputWorks ? status : .cannotWrite
  }

  private func show(_ compilation: Compilation, _ console: Console) -> ExitStatus {
    tellFindings(
      compilation.diagnostics, compilation.files, console, colour: messages.colour(console.errorIsTerminal, console))
    guard let plan = compilation.soundPlan else { return .problems }
    guard knows(plan, console) else { return .usage }
    if let from, let to, from > to {
      console.tell(
        Sentence(en: "--to (\(to)) comes before --from (\(from))", es: "--to (\(to)) es anterior a --from (\(from))"))
      return .usage
    }
    guard let buildDate = dates.buildDate(console) else { return .usage }
    let items = plan.items.filter(isWanted)
    let settings = EmitterSettings(language: plan.playbook.language, buildDate: buildDate)
    switch format {
    case .json: console.out(planJSON(plan, items: items, settings: settings))
    case .csv: show(csv: planCSV(plan, items: items, settings: settings), console)
    case .text:
      let agenda = Agenda(plan, colour: messages.colour(console.outputIsTerminal, console))
      console.out(agenda.text(items, skips: plan.skipped.filter(isWanted)))
    }
    return .fine
  }

  /// Whole to a file or another program; a terminal gets it without what would drive it.
  private func show(csv bytes: [UInt8], _ console: Console) {
    guard console.outputIsTerminal else { return console.out(bytes) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    console.out(lines.map { TerminalText.safe(String($0)) }.joined(separator: "\r\n"))
  }

  /// A role or activity that the plan does not know would silently show nothing.
  private func knows(_ plan: Plan, _ console: Console) -> Bool {
    let team = plan.playbook.team
    let roles = Role.team.map(\.name) + team.experts.map(\.id.value)
    if let role, !roles.contains(role) {
      console.tell(.unknown(role, Sentence(en: "role", es: "rol"), roles))
      return false
    }
    let activities = Set(plan.items.map(\.activity) + plan.activities.map(\.id.value)).sorted()
    if let activity, !activities.contains(activity) {
      console.tell(.unknown(activity, Sentence(en: "activity", es: "actividad"), activities))
      return false
    }
    if let activity, !plan.items.contains(where: { $0.activity == activity }) {
      console.tell(
        Sentence(
          en: "`\(activity)` has no dates: it is a standing duty, or its schedule gives none",
          es: "`\(activity)` no tiene fechas: es una tarea continua o su horario no da ninguna"))
    }
    return true
  }

  private func isWanted(_ item: PlannedItem) -> Bool {
    if let role, item.role?.name != role, item.receiver?.name != role, !item.experts.contains(role) { return false }
    if let from, item.days.last < from { return false }
    if let to, item.days.first > to { return false }
    if let activity, item.activity != activity { return false }
    return true
  }

  /// Nobody does what is left out, so a role sees none of it.
  private func isWanted(_ skip: Plan.Skip) -> Bool {
    if role != nil { return false }
    if let from, skip.date < from { return false }
    if let to, skip.date > to { return false }
    if let activity, skip.activity != activity { return false }
    return true
  }
}

extension Sentence {
  fileprivate static func unknown(_ name: String, _ what: Sentence, _ known: [String]) -> Sentence {
    let near = Suggestion.nearest(to: name, among: known)
    return Sentence(
      en: "no \(what.en) `\(name)` in this plan" + (near.map { ": did you mean `\($0)`?" } ?? ""),
      es: "no hay \(what.es) `\(name)` en este plan" + (near.map { ": ¿querías decir `\($0)`?" } ?? ""))
  }
}
