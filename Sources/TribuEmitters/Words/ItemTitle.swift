package import TribuCompiler

extension PlannedItem {
  /// What the item is called in a document's language.
  package func title(_ words: DocumentWords, _ language: String) -> String {
    switch title {
    case .text(let text): text.inLanguage(language)
    case .reading(let metric): words[TitleWord.reading, ["metric": metric.inLanguage(language)]]
    case .payment(let number, let count, let share):
      words[
        TitleWord.payment,
        ["number": String(number), "count": String(count), "share": words.share(share)]]
    }
  }

  /// The names of whoever does it, as far as the playbook has them: the role's person, a handoff's receiver, experts.
  package func people(in plan: Plan, _ language: String) -> [String] {
    let team = plan.playbook.team
    var names: [String] = []
    for role in [role, receiver] {
      guard let role else { continue }
      if case .expert(let id) = role {
        if let expert = team.experts.first(where: { $0.id.value == id }) {
          names.append(expert.name.inLanguage(language))
        }
      } else if let person = team.person(role) {
        names.append(person.name.inLanguage(language))
      }
    }
    for id in experts {
      if let expert = team.experts.first(where: { $0.id.value == id }) {
        names.append(expert.name.inLanguage(language))
      }
    }
    return names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}

extension DocumentWords {
  /// `40 %` in Spanish, `40%` in English.
  package func share(_ share: Quantity) -> String {
    DocumentWords.fill(self[FormWord.share], ["number": decimal(share.number)])
  }

  /// A decimal with the language's mark.
  package func decimal(_ number: Decimal) -> String {
    number.description.replacing(".", with: self[FormWord.decimalMark])
  }
}
