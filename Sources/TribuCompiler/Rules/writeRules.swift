/// Writes docs/rules.md: a page for each rule, from the rules themselves.
///
/// `report` says what `check` prints about a sample; a test gives it, so that the pages show what users will see.
package func writeRules(_ language: MessageLanguage, report: (_ sample: String) -> String) -> String {
  let words = RuleWords(language)
  var text = words.introduction
  for section in RuleSection.all {
    text += "\n## \(section.title[language])\n\n\(words.tableHead)\n| --- | --- | --- |\n"
    for page in section.pages {
      let severity = FindingText.word(page.severity, language)
      text += "| [`\(page.id)`](#\(page.id)) | \(severity) | \(page.summary[language]) |\n"
    }
    for page in section.pages { text += "\n" + written(page, words, language, report) }
  }
  return text
}

private func written(
  _ page: RulePage, _ words: RuleWords, _ language: MessageLanguage, _ report: (String) -> String
) -> String {
  func block(_ kind: String, _ text: String) -> String { "```\(kind)\n\(text.trimmedAtEnd)\n```\n" }
  var text = "### \(page.id)\n\n**\(FindingText.word(page.severity, language))** · \(page.summary[language])\n\n"
  text += "\(words.why): \(page.why[language])"
  if let source = page.source { text += " \(words.source): \(source[language])." }
  text += "\n\n\(words.fires):\n\n" + block("yaml", page.sample.fires)
  text += "\n\(words.says):\n\n" + block("text", report(page.sample.fires))
  text += "\n\(words.mended):\n\n" + block("yaml", page.sample.mended)
  return text + "\n" + (page.canBeSilenced ? words.silenceShort(page.id) : words.notSilenced) + "\n"
}

/// A part of the documentation of rules.
private struct RuleSection {
  let title: Sentence
  let pages: [RulePage]

  static let all: [RuleSection] =
    [
      RuleSection(
        title: Sentence(en: "Reading", es: "Lectura"),
        pages: RulePage.all.filter { ReadingRule(rawValue: $0.id) != nil })
    ]
    + Check.Family.allCases.map { family in
      RuleSection(title: family.title, pages: RulePage.all.filter { $0.family == family })
    }.filter { !$0.pages.isEmpty } + [
      RuleSection(
        title: Sentence(en: "Silencing", es: "Silenciar"), pages: RulePage.all.filter { $0.id == RulePage.unusedAllow })
    ]
}

extension Check.Family {
  package var title: Sentence {
    switch self {
    case .purpose: Sentence(en: "Purpose", es: "Propósito")
    case .audience: Sentence(en: "Audience or community", es: "Audiencia o comunidad")
    case .roles: Sentence(en: "Builder and manager", es: "Quien construye y quien lleva las redes")
    case .rhythm: Sentence(en: "Rhythm", es: "Ritmo")
    case .dates: Sentence(en: "Dates and people", es: "Fechas y personas")
    case .ambassadors: Sentence(en: "Ambassadors", es: "Embajadores")
    case .networks: Sentence(en: "Networks", es: "Redes")
    case .metrics: Sentence(en: "Metrics", es: "Métricas")
    case .care: Sentence(en: "Care", es: "Cuidado")
    case .deal: Sentence(en: "The deal", es: "El encargo")
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
