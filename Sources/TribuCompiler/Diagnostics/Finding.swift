/// A diagnostic with its places turned into lines and columns: what every report shows, whatever its format.
package struct Finding: Sendable {
  package struct Place: Hashable, Sendable {
    package let file: String
    package let start: LineMap.Place
    package let end: LineMap.Place
  }

  package let diagnostic: Diagnostic
  package let place: Place
  package let related: [(place: Place, message: Sentence)]
  /// The text to replace and what with, where only one repair can be meant.
  package let edit: (place: Place, replacement: String)?
  /// Tells the finding from every other of its playbook, and stays the same while lines move: reports that are compared
  /// with earlier ones know it again. Nil where no report asks for it.
  package let fingerprint: String?

  /// Everything there is to say, in lines of its own: the sentence, what stands beside the carets, the help.
  package func sentences(_ language: MessageLanguage) -> [String] {
    [diagnostic.message, diagnostic.label, diagnostic.help].compactMap { $0?[language] }
  }
}

/// Places the findings of one compilation; reads a file's lines once.
package struct FindingPlacer {
  private let files: [SourceFile]
  private var maps: [LineMap?]

  package init(_ files: [SourceFile]) {
    self.files = files
    maps = Array(repeating: nil, count: files.count)
  }

  package mutating func finding(_ diagnostic: Diagnostic, fingerprint: String? = nil) -> Finding {
    Finding(
      diagnostic: diagnostic, place: place(diagnostic.span),
      related: diagnostic.related.map { (place($0.span), $0.message) },
      edit: diagnostic.edit.map { (place($0.span), $0.replacement) },
      fingerprint: fingerprint)
  }

  package mutating func map(of file: Int) -> LineMap {
    if let map = maps[file] { return map }
    let map = LineMap(files[file])
    maps[file] = map
    return map
  }

  private mutating func place(_ span: Span) -> Finding.Place {
    let index = Int(span.file)
    let map = map(of: index)
    return Finding.Place(
      file: files[index].path, start: map.place(at: Int(span.start)), end: map.place(at: Int(span.end)))
  }
}
