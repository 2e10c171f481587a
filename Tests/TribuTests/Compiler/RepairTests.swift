import Foundation
import Testing

@testable import TribuCompiler

/// What `check --fix` writes: the certain, the same every time, and nothing else.
@Suite struct RepairTests {
  /// A line of a playbook before and after, the rest of which is right.
  struct Line: CustomTestStringConvertible, Sendable {
    let key: String
    let written: String
    /// Nil: left alone.
    let mended: String?

    init(_ key: String, _ written: String, _ mended: String?) {
      self.key = key
      self.written = written
      self.mended = mended
    }

    var testDescription: String { "\(key) \(written)" }
  }

  static let surroundings = Surroundings.below(Repository.fixtures.appending(path: "Diagnostics"))

  static func repair(_ bytes: [UInt8], path: String = "playbook.yaml", checks: [Check] = []) -> Repair {
    let source = SourceFile(path: path, bytes: bytes)
    return Repair(
      of: compile(source, surroundings: surroundings, checks: checks), surroundings: surroundings, checks: checks)
  }

  static func mended(_ text: String) -> String {
    String(decoding: repair(Array(text.utf8)).bytes, as: UTF8.self)
  }

  // MARK: One kind of edit each

  static let keys = [
    Line("", "nam: Uno", "name: Uno"), Line("", "Name: Uno", "name: Uno"), Line("", "\"nmae\": Uno", "\"name\": Uno"),
    Line("", "'nam': Uno", "'name': Uno"), Line("", "nombre: Uno", "name: Uno"),
    Line("", "&clave nam: Uno", "&clave name: Uno"), Line("", "? nam\n      : Uno", "? name\n      : Uno"),
    // Two neighbours, two meanings, too far, or in the mapping already.
    Line("", "name: Uno\n      nam: Dos", nil), Line("", "nam: Uno\n      nme: Dos", nil),
    Line("", "name: Uno\n      antes: [dos]", nil), Line("", "name: Uno\n      fo: Dos", nil),
    Line("", "name: Uno\n      in: Dos", nil),
    Line("", "name: Uno\n      descripcon: Dos", "name: Uno\n      description: Dos"),
    Line("", "name: Uno\n      dscrpcn: Dos", nil),
    Line("", "name: Uno\n      kid: Dos", nil),
    Line("", "nombre: Uno\n      antes: [dos]", "name: Uno\n      antes: [dos]"),
    // Of another mapping: out of place, not misspelt.
    Line("", "name: Uno\n      costs: 5", nil), Line("", "name: Uno\n      topic: Dos", nil),
  ]

  static let values = [
    Line("kind", "recogniton", "recognition"), Line("kind", "bienvenida", "welcome"),
    Line("kind", "\"Welcome\"", "\"welcome\""),
    Line("kind", "'reconocimiento' # sí", "'recognition' # sí"), Line("kind", "&k welcom", "&k welcome"),
    Line("kind", "workshop", nil), Line("kind", ">-\n        welcom", nil), Line("kind", "fiesta grande", nil),
    Line("on-holiday", "skipp", "skip"), Line("on-holiday", "saltar", "skip"), Line("format", "In-Person", "in-person"),
    Line("format", "postt", "post"), Line("direction", "brodcast", "broadcast"),
    Line("deputy", "bulder", nil), Line("serves", "valu", nil), Line("id", "día", nil), Line("effort", "3 horas", nil),
  ]

  static let truths = [
    ("yes", "true"), ("no", "false"), ("on", "true"), ("off", "false"), ("sí", "true"), ("si", "true"),
    ("Sí", "true"), ("True", "true"), ("FALSE", "false"), ("NO", "false"), ("y", "true"), ("n", "false"),
    ("0", "false"), ("1", "true"), ("\"sí\"", "\"true\""), ("'No'", "'false'"), ("verdadero", "true"),
    ("ture", "true"), ("fasle", "false"), ("quizá", nil), ("yes please", nil),
  ].map { Line("captions", $0.0, $0.1) }

  static let times = [
    ("9:00", "\"09:00\""), ("\"9:00\"", "\"09:00\""), ("'9:00'", "'09:00'"), ("19h30", "\"19:30\""),
    ("19h", "\"19:00\""), ("7h", "\"07:00\""), ("7 pm", "\"19:00\""), ("7PM", "\"19:00\""), ("7:30 p. m.", "\"19:30\""),
    ("12 am", "\"00:00\""), ("12:30 pm", "\"12:30\""), ("12 pm", "\"12:00\""), ("19.30", "\"19:30\""),
    ("19:30 h", "\"19:30\""), ("19:00:00", "\"19:00\""), ("19", "\"19:00\""), ("19 pm", "\"19:00\""),
    ("19:00", nil), ("7", nil), ("12", nil), ("19.3", nil), ("9:5", nil), ("24:00", nil), ("25:00", nil), ("0 pm", nil),
    ("15 am", nil), ("1930", nil), ("-9:00", nil), (":30", nil), ("19:00:30", nil), ("por la tarde", nil),
    ("9:60", nil),
  ].map { Line("at", $0.0, $0.1) }

  static let dates = [
    ("18/01/2027", "2027-01-18"), ("1/18/2027", "2027-01-18"), ("18.1.2027", "2027-01-18"), ("2027/1/8", "2027-01-08"),
    ("2027-1-18", "2027-01-18"), ("2027.01.18", "2027-01-18"), ("\"18-01-2027\"", "\"2027-01-18\""),
    ("03/03/2027", "2027-03-03"), ("2027-01-18T00:00:00Z", "2027-01-18"), ("2027-01-18 00:00", "2027-01-18"),
    ("03/04/2027", nil), ("18/01/27", nil), ("2027-01-18T10:00", nil), ("2027-01-18 to 2027-01-20", nil),
    ("2027-02-30", nil), ("18/01/0207", nil), ("1/2027", nil), ("18 de enero", nil), ("2027-01-18-x", nil),
    ("18/01/2027/4", nil), ("18/01/2500", nil), ("2027-01-18", nil),
  ].map { Line("expires", $0.0, $0.1) }

  static let moments = [
    ("18/01/2027", "2027-01-18"), ("[18/01/2027, 2027-2-1 + 5 days]", "[2027-01-18, 2027-02-01 + 5 days]"),
    ("\"2027-1-18  -  3 days\"", "\"2027-01-18  -  3 days\""), ("03/04/2027 + 5 days", nil), ("strat of uno", nil),
  ].map { Line("date", $0.0, $0.1) }

  static let days = [
    ("lunes", "monday"), ("Monday", "monday"), ("thursdy", "thursday"), ("[miércoles, fridai]", "[wednesday, friday]"),
    ("tursday", nil), ("primer jueves", "first thursday"), ("last Friday", "last friday"), ("someday", nil),
    ("fist monday", nil),
  ].map { Line("day", $0.0, $0.1) }

  static let rhythms = [
    ("Week", "week"), ("monht", "month"), ("semanal", "week"), ("día laborable", "working day"), ("quincenal", nil),
    ("monday", nil), ("2 semanas", nil),
  ].map { Line("every", $0.0, $0.1) }

  static let standards = [
    Line("language", "ES_co", "es-CO"), Line("language", "español", "es"), Line("currency", "usd", "USD"),
    Line("currency", "euros", "EUR"), Line("currency", "EUX", nil), Line("timezone", "America/Bogata", nil),
    Line("holidays", "co", "CO"), Line("holidays", "España", "ES"), Line("holidays", "es-vc", "ES-VC"),
    Line("holidays", "es-xx", nil),
  ]

  private static func head(_ key: String, _ value: String) -> String {
    func line(_ name: String, _ usual: String) -> String { "\(name): \(name == key ? value : usual)\n" }
    return "tribu: 1\nid: prueba\ntitle: Prueba\n" + line("language", "es") + line("timezone", "Europe/Madrid")
      + line("currency", "EUR") + "consultancy: {name: T, domain: t.example}\nclient: {name: C}\n"
      + "purpose: {problem: A, experience: B, value: C}\n"
      + "community: {platform: telegram, bond: need, members: {now: 1, target: 2}}\n"
      + "engagement:\n  start: 2027-01-04\n  phases: [{id: uno, name: U, kind: launch, length: 9 weeks}]\n"
      + (key == "holidays" ? "  holidays: \(value)\n" : "") + "team: {builder: {name: B, hours: 1 h/week}}\n"
  }

  /// A ritual where each line stands in its place.
  private static func playbook(_ key: String, _ line: String) -> String {
    if ["language", "currency", "timezone", "holidays"].contains(key) { return head(key, line) }
    var ritual = ["id": "dos", "name": "Dos", "kind": "welcome", "serves": "value", "by": "builder"]
    var when = "{every: week,   day: monday, at: \"10:00\"}"
    var rest = ""
    switch key {
    case "": (ritual["name"], rest) = (nil, line)
    case "captions": rest = "access: {captions: \(line)}  # \t¿sí o no?"
    case "expires": rest = "consent: {scope: fotos, expires: \(line) }"
    case "at": when = "{every: week, at: \(line)}"
    case "date": when = "{date: \(line)}"
    case "day": when = "{every: \(line.contains(" ") && !line.contains("[") ? "month" : "week"), day: \(line)}"
    case "every": when = "{every: \(line), day: 15, from: 2027-01-05}"
    case _ where ritual[key] != nil: ritual[key] = line
    default: rest = "\(key): \(line)"
    }
    let keys = ["id", "name", "kind", "serves", "by"].compactMap { key in ritual[key].map { "\(key): \($0)" } }
    return head("", "") + "strategy:\n  rituals:\n    -   "
      + (keys + ["when: " + when, rest]).joined(separator: "\n        ")
      .replacingOccurrences(of: "\n      :", with: "\n        :") + "\n"
  }

  @Test(
    arguments: keys + values + truths + times + dates + moments + days + rhythms + standards)
  func `what is certain is written, and what is not is left alone`(_ line: Line) {
    let separator = "\n        "
    func placed(_ text: String) -> String {
      Self.playbook(line.key, text.replacingOccurrences(of: "\n      ", with: separator))
    }
    let before = placed(line.written)
    #expect(Self.mended(before) == placed(line.mended ?? line.written))
  }

  // MARK: What a text shares

  /// A text that several places use is mended where it is written, if it is wrong for all of them.
  @Test(arguments: [
    // Wrong in both uses, and mended once.
    ("- &uno {id: a, kind: welcom, access: &b {captions: yes}}", "- {id: b, kind: welcome, access: *b}", 2),
    ("- {id: a, kind: &k welcom}", "- {id: b, kind: *k}", 1),
    // A name can be what a truth value cannot.
    ("- {id: a, name: &n yes, kind: welcome}", "- {id: b, kind: welcome, access: {captions: *n}}", 0),
    ("- {id: a, kind: welcome, access: {captions: &n yes}}", "- {id: b, name: *n, kind: welcome}", 0),
    // `lead` belongs to one of the two, and `kind` stands already where the mapping is merged in.
    ("- &uno {id: a, knd: welcome}", "- {<<: *uno, id: b, kind: welcome}", 0),
    ("- &uno {id: a, kind: welcome, depty: client}", "- {<<: *uno, id: b}", 1),
    // A key that is an alias is written elsewhere.
    ("- {id: a, name: &n depty, kind: welcome}", "- {id: b, kind: welcome, *n : client}", 0),
  ])
  func `what an alias leads to is mended if everybody asks for the same`(
    _ first: String, _ second: String, _ count: Int
  ) {
    let text = Self.head("", "") + "strategy:\n  rituals:\n    \(first)\n    \(second)\n"
    let repair = Self.repair(Array(text.utf8))
    #expect(repair.count == count, "\(String(decoding: repair.bytes, as: UTF8.self).suffix(160))")
    #expect(!repair.isRefused)
  }

  @Test func `bytes around a repair stay, whatever they are`() {
    let before =
      "\u{FEFF}# ¿Un plan?\t \u{1F33F}\r\ntribu: 1\r\n\r\nextends:   base/minimal.yaml   # \t base \r\nTitel :  Otro   #nada\r"
      + "\n#  \t\r\nstrategy: {\"rituals\":[{\"id\":\"x\",\"access\":{\"captions\":\"Sí\",  recording : NO }}]}"
    let after = before.replacing("Titel", with: "title").replacing("\"Sí\"", with: "\"true\"").replacing(
      "NO", with: "false")
    #expect(Self.mended(before).utf8.elementsEqual(after.utf8))
  }

  @Test func `files that a playbook extends are left to their author`() throws {
    let world = Surroundings(
      readFile: { _, _ in
        .success(
          SourceFile(path: "base.yaml", text: Self.head("", "").replacing("tribu: 1\n", with: "") + "metrcs: []\n"))
      }, zoneFile: Self.surroundings.zoneFile, zoneNames: { [] }, buildDate: TestPlans.buildDate)
    let source = SourceFile(path: "playbook.yaml", text: "tribu: 1\nextends: base.yaml\ntitel: Otro\n")
    let repair = Repair(of: compile(source, surroundings: world), surroundings: world)
    #expect(String(decoding: repair.bytes, as: UTF8.self) == "tribu: 1\nextends: base.yaml\ntitle: Otro\n")
    #expect(repair.elsewhere == 1)
  }

  @Test func `one repair uncovers the next`() {
    let text = Self.head("", "") + "stategy:\n  rituls:\n    - {id: a, acces: {captons: sí}}\n"
    let repair = Self.repair(Array(text.utf8))
    #expect(repair.count == 5)
    #expect(
      String(decoding: repair.bytes, as: UTF8.self).hasSuffix(
        "strategy:\n  rituals:\n    - {id: a, access: {captions: true}}\n"))
  }

  /// No edit of ours should ever do so; a text that would lose something is kept whole.
  @Test func `what would spoil the text is not written`() {
    let text = Self.head("", "") + "strategy:\n  rituals:\n    - {id: a, name: B, knd: welcome}\n"
    let found = compile(SourceFile(path: "playbook.yaml", text: text), surroundings: Self.surroundings)
    let finding = found.diagnostics.first { $0.edit != nil }
    for replacement in ["name", "[", "knd: 'x"] {
      let edit = finding?.edit.map { Diagnostic.Edit($0.span, replacement) }
      let wrong = finding.map {
        Diagnostic($0.rule, $0.severity, $0.message, at: $0.span, edit: edit)
      }
      let compilation = Compilation(
        files: found.files, playbook: nil, plan: nil, diagnostics: wrong.map { [$0] } ?? [], isJudged: false, root: nil)
      let repair = Repair(of: compilation, surroundings: Self.surroundings)
      #expect(repair.isRefused && !repair.changesAnything, "\(replacement)")
      #expect(repair.bytes == Array(text.utf8))
      #expect(repair.diagnostics == compilation.diagnostics)
    }
  }

  // MARK: Properties

  static let damaged =
    Fixture.all(in: "Diagnostics") + Fixture.all(in: "Many") + Fixture.all(in: "Valid") + Fixture.all(in: "Checks")

  @Test(arguments: damaged) func `a playbook is mended once and for all`(_ fixture: Fixture) throws {
    Self.expectSound(try fixture.bytes, fixture)
  }

  @Test(.timeLimit(.minutes(5))) func `a damaged playbook is mended once and for all`() throws {
    var random = SeededNumbers(state: 5)
    for fixture in Fixture.all(in: "Diagnostics") {
      for _ in 0..<3 { Self.expectSound(Mutation.mutated(try fixture.bytes, &random), fixture) }
    }
  }

  /// Mended again nothing changes; other bytes stay; what was mended is found no more, and nothing is spoilt.
  private static func expectSound(_ bytes: [UInt8], _ fixture: Fixture) {
    let surroundings = Surroundings.below(fixture.file.deletingLastPathComponent())
    let source = SourceFile(path: fixture.file.lastPathComponent, bytes: bytes)
    let first = compile(source, surroundings: surroundings)
    let edits = first.diagnostics.compactMap(\.edit).filter { $0.span.file == 0 }
    let (once, applied) = applyEdits(edits, to: bytes)
    #expect(Set(applied) == Set(edits), "two edits for one place")
    #expect(isKept(bytes, once, applied))

    let repair = Repair(of: first, surroundings: surroundings)
    #expect(!repair.isRefused, "\(String(decoding: bytes, as: UTF8.self))")
    let again = compile(SourceFile(path: source.path, bytes: repair.bytes), surroundings: surroundings)
    #expect(again.diagnostics == repair.diagnostics)
    #expect(again.diagnostics.compactMap(\.edit).filter { $0.span.file == 0 } == [])
    #expect(Repair(of: again, surroundings: surroundings).bytes == repair.bytes)
    #expect(lineCount(repair.bytes) == lineCount(bytes))

    // A finding that was mended has left its line, unless the line had more of them.
    let second = compile(SourceFile(path: source.path, bytes: once), surroundings: surroundings)
    let shifted = Set(second.diagnostics.map(\.span))
    var shift = 0
    for edit in applied {
      let start = Int(edit.span.start) + shift
      let place = Span(file: 0, start: start, end: start + edit.replacement.utf8.count)
      shift += edit.replacement.utf8.count - Int(edit.span.end - edit.span.start)
      let left = second.diagnostics.filter { $0.span == place && ["unknown-key", "wrong-type"].contains($0.rule) }
      #expect(left == [], "\(String(decoding: bytes, as: UTF8.self))")
      #expect(
        !shifted.contains(place) || !second.diagnostics.contains { $0.span == place && $0.edit != nil },
        "mended, and not yet right")
    }
  }

  /// Whether the texts between the edits are the same.
  private static func isKept(_ old: [UInt8], _ new: [UInt8], _ edits: [Diagnostic.Edit]) -> Bool {
    var (before, after) = (0, 0)
    for edit in edits {
      let count = Int(edit.span.start) - before
      guard after + count <= new.count, old[before..<(before + count)].elementsEqual(new[after..<(after + count)])
      else {
        return false
      }
      before = Int(edit.span.end)
      after += count + edit.replacement.utf8.count
    }
    return old[before...].elementsEqual(new[after...])
  }

  private static func lineCount(_ bytes: [UInt8]) -> Int { bytes.count { $0 == 10 || $0 == 13 } }

  static let good =
    Fixture.all(in: "Valid")
    + TestPlans.starters.map { Fixture(file: Repository.playbooks.appending(path: "\($0).yaml")) }

  /// A slip in a good playbook, in a key or a word of the language: taken back, or left alone, never made into
  /// something else.
  @Test(.timeLimit(.minutes(5)), arguments: good)
  func `a slip of the keyboard is taken back or left alone`(_ fixture: Fixture) throws {
    let original = try fixture.bytes
    let name = fixture.file.lastPathComponent
    let surroundings = Surroundings.below(fixture.file.deletingLastPathComponent())
    let root = try #require(YAMLReader.read(SourceFile(path: name, bytes: original), file: 0).root)
    var random = SeededNumbers(state: UInt64(original.count))
    var mended = 0
    var wrong: [String] = []
    let words = Set(Self.words(of: root)).sorted { $0.start < $1.start }
      .filter { original[Int($0.start)] | 0x20 >= 0x61 }.shuffled(using: &random).prefix(80)
    for place in words {
      let word = original[Int(place.start)..<Int(place.end)]
      let slip = Mutation.slip(Array(word), &random)
      let bytes = Array(original[..<Int(place.start)] + slip + original[Int(place.end)...])
      let source = SourceFile(path: name, bytes: bytes)
      let found = compile(source, surroundings: surroundings, checks: [])
      let repair = Repair(of: found, surroundings: surroundings, checks: [])
      if repair.bytes == original { mended += 1 }
      if repair.bytes != original, repair.bytes != bytes {
        wrong.append("\(String(decoding: word, as: UTF8.self)) as \(String(decoding: slip, as: UTF8.self))")
      }
    }
    #expect(wrong == [])
    #expect(mended * 3 >= words.count, "\(mended) of \(words.count)")
  }

  /// Keys, and values that are words of the language.
  private static func words(of node: Node) -> [Span] {
    switch node.kind {
    case .mapping(let entries): entries.flatMap { [$0.keySpan] + words(of: $0.value) }
    case .sequence(let items): items.flatMap { words(of: $0) }
    case .scalar(let text, quoted: false) where choices.contains(text): [node.span]
    case .scalar, .unreadable: []
    }
  }

  private static let choices: Set<String> = {
    func words(of type: TypeDescription) -> [String] {
      switch type {
      case .choice(let words): words
      case .mapping(_, let fields): fields.flatMap { words(of: $0.type) }
      case .list(let item, _, _): words(of: item)
      case .byPhase(let type): words(of: type)
      case .either(let types): types.flatMap(words)
      case .scalar, .text, .prose: []
      }
    }
    return Set(Playbook.fields.flatMap { words(of: $0.type) } + ["true", "false", "month", "week", "unknown"])
  }()
}
