internal import Synchronization
internal import TribuTemplates

/// The words of documents and calendars in one language, from `strings/LANGUAGE.txt` of the templates.
///
/// A new document language is one more file; a test compares it with the others key by key. Code asks for words by
/// cases of ``Worded`` enums, so that no key can be misspelt; templates name keys, which a test looks up as well.
package struct DocumentWords: Sendable {
  /// The language whose file was found: `es` when `es-CO` was asked for.
  package let language: String
  /// Every word by its key, such as `kind.theme-day`.
  package let texts: [String: String]

  /// Nil for a language that has no file, however many subtags are cut from its tag.
  package init?(language: String) {
    var tag = Substring(language)
    while !DocumentWords.languages.contains(String(tag)) {
      guard let dash = tag.lastIndex(of: "-") else { return nil }
      tag = tag[..<dash]
    }
    self.init(exactly: String(tag))
  }

  /// The words of a language, or of English where there are none.
  package init(nearestTo language: String) {
    self = DocumentWords(language: language) ?? DocumentWords(exactly: DocumentWords.fallback)
  }

  private init(exactly language: String) {
    self.language = language
    texts = DocumentWords.cache.withLock { cache in
      if let texts = cache[language] { return texts }
      let texts = DocumentWords.parse(TemplateFiles.text("strings/\(language).txt") ?? "")
      cache[language] = texts
      return texts
    }
  }

  /// The languages that have a file, sorted.
  package static let languages: [String] = TemplateFiles.names.compactMap { name in
    guard name.hasPrefix("strings/"), name.hasSuffix(".txt") else { return nil }
    return String(name.dropFirst("strings/".count).dropLast(".txt".count))
  }.sorted()

  private static let fallback = "en"
  private static let cache = Mutex<[String: [String: String]]>([:])

  /// The text of a key; the key itself where there is none, which the tests do not let pass.
  package subscript(key: String) -> String { texts[key] ?? key }

  package subscript<Word: Worded>(word: Word) -> String { self[word.key] }

  /// A text with its `{names}` replaced. What is put in is not searched again.
  package subscript<Word: Worded>(word: Word, values: KeyValuePairs<String, String>) -> String {
    DocumentWords.fill(self[word.key], values)
  }

  /// Replaces every `{name}` that has a value.
  package static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = text[...]
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let end = rest[brace...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[brace..<end].dropFirst()
      result += rest[..<brace]
      result += values.first { $0.key == name }?.value ?? String(rest[brace...end])
      rest = rest[end...].dropFirst()
    }
    return result + rest
  }

  /// Lines `key = text`; empty ones and those that begin with `#` are passed over. The first of two equal keys counts.
  static func parse(_ text: String) -> [String: String] {
    var texts: [String: String] = [:]
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard line.first != UInt8(ascii: "#"), let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r") }
      let key = line[..<equals].prefix { !isSpace($0) }
      let value = line[line.index(after: equals)...].drop(while: isSpace)
      let end = value.lastIndex { !isSpace($0) }.map { value.index(after: $0) } ?? value.startIndex
      guard !key.isEmpty, texts[String(Substring(key))] == nil else { continue }
      texts[String(Substring(key))] = String(Substring(value[..<end]))
    }
    return texts
  }
}
