/// A rule as SARIF wants it: what code scanning shows beside each of its findings.
func describeSARIFRule(_ page: RulePage, _ language: MessageLanguage) -> JSONText {
  func text(_ text: String) -> JSONText { .object([("text", .string(text))]) }
  let about = "\(page.summary[language]) \(page.why[language])"
  let check = Check.all.first { $0.id == page.id }
  let address = ProjectAddress.page(ofRule: page.id)
  let source = check.map { "\n\n*\($0.source.text[language])*" } ?? ""
  let more = Sentence(en: "All about this rule", es: "Todo sobre esta regla")[language]
  return .object([
    ("id", .string(page.id)),
    ("shortDescription", text(page.summary[language])),
    ("fullDescription", text(about)),
    ("helpUri", .string(address)),
    (
      "help",
      .object([
        ("text", .string(about)),
        ("markdown", .string("\(about)\(source)\n\n[\(more)](\(address))")),
      ])
    ),
    ("defaultConfiguration", .object([("level", .string(SARIFReport.level(page.severity)))])),
    ("properties", .object([("tags", ["tribu", .string(check?.family.rawValue ?? "reading")])])),
  ])
}
