/// What `explain` and docs/rules.md say about a rule.
package struct RulePage: Sendable {
  package let id: String
  /// Nil for what is no check of the method: reading, and allowances.
  package let family: Check.Family?
  package let severity: Severity
  package let summary: Sentence
  package let why: Sentence
  /// Where the rule comes from; nil where that is the language itself.
  package let source: Sentence?
  package let sample: Check.Sample
  package let canBeSilenced: Bool

  /// The rule about allowances that allow nothing; no check of a plan, so it has no function.
  package static let unusedAllow = "unused-allow"

  /// Reading errors first, then the checks in the method's order, then what allowances come to.
  package static let all: [RulePage] =
    ReadingRule.allCases.map { rule in
      RulePage(
        id: rule.rawValue, family: nil, severity: .error, summary: rule.summary, why: rule.why, source: nil,
        sample: rule.sample, canBeSilenced: false)
    }
    + Check.all.map { check in
      RulePage(
        id: check.id, family: check.family, severity: check.severity, summary: check.summary, why: check.why,
        source: check.source.text, sample: check.sample, canBeSilenced: true)
    } + [unusedAllowPage]

  package static func page(for id: String) -> RulePage? { all.first { $0.id == id } }

  private static let unusedAllowPage = RulePage(
    id: unusedAllow, family: nil, severity: .warning,
    summary: Sentence(
      en: "An allowance silences nothing, or cannot be understood.",
      es: "Un permiso no silencia nada o no se entiende."),
    why: Sentence(
      en: "An allowance that outlives its finding would one day hide another one, and nobody would know.",
      es: "Un permiso que sobrevive a su hallazgo acabaría tapando otro sin que nadie lo supiera."),
    source: nil,
    sample: Check.Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        # tribu: allow proposal-thin because el precio se habla por teléfono
        title: Azoteas Verdes
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        title: Azoteas Verdes
        """), canBeSilenced: false)
}

extension RulePage {
  /// The page as a terminal shows it.
  package func text(_ language: MessageLanguage) -> String {
    let words = RuleWords(language)
    var text = "\(id) (\(FindingText.word(severity, language)))\n  \(summary[language])\n\n"
    text += "  \(words.why): \(why[language])\n"
    if let source { text += "  \(words.source): \(source[language]).\n" }
    text += "\n  \(words.fires) (\(words.base)):\n\n\(RulePage.indented(sample.fires))\n"
    text += "\n  \(words.mended):\n\n\(RulePage.indented(sample.mended))\n\n"
    guard canBeSilenced else { return text + "  \(words.notSilenced)\n" }
    text += "  \(words.silence):\n\n"
    return text + RulePage.indented(words.comment(id) + "\n\n" + words.setting(id)) + "\n"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
      .joined(separator: "\n")
  }
}

/// The words of a rule's page, for terminal and documentation.
struct RuleWords {
  private let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  private func say(_ en: String, _ es: String) -> String { language == .spanish ? es : en }

  var why: String { say("Why", "Por qué") }
  var source: String { say("Source", "De dónde viene") }
  var fires: String { say("This fires it", "Esto la hace saltar") }
  var says: String { say("It says", "Dice") }
  var mended: String { say("Mended", "Corregido") }
  var base: String { say("it builds on docs/samples/base.yaml", "se apoya en docs/samples/base.yaml") }
  var notSilenced: String { say("It cannot be silenced.", "No se puede silenciar.") }
  var silence: String {
    say(
      "To let it pass, always with a reason: on its line or the one above, or for the whole playbook",
      "Para dejarlo pasar, siempre con un motivo: en su línea o en la de encima, o en todo el playbook")
  }

  func silenceShort(_ id: String) -> String {
    say(
      "To let it pass: `\(comment(id))`, on its line or the one above, or an entry of `checks.allow`.",
      "Para dejarlo pasar: `\(comment(id))`, en su línea o en la de encima, o una entrada de `checks.allow`.")
  }

  /// The head of docs/rules.md.
  var introduction: String {
    say(
      """
      <!-- Written by `make record` from the rules themselves. Edit them in Sources/TribuCompiler/Checks. -->
      # The rules

      What `tribu check` looks at, why, and how to mend it. `tribu explain RULE` shows one of these pages in the terminal.

      An **error** is a plan at odds with itself or with the method, or one that harms somebody; a **warning** is what a
      client would notice; **advice** makes a good plan better with a small edit. Without errors a playbook meets the
      profile `draft`, without warnings `proposal`, without advice `running`. `--profile`, or `checks.profile` in the
      playbook, says what must be met.

      The samples are small: each builds on [`samples/base.yaml`](samples/base.yaml), a whole plan to which Tribu says
      nothing, and writes only what matters. Saved in that folder, they can be checked as they stand.

      A finding is let pass by a comment or for the whole playbook, and always with a reason:

      ```yaml
      strategy:
        experiences:
          - id: fair
            # tribu: allow on-a-holiday because the fair is the town's own feast
            when: {date: 2027-03-19, at: "10:00", for: 8 h}
      checks:
        allow:
          - {rule: crowded-week, reason: The fair is the highlight of the year}
      ```

      The comment stands on the line of the finding or on the one above; the entry in `checks` holds for the whole playbook. Reading errors cannot be silenced. A baseline
      (`--baseline FILE --write-baseline`) lets pass what stood on some day: see [ci.md](ci.md).

      """,
      """
      <!-- Lo escribe `make record` a partir de las propias reglas. Se editan en Sources/TribuCompiler/Checks. -->
      # Las reglas

      Qué mira `tribu check`, por qué y cómo se corrige. `tribu explain REGLA` muestra una de estas páginas en la terminal.

      Un **error** contradice el propio plan o el método, o perjudica a alguien; un **aviso** es lo que notaría un cliente;
      con un **consejo**, el plan mejora con un solo cambio. Sin errores, un playbook cumple el perfil `draft`; sin avisos,
      `proposal`; sin consejos, `running`. `--profile`, o `checks.profile` en el playbook, indica qué hay que cumplir.

      Los ejemplos son pequeños: cada uno se apoya en [`samples/base.yaml`](samples/base.yaml), un plan entero al que Tribu
      no tiene nada que decir, y escribe solo lo que importa. Guardados en esa carpeta, se pueden comprobar tal cual.

      Un hallazgo se deja pasar con un comentario o en todo el playbook, y siempre con un motivo:

      ```yaml
      strategy:
        experiences:
          - id: feria
            # tribu: allow on-a-holiday because la feria es la fiesta del pueblo
            when: {date: 2027-03-19, at: "10:00", for: 8 h}
      checks:
        allow:
          - {rule: crowded-week, reason: La feria es el gran momento del año}
      ```

      El comentario va en la línea del hallazgo o en la de encima; la entrada de `checks` vale para todo el playbook. Los errores de lectura no se pueden silenciar. Un punto de
      partida (`--baseline ARCHIVO --write-baseline`) deja pasar lo que había un día dado: véase [ci.es.md](ci.es.md).

      """)
  }

  var tableHead: String { say("| Rule | Severity | About |", "| Regla | Gravedad | De qué trata |") }

  func comment(_ id: String) -> String { "# tribu: allow \(id) because \(say("REASON", "MOTIVO"))" }

  func setting(_ id: String) -> String {
    """
    checks:
      allow:
        - {rule: \(id), reason: \(say("REASON", "MOTIVO"))}
    """
  }
}
