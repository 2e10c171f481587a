import Foundation
import Testing

@testable import TribuCompiler

/// Input that was made to break the compiler: it must end soon, and say what is wrong (`spec` §9).
@Suite struct HostileInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The rules that must be found, and no other; nil: whatever is found.
    let rules: Set<String>?
    let text: @Sendable () -> String

    init(_ name: String, _ rules: Set<String>?, _ text: @escaping @Sendable () -> String) {
      testDescription = name
      self.rules = rules
      self.text = text
    }
  }

  private static let head = "tribu: 1\nextends: base/minimal.yaml\n"

  private static func repeated(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }

  private static func list(_ count: Int, _ text: (Int) -> String) -> String {
    "[" + (0..<count).map(text).joined(separator: ", ") + "]"
  }

  static let cases = syntax + wide + references + numbers

  private static let syntax = [
    Case("a file of 5 MB", ["too-big"]) { "tribu: 1\n# " + String(repeating: "x", count: 5 << 20) },
    Case("nine levels of aliases", ["too-big"]) {
      "tribu: 1\na0: &a0 [x]\n"
        + repeated(9) { level in "a\(level + 1): &a\(level + 1) " + list(9) { _ in "*a\(level)" } + "\n" }
    },
    Case("a list inside itself", ["yaml-syntax"]) { head + "content: {faq: &a [*a]}\n" },
    Case("brackets a thousand deep", ["too-big"]) { "tribu: " + String(repeating: "[", count: 1000) },
    Case("closed brackets a thousand deep", ["too-big"]) {
      "tribu: " + String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
    },
    Case("mappings a thousand deep", ["too-big"]) {
      repeated(1000) { level in String(repeating: " ", count: level) + "tribu:\n" }
    },
    Case("dashes a hundred thousand deep", ["too-big"]) { String(repeating: "- ", count: 100_000) },
    Case("NUL", ["yaml-syntax"]) { "tribu: 1\ntitle: a\u{0}b\n" },
    Case("half a surrogate pair, escaped", ["yaml-syntax"]) { head + "title: \"\\uD800\"\n" },
    Case("a character beyond Unicode, escaped", ["yaml-syntax"]) { head + "title: \"\\U00110000\"\n" },
    Case("nothing", ["empty-value"]) { "" },
    Case("only comments", ["empty-value"]) { "# tribu: 1\n#\n" },
    Case("only a document mark", ["empty-value"]) { "---\n" },
    Case("a word", ["wrong-type"]) { "tribu" },
    Case("a list", ["wrong-type"]) { "- tribu: 1\n" },
    Case("a quote that a megabyte of lines follows", ["yaml-syntax"]) {
      "tribu: \"" + String(repeating: "x\n", count: 500_000)
    },
    Case("four million spaces", nil) { "tribu: 1\ntitle:" + String(repeating: " ", count: 4_000_000) + "x\n" },
    Case("four million lines", nil) { "tribu: 1\n" + String(repeating: "\n", count: 4_000_000) + "x: 1\n" },
    Case("fifty thousand values that want quotes", ["yaml-syntax"]) {
      head + "content:\n  faq:\n" + String(repeating: "    - \"a\" b\n", count: 50_000)
    },
    Case("ninety thousand tags on one line", ["yaml-syntax", "too-big"]) {
      head + "content: {faq: \(list(90_000) { _ in "!a b" })}\n"
    },
    Case("forty thousand aliases of nothing", ["yaml-syntax", "too-big"]) {
      head + "content: {faq: \(list(40_000) { "&x\($0) a, *y\($0)" })}\n"
    },
  ]

  private static let wide = [
    Case("a hundred thousand keys", ["too-big"]) { head + repeated(100_000) { "key\($0): v\n" } },
    Case("fifty thousand unknown keys", ["unknown-key", "too-big"]) { head + repeated(50_000) { "key\($0): v\n" } },
    Case("fifty thousand keys that are one", ["duplicate-key", "too-big"]) {
      head + "client:\n" + String(repeating: "  name: v\n", count: 50_000)
    },
    Case("thirty thousand wrong ids on one line", ["bad-value", "too-big"]) {
      head + "content: {pillars: \(list(30_000) { _ in "{id: A B, name: b}" })}\n"
    },
    Case("the same list of thousands, merged backwards", []) {
      head + "content: {pillars: \(list(9000) { "{id: p\($0), name: b}" })}\n"
    },
    Case("a value of a megabyte, used a thousand times", ["too-big"]) {
      head + "client: {about: &a \(String(repeating: "x", count: 1_000_000))}\nengagement:\n  milestones:\n"
        + repeated(1000) { "    - {id: h\($0), name: H, date: *a}\n" }
    },
    Case("twenty thousand steps of preparation for every day of nine years", ["too-big"]) {
      head
        + "engagement: {phases: [{id: activacion, length: 110 months}]}\nstrategy:\n  dynamics:\n    - {id: a, name: A, "
        + "kind: question, by: builder, when: {every: day}, prep: "
        + list(20_000) { "{id: p\($0), task: T, by: builder, lead: 1 day}" } + "}\n"
    },
    Case("eight thousand daily activities", ["too-big"]) {
      head + "strategy:\n  dynamics:\n"
        + repeated(8000) { "    - {id: a\($0), name: A, kind: question, by: builder, when: {every: day}}\n" }
    },
  ]

  private static let references = [
    Case("twenty thousand milestones in a ring", ["too-big"]) { milestones { "h\(($0 + 1) % 20_000) - 1 day" } },
    Case("twenty thousand milestones, each on the one before", []) {
      milestones { $0 == 0 ? "2027-02-01" : "h\($0 - 1)" }
    },
    Case("twenty thousand milestones, each on the next", ["too-big"]) {
      milestones { $0 == 19_999 ? "2027-02-01" : "h\($0 + 1)" }
    },
    Case("ten thousand references to what is not there", ["bad-reference", "too-big"]) {
      head + "engagement:\n  milestones:\n" + repeated(10_000) { "    - {id: hito-\($0), name: H, date: hita-\($0)}\n" }
    },
  ]

  private static func milestones(_ date: (Int) -> String) -> String {
    head + "engagement:\n  milestones:\n" + repeated(20_000) { "    - {id: h\($0), name: H, date: \(date($0))}\n" }
  }

  private static let numbers =
    [
      "times: 999999999999999999999", "times: -2147483648", "every: 100001 days", "every: 99999999999999999999 days",
      "every: -1 weeks", "day: -99999999999999999999", "day: 9223372036854775808", "for: 99999999999 h",
      "for: 9999999999999999999999999 min", "at: \"99:99\"", "from: 9999-12-31 + 120 months",
      "until: 0001-01-01 - 3660 days",
      "from: 0001-01-01 - 120 months - 120 months", "rrule: FREQ=DAILY;INTERVAL=99999999999",
      "rrule: FREQ=YEARLY;BYYEARDAY=-99999999999", "rrule: FREQ=MONTHLY;BYSETPOS=367;BYDAY=99999999999999999999MO",
      "date: 9999-12-31 + 99999 weeks", "date: 10000-01-01", "date: 2027-01-01 + 99999999999999999999 days",
    ].map { schedule in
      Case(schedule, nil) {
        let written =
          schedule.hasPrefix("every") || schedule.hasPrefix("rrule") || schedule.hasPrefix("date")
          ? "" : "every: week, "
        return head
          + "strategy: {dynamics: [{id: a, name: A, kind: fair, by: builder, when: {\(written)\(schedule)}}]}\n"
      }
    }
    + [
      "team: {builder: {rate: 1234567890123456789012345678901234567890}}",
      "team: {builder: {rate: 0.0000000000000000001}}",
      "team: {builder: {hours: 999999999999 h/week}}", "team: {builder: {hours: 99999999999999999999 h/month}}",
      "engagement: {start: 9999-12-31}", "engagement: {start: 0001-01-01}", "engagement: {start: 99999-01-01}",
      "engagement: {phases: [{id: activacion, length: 100000 weeks}]}",
      "engagement: {phases: [{id: activacion, length: 99999999999999999999 days}]}",
      "engagement: {closed: [{range: 0001-01-01..9999-12-31, reason: Siempre}], working-days: [monday]}",
      "community: {members: {now: -2147483648, target: 9223372036854775808}}", "investment: {tax: 100.00000000000000%}",
      "metrics: [{id: m, family: action, name: M, target: 123456789012345, read: {date: 2027-03-01}}]",
      "consultancy: {colours: \"#FFFFFFFFFFFFFFFFFFFF\"}", "tribu2: 1e999",
    ].map { text in Case(text, nil) { head + text + "\n" } }

  @Test(.timeLimit(.minutes(5)), arguments: cases)
  func `it ends soon, and says what is wrong`(_ hostile: Case) {
    let fixture = Fixture(file: Repository.fixtures.appending(path: "Valid/hostile.yaml"))
    let compilation = fixture.compile(Array(hostile.text().utf8))
    if let rules = hostile.rules {
      #expect(Set(compilation.diagnostics.map(\.rule)).subtracting(Check.all.map(\.id)) == rules)
    }
    #expect(compilation.diagnostics.count <= 2 * ReadingSession.limit + 2)
    #expect(compilation.strayPlaces == [])
    // What is printed is a line or two for each.
    #expect(compilation.report(.spanish).utf8.count <= 4000 * (compilation.diagnostics.count + 1))
  }
}
