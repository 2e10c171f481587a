/// Explains a syntax error the way a colleague would, and where one value is to blame says how to write its line.
struct SyntaxRepair {
  /// The bytes of the value that broke the line; masking them lets the rest of the file be read.
  private(set) var mask: Range<Int>?
  private let message: Sentence
  private let place: Range<Int>
  private let label: Sentence?
  private let help: Sentence?

  init(_ failure: SyntaxFailure, in bytes: [UInt8]) {
    let problemLine = Line(around: failure.place, in: bytes)
    let contextLine = failure.context.map { Line(around: $0, in: bytes) }
    if let tab = problemLine.tabInIndent {
      message = Sentence(
        en: "a tab in the indentation: YAML takes spaces only",
        es: "hay un tabulador en la sangría: YAML solo admite espacios")
      place = tab..<(tab + 1)
      label = Sentence(en: "write two spaces instead", es: "escribe dos espacios en su lugar")
      help = nil
      return
    }
    // The line to blame holds an unquoted value that YAML takes for something else; else the one where it gave up.
    let candidates = [contextLine, problemLine].compactMap { $0 }
    if let line = candidates.first(where: { $0.valueWantsQuotes }) ?? (problemLine.colonInValue ? problemLine : nil),
      let value = line.value, let quoted = line.quoted
    {
      message = SyntaxRepair.explain(failure, value: line.valueText)
      place = value
      label = Sentence(en: "write `\(quoted)`", es: "escribe `\(quoted)`")
      help = nil
      mask = value
      return
    }
    message = SyntaxRepair.explain(failure, value: nil)
    let start = min(failure.place, bytes.count)
    place = start..<max(start, min(start + 1, problemLine.range.upperBound))
    label = nil
    help = SyntaxRepair.help(failure)
  }

  func diagnostic(_ span: (Range<Int>) -> Span) -> Diagnostic {
    Diagnostic(.yamlSyntax, message, at: span(place), label: label, help: help)
  }

  private static func explain(_ failure: SyntaxFailure, value: String?) -> Sentence {
    if let value {
      if value.contains(": ") || value.hasSuffix(":") {
        return Sentence(
          en: "a colon followed by a space begins another value: this one needs quotes",
          es: "dos puntos y un espacio empiezan otro valor: este necesita comillas")
      }
      let first = value.first.map(String.init) ?? ""
      return Sentence(
        en: "a value that begins with `\(first)` needs quotes",
        es: "un valor que empieza por `\(first)` necesita comillas")
    }
    for (english, sentence) in known where failure.problem.contains(english) { return sentence }
    return Sentence(
      en: "this is not YAML: \(failure.problem)", es: "esto no es YAML: \(failure.problem)")
  }

  private static func help(_ failure: SyntaxFailure) -> Sentence? {
    guard failure.problem.contains("did not find expected") else { return nil }
    return Sentence(
      en: "compare the indentation with the line above; text with `:`, `#`, `@` or quotes goes in \"quotes\"",
      es: "compara la sangría con la línea anterior; un texto con `:`, `#`, `@` o comillas va entre \"comillas\"")
  }

  private static let known: [(String, Sentence)] = [
    (
      "did not find expected key",
      Sentence(
        en: "a key was expected here; the indentation or a quote is off",
        es: "aquí se esperaba una clave; falla la sangría o una comilla")
    ),
    (
      "mapping values are not allowed",
      Sentence(
        en: "a `key:` cannot stand here; the indentation or a missing quote is to blame",
        es: "aquí no puede ir una `clave:`; falla la sangría o faltan comillas")
    ),
    (
      "did not find expected '-' indicator",
      Sentence(
        en: "a list item (`- `) was expected here; the indentation is off",
        es: "aquí se esperaba un elemento de lista (`- `); falla la sangría")
    ),
    (
      "did not find expected ',' or ']'",
      Sentence(en: "this list is not closed: `,` or `]` was expected", es: "esta lista no se cierra: se esperaba `,` o `]`")
    ),
    (
      "did not find expected ',' or '}'",
      Sentence(
        en: "this mapping is not closed: `,` or `}` was expected", es: "este bloque no se cierra: se esperaba `,` o `}`")
    ),
    (
      "found unexpected end of stream",
      Sentence(
        en: "the file ends inside a quoted text: the closing quote is missing",
        es: "el archivo termina dentro de un texto entre comillas: falta la comilla de cierre")
    ),
    (
      "found unexpected document indicator",
      Sentence(
        en: "`---` inside a quoted text: the closing quote is missing",
        es: "`---` dentro de un texto entre comillas: falta la comilla de cierre")
    ),
    (
      "could not find expected ':'",
      Sentence(en: "a colon is missing after the key", es: "faltan los dos puntos después de la clave")
    ),
    (
      "block sequence entries are not allowed",
      Sentence(
        en: "a list cannot begin on the same line as its key", es: "una lista no puede empezar en la línea de su clave")
    ),
    (
      "found unknown escape character",
      Sentence(
        en: "`\\` begins an escape inside double quotes: write `\\\\`, or use single quotes",
        es: "`\\` empieza una secuencia especial entre comillas dobles: escribe `\\\\` o usa comillas simples")
    ),
    (
      "control characters are not allowed",
      Sentence(en: "a control character is not allowed here", es: "aquí hay un carácter de control, que no se admite")
    ),
    (
      "found character that cannot start any token",
      Sentence(en: "this character cannot begin a value", es: "este carácter no puede empezar un valor")
    ),
    (
      "exceeded max nesting level", Sentence(en: "nested too deep", es: "demasiados niveles de anidamiento")
    ),
  ]
}

/// One line, taken apart as `indent [- ] key: value`.
private struct Line {
  let range: Range<Int>
  let value: Range<Int>?
  private let bytes: ArraySlice<UInt8>
  private let prefix: String

  init(around place: Int, in text: [UInt8]) {
    var start = min(place, text.count)
    while start > 0, text[start - 1] != 10, text[start - 1] != 13 { start -= 1 }
    var end = start
    while end < text.count, text[end] != 10, text[end] != 13 { end += 1 }
    range = start..<end
    bytes = text[start..<end]
    var index = start
    while index < end, text[index] == 0x20 || (text[index] == 0x2D && index + 1 < end && text[index + 1] == 0x20) {
      index += 1
    }
    let content = index
    while index < end, Line.isKeyByte(text[index]) { index += 1 }
    var valueStart = content
    if index > content, index + 1 < end, text[index] == UInt8(ascii: ":"), text[index + 1] == 0x20 {
      valueStart = index + 2
      while valueStart < end, text[valueStart] == 0x20 { valueStart += 1 }
    }
    while end > valueStart, text[end - 1] == 0x20 { end -= 1 }
    prefix = String(decoding: text[content..<valueStart], as: UTF8.self)
    value = valueStart < end && (valueStart > content || content > start) ? valueStart..<end : nil
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x5F
      || byte >= 0x80
  }

  var valueText: String { value.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "" }

  var tabInIndent: Int? {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 {
      if bytes[index] == 0x09 { return index }
      index += 1
    }
    return nil
  }

  /// Begins with a character that YAML keeps for itself, or holds a colour in a list.
  var valueWantsQuotes: Bool {
    guard let value else { return false }
    let first = bytes[value.lowerBound]
    let isListOfColours = first == UInt8(ascii: "[") && valueText.contains("#")
    return "@`%*&!|>".utf8.contains(first) || isListOfColours || trailsQuote
  }

  /// `"Lunes" de ideas`: a quoted beginning with more behind it.
  private var trailsQuote: Bool {
    let text = valueText
    guard let quote = text.first, quote == "\"" || quote == "'" else { return false }
    guard let close = text.dropFirst().firstIndex(of: quote) else { return false }
    let rest = text[text.index(after: close)...].drop { $0 == " " }
    return !rest.isEmpty && !rest.hasPrefix("#") && !rest.hasPrefix(":") && !rest.hasPrefix(",")
  }

  var colonInValue: Bool {
    guard value != nil, let first = valueText.first, !"\"'[{".contains(first) else { return false }
    return valueText.contains(": ") || valueText.hasSuffix(":")
  }

  /// The line with its value in quotes.
  var quoted: String? {
    guard value != nil else { return nil }
    return prefix + Line.quote(valueText)
  }

  private static func quote(_ text: String) -> String {
    if text.hasPrefix("["), text.hasSuffix("]") {
      let items = text.dropFirst().dropLast().split(separator: ",").map { item in
        let word = item.trimmed
        return word.hasPrefix("#") ? "\"\(word)\"" : word
      }
      return "[" + items.joined(separator: ", ") + "]"
    }
    return text.inQuotes
  }
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmed: String {
    var slice = Substring(self)
    while slice.first == " " || slice.first == "\t" { slice.removeFirst() }
    while slice.last == " " || slice.last == "\t" { slice.removeLast() }
    return String(slice)
  }

  /// As a YAML scalar in quotes: double ones, or single ones where it holds a double one.
  var inQuotes: String {
    if !contains("\""), !contains("\\") { return "\"\(self)\"" }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
