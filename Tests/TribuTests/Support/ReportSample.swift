@testable import TribuCompiler

/// Two playbooks for the reports: one with a finding of every sort, in the company of hostile text, and a sound one.
enum ReportSample {
  static let file = SourceFile(
    path: "ferias/otoño 1.yaml",
    text: """
      tribu: 1
      id: ferias
      title: "🦤 50% de ñandúes, y más"
      nam: Lunes
      note: "::error::no ##[add-mask]x"
      id: invierno
      """)
  static let base = SourceFile(path: "base,a:b.yaml", text: "tribu: 1\nid: base\n")

  /// What a playbook might say to be taken for something else.
  static let hostile =
    "50%, %0A\r\n::error file=a,line=1::malo ##[add-mask]x [clic](https://malo.example) {0} \u{1B}[31m <b>&\"' ]]>"

  static let playbooks = [
    CheckedPlaybook(
      id: nil, files: [file, base], diagnostics: findings,
      keys: findings.enumerated().map { index, finding in
        FindingKey(rule: finding.rule, playbook: "ferias", path: "metrics.voces", ordinal: index + 1)
      }),
    CheckedPlaybook(id: nil, files: [SourceFile(path: "limpio.yaml", text: "tribu: 1\n")], diagnostics: []),
  ]

  static let findings = [
    Diagnostic(
      .unknownKey, Sentence(en: "unknown key `nam`", es: "clave desconocida `nam`"), at: span("nam"),
      label: .didYouMean("name"), help: .allowed(["id", "name"]), edit: Diagnostic.Edit(span("nam"), "name")),
    Diagnostic(
      .duplicateKey, Sentence(en: "the key `id` stands here twice", es: "la clave `id` está dos veces"),
      at: span("id: invierno", 2),
      related: [
        .init(span("id: ferias", 2), Sentence(en: "first used here [1]", es: "usada aquí por primera vez [1]")),
        .init(Span(file: 1, start: 9, end: 11), Sentence(en: "and in the base", es: "y en la base")),
      ]),
    Diagnostic(
      "clock-gap", .warning, Sentence(both: hostile), at: span("ñandúes"), label: Sentence(both: hostile),
      help: Sentence(both: hostile)),
    Diagnostic(
      "outside-engagement", .advice, Sentence(en: "two lines to look at", es: "dos líneas que mirar"),
      at: span("nam: Lunes\nnote")),
    Diagnostic(
      .duplicateKey, Sentence(en: "the key `id` stands here twice", es: "la clave `id` está dos veces"),
      at: span("invierno")),
  ]

  /// Where a text stands first in the sample, or its first characters.
  private static func span(_ text: String, _ count: Int? = nil) -> Span {
    let start = file.bytes.firstRange(of: Array(text.utf8))?.lowerBound ?? 0
    return Span(file: 0, start: start, end: start + (count ?? text.utf8.count))
  }

  static func settings(
    _ language: MessageLanguage = .english,
    profile: CheckSettings.Profile? = nil
  ) -> ReportSettings {
    ReportSettings(
      language: language, buildDate: Day(year: 2027, month: 1, day: 4), version: "1.2.3", profile: profile,
      rules: RulePage.all.filter { ["unknown-key", "duplicate-key", "bad-value", "clock-gap"].contains($0.id) })
  }

  /// A whole report.
  static func report(
    _ format: ReportFormat, _ settings: ReportSettings = settings(), of playbooks: [CheckedPlaybook] = playbooks,
    isAnnotated: Bool = false
  ) -> String {
    var report = Report(format, settings, skipped: 3, isAnnotated: isAnnotated)
    return report.opening + playbooks.map { report.add($0) }.joined() + report.closing
  }
}
