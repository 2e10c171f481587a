/// What reading says about YAML itself, before any field has been looked at.
extension Diagnostic {
  static func fileTooBig(_ bytes: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .tooBig,
      Sentence(
        en: "the file has \(bytes) bytes; a playbook may have up to \(YAMLReader.Limit.bytes) (4 MiB)",
        es: "el archivo tiene \(bytes) bytes; un playbook admite hasta \(YAMLReader.Limit.bytes) (4 MiB)"),
      at: span)
  }

  static func notUTF8(_ byte: UInt8, at span: Span) -> Diagnostic {
    let hexadecimal = "0x" + String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      .cannotRead,
      Sentence(en: "byte \(hexadecimal) is not UTF-8", es: "el byte \(hexadecimal) no es UTF-8"), at: span,
      help: byte >= 0xFE
        ? Sentence(
          en: "save the file as UTF-8 (it looks like UTF-16)", es: "guarda el archivo como UTF-8 (parece UTF-16)")
        : Sentence(
          en: "save the file as UTF-8 (it looks like Latin-1 or Windows-1252)",
          es: "guarda el archivo como UTF-8 (parece Latin-1 o Windows-1252)"))
  }

  static func secondDocument(at span: Span) -> Diagnostic {
    Diagnostic(
      .yamlSyntax,
      Sentence(
        en: "a second document begins here: one playbook a file",
        es: "aquí empieza un segundo documento: cada archivo lleva un solo playbook"),
      at: span)
  }

  static func tooDeep(at span: Span) -> Diagnostic {
    Diagnostic(
      .tooBig,
      Sentence(
        en: "nested more than \(YAMLReader.Limit.depth) levels deep",
        es: "hay más de \(YAMLReader.Limit.depth) niveles de anidamiento"),
      at: span)
  }

  static func tooManyNodes(at span: Span) -> Diagnostic {
    Diagnostic(
      .tooBig,
      Sentence(
        en: "more than 200,000 values once aliases are followed",
        es: "hay más de 200 000 valores al resolver los alias"),
      at: span)
  }

  static func aliasInsideItself(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .yamlSyntax,
      Sentence(
        en: "`*\(name)` stands inside the value it names", es: "`*\(name)` está dentro del valor al que da nombre"),
      at: span)
  }

  static func unknownAlias(_ name: String, known: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      .yamlSyntax,
      Sentence(en: "no anchor `&\(name)` before this alias", es: "no hay ninguna ancla `&\(name)` antes de este alias"),
      at: span, label: .didYouMean(Suggestion.nearest(to: name, among: known).map { "*" + $0 }),
      help: Sentence(
        en: "if the text itself begins with an asterisk, put it in quotes",
        es: "si el texto empieza de verdad por un asterisco, ponlo entre comillas"))
  }

  static func tag(_ name: String, written: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      .yamlSyntax,
      Sentence(en: "tags such as `\(name)` are not used here", es: "aquí no se usan etiquetas como `\(name)`"),
      at: span,
      label: written.map { .write($0) } ?? Sentence(en: "drop it", es: "quítala"),
      help: written.map { _ in
        Sentence(en: "a text that begins with `!` goes in quotes", es: "un texto que empieza por `!` va entre comillas")
      })
  }

  static func swallowedComment(_ line: SyntaxLine, from start: Int, at span: Span) -> Diagnostic {
    let begin = min(max(start, line.content), line.range.upperBound)
    let before = line.text(line.content..<begin)
    let mark = line.text(line.range.lowerBound..<line.content).trimmed
    let value = line.text(begin..<line.range.upperBound).trimmed.inQuotes
    let written = [mark, before.trimmed, value].filter { !$0.isEmpty }.joined(separator: " ")
    return Diagnostic(
      .yamlSyntax,
      Sentence(
        en: "YAML reads the rest of this line as a comment", es: "YAML lee el resto de esta línea como un comentario"),
      at: span, label: .write(written),
      help: Sentence(
        en: "for a comment, leave a space after the `#`", es: "si es un comentario, deja un espacio después de `#`"))
  }

  /// `{name: Ana, la de los telares}`: what stands behind commas belongs to the value before.
  static func swallowedComma(_ previous: Node.Entry, rest: [Node]) -> Diagnostic {
    let texts = ([previous.value] + rest).compactMap { if case .scalar(let text, _) = $0.kind { text } else { nil } }
    if texts.count == 2, rest[0].span.start == previous.value.span.end + 1, let number = pointed(texts[0], texts[1]) {
      return Diagnostic(
        .yamlSyntax,
        Sentence(en: "decimals take a point, not a comma", es: "los decimales llevan punto, no coma"),
        at: previous.value.span.through(rest[0].span), label: .write("\(previous.key): \(number)"))
    }
    return Diagnostic(
      .yamlSyntax,
      Sentence(
        en: "inside `{ }` a comma ends the value: `\(previous.key)` needs quotes",
        es: "entre `{ }` una coma termina el valor: `\(previous.key)` necesita comillas"),
      at: previous.value.span.through(rest.last?.span ?? previous.value.span),
      label: .write("\(previous.key): \(texts.joined(separator: ", ").inQuotes)"))
  }

  /// `5` and `5 h/week` of `5,5 h/week`; `1.200` and `50` of `1.200,50`.
  private static func pointed(_ whole: String, _ rest: String) -> String? {
    guard whole.last?.isNumber == true, rest.first?.isNumber == true, whole.allSatisfy({ $0.isNumber || $0 == "." })
    else { return nil }
    return whole.filter { $0 != "." } + "." + rest
  }

  static func spaceAfterColon(_ key: String, _ value: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .spaceAfterColon, at: span, label: .write("\(key): \(value.contains(":") ? value.inQuotes : value)"))
  }

  static func duplicateKey(_ key: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .duplicateKey,
      Sentence(en: "key `\(key)` stands twice", es: "la clave `\(key)` está repetida"), at: span,
      label: Sentence(en: "the first one counts; drop this one", es: "cuenta la primera; quita esta"),
      related: [.init(first, Sentence(en: "first written here", es: "aquí está la primera"))])
  }
}
