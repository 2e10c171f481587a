/// Argument-parser speaks English only: its few phrases, in Spanish.
///
/// What it does not know stays as it is, so that a new version of the library may add a phrase without harm.
enum SpanishUsage {
  static func translated(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  /// Whole lines, `*` standing for anything.
  private static let lines: [(english: String, spanish: String)] = [
    ("OVERVIEW: *", "*"),
    ("USAGE: *", "USO: *"),
    ("ARGUMENTS:", "ARGUMENTOS:"),
    ("OPTIONS:", "OPCIONES:"),
    ("SUBCOMMANDS:", "ÓRDENES:"),
    ("  See 'tribu help <subcommand>' for detailed help.", "  Más sobre cada una: tribu help <orden>"),
    ("Usage: *", "Uso: *"),
    ("  See '*' for more information.", "  Más información: *"),
    ("Help:  *", "Ayuda: *"),
    ("Error: Unknown option '*'. Did you mean '*'?", "Error: no existe la opción '*'. ¿Querías decir '*'?"),
    ("Error: Unknown option '*'", "Error: no existe la opción '*'"),
    ("Error: Unexpected argument '*'", "Error: sobra '*'"),
    ("Error: * unexpected arguments: *", "Error: sobran * argumentos: *"),
    ("Error: Missing value for '*'", "Error: falta el valor de '*'"),
    ("Error: Missing expected argument '*'", "Error: falta '*'"),
    (
      "Error: The option '*' does not take any value, but '*' was specified.",
      "Error: la opción '*' no lleva valor, y se le dio '*'"
    ),
    ("Error: The value '*' is invalid for '*'. Please provide one of *.", "Error: '*' no vale para '*'; puede ser *"),
    ("Error: The value '*' is invalid for '*'", "Error: '*' no vale para '*'"),
    ("Error: Can't generate completion scripts for '*'.", "Error: no hay autocompletado para '*'."),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Con --generate-completion-script=<shell> puede ser:"
    ),
  ]

  /// Parts of lines.
  private static let words: [(english: String, spanish: String)] = [
    ("Show the version.", "Muestra la versión."),
    ("Show help information.", "Muestra esta ayuda."),
    ("Show subcommand help information.", "Muestra la ayuda de una orden."),
    ("(values:", "(valores:"),
    ("default: ", "por defecto: "),
    ("default:", "por defecto:"),
  ]

  private static func line(_ line: String) -> String {
    for (english, spanish) in lines {
      guard let parts = parts(of: line, like: english) else { continue }
      return fill(spanish, parts.map { $0.replacing("' and '", with: "' o '").replacing("' or '", with: "' o '") })
    }
    return words.reduce(line) { $0.replacing($1.english, with: $1.spanish) }
  }

  /// What stands for each `*` of a pattern, or nil where the text is another.
  private static func parts(of text: String, like pattern: String) -> [String]? {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard text.hasPrefix(pieces[0]), text.hasSuffix(pieces[pieces.count - 1]) else { return nil }
    guard pieces.count > 1 else { return text == pattern ? [] : nil }
    var rest = text.dropFirst(pieces[0].count)
    var found: [String] = []
    for piece in pieces[1..<(pieces.count - 1)] {
      guard let range = rest.firstRange(of: piece) else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard rest.hasSuffix(pieces[pieces.count - 1]) else { return nil }
    return found + [String(rest.dropLast(pieces[pieces.count - 1].count))]
  }

  private static func fill(_ pattern: String, _ parts: [String]) -> String {
    var parts = parts[...]
    return pattern.split(separator: "*", omittingEmptySubsequences: false).map { String($0) + (parts.popFirst() ?? "") }
      .joined()
  }
}
