import Testing

@testable import TribuCompiler
@testable import TribuEmitters

/// The byte order mark, and code points that are no characters; a literal cannot hold all of them.
private let nonCharacters = String(
  String.UnicodeScalarView([0xFEFF, 0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF].compactMap(Unicode.Scalar.init)))

@Suite struct ContentLineTests {
  private func line(_ property: CalendarProperty, _ value: CalendarValue) -> [UInt8] {
    var lines = ContentLines()
    lines.add(property, value)
    return lines.bytes
  }

  private func text(_ property: CalendarProperty, _ value: CalendarValue) -> String {
    String(decoding: line(property, value), as: UTF8.self)
  }

  // MARK: Folding

  /// Characters of every width and make, and escapes, around the place of the fold.
  @Test(arguments: [
    "x", "é", "e\u{301}", "漢", "👍🏽", "👩‍👩‍👧‍👦", "🇪🇸", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "क्षि", "\n", "\\", ",", "\\\n", "n\u{301}\n\u{301}", "\u{600}1",
  ])
  func foldsKeepCharactersWhole(_ character: String) throws {
    for offset in 0...160 {
      let filler = String(repeating: "a", count: offset)
      let value = filler + character + character + String(repeating: "b", count: 90)
      let bytes = line(.description, .text(value))
      #expect(Array(bytes.suffix(2)) == [13, 10])
      var unfolded: [UInt8] = []
      var physicals: [String] = []
      for (index, physical) in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").enumerated() {
        #expect(physical.utf8.count <= 75, "\(offset)")
        let payload = index == 0 ? physical : physical.dropFirst()
        #expect(index == 0 || physical.utf8.first == UInt8(ascii: " "))
        #expect(payload.reversed().prefix { $0 == "\\" }.count % 2 == 0, "a fold inside an escape at \(offset)")
        unfolded += Array(payload.utf8)
        physicals.append(String(payload))
      }
      var expected = Array("DESCRIPTION:".utf8)
      encodeText(value, isLine: false, into: &expected)
      #expect(unfolded == expected, "\(offset)")
      let whole = String(decoding: expected, as: UTF8.self)
      #expect(physicals.reduce(0) { $0 + $1.count } == whole.count, "a cluster is cut at \(offset)")
    }
  }

  /// One character of a thousand marks is longer than any line: then scalars stay whole, at least.
  @Test func endlessClustersAreFolded() {
    let value = "Z" + String(repeating: "\u{301}", count: 1000)
    for physical in line(.description, .text(value)).split(separator: 13) {
      let payload = physical.first == 10 ? physical.dropFirst() : physical
      #expect(payload.count <= 75)
      #expect(String(validating: payload, as: UTF8.self) != nil)
    }
  }

  @Test func linesOf75OctetsAreNotFolded() {
    let exactly = String(repeating: "a", count: 75 - "SUMMARY:".utf8.count)
    #expect(text(.summary, .title(exactly)) == "SUMMARY:\(exactly)\r\n")
    #expect(text(.summary, .title(exactly + "b")) == "SUMMARY:\(exactly)\r\n b\r\n")
  }

  // MARK: Text

  struct TextCase: CustomTestStringConvertible {
    let written: String
    let expected: String
    let onOneLine: String

    init(_ written: String, _ expected: String, line: String? = nil) {
      (self.written, self.expected, onOneLine) = (written, expected, line ?? expected)
    }

    var testDescription: String { expected }
  }

  @Test(arguments: [
    TextCase("a;b,c\\d:e\"f", #"a\;b\,c\\d:e"f"#),
    TextCase("a\nb\rc\r\nd\u{85}e\u{2028}f\u{2029}g", #"a\nb\nc\nd\ne\nf\ng"#, line: "a b c d e f g"),
    TextCase("a\n\r\nb", #"a\n\nb"#, line: "a  b"),
    TextCase("a\tb", "a\tb", line: "a b"),
    TextCase("a\0\u{1}\u{8}\u{B}\u{1B}[31m\u{7F}\u{80}\u{9F}b", "a[31mb"),
    TextCase("a" + nonCharacters + "b", "ab"),
    TextCase("a\u{202E}b\u{2066}c", "a\u{202E}b\u{2066}c", line: "abc"),
    TextCase("\u{FFFD}\u{E000}\u{10FFFD}ñ漢👍🏽", "\u{FFFD}\u{E000}\u{10FFFD}ñ漢👍🏽"),
    TextCase("  a  ", "  a  ", line: "a"),
    TextCase("\\n", #"\\n"#),
  ])
  func textIsEscaped(_ text: TextCase) {
    #expect(self.text(.description, .text(text.written)).dropLast() == "DESCRIPTION:" + text.expected)
    #expect(self.text(.summary, .title(text.written)).dropLast() == "SUMMARY:" + text.onOneLine)
    #expect(self.text(.location, .line(text.written)).dropLast() == "LOCATION:" + text.onOneLine)
  }

  @Test func titlesAreCut() {
    let long = String(repeating: "👩‍👩‍👧‍👦", count: 50)
    let lines = text(.summary, .title(long)).replacing("\r\n ", with: "")
    let title = lines.dropFirst("SUMMARY:".count).dropLast()
    #expect(title.hasSuffix("👩‍👩‍👧‍👦…"))
    #expect(title.unicodeScalars.count <= 200)
    let flood = text(.summary, .title("Z" + String(repeating: "\u{301}", count: 100_000)))
    #expect(flood.utf8.count < 600)
    #expect(text(.summary, .title(String(repeating: "é", count: 200))).contains("…") == false)
  }

  @Test func listsAreSeparatedByCommas() {
    #expect(text(.categories, .list(["a,b", "c", "d\r\nX:1"])) == "CATEGORIES:a\\,b,c,d X:1\r\n")
  }

  // MARK: Other types

  @Test func datesDurationsAndTokens() throws {
    let day = Day(year: 2027, month: 1, day: 8)
    let moment = PlannedItem.LocalMoment(day: day, time: LocalTime(minutes: 65))
    #expect(text(.start, .date(day)) == "DTSTART;VALUE=DATE:20270108\r\n")
    #expect(text(.stamp, .utc(moment)) == "DTSTAMP:20270108T010500Z\r\n")
    #expect(text(.trigger, .before(Duration(minutes: 150))) == "TRIGGER:-PT2H30M\r\n")
    #expect(text(.trigger, .before(Duration(minutes: 120))) == "TRIGGER:-PT2H\r\n")
    #expect(text(.trigger, .before(Duration(days: 7))) == "TRIGGER:-P7D\r\n")
    #expect(text(.refreshInterval, .daily) == "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n")
    #expect(text(.publishedInterval, .daily) == "X-PUBLISHED-TTL:P1D\r\n")
    #expect(text(.uid, .identifier("a\r\nX:1-f")) == "UID:a1-f\r\n")
    let clay = try #require(Colour("#B5542B"))
    #expect(text(.appleColour, .colour(clay)) == "X-APPLE-CALENDAR-COLOR:#b5542b\r\n")
  }

  @Test(arguments: [
    ("#B5542B", "sienna"), ("#FF0000", "red"), ("#FE0101", "red"), ("#808080", "gray"), ("#00FFFF", "cyan"),
    ("#FFFFFF", "white"), ("#1F5F6B", "darkslategray"),
  ])
  func nearestColours(_ code: String, _ name: String) throws {
    #expect(try #require(Colour(code)).nearestName.description == name)
  }

  @Test(arguments: [
    ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"), ("http://a.example:8080", "http://a.example:8080"),
    ("https://año.example/ñ", "https://a%C3%B1o.example/%C3%B1"), ("https://[::1]/", "https://[::1]/"),
  ])
  func addressesAreEncoded(_ text: String, _ encoded: String) { #expect(CalendarAddress(text)?.text == encoded) }

  @Test(arguments: [
    "javascript:alert(1)", "ftp://a.example", "https://", "https:///x", "https://ana@a.example",
    "https://a.example/ x",
    "https://a.example/\r\nX:1", "https://a.example/\u{85}", "https://a.example/\u{2028}",
    "https://a.example/\u{202E}x",
    "https://a.example/\u{200B}", "https://a.example/<b>", "Sala 2", "https://.example", "HTTPS://a.example",
  ])
  func otherAddressesAreText(_ text: String) { #expect(CalendarAddress(text) == nil) }
}
