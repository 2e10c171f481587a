/// Rules for ids: `lunes-de-ideas`.
enum Slug {
  static let limit = 64
  static let pattern = "^(?=.{1,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$"

  static func isValid(_ text: String) -> Bool {
    var previous = UInt8(ascii: "-")
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A: break
      case 0x30...0x39 where !isFirst: break
      case 0x2D where previous != 0x2D: break
      default: return false
      }
      previous = byte
      isFirst = false
    }
    return !isFirst && previous != 0x2D && text.utf8.count <= limit
  }

  /// The nearest slug: accents off, lower case, everything else a hyphen (`Día 1: diseño` → `dia-1-diseno`).
  static func nearest(to text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      let folded = folds[character] ?? String(character)
      for scalar in folded.unicodeScalars {
        if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
          if result.isEmpty, ("0"..."9").contains(scalar) { result = "n" }
          result.unicodeScalars.append(scalar)
        } else if !result.isEmpty, !result.hasSuffix("-") {
          result += "-"
        }
      }
    }
    result = String(result.prefix(limit))
    while result.hasSuffix("-") { result.removeLast() }
    return result.isEmpty ? "id" : result
  }

  /// Letters with accents and their plain ones.
  static let folds: [Character: String] = {
    var folds: [Character: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "·": ""]
    let rows = [
      "a": "áàâäãåā", "e": "éèêëē", "i": "íìîïī", "o": "óòôöõō", "u": "úùûüū", "n": "ñń", "c": "çć", "y": "ýÿ",
    ]
    for (plain, accented) in rows { for character in accented { folds[character] = plain } }
    return folds
  }()
}

extension Shape where Value == Spanned<String> {
  /// An id of the playbook's one space.
  static let identifier = Shape.slug(
    pattern: "^(?!(\(ReadingSession.taken.sorted().joined(separator: "|")))$)" + Slug.pattern.dropFirst()
  ) { text, span, session in session.register(text, at: span) }
  /// An earlier id (`was`): it takes part in the same space.
  static let earlierIdentifier = identifier
  /// The id of a preparation or follow-up, known within its activity only.
  static let localIdentifier = Shape.slug { _, _, _ in }
  /// The playbook's own id.
  static let playbookIdentifier = localIdentifier
  /// What an activity is for: one of the three answers, or a goal.
  static let servedPurpose = Shape.reference(
    to: Sentence(en: "goal", es: "la meta"), in: "purpose.goals", besides: ["problem", "experience", "value"]
  ) { facts in facts.goals }
  static let expert = Shape.reference(
    to: Sentence(en: "expert", es: "el experto"), in: "team.experts"
  ) { facts in facts.experts }
  static let pillar = Shape.reference(
    to: Sentence(en: "pillar", es: "el pilar"), in: "content.pillars"
  ) { facts in facts.pillars }
  /// The id of a check; reading errors cannot be silenced.
  static let rule = Shape<String>.scalar(
    ScalarType(
      "rule", expected: Sentence(en: "the id of a check", es: "el id de una comprobación"), example: "clock-gap")
  ) { text, _, _ throws(Complaint) in
    let known = Check.all.map(\.id)
    if known.contains(text) { return text }
    if ReadingRule(rawValue: text) != nil {
      throw Complaint(
        Sentence(
          en: "`\(text)` is a reading error, and those cannot be silenced",
          es: "`\(text)` es un error de lectura, y esos no se pueden silenciar"))
    }
    throw Complaint(
      Sentence(en: "no check `\(text)`", es: "no hay ninguna comprobación `\(text)`"),
      label: .didYouMean(Suggestion.nearest(to: text, among: known)), help: .allowed(known), rule: .badReference)
  }.spanned

  private static func reference(
    to what: Sentence, in home: String, besides words: [String] = [],
    among known: @escaping @Sendable (ReadingSession.Facts) -> ReadingSession.Facts.Names
  ) -> Shape {
    Shape<String>.scalar(
      ScalarType(
        "id of `\(home)`",
        expected: Sentence(en: "an id of `\(home)`", es: "un id de `\(home)`"), example: words.last ?? "…",
        pattern: Slug.pattern)
    ) { text, _, session throws(Complaint) in
      let names = known(session.facts)
      guard names.lacks(text), !words.contains(text) else { return text }
      let all = words + names.all
      let meant = Vocabulary.english(for: text, among: all) ?? Suggestion.nearest(to: text, among: all)
      throw Complaint(
        Sentence(en: "no \(what.en) `\(text)`", es: "no existe \(what.es) `\(text)`"), label: .didYouMean(meant),
        help: all.isEmpty
          ? Sentence(en: "`\(home)` has none yet", es: "`\(home)` aún no tiene ninguno") : .allowed(all),
        rule: .badReference)
    }.spanned
  }

  private static func slug(
    pattern: String = Slug.pattern, _ use: @escaping @Sendable (String, Span, ReadingSession) -> Void
  ) -> Shape {
    Shape<String>.scalar(
      ScalarType(
        "slug", expected: Sentence(en: "an id such as `lunes-de-ideas`", es: "un id como `lunes-de-ideas`"),
        example: "lunes-de-ideas", pattern: pattern)
    ) { text, span, session throws(Complaint) in
      guard Slug.isValid(text) else {
        let nearest = Slug.nearest(to: text)
        if text.utf8.count > Slug.limit, nearest == text.prefix(Slug.limit) {
          throw Complaint(
            Sentence(en: "an id has up to \(Slug.limit) characters", es: "un id tiene hasta \(Slug.limit) caracteres"),
            label: Sentence(en: "shorten it", es: "acórtalo"))
        }
        throw Complaint(
          Sentence(en: "`\(text)` is not an id", es: "`\(text)` no es un id"),
          label: Sentence(en: "write `\(nearest)`", es: "escribe `\(nearest)`"),
          help: Sentence(
            en: "a letter first, then a to z, 0 to 9 and single hyphens, up to \(Slug.limit)",
            es: "una letra al principio; luego de la a a la z, 0 a 9 y guiones sueltos, hasta \(Slug.limit)"))
      }
      use(text, span, session)
      return text
    }.spanned
  }

  /// A phase of the engagement.
  static let phase = Shape<String>.scalar(
    ScalarType(
      "id of `engagement.phases`", expected: Sentence(en: "the id of a phase", es: "el id de una fase"),
      example: "activation", pattern: Slug.pattern)
  ) { text, _, session throws(Complaint) in
    if session.facts.phases.lacks(text) { throw .unknownPhase(text, session) }
    return text
  }.spanned
}
