internal import ArgumentParser
internal import TribuCompiler

/// Options of every command.
struct MessageOptions: ParsableArguments {
  @Option(
    name: .customLong("messages"),
    help: ArgumentHelp(
      say("The language of messages.", es: "El idioma de los mensajes."), valueName: MessageLanguage.choice))
  var messages: MessageLanguage?

  @Flag(name: .customLong("no-color"), help: ArgumentHelp(say("Without colours.", es: "Sin colores.")))
  var noColour = false

  func colour(_ isTerminal: Bool, _ console: Console) -> Bool {
    !noColour && MessageOptions.wantsColour(isTerminal, console)
  }

  /// Colour only on a terminal that wants it (no-color.org).
  static func wantsColour(_ isTerminal: Bool, _ console: Console) -> Bool {
    isTerminal && (console.environment["NO_COLOR"] ?? "").isEmpty && console.environment["TERM"] != "dumb"
  }
}

extension MessageLanguage: ExpressibleByArgument {}

extension RawRepresentable<String> where Self: CaseIterable {
  /// `text|json`: the manual page shows no other list of what an option takes.
  static var choice: String { allCases.map(\.rawValue).joined(separator: "|") }
}

/// The build date, for commands that depend on one.
struct DateOptions: ParsableArguments {
  @Option(
    name: .customLong("date"),
    help: ArgumentHelp(
      say(
        "Stands for today; without it SOURCE_DATE_EPOCH does.",
        es: "Hace de hoy; sin ella, lo hace SOURCE_DATE_EPOCH."),
      valueName: dayForm))
  var date: Day?

  /// Nil, and said so, where the environment holds something that is no moment: guessing would break builds silently.
  func buildDate(_ console: Console) -> Day? { date ?? DateOptions.today(console) }

  /// The build date where no option names one.
  static func today(_ console: Console) -> Day? {
    guard let epoch = console.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else { return console.today }
    if let seconds = Int(epoch), (0..<253_402_300_800).contains(seconds) { return Day(number: seconds / 86_400) }
    console.tell(
      Sentence(
        en: "SOURCE_DATE_EPOCH is `\(epoch)`: it must be seconds since 1970",
        es: "SOURCE_DATE_EPOCH es `\(epoch)`: deben ser segundos desde 1970"))
    return nil
  }
}

/// How a day is written, as a placeholder in help.
var dayForm: String { say("yyyy-mm-dd", es: "aaaa-mm-dd") }

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
