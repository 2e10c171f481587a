internal import ArgumentParser
internal import TribuCompiler

/// Options of every command.
struct MessageOptions: ParsableArguments {
  @Option(
    name: .customLong("messages"),
    help: ArgumentHelp(
      say("The language of messages: es or en.", es: "El idioma de los mensajes: es o en."),
      valueName: "language"))
  var messages: MessageLanguage?

  @Flag(name: .customLong("no-color"), help: ArgumentHelp(say("Without colours.", es: "Sin colores.")))
  var noColour = false

  /// Colour only on a terminal that wants it (no-color.org).
  func colour(_ isTerminal: Bool, _ console: Console) -> Bool {
    isTerminal && !noColour && (console.environment["NO_COLOR"] ?? "").isEmpty && console.environment["TERM"] != "dumb"
  }
}

extension MessageLanguage: ExpressibleByArgument {}

/// The build date, for commands that depend on one.
struct DateOptions: ParsableArguments {
  @Option(
    name: .customLong("date"),
    help: ArgumentHelp(
      say(
        "Stands for today (year-month-day); else SOURCE_DATE_EPOCH, else today.",
        es: "Hace de hoy (año-mes-día); si no, SOURCE_DATE_EPOCH; si no, hoy."),
      valueName: "date"))
  var date: Day?

  func buildDate(_ console: Console) -> Day {
    if let date { return date }
    if let epoch = console.environment["SOURCE_DATE_EPOCH"].flatMap({ Int($0) }), (0..<253_402_300_800).contains(epoch) {
      return Day(number: epoch / 86_400)
    }
    return console.today
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
