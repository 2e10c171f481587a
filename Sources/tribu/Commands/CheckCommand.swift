internal import ArgumentParser
internal import TribuCompiler

/// `tribu check`: validates playbooks.
struct CheckCommand: TribuCommand {
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

  @Option(help: ArgumentHelp(say("How to report.", es: "Cómo informar."), valueName: ReportFormat.choice))
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      say(
        "What must be met: draft has no errors, proposal no warnings either, running no advice either.",
        es: "Qué hay que cumplir: draft, sin errores; proposal, tampoco avisos; running, tampoco consejos."),
      valueName: CheckSettings.Profile.choice))
  var profile: CheckSettings.Profile?

  @Option(
    help: ArgumentHelp(
      say("Let pass what this file recorded.", es: "Deja pasar lo que registró este archivo."),
      valueName: say("file", es: "archivo")), completion: .file(extensions: ["json"]))
  var baseline: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Record in the baseline what stands today.", es: "Registra en el punto de partida lo que hay hoy.")))
  var writeBaseline = false

  @Flag(help: ArgumentHelp(say("Look only at what cannot be read.", es: "Mira solo lo que no se puede leer.")))
  var readingOnly = false

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
    if writeBaseline, baseline == nil {
      console.tell(
        Sentence(
          en: "`--write-baseline` needs to know where: add `--baseline FILE`",
          es: "`--write-baseline` necesita saber dónde: añade `--baseline ARCHIVO`"))
      return .usage
    }
    let run = CheckRun(
      paths: paths, format: format, colour: messages.colour(console.outputIsTerminal, console), buildDate: buildDate,
      profile: profile, baseline: baseline.map { ($0, writeBaseline) }, readsOnly: readingOnly)
    return fix || diff ? FixRun(check: run, writes: !diff).perform(console) : run.perform(console)
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension CheckSettings.Profile: ExpressibleByArgument {}
