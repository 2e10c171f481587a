import Foundation
import Testing

@testable import TribuCompiler

/// Allowances and baselines: what is let pass, and that nothing else is.
@Suite struct SilencingTests {
  /// A plan with one finding, `clock-gap` at `when`; `above`, `beside` and `top` are put around it.
  private func findings(above: String = "", beside: String = "", top: String = "", description: String = "Nada")
    -> [Diagnostic]
  {
    let text = """
      tribu: 1
      extends: base.yaml
      \(top)
      strategy:
        rituals:
          - id: vela
            name: Vela
            kind: theme-day
            serves: experience
            description: \(description)
            \(above)
            when: {date: 2027-03-28, at: "02:30"} \(beside)
            by: builder
      """
    return compile(
      SourceFile(path: "sample.yaml", text: text),
      surroundings: .below(Repository.root.appending(path: "docs/samples"))
    ).diagnostics
  }

  private let comment = "# tribu: allow clock-gap because nobody sleeps that night"

  @Test func `without an allowance it fires`() { #expect(findings().map(\.rule) == ["clock-gap"]) }

  @Test func `a comment on the line or above it silences`() {
    #expect(findings(above: comment).isEmpty)
    #expect(findings(beside: comment).isEmpty)
    #expect(findings(above: "# tribu:allow clock-gap because of the vigil").isEmpty)
    #expect(findings(above: comment + "\n      # another remark\n").isEmpty)
  }

  @Test func `the whole playbook can allow it`() {
    #expect(findings(top: "checks: {allow: [{rule: clock-gap, reason: Nobody sleeps that night}]}").isEmpty)
  }

  @Test(arguments: [
    "# tribu: allow clock-gap", "# tribu: allow clock-gap because", "# tribu: allow clock-gap porque sí",
    "# tribu: allow", "# tribu: allow clok-gap because so", "# tribu: allow bad-value because so",
    "# tribu: ignore clock-gap", "# tribu: allow outside-engagement because so",
  ])
  func `what gives no reason, or another rule, silences nothing and is told`(_ comment: String) {
    #expect(findings(above: comment).map(\.rule).sorted() == ["clock-gap", "unused-allow"])
  }

  @Test func `an allowance on another line is told to be unused`() {
    #expect(findings(top: comment).map(\.rule).sorted() == ["clock-gap", "unused-allow"])
    #expect(findings(above: comment, beside: comment).map(\.rule) == ["unused-allow"])
  }

  @Test func `text that speaks of allowances is none`() {
    #expect(findings(description: "\"\(comment)\"").map(\.rule) == ["clock-gap"])
    #expect(findings(description: "|\n        \(comment)").map(\.rule) == ["clock-gap"])
    #expect(findings(above: "# tribu: 1 marks the file").map(\.rule) == ["clock-gap"])
  }

  @Test func `a comment behind the head of a block is beside it`() {
    let long = "\n        " + String(repeating: "Una luz en la ventana. ", count: 3) + "TODO: seguir\n"
    for head in ["|", ">-", "&texto |"] {
      let comment = "# tribu: allow placeholder-text because it is a song"
      #expect(findings(description: "\(head) \(comment)\(long)").map(\.rule) == ["clock-gap"])
      #expect(findings(description: head + long).map(\.rule).sorted() == ["clock-gap", "placeholder-text"])
    }
  }

  @Test func `lines that end as on Windows are read alike`() {
    let text = """
      tribu: 1
      extends: base.yaml
      strategy:
        rituals:
          # tribu: allow item-without-purpose because así es

          - {id: vela, name: Vela, kind: theme-day, when: {date: 2027-03-25, at: "21:00"}, by: builder}
      """
    let folder = Repository.root.appending(path: "docs/samples")
    for lines in [text, text.replacing(" así es", with: "")] {
      let windows = compile(
        SourceFile(path: "sample.yaml", text: lines.replacing("\n", with: "\r\n")), surroundings: .below(folder))
      let unix = compile(SourceFile(path: "sample.yaml", text: lines), surroundings: .below(folder))
      #expect(windows.diagnostics.map(\.rule) == unix.diagnostics.map(\.rule))
    }
  }

  /// What one playbook overrides still fires in the next, and neither can drop the other's comment.
  @Test func `an allowance in a file that is extended may silence nothing here`() throws {
    try withTemporaryFolder { folder in
      let samples = Repository.root.appending(path: "docs/samples")
      for name in try FileManager.default.contentsOfDirectory(atPath: samples.path) {
        try FileManager.default.copyItem(at: samples.appending(path: name), to: folder.appending(path: name))
      }
      let part = """
        strategy:
          dynamics:
            # tribu: allow item-without-purpose because each plan says it
            - {id: trueque, name: Trueque, kind: question, when: {date: 2027-03-23}, by: builder}
        """
      try Data(part.utf8).write(to: folder.appending(path: "part.yaml"))
      for own in ["", "strategy: {dynamics: [{id: trueque, serves: value}]}\n"] {
        let text = "tribu: 1\nextends: [base.yaml, part.yaml]\n" + own
        let found = compile(SourceFile(path: "sample.yaml", text: text), surroundings: .below(folder)).diagnostics
        #expect(found.map(\.rule) == [])
      }
    }
  }

  /// In seconds: a line is looked at once, and an allowance found by its place. It took over ten minutes otherwise.
  @Test func `a hundred thousand allowances are read`() {
    let comments = String(repeating: "# tribu: allow clash because so\n", count: 100_000)
    let items = (0..<2000).map { index in
      """
          # tribu: allow item-without-purpose because so
          - {id: q\(index), name: Q, kind: question, when: {date: 2027-03-23}, by: builder}

      """
    }
    let text = "tribu: 1\nextends: base.yaml\n\(comments)strategy:\n  dynamics:\n" + items.joined()
    let folder = Repository.root.appending(path: "docs/samples")
    let found = compile(SourceFile(path: "sample.yaml", text: text), surroundings: .below(folder)).diagnostics
    #expect(found.count { $0.rule == RulePage.unusedAllow } == 100_000)
    #expect(!found.contains { $0.rule == "item-without-purpose" })
  }

  @Test func `reading errors are not silenced`() {
    let text = "tribu: 1\nextends: base.yaml\n# tribu: allow unknown-key because so\nnam: x\n"
    let folder = Repository.root.appending(path: "docs/samples")
    let found = compile(SourceFile(path: "sample.yaml", text: text), surroundings: .below(folder)).diagnostics
    #expect(found.map(\.rule) == ["unknown-key"])
  }
}

@Suite struct FindingKeyTests {
  private func keys(_ text: String) -> [FindingKey] {
    let folder = Repository.root.appending(path: "docs/samples")
    let compilation = compile(SourceFile(path: "sample.yaml", text: text), surroundings: .below(folder))
    return compilation.keys(of: compilation.diagnostics)
  }

  private let rituals = """
    strategy:
      rituals:
        - {id: vela, name: Vela, kind: theme-day, serves: experience, when: {date: 2027-03-28, at: "02:15"}, by: builder}
        - {id: ronda, name: Ronda, kind: theme-day, serves: experience, when: {date: 2027-03-28, at: "02:30"}, by: builder}
    """

  @Test func `a key is made of the rule, the playbook, ids and keys`() {
    #expect(
      keys("tribu: 1\nextends: base.yaml\n" + rituals).map(\.fingerprint) == [
        "clock-gap:azoteas-verdes-2027:strategy.rituals.vela.when:1",
        "clock-gap:azoteas-verdes-2027:strategy.rituals.ronda.when:1",
      ])
  }

  @Test func `moved lines change no key`() {
    let moved = "# a remark\n\n\ntribu: 1\nextends: base.yaml\ntitle: Otro\n\n" + rituals
    #expect(keys(moved) == keys("tribu: 1\nextends: base.yaml\n" + rituals))
  }

  @Test func `lines that change places change no key`() {
    let name = "name: Trueque"
    let first = "- id: trueque\n      \(name)"
    let second = "- \(name)\n      id: trueque"
    let rest = "\n      kind: question\n      when: {date: 2027-03-23}\n      by: builder\n"
    let found = [first, second].map { keys("tribu: 1\nextends: base.yaml\nstrategy:\n  dynamics:\n    " + $0 + rest) }
    #expect(found[0].map(\.fingerprint) == ["item-without-purpose:azoteas-verdes-2027:strategy.dynamics.trueque:1"])
    #expect(found[1] == found[0])
    let tops = ["tribu: 1\nextends: without-proposal.yaml\n", "extends: without-proposal.yaml\ntribu: 1\n"].map(keys)
    #expect(tops[0].map(\.fingerprint) == ["proposal-thin:azoteas-verdes-2027::1"])
    #expect(tops[1] == tops[0])
  }

  @Test func `findings at one path are told apart by their order`() {
    let text = "tribu: 1\nextends: base.yaml\nhandoffs:\n  - {}\n  - {}\nproposal:\n  exclusions: [[], []]\n"
    let found = keys(text)
    #expect(Set(found).count == found.count)
    #expect(found.filter { $0.path == "proposal.exclusions" }.map(\.ordinal) == [1, 2])
  }

  @Test func `what cannot be read at all has a key too`() {
    #expect(keys("").map(\.fingerprint) == ["empty-value:sample.yaml::1"])
  }

  @Test func `a baseline is read as it was written`() throws {
    let wanted = [
      FindingKey(rule: "clash", playbook: "año-\"1\"\\2", path: "strategy.rituals.ñ: #x", ordinal: 2),
      FindingKey(rule: "clash", playbook: "a", path: "", ordinal: 1),
    ]
    let baseline = FindingBaseline(wanted)
    #expect(try #require(FindingBaseline(baseline.written)).keys == Set(wanted))
    #expect(FindingBaseline(wanted.reversed()).written == baseline.written)
    #expect(FindingBaseline([]).written == Array("{\n  \"tribu\": 1,\n  \"findings\": []\n}\n".utf8))
  }

  @Test(arguments: ["", "[]", "{}", "{\"tribu\":2,\"findings\":[]}", "{\"tribu\":1,\"findings\":[{}]}", "no", "{"])
  func `what is no baseline is refused`(_ text: String) { #expect(FindingBaseline(Array(text.utf8)) == nil) }

  @Test func `a baseline never holds a reading error`() {
    let key = FindingKey(rule: "bad-value", playbook: "a", path: "title", ordinal: 1)
    #expect(!FindingBaseline([key]).holds(key))
  }
}
