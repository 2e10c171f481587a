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
  case cannotCreate = 73
  case cannotRead = 74
}

/// A subcommand: parsed by argument-parser, run on a console that tests can be.
protocol TribuCommand: ParsableCommand {
  func perform(_ console: Console) -> ExitStatus
}

/// Runs one command line.
func runTribu(_ arguments: [String], console: Console) -> ExitStatus {
  MessageChoice.current = MessageChoice.language(arguments, console.environment)
  do {
    var command = try Tribu.parseAsRoot(arguments)
    if let command = command as? any TribuCommand { return command.perform(console) }
    try command.run()
    return .fine
  } catch {
    let text = Tribu.fullMessage(for: error)
    if Tribu.exitCode(for: error) == .success {
      console.out(text + "\n")
      return .fine
    }
    console.err(text + "\n")
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
      version: TribuVersion.text,
      subcommands: [CheckCommand.self, PlanCommand.self, BuildCommand.self, SchemaCommand.self, ExplainCommand.self])
  }
}

enum TribuVersion {
  static let text = "0.1.0"
}
