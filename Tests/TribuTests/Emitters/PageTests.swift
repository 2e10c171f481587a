import Foundation
import Testing
import TribuCompiler

@testable import TribuEmitters

@Suite("Pages")
struct PageTests {
  @Test("starters make well-formed pages in every language of theirs", arguments: DocumentSample.all)
  func wellFormed(sample: DocumentSample) throws {
    for page in try sample.pages() {
      let problems = HTMLReading(page.html).problems
      #expect(problems == [], "\(page.name)")
      #expect(!page.html.contains("{{"), "\(page.name)")
      #expect(page.html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(sample.language)\">"), "\(page.name)")
      for sign in ["<script", " src=\"http", "url(http", "@import", " onload", "Optional(", "Markup("] {
        #expect(!page.html.contains(sign), "\(page.name) \(sign)")
      }
      // A key in place of its word.
      for family in ["proposal.", "content.", "schedule.", "duration.", "kind.", "role.", "platform.", "section."] {
        #expect(!page.text.contains(" " + family) && !page.text.contains(">" + family), "\(page.name) \(family)")
      }
    }
  }

  @Test("the same plan gives the same bytes")
  func deterministic() throws {
    let sample = try #require(DocumentSample.all.first)
    #expect(try sample.pages().map(\.html) == sample.pages().map(\.html))
  }

  @Test("what a playbook says is never markup")
  func hostilePlaybook() throws {
    let bait = "<img src=x onerror=alert(1)>\\\"'&"
    let text = try DocumentSample.source("espalda")
      .replacing("title: Espalda en Marcha", with: "title: \"\(bait)\"")
      .replacing("name: Clara Montiel", with: "name: \"\(bait)\"")
      .replacing("name: Lunes de meta pequeña", with: "name: \"\(bait)\"")
      .replacing("- Levantarme del sofá una vez por hora", with: "- \"\(bait)\"")
      .replacing("summary: |", with: "summary: |\n    \(bait) [x](javascript:alert(1)) ![y](https://a.example/y.png)\n")
    let pages = try DocumentSample(playbook: "espalda", language: "es").pages(text: text)
    #expect(pages.count == 2)
    for page in pages {
      #expect(!page.html.contains("<img src=x"))
      #expect(!page.html.contains("javascript:"))
      #expect(!page.html.contains("y.png"))
      #expect(page.html.contains("&lt;img src=x onerror=alert(1)&gt;"))
      #expect(HTMLReading(page.html).problems == [])
    }
  }

  @Test("strategy stays out of the content plan")
  func separateHalves() throws {
    for sample in DocumentSample.all {
      let plan = try sample.plan(text: DocumentSample.source(sample.playbook))
      let content = try #require(try sample.pages().first { $0.name == "content-plan.html" })
      let strategy = plan.items.filter {
        $0.track == .strategy && $0.section?.isStrategy == true && $0.role != .manager
      }
      #expect(strategy.count > 20)
      for topic in Set(strategy.compactMap { $0.topic?.inLanguage(sample.language) }) where topic.count > 25 {
        #expect(!content.text.contains(topic), "\(sample) \(topic)")
      }
    }
  }

  @Test("sections are chosen and ordered by the playbook")
  func chosenSections() throws {
    let text = try DocumentSample.source("artesanos")
      .replacing("\nproposal:\n", with: "\nproposal:\n  sections: [investment, purpose, calendar]\n")
    let page = try #require(try DocumentSample(playbook: "artesanos", language: "es").pages(text: text).first)
    let places = ["<section id=\"investment\"", "<section id=\"purpose\"", "<section id=\"calendar\""].map {
      page.html.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(!page.html.contains("<section id=\"metrics\""))
    #expect(!page.html.contains("class=\"cover\""))
    #expect(page.html.contains("<h1>Manos a la Obra</h1>"))
  }

  @Test("printed amounts add up", arguments: DocumentSample.all)
  func investment(sample: DocumentSample) throws {
    let totals = try sample.plan(text: DocumentSample.source(sample.playbook)).totals
    #expect(totals.feeByRole.reduce(0) { $0 + $1.amount.minorUnits } == totals.fee.minorUnits)
    #expect(totals.feeByPhase.reduce(0) { $0 + $1.amount.minorUnits } == totals.fee.minorUnits)
    #expect(totals.fee.minorUnits + totals.costs.minorUnits + totals.tax.minorUnits == totals.total.minorUnits)
  }
}

/// A starter, in one of the languages it can be produced in.
struct DocumentSample: CustomTestStringConvertible, Sendable {
  struct Page {
    let name: String
    let html: String
    /// What follows the style sheet.
    var text: Substring { html.range(of: "</style>").map { html[$0.upperBound...] } ?? Substring(html) }
  }

  let playbook: String
  let language: String

  var testDescription: String { "\(playbook) (\(language))" }

  static let all = [
    DocumentSample(playbook: "artesanos", language: "es-CO"), DocumentSample(playbook: "cincuenta", language: "es-ES"),
    DocumentSample(playbook: "espalda", language: "es-ES"), DocumentSample(playbook: "lectores", language: "es"),
    DocumentSample(playbook: "lectores", language: "en"),
  ]

  static func source(_ playbook: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: "playbooks/\(playbook).yaml"), encoding: .utf8)
  }

  func plan(text: String) throws -> Plan {
    try TestPlans.plan(text, path: playbook + ".yaml")
  }

  func pages(text: String? = nil) throws -> [Page] {
    let plan = try plan(text: text ?? DocumentSample.source(playbook))
    let settings = EmitterSettings(language: language, buildDate: Day(year: 2026, month: 12, day: 1))
    let files = [try writeProposal(plan, settings: settings), try writeContentPlan(plan, settings: settings)]
    return files.compactMap { $0 }.map { Page(name: $0.name, html: String(decoding: $0.bytes, as: UTF8.self)) }
  }
}

/// Reads a page as strictly as XML where HTML lets mistakes pass: every element closed, every id once, every label there.
private struct HTMLReading {
  private(set) var problems: [String] = []
  private var open: [String] = []
  private var ids: [String: Int] = [:]
  private var wanted = Set<String>()

  private static let void: Set<Substring> = ["meta", "br", "img", "hr", "link", "input", "col", "!DOCTYPE"]
  private static let never: Set<String> = ["h1", "h2", "h3", "h4", "li", "dt", "dd", "caption", "p"]

  init(_ html: String) {
    var rest = Substring(html)
    var isEmpty = false
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      let text = rest[..<start]
      if text.utf8.contains(UInt8(ascii: ">")), open.last != "style" { problems.append("stray > in \(text)") }
      isEmpty = isEmpty && text.allSatisfy(\.isWhitespace)
      guard let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: ">")) else {
        problems.append("a tag that does not end: \(rest[start...].prefix(40))")
        return
      }
      read(rest[rest.index(after: start)..<end], wasEmpty: isEmpty)
      isEmpty =
        rest[rest.index(after: start)] != "/"
        && !HTMLReading.void.contains(rest[rest.index(after: start)..<end].prefix { $0 != " " })
      rest = rest[rest.index(after: end)...]
    }
    if !open.isEmpty { problems.append("never closed: \(open)") }
    problems += ids.filter { $0.value > 1 }.map { "id \($0.key) \($0.value) times" }.sorted()
    problems += wanted.subtracting(ids.keys).sorted().map { "no element has the id \($0)" }
  }

  private mutating func read(_ tag: Substring, wasEmpty: Bool) {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.last == name { open.removeLast() } else { problems.append("</\(name)> closes <\(open.last ?? "")>") }
      if wasEmpty, HTMLReading.never.contains(name) { problems.append("empty <\(name)>") }
      return
    }
    let name = tag.prefix { $0 != " " && $0 != "\n" }
    // Pieces between quotes: names before them, values in them.
    let pieces = tag.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
    for (attribute, value) in zip(pieces, pieces.dropFirst()).enumerated().filter({ $0.offset % 2 == 0 }).map(\.element)
    {
      switch attribute.filter({ !$0.isWhitespace }) {
      case "id=": ids[String(value), default: 0] += 1
      case "aria-labelledby=": wanted.formUnion(value.split(separator: " ").map(String.init))
      case "href=" where value.hasPrefix("#"): wanted.insert(String(value.dropFirst()))
      default: break
      }
    }
    if pieces.count % 2 == 0 { problems.append("quotes in <\(tag)>") }
    if !HTMLReading.void.contains(name), !tag.hasSuffix("/") { open.append(String(name)) }
  }
}
