/// What a field takes: how to read a node as a `Value`, and how to describe that to people and schemas.
struct Shape<Value: Sendable>: Sendable {
  let type: TypeDescription
  /// Nil where the node is no such value; it has then been reported.
  let read: @Sendable (Node, ReadingSession) -> Value?
}

/// Why a text is not the value that a field asks for.
struct Complaint: Error {
  let message: Sentence
  var label: Sentence?
  var help: Sentence?
  var rule = ReadingRule.badValue
  /// The part of the text that is wrong, in UTF-8 bytes; nil: all of it.
  var part: Range<Int>?
  /// The whole text as it should have been written, where no other can be meant.
  var certain: String?

  init(
    _ message: Sentence, label: Sentence? = nil, help: Sentence? = nil, rule: ReadingRule = .badValue,
    part: Range<Int>? = nil, certain: String? = nil
  ) {
    self.message = message
    self.label = label
    self.help = help
    self.rule = rule
    self.part = part
    self.certain = certain
  }
}

extension Shape {
  /// A value written as one scalar; `parse` says what is wrong with a text that is none.
  static func scalar(
    _ type: ScalarType, _ parse: @escaping @Sendable (String, Span, ReadingSession) throws(Complaint) -> Value
  ) -> Shape {
    Shape(type: .scalar(type)) { node, session in
      guard let text = session.scalar(node, type) else { return nil }
      if text.utf8.count > ScalarType.limit {
        session.report(.tooLong(type, at: node.span))
        return nil
      }
      do throws(Complaint) {
        let value = try parse(text, node.span, session)
        session.accept(node.span)
        return value
      } catch {
        session.report(
          Diagnostic(
            error.rule, error.message, at: node.span.part(error.part, of: text), label: error.label, help: error.help,
            edit: session.edit(of: node.span, writing: error.certain)))
        return nil
      }
    }
  }

  /// The same value with the place it was written at.
  var spanned: Shape<Spanned<Value>> {
    Shape<Spanned<Value>>(type: type) { [read] node, session in
      read(node, session).map { Spanned($0, at: node.span) }
    }
  }
}

extension Shape where Value: CaseIterable & RawRepresentable<String> {
  /// One word of a closed list.
  static var choice: Shape { choice(of: Array(Value.allCases)) }

  /// One word of a part of a closed list, such as the kinds of one section.
  static func choice(of cases: [Value]) -> Shape {
    Shape(type: .choice(cases.map(\.rawValue))) { node, session in
      if case .scalar(let text, _) = node.kind, let value = Value(rawValue: text),
        cases.contains(where: { $0.rawValue == text })
      {
        session.accept(node.span)
        return value
      }
      session.reportNoChoice(node, words: cases.map(\.rawValue))
      return nil
    }
  }
}

extension ScalarType {
  /// In bytes: no value of such a type is longer.
  fileprivate static let limit = 4096
}

extension Diagnostic {
  fileprivate static func tooLong(_ type: ScalarType, at span: Span) -> Diagnostic {
    Diagnostic(
      .tooBig,
      Sentence(en: "too long: expected \(type.expected.en)", es: "es demasiado largo: se esperaba \(type.expected.es)"),
      at: span)
  }
}

extension Span {
  /// The place of a part of a text, where the text stands in the file as it is: plain, or in quotes without escapes.
  fileprivate func part(_ part: Range<Int>?, of text: String) -> Span {
    guard let part, !part.isEmpty else { return self }
    let quotes = Int(end - start) - text.utf8.count
    guard quotes == 0 || quotes == 2, part.upperBound <= text.utf8.count else { return self }
    let first = Int(start) + quotes / 2
    return Span(file: Int(file), start: first + part.lowerBound, end: first + part.upperBound)
  }
}

extension ReadingSession {
  /// Reports a node that is none of some words.
  func reportNoChoice(_ node: Node, words: [String]) {
    let type = ScalarType("word", expected: Sentence(en: "one word", es: "una palabra"), example: "…")
    guard let text = scalar(node, type, help: .allowed(words)) else { return }
    let suggestion = Vocabulary.english(for: text, among: words) ?? Suggestion.nearest(to: text, among: words)
    report(
      Diagnostic(
        .badValue, Sentence(en: "`\(text)` is not allowed here", es: "`\(text)` no se admite aquí"), at: node.span,
        label: .didYouMean(suggestion), help: .allowed(words),
        edit: edit(of: node.span, writing: Vocabulary.certain(for: text, among: words))))
  }
}
