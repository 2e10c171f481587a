@_spi(Reflection) import Swift
package import TribuCompiler

/// Something a template gets wrong, with its place.
package struct TemplateProblem: Hashable, Sendable {
  /// A path such as `documents/parts/phases.mustache`.
  package let file: String
  /// 1-based.
  package let line: Int
  package let column: Int
  package let message: Sentence
}

/// Compares every tag of the documents' templates with the views they are rendered with.
///
/// Mustache shows nothing for a name that does not exist, so a misspelt one would only be missed by the client. The types
/// of the views say which names there are; a sample would leave out whatever it happens not to have.
/// - Parameter text: A template by its path, or nil where there is none.
package func checkTemplates(_ text: @escaping (String) -> String?) -> [TemplateProblem] {
  var check = TemplateCheck(text: text)
  check.pages()
  var seen = Set<TemplateProblem>()
  return check.problems.filter { seen.insert($0).inserted }
}

struct TemplateCheck {
  private let text: (String) -> String?
  private var dynamic: [String] = []
  /// Partials on the way to the one being read, so that a ring ends.
  private var path: [String] = []
  private(set) var visited = Set<String>()
  private(set) var problems: [TemplateProblem] = []

  init(text: @escaping (String) -> String?) { self.text = text }

  /// The pages we make, each with its view.
  mutating func pages() {
    // The cover stands outside the parts, before the contents.
    let parts = Proposal.Section.allCases.filter { $0 != .cover }.map(\.partial)
    page("documents/proposal", ProposalPage.self, partials: parts)
    page("documents/content-plan", ContentPlanPage.self, partials: [])
  }

  /// - Parameter partials: What `{{>*name}}` may stand for.
  private mutating func page(_ name: String, _ view: Any.Type, partials: [String]) {
    dynamic = partials
    template(name, [view], from: nil)
  }

  private mutating func template(_ name: String, _ stack: [Any.Type], from tag: (file: String, tag: TemplateTag)?) {
    let file = name + ".mustache"
    guard let text = text(file) else {
      report(tag?.file ?? file, tag?.tag, .noPartial(name))
      return
    }
    guard !path.contains(name) else { return }
    visited.insert(file)
    path.append(name)
    var tags = TemplateTag.all(in: text)[...]
    block(file, &tags, stack, until: nil)
    path.removeLast()
  }

  /// Reads tags up to the end of a section.
  private mutating func block(
    _ file: String, _ tags: inout ArraySlice<TemplateTag>, _ stack: [Any.Type], until section: String?
  ) {
    while let tag = tags.popFirst() {
      switch tag.kind {
      case .end:
        if tag.name != section { report(file, tag, .wrongEnd(tag.name, open: section)) }
        return
      case .partial: template(tag.name, stack, from: (file, tag))
      case .dynamicPartial: for name in dynamic { template(name, stack, from: (file, tag)) }
      case .text, .markup: leaf(file, tag, stack)
      case .section, .inverted:
        let inner = context(file, tag, stack)
        block(file, &tags, tag.kind == .section ? stack + inner : stack, until: tag.name)
      }
    }
    if let section { report(file, nil, .unclosed(section)) }
  }

  private mutating func leaf(_ file: String, _ tag: TemplateTag, _ stack: [Any.Type]) {
    guard let type = find(file, tag, stack) else { return }
    if type == Markup.self {
      if tag.kind == .text { report(file, tag, .needsTriple(tag.name)) }
    } else if type == String.self {
      if tag.kind == .markup { report(file, tag, .unescaped(tag.name)) }
    } else {
      report(file, tag, .noText(tag.name))
    }
  }

  /// What a section adds to the stack: nothing for a truth, an element for a list.
  private mutating func context(_ file: String, _ tag: TemplateTag, _ stack: [Any.Type]) -> [Any.Type] {
    guard let type = find(file, tag, stack) else { return [] }
    return type == Bool.self ? [] : [type]
  }

  /// The type behind a name, optionals and lists unwrapped; nil where it was reported.
  private mutating func find(_ file: String, _ tag: TemplateTag, _ stack: [Any.Type]) -> Any.Type? {
    if tag.name == "." { return stack.last }
    if tag.name.hasPrefix("empty("), tag.name.hasSuffix(")") {
      let list = TemplateTag(tag, named: String(tag.name.dropFirst(6).dropLast()))
      return find(file, list, stack) == nil ? nil : Bool.self
    }
    let names = tag.name.split(separator: ".").map(String.init)
    guard let first = names.first else { return nil }
    if first == "words" { return word(file, tag, names.dropFirst().joined(separator: ".")) }
    let holders = stack.reversed().compactMap { properties(of: $0)[first] }
    guard let found = holders.first else {
      report(
        file, tag,
        .noName(first, nearest: Suggestion.nearest(to: first, among: stack.flatMap { properties(of: $0).keys })))
      return nil
    }
    // An absent value would let the name reach further out.
    if found is any Absentable.Type, holders.count > 1 { report(file, tag, .shadows(first)) }
    var type = unwrapped(found)
    for name in names.dropFirst() {
      guard let next = properties(of: type)[name] else {
        report(file, tag, .noName(name, nearest: Suggestion.nearest(to: name, among: Array(properties(of: type).keys))))
        return nil
      }
      type = unwrapped(next)
    }
    return type
  }

  private mutating func word(_ file: String, _ tag: TemplateTag, _ key: String) -> Any.Type? {
    let missing = DocumentWords.languages.filter { DocumentWords(language: $0)?.texts[key] == nil }
    guard !missing.isEmpty else { return String.self }
    report(file, tag, .noWord(key, languages: missing))
    return nil
  }

  private mutating func report(_ file: String, _ tag: TemplateTag?, _ message: Sentence) {
    problems.append(TemplateProblem(file: file, line: tag?.line ?? 1, column: tag?.column ?? 1, message: message))
  }
}

/// Stored properties by name: what mustache can see.
private func properties(of type: Any.Type) -> [String: Any.Type] {
  var properties: [String: Any.Type] = [:]
  guard type != String.self, type != Markup.self else { return properties }
  _ = _forEachField(of: type, options: []) { name, _, type, _ in
    properties[String(cString: name)] = type
    return true
  }
  return properties
}

private protocol Wrapping { static var wrapped: Any.Type { get } }
private protocol Absentable {}
extension Optional: Wrapping, Absentable { fileprivate static var wrapped: Any.Type { Wrapped.self } }
extension Array: Wrapping { fileprivate static var wrapped: Any.Type { Element.self } }

private func unwrapped(_ type: Any.Type) -> Any.Type {
  (type as? any Wrapping.Type).map { unwrapped($0.wrapped) } ?? type
}

extension TemplateTag {
  fileprivate init(_ tag: TemplateTag, named name: String) {
    self.init(kind: tag.kind, name: name, line: tag.line, column: tag.column)
  }
}

extension Sentence {
  fileprivate static func noPartial(_ name: String) -> Sentence {
    Sentence(en: "there is no partial `\(name)`", es: "no existe el fragmento `\(name)`")
  }

  fileprivate static func noName(_ name: String, nearest: String?) -> Sentence {
    let en = nearest.map { "; did you mean `\($0)`?" } ?? ""
    let es = nearest.map { "; ¿querías decir `\($0)`?" } ?? ""
    return Sentence(en: "there is no `\(name)` here\(en)", es: "aquí no existe `\(name)`\(es)")
  }

  fileprivate static func noWord(_ key: String, languages: [String]) -> Sentence {
    let list = languages.joined(separator: ", ")
    return Sentence(en: "no word `\(key)` in \(list)", es: "falta la palabra `\(key)` en \(list)")
  }

  fileprivate static func needsTriple(_ name: String) -> Sentence {
    Sentence(en: "`\(name)` is markup: write `{{{\(name)}}}`", es: "`\(name)` es marcado: escribe `{{{\(name)}}}`")
  }

  fileprivate static func unescaped(_ name: String) -> Sentence {
    Sentence(
      en: "`\(name)` is text and must be escaped: write `{{\(name)}}`",
      es: "`\(name)` es texto y debe ir protegido: escribe `{{\(name)}}`")
  }

  fileprivate static func noText(_ name: String) -> Sentence {
    Sentence(en: "`\(name)` is no text: write `{{#\(name)}}`", es: "`\(name)` no es texto: escribe `{{#\(name)}}`")
  }

  fileprivate static func shadows(_ name: String) -> Sentence {
    Sentence(
      en: "`\(name)` may be absent here, and would then be another `\(name)` further out",
      es: "`\(name)` puede faltar aquí, y entonces sería otro `\(name)` de más afuera")
  }

  fileprivate static func wrongEnd(_ name: String, open: String?) -> Sentence {
    Sentence(
      en: "`\(name)` ends here, but \(open.map { "`\($0)` is open" } ?? "nothing is open")",
      es: "aquí termina `\(name)`, pero \(open.map { "está abierto `\($0)`" } ?? "no hay nada abierto")")
  }

  fileprivate static func unclosed(_ name: String) -> Sentence {
    Sentence(en: "`\(name)` is not closed", es: "`\(name)` no se cierra")
  }
}
