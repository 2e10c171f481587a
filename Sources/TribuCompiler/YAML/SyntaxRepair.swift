/// Explains a syntax error the way a colleague would, and where one value is to blame says how to write its line.
struct SyntaxRepair {
  /// What to overwrite so that the rest of the file can be read, byte for byte.
  struct Mask {
    let range: Range<Int>
    let text: [UInt8]

    /// A value becomes one word, which nobody reads.
    init(_ value: Range<Int>) {
      range = value
      text = Array(repeating: UInt8(ascii: "x"), count: value.count)
    }

    /// What stands right behind a colon becomes a space and a word.
    init(behindColon rest: Range<Int>) {
      range = rest
      text = [0x20] + Array(repeating: UInt8(ascii: "x"), count: rest.count - 1)
    }
  }

  private(set) var mask: Mask?
  private let message: Sentence
  private let place: Range<Int>
  private var label: Sentence?
  private var help: Sentence?
  /// Where libyaml noticed, if that is not where the mistake is.
  private var noticed: (place: Int, message: Sentence)?

  init(_ failure: SyntaxFailure, in bytes: [UInt8]) {
    let line = SyntaxLine(around: failure.place, in: bytes)
    let context = failure.context.map { SyntaxLine(around: $0, in: bytes) }
    let value =
      SyntaxRepair.tab(line) ?? SyntaxRepair.missingSpace(failure, [context, line, line.above].compactMap { $0 })
      ?? SyntaxRepair.openQuote(failure, line, context, bytes) ?? SyntaxRepair.swallowedEnd(failure, line)
      ?? SyntaxRepair.reservedCharacter(failure, line, bytes)
      ?? SyntaxRepair.wantsQuotes([context, line].compactMap { $0 }, line)
    let structure =
      value ?? SyntaxRepair.openBracket(failure, line, context, bytes) ?? SyntaxRepair.indentation(failure, line, bytes)
      ?? SyntaxRepair.missingColon(failure, context)
    self = structure ?? SyntaxRepair(other: failure, line, bytes)
  }

  func diagnostic(_ span: (Range<Int>) -> Span) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, message, at: span(place), label: label, help: help,
      related: noticed.map { [.init(span($0.place..<$0.place), $0.message)] } ?? [])
  }

  private init(
    _ message: Sentence, _ place: Range<Int>, label: Sentence? = nil, help: Sentence? = nil, mask: Mask? = nil
  ) {
    self.message = message
    self.place = place
    self.label = label
    self.help = help
    self.mask = mask
  }

  private init(other failure: SyntaxFailure, _ line: SyntaxLine, _ bytes: [UInt8]) {
    let start = min(failure.place, bytes.count)
    self.init(
      .ofLibYAML(failure.problem), start..<max(start, min(start + 1, line.range.upperBound)),
      help: ["expected key", "'-' indicator", "node content"].contains(where: failure.problem.contains)
        ? .compareIndentation : nil)
  }

  // MARK: One mistake each; nil where it is another

  private static func tab(_ line: SyntaxLine) -> SyntaxRepair? {
    guard let tab = line.tabInIndent else { return nil }
    return SyntaxRepair(
      .tabInIndent, tab..<(tab + 1),
      label: Sentence(en: "write two spaces instead", es: "escribe dos espacios en su lugar"))
  }

  /// `name:Ana`
  private static func missingSpace(_ failure: SyntaxFailure, _ lines: [SyntaxLine]) -> SyntaxRepair? {
    guard failure.problem.contains("expected ':'") || failure.problem.contains("mapping values"),
      let (line, found) = lines.lazy.compactMap({ line in line.keyWithoutSpace.map { (line, $0) } }).first
    else { return nil }
    return SyntaxRepair(
      .spaceAfterColon, found.key.upperBound..<(found.key.upperBound + 1),
      label: .write("\(line.text(found.key)): \(line.text(found.rest))"),
      mask: found.rest.count > 1 ? Mask(behindColon: found.rest) : nil)
  }

  /// A quote that nothing closes; seen at the end of the file, or where a later quote ends the text.
  private static func openQuote(
    _ failure: SyntaxFailure, _ line: SyntaxLine, _ context: SyntaxLine?, _ bytes: [UInt8]
  ) -> SyntaxRepair? {
    let culprit: SyntaxLine
    let quote: Int
    if failure.problem.contains("found unexpected"), let context, let place = failure.context {
      (culprit, quote) = (context, place)
    } else if failure.place > 0, failure.place <= bytes.count, bytes[failure.place - 1] == UInt8(ascii: "\""),
      failure.problem.contains("did not find expected"), !line.trailsQuote, let above = line.above,
      let found = sequence(first: above, next: \.above).prefix(20).lazy.compactMap({ line in
        line.unclosedQuote.map { (line, $0) }
      }).first
    {
      (culprit, quote) = found
    } else {
      return nil
    }
    // Texts may go on over lines; but a key does not stand inside one.
    let ends = culprit.below?.beginsAnew ?? true
    let text = culprit.text(quote..<culprit.range.upperBound).trimmed
    let begin = culprit.value.map { $0.lowerBound <= quote ? culprit.content : quote } ?? quote
    let written = culprit.text(begin..<quote) + text + text.prefix(1)
    return SyntaxRepair(
      .quoteStaysOpen, quote..<(quote + 1), label: ends && text.count < 80 ? .write(written) : nil,
      mask: ends && culprit.value?.lowerBound == quote ? culprit.value.map { Mask($0) } : nil)
  }

  /// `[#B5542B]`, `{sector: Moda #slow}`: the bracket that should close is part of a comment.
  private static func swallowedEnd(_ failure: SyntaxFailure, _ line: SyntaxLine) -> SyntaxRepair? {
    guard failure.problem.contains("',' or") || failure.problem.contains("node content") else { return nil }
    var culprit: SyntaxLine? = line
    for _ in 0..<20 {
      guard let candidate = culprit else { return nil }
      guard let item = candidate.swallowedItem() else {
        culprit = candidate.above
        continue
      }
      if let value = candidate.value, let list = candidate.valueText.listWithQuotedColours {
        return SyntaxRepair(
          .hashWantsQuotes, value, label: .write(candidate.text(candidate.content..<value.lowerBound) + list),
          mask: Mask(value))
      }
      return SyntaxRepair(.hashWantsQuotes, item.value, label: .write(item.written), mask: Mask(item.value))
    }
    return nil
  }

  /// `[Un nudo, @manos]`
  private static func reservedCharacter(
    _ failure: SyntaxFailure, _ line: SyntaxLine, _ bytes: [UInt8]
  ) -> SyntaxRepair? {
    guard failure.problem.contains("cannot start any token"), failure.place < bytes.count,
      line.value.map({ $0.lowerBound < failure.place }) ?? true, failure.place > line.content
    else { return nil }
    let item = line.item(at: failure.place)
    return SyntaxRepair(
      .wantsQuotes(line.text(failure.place..<(failure.place + 1))), item.value, label: .write(item.written),
      mask: Mask(item.value))
  }

  /// An unquoted value that YAML takes for something else, in the line where it began or where YAML gave up.
  private static func wantsQuotes(_ lines: [SyntaxLine], _ last: SyntaxLine) -> SyntaxRepair? {
    guard let line = lines.first(where: \.valueWantsQuotes) ?? (last.colonInValue ? last : nil),
      let value = line.value, let quoted = line.quoted
    else { return nil }
    let text = line.valueText
    let message: Sentence
    var help: Sentence?
    if line.trailsQuote {
      message = .quoteClosesEarly
    } else if line.valueWantsQuotes {
      message = .wantsQuotes(String(text.prefix(1)))
      if text.hasPrefix(">") || text.hasPrefix("|") { help = .blockBeginsBelow(String(text.prefix(1))) }
    } else {
      message = .colonInValue
    }
    return SyntaxRepair(message, value, label: .write(quoted), help: help, mask: Mask(value))
  }

  /// A `[` or `{` that nothing closes: told where it opens.
  private static func openBracket(
    _ failure: SyntaxFailure, _ line: SyntaxLine, _ context: SyntaxLine?, _ bytes: [UInt8]
  ) -> SyntaxRepair? {
    guard failure.problem.contains("',' or"), let open = failure.context, let context else { return nil }
    let closer = failure.problem.contains("]") ? "]" : "}"
    guard context.range != line.range || failure.place >= bytes.count else {
      let start = min(failure.place, bytes.count)
      let item = line.item(at: start)
      if "\"'".contains(line.text(item.value).first ?? " ") {
        return SyntaxRepair(.quoteClosesEarly, item.value, label: .write(item.written), mask: Mask(item.value))
      }
      return SyntaxRepair(
        .closerExpected(closer), start..<min(start + 1, line.range.upperBound), help: .compareIndentation)
    }
    let ends = context.below?.beginsAnew ?? true
    var repair = SyntaxRepair(
      closer == "]" ? .listStaysOpen : .mappingStaysOpen, open..<(open + 1),
      label: ends
        ? .write(context.text(context.content..<context.range.upperBound).trimmed + closer) : nil,
      mask: ends && context.value?.lowerBound == open ? context.value.map { Mask($0) } : nil)
    if failure.place < bytes.count { repair.noticed = (failure.place, .closerExpected(closer)) }
    return repair
  }

  private static func indentation(_ failure: SyntaxFailure, _ line: SyntaxLine, _ bytes: [UInt8]) -> SyntaxRepair? {
    let begin = line.range.lowerBound + line.indent
    let place = line.key ?? begin..<min(begin + 1, line.range.upperBound)
    if failure.problem.contains("mapping values are not allowed"), let key = line.key, let above = line.above,
      above.value != nil, line.indent > above.indent
    {
      return SyntaxRepair(
        .belowAValue(line.text(key)), key,
        label: Sentence(en: "align it with the line above", es: "alinéala con la línea anterior"))
    }
    guard failure.problem.contains("did not find expected key"), failure.place == begin else { return nil }
    if line.isListItem { return SyntaxRepair(.itemAmongKeys, begin..<(begin + 1), help: .compareIndentation) }
    return line.key == nil ? nil : SyntaxRepair(.indentMatchesNothing, place, help: .compareIndentation)
  }

  /// A line that is one word, where a key should be.
  private static func missingColon(_ failure: SyntaxFailure, _ context: SyntaxLine?) -> SyntaxRepair? {
    guard failure.problem.contains("could not find expected ':'"), let context else { return nil }
    let text = context.content..<max(context.content, context.range.upperBound)
    return SyntaxRepair(.colonMissing, text, label: text.count < 40 ? .write(context.text(text).trimmed + ": …") : nil)
  }
}

extension String {
  /// `[#B5542B, "#2F5D50"]` as it should be written; nil where it is no list of colours.
  fileprivate var listWithQuotedColours: String? {
    guard hasPrefix("["), hasSuffix("]") else { return nil }
    let items = dropFirst().dropLast().split(separator: ",").map(\.trimmed)
    guard items.allSatisfy({ $0.hasPrefix("#") || $0.hasPrefix("\"#") || $0.hasPrefix("'#") }) else { return nil }
    return "[" + items.map { $0.hasPrefix("#") ? $0.inQuotes : $0 }.joined(separator: ", ") + "]"
  }
}
