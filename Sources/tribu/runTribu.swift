internal import ArgumentParser
internal import TribuCompiler

/// The documented exit codes (`spec` §7; the numbers are those of sysexits.h).
enum ExitStatus: Int32 {
  case fine = 0
  /// A playbook has problems, or not everything that was asked for was written.
  case problems = 1
  case usage = 64
  /// A named file, or any playbook at all, is absent.
  case noInput = 66
  /// Our own fault.
  case internalFault = 70
  /// An output file or stream could not be written.
  case cannotWrite = 73
  /// Standard input could not be read.
  case cannotRead = 74
}

/// A subcommand: parsed by argument-parser, run on a console that tests can be.
protocol TribuCommand: ParsableCommand {
  func perform(_ console: Console) -> ExitStatus
}

/// Runs one command line.
func runTribu(_ arguments: [String], console: Console) -> ExitStatus {
  MessageChoice.current = MessageChoice.language(arguments, console.environment)
  if let check = CheckRun(plain: arguments, console) { return check.perform(console) }
  if let word = arguments.first, let unknown = Tribu.unknownCommand(word) {
    console.tell(unknown)
    return .usage
  }
  do {
    var command = try Tribu.parseAsRoot(arguments)
    if let command = command as? any TribuCommand { return command.perform(console) }
    try command.run()
    return .fine
  } catch {
    let isAnswer = Tribu.exitCode(for: error) == .success
    let isTerminal = isAnswer ? console.outputIsTerminal : console.errorIsTerminal
    var text = Tribu.fullMessage(for: error, columns: isTerminal ? nil : 80)
    if MessageChoice.current == .spanish { text = SpanishUsage.translated(text) }
    if isAnswer {
      console.out(text.hasSuffix("\n") ? text : text + "\n")
      return console.outputWorks ? .fine : .cannotWrite
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.safe(String($0)) }
    console.err(lines.joined(separator: "\n") + "\n")
    return .usage
  }
}

/// `tribu`
struct Tribu: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tribu",
      abstract: say(
        "A compiler for community plans: playbooks in YAML become a checked calendar and a proposal.",
        es: "Un compilador de planes de comunidad: de un playbook en YAML, un calendario comprobado y una propuesta."),
      usage: say("tribu <subcommand> [<options>]", es: "tribu <orden> [<opciones>]"),
      version: TribuVersion.text,
      subcommands: [CheckCommand.self, PlanCommand.self, BuildCommand.self, SchemaCommand.self, ExplainCommand.self])
  }
}

extension Tribu {
  /// What to say of a first word that is no command, where it was meant to be one.
  fileprivate static func unknownCommand(_ word: String) -> Sentence? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let near = Suggestion.nearest(to: word, among: names)
    return Sentence(
      en: "no command `\(word)`: " + (near.map { "did you mean `\($0)`?" } ?? "`tribu --help` lists them"),
      es: "no hay ninguna orden `\(word)`: " + (near.map { "¿querías decir `\($0)`?" } ?? "`tribu --help` las enumera"))
  }
}

enum TribuVersion {
  static let text = "0.1.0"
}
