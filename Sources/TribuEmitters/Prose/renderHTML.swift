internal import CCommonMark

/// Turns a playbook's prose into HTML: CommonMark with tables, strikethrough and bare addresses.
///
/// A playbook may come from anyone, and its documents are opened by clients: raw HTML is shown as the text it is, links
/// lead to web pages and mail only, and nothing is fetched: of a picture only its words remain.
func renderHTML(_ prose: String) -> Markup {
  cmark_gfm_core_extensions_ensure_registered()
  guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return Markup(html: "") }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink"] {
    guard let tool = cmark_find_syntax_extension(name) else { continue }
    cmark_parser_attach_syntax_extension(parser, tool)
  }
  var prose = prose
  prose.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  guard let document = cmark_parser_finish(parser) else { return Markup(html: "") }
  defer { cmark_node_free(document) }
  disarm(document)
  // Without CMARK_OPT_UNSAFE the library itself drops what `disarm` might have left.
  let extensions = cmark_parser_get_syntax_extensions(parser)
  guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT, extensions) else { return Markup(html: "") }
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return Markup(html: String(cString: html))
}

private typealias ProseNode = OpaquePointer

/// Rewrites what a document must not contain; while the tree is walked it is only noted, since replacing would lose the
/// walker's place.
private func disarm(_ document: ProseNode) {
  guard let walker = cmark_iter_new(document) else { return }
  var replaced: [(old: ProseNode, new: ProseNode)] = []
  var unwrapped: [ProseNode] = []
  while true {
    let event = cmark_iter_next(walker)
    if event == CMARK_EVENT_DONE { break }
    guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walker) else { continue }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_INLINE: shown(node).map { replaced.append((node, $0)) }
    case CMARK_NODE_HTML_BLOCK: paragraph(node).map { replaced.append((node, $0)) }
    case CMARK_NODE_HEADING:
      // Below the headings of the document that the prose stands in.
      cmark_node_set_heading_level(node, min(6, cmark_node_get_heading_level(node) + 3))
    case CMARK_NODE_LINK: if !isSafe(cmark_node_get_url(node)) { unwrapped.append(node) }
    case CMARK_NODE_IMAGE: unwrapped.append(node)
    default: break
    }
  }
  cmark_iter_free(walker)
  for (old, new) in replaced {
    cmark_node_replace(old, new)
    cmark_node_free(old)
  }
  for node in unwrapped.reversed() {
    while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
    cmark_node_free(node)
  }
}

/// The literal of raw HTML as text, which the renderer escapes.
private func shown(_ node: ProseNode) -> ProseNode? {
  let text = cmark_node_new(CMARK_NODE_TEXT)
  if let text { cmark_node_set_literal(text, cmark_node_get_literal(node)) }
  return text
}

private func paragraph(_ node: ProseNode) -> ProseNode? {
  guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH), let text = shown(node) else { return nil }
  cmark_node_append_child(paragraph, text)
  return paragraph
}

private func isSafe(_ address: UnsafePointer<CChar>?) -> Bool {
  guard let address else { return false }
  return isSafeLink(String(cString: address))
}

/// Whether an address may be followed from a document: web pages and mail.
func isSafeLink(_ address: String) -> Bool {
  let lower = address.lowercased()
  return lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("mailto:")
}
