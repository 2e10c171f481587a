/// A tag of a mustache template and where it stands.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    /// `{{name}}`, escaped.
    case text
    /// `{{{name}}}`
    case markup
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
    /// `{{>*name}}`: the name says which.
    case dynamicPartial
  }

  let kind: Kind
  let name: String
  /// 1-based; columns in characters.
  let line: Int
  let column: Int

  /// Every tag of a template in order, comments left out.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line
      while let start = rest.firstRange(of: "{{") {
        guard let end = rest[start.upperBound...].firstRange(of: "}}") else { break }
        let inside = rest[start.upperBound..<end.lowerBound]
        let column = line.distance(from: line.startIndex, to: start.lowerBound) + 1
        if let tag = TemplateTag(inside, line: index + 1, column: column) { tags.append(tag) }
        rest = rest[end.upperBound...]
      }
    }
    return tags
  }

  init(kind: Kind, name: String, line: Int, column: Int) {
    self.kind = kind
    self.name = name
    self.line = line
    self.column = column
  }

  /// Nil for a comment.
  private init?(_ inside: Substring, line: Int, column: Int) {
    var name = inside
    switch inside.first {
    case "!": return nil
    case "#": kind = .section
    case "^": kind = .inverted
    case "/": kind = .end
    case "{", "&": kind = .markup
    case ">":
      name = inside.dropFirst().drop { $0 == " " }
      kind = name.first == "*" ? .dynamicPartial : .partial
      if kind == .partial { name = ">" + name }
    default:
      kind = .text
      name = " " + inside
    }
    self.name = String(name.dropFirst().filter { $0 != " " })
    self.line = line
    self.column = column
  }
}
