import Testing
import TribuCompiler
import TribuTemplates

@testable import TribuEmitters

@Suite("Templates")
struct TemplateTests {
  @Test("every tag, partial and word of the templates exists")
  func embeddedTemplates() {
    let problems = checkTemplates { TemplateFiles.text($0) }
    #expect(problems.map { "\($0.file):\($0.line):\($0.column) \($0.message.en)" } == [])
  }

  @Test("every template is used")
  func unusedTemplates() {
    var check = TemplateCheck { TemplateFiles.text($0) }
    check.pages()
    let written = TemplateFiles.names.filter { $0.hasPrefix("documents/") && $0.hasSuffix(".mustache") }
    #expect(written.count > 20)
    #expect(written.filter { !check.visited.contains($0) } == [])
  }

  @Test("every word that a template alone could use is used")
  func unusedWords() throws {
    let names = TemplateFiles.names.filter { $0.hasPrefix("documents/") && $0.hasSuffix(".mustache") }
    let tags = Set(names.flatMap { TemplateTag.all(in: TemplateFiles.text($0) ?? "").map(\.name) })
    let words = try #require(DocumentWords(language: "en")).texts.keys.filter { $0.contains(".text.") }
    #expect(words.count > 50)
    #expect(words.filter { !tags.contains("words." + $0) }.sorted() == [])
  }

  @Test("every word that views ask for exists", arguments: ["es", "en"])
  func words(language: String) throws {
    let texts = try #require(DocumentWords(language: language)).texts
    let keys =
      ProposalWord.allCases.map(\.key) + ContentWord.allCases.map(\.key) + GlossaryWord.allCases.map(\.key)
      + GlossaryWord.allCases.map(\.meaning) + DurationWord.allCases.map(\.key) + ScheduleWord.allCases.map(\.key)
      + Proposal.Section.allCases.map(\.key)
    #expect(keys.filter { texts[$0] == nil } == [])
  }

  @Test("mistakes are found at their place", arguments: TemplateMistake.all)
  func mistakes(mistake: TemplateMistake) {
    let problems = checkTemplates { name in
      name == "documents/parts/cover.mustache" ? mistake.cover : TemplateFiles.text(name)
    }
    #expect(problems.map { "\($0.line):\($0.column) \($0.message.en)" } == [mistake.found])
    #expect(problems.map(\.file) == ["documents/parts/cover.mustache"])
  }
}

/// A cover with one mistake, and what is said about it.
struct TemplateMistake: CustomTestStringConvertible {
  let testDescription: String
  let cover: String
  let found: String

  static let all = [
    TemplateMistake(
      testDescription: "misspelt name", cover: "<p>{{clientNam}}</p>",
      found: "1:4 there is no `clientNam` here; did you mean `clientName`?"),
    TemplateMistake(
      testDescription: "missing partial", cover: "\n  {{>documents/parts/front}}",
      found: "2:3 there is no partial `documents/parts/front`"),
    TemplateMistake(
      testDescription: "missing word", cover: "{{words.proposal.text.nothing}}",
      found: "1:1 no word `proposal.text.nothing` in en, es"),
    TemplateMistake(
      testDescription: "text left unescaped", cover: "é {{{outcome}}}",
      found: "1:3 `outcome` is text and must be escaped: write `{{outcome}}`"),
    TemplateMistake(
      testDescription: "markup escaped", cover: "{{style}}", found: "1:1 `style` is markup: write `{{{style}}}`"),
    TemplateMistake(
      testDescription: "a list as text", cover: "{{parts}}", found: "1:1 `parts` is no text: write `{{#parts}}`"),
    TemplateMistake(
      testDescription: "an unclosed section", cover: "{{#contact}}{{contact}}", found: "1:1 `contact` is not closed"),
    TemplateMistake(
      testDescription: "the wrong end", cover: "{{#contact}}{{contact}}{{/outcome}}",
      found: "1:24 `outcome` ends here, but `contact` is open"),
  ]
}
