import Foundation
import Testing

@testable import TribuCompiler
@testable import TribuEmitters

@Suite struct DocumentWordsTests {
  /// Every list of words that code asks for.
  private static let lists: [any Worded.Type] = [
    Section.self, ActivityKind.self, ActivityFormat.self, Direction.self, Platform.self, Engagement.Phase.Kind.self,
    Metric.Family.self, Community.Bond.self, Diagnosis.State.self, Purpose.Goal.Kind.self, Purpose.Goal.Area.self,
    Client.Kind.self, Activity.Emotion.self, Activity.Scope.self, Safety.Sensitive.self, Schedule.Trigger.self,
    PlannedItem.Kind.self, PlannedItem.Track.self, Feed.self, RoleWord.self, WeekdayWord.self, MonthWord.self,
    TitleWord.self, FormWord.self, FeedWord.self, EventWord.self, ProposalWord.self, GlossaryWord.self,
    ContentWord.self, ScheduleWord.self, DurationWord.self, Proposal.Section.self,
  ]

  private static func keys<Word: Worded>(_ list: Word.Type) -> [String] { list.allCases.map(\.key) }

  private func words(_ language: String) throws -> DocumentWords { try #require(DocumentWords(language: language)) }

  @Test func languages() {
    #expect(DocumentWords.languages == ["en", "es"])
    #expect(DocumentWords(language: "es-CO")?.language == "es")
    #expect(DocumentWords(language: "es-Latn-CO-x-a")?.language == "es")
    #expect(DocumentWords(language: "fr") == nil)
    #expect(DocumentWords(language: "") == nil)
    #expect(DocumentWords(nearestTo: "pt-BR").language == "en")
  }

  @Test(arguments: DocumentWords.languages)
  func everyWordOfTheCodeIsThere(_ language: String) throws {
    let texts = try words(language).texts
    for key in DocumentWordsTests.lists.flatMap({ DocumentWordsTests.keys($0) }) {
      #expect(texts[key]?.isEmpty == false, "\(key) is missing in \(language).txt")
    }
  }

  /// A list that this test does not know would never be checked.
  @Test func everyListIsKnown() throws {
    let folder = Repository.root.appending(path: "Sources/TribuEmitters")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      count += try String(contentsOf: file, encoding: .utf8).matches(of: /: (String, )?Worded {/).count
    }
    #expect(count == DocumentWordsTests.lists.count)
  }

  /// The same words in all languages, with the same `{names}` in them.
  @Test(arguments: DocumentWords.languages)
  func languagesHaveTheSameWords(_ language: String) throws {
    let spanish = try words("es").texts
    let texts = try words(language).texts
    #expect(Set(texts.keys).symmetricDifference(spanish.keys).sorted() == [])
    for (key, text) in texts {
      let names = { (text: String) in text.matches(of: /\{[^}]*\}/).map { String($0.output) }.sorted() }
      #expect(names(text) == names(spanish[key] ?? ""), "\(key)")
    }
  }

  /// A key twice in a file: the second would never be seen.
  @Test(arguments: DocumentWords.languages)
  func noKeyTwice(_ language: String) throws {
    let file = Repository.root.appending(path: "templates/strings/\(language).txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.allSatisfy { $0.contains(" = ") })
    #expect(lines.count == DocumentWords.parse(lines.joined(separator: "\n")).count)
  }

  @Test(arguments: [
    ("{a} y {b}", "1 y 2"), ("{b}{a}", "21"), ("{c}", "{c}"), ("{", "{"), ("}", "}"), ("{a", "{a"), ("{}", "{}"),
    ("", ""), ("{a}{", "1{"), ("x{a}x", "x1x"),
  ])
  func namesAreReplaced(_ text: String, _ expected: String) {
    #expect(DocumentWords.fill(text, ["a": "1", "b": "2"]) == expected)
  }

  /// What is put in is not searched again.
  @Test func valuesAreLeftAlone() { #expect(DocumentWords.fill("{a}{b}", ["a": "{b}", "b": "2"]) == "{b}2") }

  @Test func daysInSentences() throws {
    let day = Day(year: 2027, month: 3, day: 4)
    #expect(try words("es").day(day) == "jueves 4 de marzo")
    #expect(try words("en").day(day) == "Thursday 4 March")
  }
}
