import Foundation

/// A session in a terminal, kept as a file: commands after `$`, and under each what came back.
///
/// ```
/// # What the session shows, in a line or two.
/// $ LANG=es_ES.UTF-8 tribu check feria.yaml
/// | what went to standard output
/// ! what went to standard error
/// exit 1
/// ```
///
/// `tribu` runs in this process; `TERMINAL=out|err|both` before it says which streams a person sees, `< FILE` gives it a
/// standard input (`<&-` a closed one), `> FILE` keeps its standard output. Any other line is the shell's, for which `$CASES` is the folder of the
/// sessions. No `exit` means 0. Characters that would drive a terminal are shown: `␛`, `␍`, `<U+202E>`.
struct TerminalSession {
  private let script: [String]

  /// - Parameter text: a recorded session, or one that has only its commands yet.
  init(_ text: String) {
    script = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { $0.isEmpty || $0.hasPrefix("#") || $0.hasPrefix("$") }
  }

  /// The session as it goes today.
  func replayed(in folder: URL) throws -> String {
    var lines: [String] = []
    for line in script {
      lines.append(line)
      guard line.hasPrefix("$") else { continue }
      let answer = try Command(line.dropFirst(2)).run(in: folder)
      lines += TerminalSession.quoted(answer.output, after: "|") + TerminalSession.quoted(answer.complaints, after: "!")
      if answer.status != 0 { lines.append("exit \(answer.status)") }
    }
    return lines.joined(separator: "\n")
  }

  private static func quoted(_ bytes: [UInt8], after mark: String) -> [String] {
    guard !bytes.isEmpty else { return [] }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true {
      lines.removeLast()
    } else {
      lines.append(Array("(no newline at the end)".utf8)[...])
    }
    return lines.map { $0.isEmpty ? mark : "\(mark) \(visible($0))" }
  }

  private static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0..<0x20: text.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
      case 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        text.append(contentsOf: "<U+\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}

/// One line of a session.
private struct Command {
  struct Answer {
    let status: Int32
    let output: [UInt8]
    let complaints: [UInt8]
  }

  private let text: String
  private var words: [String]
  private var environment: [String: String] = [:]
  private var inputFile: String?
  private var outputFile: String?
  private var inputIsClosed = false

  init(_ text: Substring) {
    self.text = String(text)
    words = Command.split(text)
    while let word = words.first, let equals = word.firstIndex(of: "=") {
      environment[String(word[..<equals])] = String(word[word.index(after: equals)...])
      words.removeFirst()
    }
    while words.count > 2 {
      switch words[words.count - 2] {
      case "<": inputFile = words[words.count - 1]
      case ">": outputFile = words[words.count - 1]
      default: break
      }
      guard ["<", ">"].contains(words[words.count - 2]) else { break }
      words.removeLast(2)
    }
    if words.last == "<&-" {
      inputIsClosed = true
      words.removeLast()
    }
  }

  func run(in folder: URL) throws -> Answer {
    guard words.first == "tribu" else { return try runShell(in: folder) }
    var environment = environment
    let terminal = environment.removeValue(forKey: "TERMINAL").flatMap(TribuRun.Terminal.init(rawValue:)) ?? .none
    let input = try inputFile.map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    let run = try TribuRun(
      Array(words.dropFirst()), in: folder, environment: environment, terminal: terminal,
      input: inputIsClosed ? nil : input ?? [])
    try outputFile.map { try Data(run.output).write(to: folder.appending(path: $0)) }
    return Answer(
      status: run.status.rawValue, output: outputFile == nil ? run.output : [], complaints: run.complaints)
  }

  private func runShell(in folder: URL) throws -> Answer {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", text]
    shell.currentDirectoryURL = folder
    shell.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C", "CASES": Repository.fixtures.appending(path: "Command").path,
    ]
    let printed = Pipe()
    shell.standardOutput = printed
    shell.standardError = printed
    try shell.run()
    let output = try printed.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return Answer(status: shell.terminationStatus, output: [UInt8](output), complaints: [])
  }

  /// Words between spaces; quotes of either sort keep spaces.
  private static func split(_ text: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
