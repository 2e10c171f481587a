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
      "moment", expected: Sentence(en: "a moment", es: "un momento"), example: "start of activation + 5 days")
  ) { text, span, session throws(Complaint) in try MomentText.parse(text, session) }.spanned
}

private enum MomentText {
  static func parse(_ text: String, _ session: ReadingSession) throws(Complaint) -> Moment {
    if let first = text.utf8.first, (0x30...0x39).contains(first), let day = Day(text) { return Moment(.date(day)) }
    var words = text.split(separator: " ")
    // `feria-8` cannot be told from an id, so signs stand alone or at the start of a word: `+5 days`.
    if words.contains(where: { $0.utf8.count > 1 && ($0.hasPrefix("+") || $0.hasPrefix("-")) }) {
      words = words.flatMap { word in
        guard word.utf8.count > 1, let sign = word.first, sign == "+" || sign == "-" else { return [word] }
        return [word.prefix(1), word.dropFirst()]
      }
    }
    let split = words.firstIndex { $0 == "+" || $0 == "-" } ?? words.count
    let base = try base(words[..<split].map(String.init), text, session)
    var offsets: [Moment.Offset] = []
    var rest = words[split...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      let end = rest.firstIndex { $0 == "+" || $0 == "-" } ?? rest.endIndex
      let written = rest[..<end].joined(separator: " ")
      guard let length = Duration(text: written), length.unit != .time, !length.isTooLong else {
        throw Complaint(
          Sentence(
            en: "`\(sign) \(written)` is no offset in days, weeks, months or working days",
            es: "`\(sign) \(written)` no es un desplazamiento en días, semanas, meses o días laborables"),
          label: Duration.suggestion(for: written).map {
            Sentence(en: "write `\(sign) \($0)`", es: "escribe `\(sign) \($0)`")
          }
            ?? .forExample("+ 5 days"))
      }
      offsets.append(Moment.Offset(sign: sign == "+" ? 1 : -1, length: length))
      rest = rest[end...]
    }
    return Moment(base, offsets: offsets)
  }

  private static func base(_ words: [String], _ text: String, _ session: ReadingSession) throws(Complaint)
    -> Moment.Base
  {
    if words.count == 3, words[1] == "of", words[0] == "start" || words[0] == "end" {
      let phase = words[2]
      if !session.facts.phases.contains(phase) {
        throw .unknownPhase(phase, session)
      }
      return words[0] == "start" ? .startOf(phase) : .endOf(phase)
    }
    guard words.count == 1, let word = words.first else {
      throw Complaint(
        Sentence(en: "`\(text)` is no moment", es: "`\(text)` no es un momento"),
        label: .forExample("start of activation + 5 days"),
        help: .allowed(["2027-04-24", "start of PHASE", "end of PHASE", "ID", "… + 5 days", "… - 3 working days"]))
    }
    if let first = word.utf8.first, (0x30...0x39).contains(first) { return .date(try DateText.day(word)) }
    guard Slug.isValid(word) else {
      throw Complaint(
        Sentence(en: "`\(word)` is no date and no id", es: "`\(word)` no es una fecha ni un id"),
        label: .forExample("start of activation + 5 days"))
    }
    guard session.facts.datable.contains(word) else {
      throw Complaint(
        Sentence(en: "no milestone or activity `\(word)`", es: "no hay ningún hito ni actividad `\(word)`"),
        label: .didYouMean(Suggestion.nearest(to: word, among: session.facts.datable)), rule: .badReference)
    }
    return .identifier(word)
  }
}

extension Complaint {
  static func unknownPhase(_ phase: String, _ session: ReadingSession) -> Complaint {
    Complaint(
      Sentence(en: "no phase `\(phase)`", es: "no hay ninguna fase `\(phase)`"),
      label: .didYouMean(Suggestion.nearest(to: phase, among: session.facts.phases)),
      help: .allowed(session.facts.phases), rule: .badReference)
  }
}
