/// Words that people write where the language has another one, in Spanish mostly.
enum Vocabulary {
  /// The allowed word that `word` translates to, if any.
  static func english(for word: String, among allowed: some Sequence<String>) -> String? {
    translations(of: word, among: allowed).first?.english
  }

  /// The allowed word that `word` stands for, or is a slip of, where no other can be meant.
  ///
  /// - Parameter taken: What stands there already: it is not written again.
  static func certain(
    for word: String, among allowed: some Sequence<String>, besides taken: Set<String> = []
  ) -> String? {
    let translations = translations(of: word, among: allowed)
    guard let first = translations.first else {
      return Suggestion.only(near: word, among: allowed.lazy.filter { !taken.contains($0) })
    }
    return translations.count == 1 && first.isCertain && !taken.contains(first.english) ? first.english : nil
  }

  private static func translations(of word: String, among allowed: some Sequence<String>) -> [Translation] {
    guard let translations = words[folded(word)] else { return [] }
    let allowed = Set(allowed)
    return translations.filter { allowed.contains($0.english) }
  }

  private struct Translation {
    let english: String
    /// False for a word that says something else as often.
    let isCertain: Bool
  }

  /// `Colombia` → `CO`, for the countries whose holidays are known.
  static func country(for name: String) -> String? { countries[folded(name)] }

  /// `español` → `es`
  static func language(for name: String) -> String? { languages[folded(name)] }

  /// `quincenal` → `2 weeks`
  static func rhythm(for word: String) -> String? { rhythms[folded(word)] }

  /// Without accents and capitals, words apart by hyphens.
  private static func folded(_ word: String) -> String { Slug.nearest(to: word) }

  /// A table of lines `english: word word …`.
  private static func table(_ text: String) -> [(key: String, words: [String])] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), parts[1].split(separator: " ").map(String.init)) : nil
    }
  }

  private static func inverted(_ text: String) -> [String: String] {
    Dictionary(
      table(text).flatMap { line in line.words.map { ($0, line.key) } }, uniquingKeysWith: { first, _ in first })
  }

  private static let words = table(VocabularyTable.words).reduce(into: [String: [Translation]]()) { words, line in
    for word in line.words {
      let isCertain = !word.hasSuffix("?")
      words[isCertain ? word : String(word.dropLast()), default: []]
        .append(Translation(english: line.key, isCertain: isCertain))
    }
  }

  private static let countries = inverted(
    """
    AR: argentina
    BO: bolivia
    BR: brasil brazil
    CA: canada
    CL: chile
    CO: colombia
    CR: costa-rica
    CU: cuba
    DE: alemania germany
    DO: republica-dominicana dominican-republic
    EC: ecuador
    ES: espana spain
    FR: francia france
    GB: reino-unido united-kingdom uk
    GQ: guinea-ecuatorial equatorial-guinea
    GT: guatemala
    HN: honduras
    IE: irlanda ireland
    IT: italia italy
    MX: mexico
    NI: nicaragua
    NL: paises-bajos netherlands
    NO: noruega norway
    PA: panama
    PE: peru
    PR: puerto-rico
    PT: portugal
    PY: paraguay
    SV: el-salvador
    US: estados-unidos united-states usa
    UY: uruguay
    VE: venezuela
    """)

  private static let languages = inverted(
    """
    es: espanol castellano spanish
    en: ingles english
    pt: portugues portuguese
    ca: catalan valenciano
    gl: gallego galician
    eu: euskera vasco basque
    fr: frances french
    it: italiano italian
    de: aleman german
    """)

  private static let rhythms = inverted(
    """
    day: diario diaria daily cada-dia todos-los-dias
    week: semanal weekly cada-semana semana
    2 weeks: quincenal biweekly fortnightly fortnight
    month: mensual monthly cada-mes mes
    3 months: trimestral quarterly
    12 months: anual yearly year ano
    working day: dia-laborable dias-laborables dia-habil dias-habiles laborables weekdays working-days
    """)
}
