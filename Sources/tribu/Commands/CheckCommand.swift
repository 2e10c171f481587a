internal import ArgumentParser
internal import TribuCompiler

/// `tribu check`: validates playbooks.
struct CheckCommand: TribuCommand {
  enum Output: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Check playbooks, and say what is wrong where.", es: "Comprueba playbooks y dice qué falla y dónde."),
      usage: say("tribu check [<path> ...] [<options>]", es: "tribu check [<ruta> ...] [<opciones>]"))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Files, or folders to search for playbooks; `-` reads standard input. Without any, this folder.",
        es: "Archivos, o carpetas donde buscar playbooks; `-` lee la entrada estándar. Sin nada, esta carpeta."),
      valueName: say("path", es: "ruta")), completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String] = []

  @Option(help: ArgumentHelp(say("How to report.", es: "Cómo informar."), valueName: Output.choice))
  var format: Output = .text

  @Flag(
    help: ArgumentHelp(
      say(
        "Fix misspelt words, times and dates that can be meant in one way only, then check.",
        es: "Corrige palabras, horas y fechas mal escritas que solo admiten una lectura y después comprueba.")))
  var fix = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Print what `--fix` would write as a patch, and write nothing.",
        es: "Muestra como parche lo que escribiría `--fix`, sin escribir nada.")))
  var diff = false

  @OptionGroup var dates: DateOptions
  @OptionGroup var messages: MessageOptions

  func perform(_ console: Console) -> ExitStatus {
    guard let buildDate = dates.buildDate(console) else { return .usage }
    let run = CheckRun(
      paths: paths, format: format, colour: messages.colour(console.outputIsTerminal, console), buildDate: buildDate)
    return fix || diff ? FixRun(check: run, writes: !diff).perform(console) : run.perform(console)
  }
}
