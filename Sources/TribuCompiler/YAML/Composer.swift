internal import CLibYAML

/// Where libyaml gave up, in bytes of what it was given.
struct SyntaxFailure {
  let problem: String
  let place: Int
  /// Where the construct began that could not be finished.
  let context: Int?
}

/// One pass over a file's events; the only user of libyaml.
struct Composer {
  let file: Int
  let offset: Int
  let masked: [Range<Int>]
  var diagnostics: [Diagnostic] = []
  private(set) var hasAliases = false

  private var parser = yaml_parser_t()
  private var anchors: [String: Node] = [:]
  private var openAnchors: [String] = []
  private var weight = 0
  private var marks = MarkCursor()
  private var text: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0)
  /// The same as `text`, for what looks at whole lines.
  private var bytes: [UInt8] = []

  /// Ends the pass: either libyaml failed, or a limit was met (reported already).
  private enum Stop: Error { case syntax(SyntaxFailure), limit }

  init(file: Int, offset: Int, masked: [Range<Int>]) {
    self.file = file
    self.offset = offset
    self.masked = masked
  }

  mutating func compose(_ bytes: [UInt8]) -> (Node?, SyntaxFailure?) {
    self.bytes = bytes
    return bytes.withUnsafeBufferPointer { buffer in
      text = buffer
      marks = MarkCursor(buffer)
      yaml_parser_initialize(&parser)
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      do {
        return (try document(), nil)
      } catch Stop.syntax(let failure) {
        return (nil, failure)
      } catch {
        return (nil, nil)
      }
    }
  }

  private mutating func next() throws -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) != 0 else {
      let problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
      if parser.error == YAML_READER_ERROR {
        throw Stop.syntax(SyntaxFailure(problem: problem, place: parser.problem_offset, context: nil))
      }
      let context = parser.context == nil ? nil : marks.byte(at: parser.context_mark.index)
      throw Stop.syntax(
        SyntaxFailure(problem: problem, place: marks.byte(at: parser.problem_mark.index), context: context))
    }
    return event
  }

  private mutating func document() throws -> Node? {
    var root: Node?
    var documents = 0
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return root
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        guard documents == 1 else {
          let start = marks.byte(at: event.start_mark.index)
          diagnostics.append(.secondDocument(at: span(start, min(start + 3, text.count))))
          return root
        }
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      default: root = try node(event, depth: 1)
      }
    }
  }

  private mutating func node(_ event: yaml_event_t, depth: Int) throws -> Node {
    let start = marks.byte(at: event.start_mark.index)
    if depth > YAMLReader.Limit.depth {
      diagnostics.append(.tooDeep(at: span(start, start + 1)))
      throw Stop.limit
    }
    let anchor = anchorName(event)
    if let anchor { openAnchors.append(anchor) }
    let node: Node
    switch event.type {
    case YAML_ALIAS_EVENT: node = try alias(event, start: start)
    case YAML_SCALAR_EVENT: node = try scalar(event, start: start)
    case YAML_SEQUENCE_START_EVENT: node = try sequence(event, start: start, depth: depth)
    default: node = try mapping(event, start: start, depth: depth)
    }
    if let anchor {
      openAnchors.removeLast()
      anchors[anchor] = node
    }
    if event.type == YAML_ALIAS_EVENT || event.type == YAML_SCALAR_EVENT { try count(node) }
    return node
  }

  /// Notes a finding; a file with more than a thousand is read no further.
  private mutating func report(_ diagnostic: Diagnostic) throws {
    diagnostics.append(diagnostic)
    guard diagnostics.count >= ReadingSession.limit else { return }
    diagnostics.append(.tooManyFindings(at: diagnostic.span))
    throw Stop.limit
  }

  private mutating func count(_ node: Node) throws {
    weight += node.weight
    if weight > YAMLReader.Limit.nodes {
      diagnostics.append(.tooManyNodes(at: node.span))
      throw Stop.limit
    }
  }

  private func anchorName(_ event: yaml_event_t) -> String? {
    let name: UnsafeMutablePointer<yaml_char_t>?
    switch event.type {
    case YAML_SCALAR_EVENT: name = event.data.scalar.anchor
    case YAML_SEQUENCE_START_EVENT: name = event.data.sequence_start.anchor
    case YAML_MAPPING_START_EVENT: name = event.data.mapping_start.anchor
    default: name = nil
    }
    return name.map { String(cString: $0) }
  }

  private mutating func alias(_ event: yaml_event_t, start: Int) throws -> Node {
    let name = String(cString: event.data.alias.anchor)
    hasAliases = true
    if let node = anchors[name] { return node }
    let place = span(start, start + 1 + name.utf8.count)
    // Whoever has hundreds of anchors, and as many wrong aliases, is not helped by guesses.
    let known = anchors.count <= 200 ? anchors.keys.sorted() : []
    try report(
      openAnchors.contains(name) ? .aliasInsideItself(name, at: place) : .unknownAlias(name, known: known, at: place))
    return Node(.unreadable, span: place)
  }

  private mutating func scalar(_ event: yaml_event_t, start: Int) throws -> Node {
    let scalar = event.data.scalar
    var end = marks.byte(at: event.end_mark.index)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    if scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE {
      while end > start, text[end - 1] <= 0x20 { end -= 1 }
    }
    let place = span(start, end)
    for range in masked where range.contains(start) { return Node(.unreadable, span: place) }
    if scalar.tag != nil {
      try refuseTag(at: start, ofText: true)
      return Node(.unreadable, span: place)
    }
    if isPlain, let comment = swallowedComment(after: end) {
      try report(
        .swallowedComment(
          SyntaxLine(around: start, in: bytes), from: start, at: span(comment.lowerBound, comment.upperBound)))
      if scalar.length == 0 { return Node(.unreadable, span: place) }
    }
    let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    return Node(.scalar(value, quoted: !isPlain), span: place)
  }

  private mutating func sequence(_ event: yaml_event_t, start: Int, depth: Int) throws -> Node {
    if event.data.sequence_start.tag != nil { try refuseTag(at: start, ofText: false) }
    var items: [Node] = []
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT {
        let end = closing(event, start: start, lastChild: items.last?.span)
        weight += 1
        return Node(.sequence(items), span: span(start, end))
      }
      let item = try node(event, depth: depth + 1)
      items.append(item.isEmpty ? Node(item.kind, span: dash(before: item)) : item)
    }
  }

  /// Where an item without a value is pointed at: its dash.
  private func dash(before item: Node) -> Span {
    var place = Int(item.span.start) - offset
    while place > 0, text[place - 1] <= 0x20 { place -= 1 }
    return place > 0 && text[place - 1] == UInt8(ascii: "-") ? span(place - 1, place) : item.span
  }

  private mutating func mapping(_ event: yaml_event_t, start: Int, depth: Int) throws -> Node {
    if event.data.mapping_start.tag != nil { try refuseTag(at: start, ofText: false) }
    let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    var entries = MappingBuilder()
    var last: Span?
    while true {
      var keyEvent = try next()
      defer { yaml_event_delete(&keyEvent) }
      if keyEvent.type == YAML_MAPPING_END_EVENT {
        let end = closing(keyEvent, start: start, lastChild: last)
        weight += 1
        for finding in entries.finish() { try report(finding) }
        return Node(.mapping(entries.all), span: span(start, end))
      }
      let key = try node(keyEvent, depth: depth + 1)
      var valueEvent = try next()
      defer { yaml_event_delete(&valueEvent) }
      let value = try node(valueEvent, depth: depth + 1)
      last = value.isEmpty || valueEvent.type == YAML_ALIAS_EVENT ? key.span : value.span
      if isFlow, value.isEmpty, isBare(key) {
        entries.addBare(key)
      } else {
        entries.add(key: key, value: value)
      }
    }
  }

  private mutating func refuseTag(at start: Int, ofText: Bool) throws {
    let first = text[start...].firstIndex(of: UInt8(ascii: "!")) ?? start
    let end = text[first...].firstIndex { $0 <= 0x20 } ?? text.count
    let line = SyntaxLine(around: start, in: bytes)
    let isOwnText = ofText && line.value?.lowerBound == first && text[first...].dropFirst().first != UInt8(ascii: "!")
    try report(
      .tag(
        String(decoding: text[first..<end], as: UTF8.self), written: isOwnText ? line.quoted : nil, at: span(first, end)
      ))
  }

  /// A block collection's end mark runs on to the next token: it ends where its last child does.
  private mutating func closing(_ event: yaml_event_t, start: Int, lastChild: Span?) -> Int {
    let end = marks.byte(at: event.end_mark.index)
    if end > start, event.start_mark.index != event.end_mark.index { return end }
    return lastChild.map { max(Int($0.end) - offset, start) } ?? start
  }

  private func span(_ start: Int, _ end: Int) -> Span {
    Span(file: file, start: start + offset, end: max(start, end) + offset)
  }

  private func isBare(_ key: Node) -> Bool {
    guard case .scalar(_, quoted: false) = key.kind else { return false }
    var index = Int(key.span.end) - offset
    while index < text.count, text[index] <= 0x20 { index += 1 }
    return index < text.count && (text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: "}"))
  }

  /// ` #` and a letter or digit right after a plain value: a colour or a hashtag, not a comment.
  private func swallowedComment(after end: Int) -> Range<Int>? {
    var index = end
    while index < text.count, text[index] == 0x20 { index += 1 }
    guard index > end || end == 0 || text[end - 1] == UInt8(ascii: " "), index + 1 < text.count,
      text[index] == UInt8(ascii: "#")
    else { return nil }
    let next = text[index + 1]
    let isWord = next >= 0x80 || (next | 0x20 >= 0x61 && next | 0x20 <= 0x7A) || (next >= 0x30 && next <= 0x39)
    guard isWord else { return nil }
    var stop = index
    while stop < text.count, text[stop] != 10, text[stop] != 13 { stop += 1 }
    return index..<stop
  }
}
