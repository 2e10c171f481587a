import Foundation

/// As much of a page as the tests ask for.
struct Markdown {
  private let name: String

  init(_ name: String) { self.name = name }

  var file: URL { Repository.root.appending(path: name) }

  var text: String {
    get throws { try String(contentsOf: file, encoding: .utf8) }
  }

  /// Blocks between fences of a language.
  func fences(_ language: String) throws -> [String] {
    try text.matches(of: /(?m)^```([a-z]*)\n((?s).*?)\n```$/).filter { $0.1 == language }.map { String($0.2) }
  }

  /// What a reader is to type, without what is said about it.
  var commands: [String] {
    get throws {
      try fences("sh").flatMap { $0.split(separator: "\n") }
        .map { String($0.prefix(upTo: $0.firstRange(of: "  # ")?.lowerBound ?? $0.endIndex)) }
    }
  }

  /// Commands named within a sentence.
  var codes: [String] {
    get throws { try text.matches(of: /`((?:tribu|make) [^`]+)`/).map { String($0.1) } }
  }

  var headingLevels: [Int] {
    get throws { try text.matches(of: #/(?m)^(#+) /#).map { $0.1.count } }
  }

  var tableRows: Int {
    get throws { try text.matches(of: /(?m)^\|/).count }
  }

  var links: [String] {
    get throws { try text.matches(of: /\]\(([^)]+)\)/).map { String($0.1) } }
  }
}
