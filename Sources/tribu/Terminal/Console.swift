#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import TribuCompiler

/// The world as a command sees it: streams, environment, clock. Tests give their own.
final class Console {
  let environment: [String: String]
  let outputIsTerminal: Bool
  let errorIsTerminal: Bool
  let today: Day
  private let write: (_ toError: Bool, _ bytes: [UInt8]) -> Bool
  let readInput: () -> [UInt8]?
  /// False once standard output could not be written.
  private(set) var outputWorks = true

  init(
    environment: [String: String], outputIsTerminal: Bool, errorIsTerminal: Bool, today: Day,
    write: @escaping (Bool, [UInt8]) -> Bool, readInput: @escaping () -> [UInt8]?
  ) {
    self.environment = environment
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.today = today
    self.write = write
    self.readInput = readInput
  }

  func out(_ text: String) { out(Array(text.utf8)) }
  func out(_ bytes: [UInt8]) { if !write(false, bytes) { outputWorks = false } }
  func err(_ text: String) { _ = write(true, Array(text.utf8)) }

  /// One line to standard error, in the reader's language.
  func tell(_ sentence: Sentence) {
    err(TerminalText.opening(TerminalText.safe(sentence[MessageChoice.current])) + "\n")
  }

  /// The process's own.
  static var standard: Console {
    Console(
      environment: processEnvironment(), outputIsTerminal: isatty(1) == 1, errorIsTerminal: isatty(2) == 1,
      today: Day(number: Int(time(nil)) / 86_400),
      write: { toError, bytes in POSIX.writeAll(bytes, to: toError ? 2 : 1) },
      readInput: { POSIX.readAll(0, limit: 64 << 20) })
  }

  private static func processEnvironment() -> [String: String] {
    var found: [String: String] = [:]
    for name in [
      "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "SOURCE_DATE_EPOCH", "TZDIR", "GITHUB_ACTIONS",
      "GITHUB_WORKSPACE",
    ] {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }
}

/// Which language Tribu speaks on this run.
enum MessageChoice {
  /// Set once, before any command is parsed: help texts need it too.
  nonisolated(unsafe) static var current: MessageLanguage = .english

  /// `--messages`, else the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that says something, else English.
  static func language(_ arguments: [String], _ environment: [String: String]) -> MessageLanguage {
    for (index, argument) in arguments.enumerated() {
      if argument == "--messages", index + 1 < arguments.count,
        let language = MessageLanguage(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--messages="), let language = MessageLanguage(rawValue: String(argument.dropFirst(11))) {
        return language
      }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return value.lowercased().prefix { $0.isLetter } == "es" ? .spanish : .english
    }
    return .english
  }
}

/// A text of the command line itself, in the reader's language.
func say(_ english: String, es spanish: String) -> String {
  MessageChoice.current == .spanish ? spanish : english
}
