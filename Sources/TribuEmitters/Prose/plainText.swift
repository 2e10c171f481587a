internal import CCommonMark

/// CommonMark as plain text, for calendars and other places that show markup as it stands: paragraphs apart by an
/// empty line, list marks kept, a link's address after its text, raw HTML as the author typed it.
func plainText(_ prose: String) -> String {
  cmark_gfm_core_extensions_ensure_registered()
  guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return prose }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough"] {
    guard let tool = cmark_find_syntax_extension(name) else { continue }
    cmark_parser_attach_syntax_extension(parser, tool)
  }
  var prose = prose
  prose.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  guard let document = cmark_parser_finish(parser) else { return prose }
  defer { cmark_node_free(document) }
  guard let walker = cmark_iter_new(document) else { return prose }
  defer { cmark_iter_free(walker) }
  // By events, not by recursion: how deep lists and quotes go is up to the author.
  var writer = PlainTextWriter()
  while true {
    let event = cmark_iter_next(walker)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walker) else { break }
    writer.take(node, isEntering: event == CMARK_EVENT_ENTER)
  }
  return writer.text
}

/// Collects the text of a document, node by node.
private struct PlainTextWriter {
  private struct List {
    /// The next item's number; nil where items have bullets.
    var number: Int?
    let isTight: Bool
    /// How wide the present item's mark is.
    var indent = 0
  }

  private(set) var text = ""
  private var lists: [List] = []
  private var quotes = 0
  /// Line breaks that are due before the next text.
  private var pendingBreaks = 0
  /// The mark of a list item that has no text yet.
  private var mark = ""
  /// Where the texts of the open links begin, in UTF-8.
  private var linkStarts: [Int] = []

  mutating func take(_ node: OpaquePointer, isEntering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: write(literal(node))
    case CMARK_NODE_SOFTBREAK: write(" ")
    case CMARK_NODE_LINEBREAK: pendingBreaks = max(pendingBreaks, 1)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: takeLink(node, isEntering: isEntering)
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      endBlock()
      writeLines(literal(node))
      endBlock()
    case CMARK_NODE_THEMATIC_BREAK:
      endBlock()
      write("—")
      endBlock()
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: endBlock()
    case CMARK_NODE_BLOCK_QUOTE:
      endBlock()
      quotes += isEntering ? 1 : -1
    case CMARK_NODE_LIST: takeList(node, isEntering: isEntering)
    case CMARK_NODE_ITEM: takeItem(isEntering: isEntering)
    default: takeTable(node, isEntering: isEntering)
    }
  }

  /// Tables are an extension, and so are the types of their nodes: known by name only.
  private mutating func takeTable(_ node: OpaquePointer, isEntering: Bool) {
    switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
    case "table": endBlock()
    case "table_header", "table_row": pendingBreaks = max(pendingBreaks, 1)
    case "table_cell": if isEntering, cmark_node_previous(node) != nil { write(" | ") }
    default: break
    }
  }

  private mutating func takeList(_ node: OpaquePointer, isEntering: Bool) {
    endBlock()
    guard isEntering else {
      lists.removeLast()
      return endBlock()
    }
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let first = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
    lists.append(List(number: first, isTight: cmark_node_get_list_tight(node) != 0))
  }

  private mutating func takeItem(isEntering: Bool) {
    endBlock()
    guard isEntering, let last = lists.indices.last else { return }
    mark = lists[last].number.map { "\($0). " } ?? "- "
    lists[last].number = lists[last].number.map { $0 + 1 }
    lists[last].indent = mark.utf8.count
  }

  /// An empty line between blocks, but not within a tight list.
  private mutating func endBlock() { pendingBreaks = max(pendingBreaks, lists.last?.isTight == true ? 1 : 2) }

  private mutating func takeLink(_ node: OpaquePointer, isEntering: Bool) {
    guard !isEntering else {
      write("")
      return linkStarts.append(text.utf8.count)
    }
    guard let start = linkStarts.popLast() else { return }
    let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    let shown = text[text.utf8.index(text.startIndex, offsetBy: start)...]
    // A bare address needs no second one.
    guard isSafeLink(address), shown != address, "mailto:" + shown != address else { return }
    write(shown.isEmpty ? address : " (\(address))")
  }

  private mutating func writeLines(_ lines: String) {
    var rest = Substring(lines)
    while rest.last?.isNewline == true { rest.removeLast() }
    for (index, line) in rest.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { pendingBreaks += 1 }
      if !line.isEmpty { write(String(line)) }
    }
  }

  private mutating func write(_ piece: String) {
    if text.isEmpty { pendingBreaks = 0 }
    text += String(repeating: "\n", count: pendingBreaks)
    if text.isEmpty || pendingBreaks > 0 { writeMargin() }
    pendingBreaks = 0
    text += piece
  }

  /// Quotes and list items as one writes them in a letter; what is nested deeper than anybody reads shares a margin.
  private mutating func writeMargin() {
    text += String(repeating: "> ", count: min(quotes, 8))
    var indent = lists.prefix(8).reduce(0) { $0 + $1.indent }
    if !mark.isEmpty, lists.count <= 8 { indent -= lists.last?.indent ?? 0 }
    text += String(repeating: " ", count: max(0, indent)) + mark
    mark = ""
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
