/// The commands that GitHub's runner finds in a log, read as the runner reads it (actions/runner, ActionCommand.cs).
///
/// Written from the reader's side: what Tribu writes is judged by what becomes of it.
struct RunnerLog {
  struct Command: Equatable {
    let name: String
    var properties: [String: String] = [:]
    var data = ""
  }

  let commands: [Command]

  init(_ text: String) { commands = RunnerLog.lines(of: text).compactMap { RunnerLog.modern($0) ?? RunnerLog.old($0) } }

  /// A line ends where a reader of any system ends it.
  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String(String.UnicodeScalarView($0)) }
  }

  /// Commands that do something.
  private static let known: Set = [
    "error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-matcher", "remove-matcher", "echo",
    "set-env", "set-output", "save-state", "add-path", "stop-commands",
  ]

  /// `::name key=value,key=value::data`, after blanks; characters without weight are passed over, as .NET compares.
  private static func modern(_ line: String) -> Command? {
    let text = weighty(line).drop { $0.isWhitespace }
    guard text.hasPrefix("::") else { return nil }
    let rest = text.dropFirst(2)
    guard let end = rest.firstRange(of: "::") else { return nil }
    let head = rest[..<end.lowerBound]
    guard var command = command(head, separator: ",", value: { unescaped($0, [("%3A", ":"), ("%2C", ",")]) }) else {
      return nil
    }
    command.data = unescaped(rest[end.upperBound...], [])
    return command
  }

  /// `##[name key=value;key=value]data`, anywhere in the line.
  private static func old(_ line: String) -> Command? {
    let text = weighty(line)
    guard let start = text.firstRange(of: "##["), let end = text[start.upperBound...].firstIndex(of: "]"),
      var command = command(
        text[start.upperBound..<end], separator: ";", value: { unescaped($0, [("%3B", ";"), ("%5D", "]")]) })
    else { return nil }
    command.data = unescaped(text[text.index(after: end)...], [("%3B", ";"), ("%5D", "]")])
    return command
  }

  private static func command(
    _ head: Substring, separator: Character, value: (Substring) -> String
  ) -> Command? {
    let name = String(head.prefix { $0 != " " })
    guard known.contains(name) else { return nil }
    var command = Command(name: name)
    for pair in head.dropFirst(name.count + 1).split(separator: separator) {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { command.properties[String(parts[0])] = value(parts[1]) }
    }
    return command
  }

  private static func unescaped(_ text: Substring, _ more: [(String, String)]) -> String {
    ([("%0D", "\r"), ("%0A", "\n")] + more + [("%25", "%")]).reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }

  private static func weighty(_ line: String) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
  }
}
