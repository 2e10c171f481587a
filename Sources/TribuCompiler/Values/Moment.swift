/// A day that may lean on the plan: `2027-04-24`, `start of activation + 5 days`, `feria - 8 weeks`.
package struct Moment: Hashable, Sendable {
  package enum Base: Hashable, Sendable {
    case date(Day)
    case startOf(String)
    case endOf(String)
    /// The id of a milestone or an activity.
    case identifier(String)
  }

  /// One `+ 5 days` or `- 3 working days`.
  package struct Offset: Hashable, Sendable {
    package let sign: Int
    package let length: Duration
  }

  package let base: Base
  package let offsets: [Offset]

  package init(_ base: Base, offsets: [Offset] = []) {
    self.base = base
    self.offsets = offsets
  }
}

extension Shape where Value == Spanned<Moment> {
  static let moment = Shape<Moment>.scalar(
    ScalarType(
      "moment", expected: Sentence(en: "a moment", es: "un momento"), example: "start of activation + 5 days",
      pattern: MomentText.pattern)
  ) { text, span, session throws(Complaint) in try MomentText.parse(text, session) }.spanned
}

private enum MomentText {
  static let pattern =
    "^ *(\(DateText.pattern)|(start +of +|end +of +)?[a-z][a-z0-9]*(-[a-z0-9]+)*)"
    + "( +[+-] *(\(Duration.Units.lead.wordPattern)))* *$"

  /// A word with its place in the text.
  private struct Word {
    let text: String
    let range: Range<Int>

    var isSign: Bool { text == "+" || text == "-" }
  }

  static func parse(_ text: String, _ session: ReadingSession) throws(Complaint) -> Moment {
    let words = words(of: text)
    let split = words.firstIndex(where: \.isSign) ?? words.count
    let base = try base(Array(words[..<split]), text, session)
    var offsets: [Moment.Offset] = []
    var rest = words[split...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      let end = rest.firstIndex(where: \.isSign) ?? rest.endIndex
      let written = rest[..<end].map(\.text).joined(separator: " ")
      let part = sign.range.lowerBound..<(rest[..<end].last ?? sign).range.upperBound
      guard let length = Duration(text: written), length.unit != .time else {
        throw .noOffset(sign.text, written, at: part)
      }
      guard !length.isTooLong, offsets.count < 8 else { throw .offsetTooLong(at: part) }
      offsets.append(Moment.Offset(sign: sign.text == "+" ? 1 : -1, length: length))
      rest = rest[end...]
    }
    return Moment(base, offsets: offsets)
  }

  /// By spaces. `feria-8` cannot be told from an id, so signs stand alone or at the start of a word: `+5 days`.
  private static func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x20 {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      if end - index > 1, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { end = index + 1 }
      words.append(Word(text: String(decoding: bytes[index..<end], as: UTF8.self), range: index..<end))
      index = end
    }
    return words
  }

  private static func base(_ words: [Word], _ text: String, _ session: ReadingSession) throws(Complaint) -> Moment.Base
  {
    let facts = session.facts
    if words.count == 3, words[1].text == "of", words[0].text == "start" || words[0].text == "end" {
      let phase = words[2].text
      if facts.phases.lacks(phase) {
        var complaint = Complaint.unknownPhase(phase, session)
        complaint.part = words[2].range
        throw complaint
      }
      return words[0].text == "start" ? .startOf(phase) : .endOf(phase)
    }
    guard words.count == 1, let word = words.first else {
      throw Complaint(
        Sentence(
          en: "`\(text)` is neither a date nor a moment of the plan",
          es: "`\(text)` no es una fecha ni un momento del plan"),
        label: .didYouMean(translated(words.map(\.text), facts)) ?? .forExample(example(facts)),
        help: Sentence(
          en: "allowed here: 2027-04-24, start of PHASE, end of PHASE, ID, … + 5 days, … - 3 working days",
          es: "aquí valen: 2027-04-24, start of FASE, end of FASE, ID, … + 5 days, … - 3 working days"),
        part: words.first.flatMap { first in words.last.map { first.range.lowerBound..<$0.range.upperBound } })
    }
    if let first = word.text.utf8.first, (0x30...0x39).contains(first) {
      do throws(Complaint) {
        return .date(try DateText.day(word.text))
      } catch {
        var complaint = error
        complaint.part = word.range
        complaint.certain = error.certain.map { text.replacing(word.text, with: $0, maxReplacements: 1) }
        throw complaint
      }
    }
    var near: Sentence? { .didYouMean(Suggestion.nearest(to: word.text, among: facts.datable.all)) }
    guard Slug.isValid(word.text) else {
      throw Complaint(
        Sentence(en: "`\(word.text)` is neither a date nor an id", es: "`\(word.text)` no es una fecha ni un id"),
        label: near ?? .forExample(example(facts)), part: word.range)
    }
    if facts.datable.lacks(word.text) {
      let isPhase = facts.phases.contains(word.text)
      throw Complaint(
        Sentence(
          en: "no milestone or activity `\(word.text)`", es: "no hay ningún hito ni actividad `\(word.text)`"),
        label: isPhase ? .didYouMean("start of \(word.text)") : near,
        help: isPhase
          ? Sentence(
            en: "of a phase, write its `start of` or its `end of`",
            es: "de una fase, escribe su principio (`start of`) o su final (`end of`)")
          : nil, rule: .badReference, part: word.range)
    }
    return .identifier(word.text)
  }

  /// A moment of this plan.
  private static func example(_ facts: ReadingSession.Facts) -> String {
    "start of \(facts.phases.all.last ?? "activation") + 5 days"
  }

  /// `inicio de activacion` as it should be written.
  private static func translated(_ words: [String], _ facts: ReadingSession.Facts) -> String? {
    let edges = [
      "inicio": "start", "comienzo": "start", "principio": "start", "start": "start", "fin": "end", "final": "end",
      "end": "end",
    ]
    guard words.count == 3, let edge = edges[words[0].lowercased()], ["de", "del", "of"].contains(words[1]),
      let phase = Suggestion.nearest(to: words[2], among: facts.phases.all)
    else { return nil }
    return "\(edge) of \(phase)"
  }
}

extension Complaint {
  static func unknownPhase(_ phase: String, _ session: ReadingSession) -> Complaint {
    let phases = session.facts.phases.all
    return Complaint(
      Sentence(en: "no phase `\(phase)`", es: "no hay ninguna fase `\(phase)`"),
      label: .didYouMean(Suggestion.nearest(to: phase, among: phases)), help: .allowed(phases), rule: .badReference)
  }

  fileprivate static func offsetTooLong(at part: Range<Int>) -> Complaint {
    var complaint = Complaint(
      Sentence(
        en: "a moment is at most ten years away, in up to 8 steps",
        es: "un momento dista como mucho diez años, en 8 pasos como máximo"), part: part)
    complaint.rule = .tooBig
    return complaint
  }

  fileprivate static func noOffset(_ sign: String, _ written: String, at part: Range<Int>) -> Complaint {
    Complaint(
      Sentence(
        en: "`\(sign) \(written)` is not a number of days, weeks, months or working days",
        es: "`\(sign) \(written)` no es un número de días, semanas, meses o días laborables"),
      label: Duration.suggestion(for: written).map { .write("\(sign) \($0)") } ?? .forExample("+ 5 days"), part: part)
  }
}
