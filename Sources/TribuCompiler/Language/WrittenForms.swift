/// How the values of one type are written, for `explain` and the reference.
package struct WrittenForms: Sendable {
  /// In English as ``ScalarType/name`` has it.
  package let name: Sentence
  package let forms: Sentence

  init(_ name: String, _ spanishName: String, en: String, es: String) {
    self.name = Sentence(en: name, es: spanishName)
    forms = Sentence(en: en, es: es)
  }

  /// By the type's name, or by what it is called in Spanish.
  package static func of(_ name: String) -> WrittenForms? { all.first { $0.name.en == name || $0.name.es == name } }

  /// Every type, in the order of the reference; a test asks that none is missing and none too many.
  package static let all: [WrittenForms] = texts + days + amounts + standards + references

  private static let texts = [
    WrittenForms(
      "text", "texto",
      en: "one line; or a mapping of languages, `{es: …, en: …}`, with the main one among them",
      es: "una línea; o un bloque de idiomas, `{es: …, en: …}`, con el principal entre ellos"),
    WrittenForms(
      "prose", "prosa",
      en: "CommonMark over one or more lines, or a mapping of languages; raw HTML in it is shown as text",
      es: "CommonMark en una o más líneas, o un bloque de idiomas; el HTML que contenga se muestra como texto"),
    WrittenForms(
      "slug", "id",
      en: "`lunes-de-ideas`: a letter first, then a to z, 0 to 9 and single hyphens, up to 64",
      es: "`lunes-de-ideas`: una letra al principio; luego de la a a la z, 0 a 9 y guiones sueltos, hasta 64"),
    WrittenForms("version", "versión", en: "`1`", es: "`1`"),
    WrittenForms(
      "truth", "verdad", en: "`true` or `false`; no other word for them", es: "`true` o `false`; ninguna otra palabra"),
  ]

  private static let days = [
    WrittenForms("date", "fecha", en: "`2027-01-18`", es: "`2027-01-18`"),
    WrittenForms(
      "time", "hora", en: "`\"19:00\"`, of 24 hours, in quotes for the sake of other YAML readers",
      es: "`\"19:00\"`, de 24 horas, entre comillas por los demás lectores de YAML"),
    WrittenForms(
      "range", "intervalo", en: "`2027-03-22..2027-03-28`, both ends in; or one date",
      es: "`2027-03-22..2027-03-28`, con ambos extremos; o una sola fecha"),
    WrittenForms(
      "duration", "duración",
      en: """
        `90 min`, `90m`, `1 h 30 min`, `1h30m`, `3 days`, `2 weeks`, `6 months`, `3 working days`, `PT90M`; m is \
        minutes, a month is a calendar month, and a field says which units it takes
        """,
      es: """
        `90 min`, `90m`, `1 h 30 min`, `1h30m`, `3 days`, `2 weeks`, `6 months`, `3 working days`, `PT90M`; m son \
        minutos, un mes es un mes del calendario, y cada clave dice qué unidades admite
        """),
    WrittenForms(
      "moment", "momento",
      en: """
        `2027-04-24`, `start of PHASE`, `end of PHASE`, or the `id` of a milestone or activity; each may go on \
        `+ 5 days`, `- 3 working days`
        """,
      es: """
        `2027-04-24`, `start of FASE`, `end of FASE`, o el `id` de un hito o de una actividad; todos pueden seguir con \
        `+ 5 days`, `- 3 working days`
        """),
    WrittenForms(
      "rhythm", "ritmo", en: "`day`, `week`, `2 weeks`, `month`, `3 months`, `10 days`, `working day`",
      es: "`day`, `week`, `2 weeks`, `month`, `3 months`, `10 days`, `working day`"),
    WrittenForms(
      "day", "día",
      en: "a weekday, `monday`; with months also `first thursday` … `fifth`, `last friday`, or `15`, `-1` (the last)",
      es: "un día, `monday`; con meses también `first thursday` … `fifth`, `last friday`, o `15`, `-1` (el último)"),
    WrittenForms(
      "rule", "regla",
      en: "`\"FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1\"`: RFC 5545 without BYHOUR and finer, UNTIL, COUNT",
      es: "`\"FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1\"`: RFC 5545 sin BYHOUR ni más fino, UNTIL ni COUNT"),
  ]

  private static let amounts = [
    WrittenForms(
      "workload", "carga", en: "`6 h/week`, `10 h/month`; a month counts as 52/12 weeks",
      es: "`6 h/week`, `10 h/month`; un mes cuenta como 52/12 semanas"),
    WrittenForms(
      "money", "importe", en: "`1200`, `1200.50`, `1200 EUR`: the playbook's currency, no more decimals than it has",
      es: "`1200`, `1200.50`, `1200 EUR`: en la moneda del playbook, sin más decimales que los suyos"),
    WrittenForms("share", "porcentaje", en: "`40%`", es: "`40%`"),
    WrittenForms(
      "number", "número", en: "`12`, `12.5`, `-3`, or a share, `40%`", es: "`12`, `12.5`, `-3`, o un porcentaje, `40%`"),
    WrittenForms(
      "number or `unknown`", "número o `unknown`", en: "a number, or `unknown`", es: "un número, o `unknown`"),
    WrittenForms("count", "cuenta", en: "`120`: a whole number from 0", es: "`120`: un número entero desde 0"),
    WrittenForms(
      "count from 1", "cuenta desde 1", en: "`6`: a whole number from 1", es: "`6`: un número entero desde 1"),
  ]

  private static let standards = [
    WrittenForms(
      "language", "idioma", en: "`es-CO`: BCP 47, in its usual letter case",
      es: "`es-CO`: BCP 47, con sus mayúsculas de siempre"),
    WrittenForms("timezone", "zona", en: "`America/Bogota`: IANA", es: "`America/Bogota`: IANA"),
    WrittenForms("currency", "moneda", en: "`EUR`: ISO 4217", es: "`EUR`: ISO 4217"),
    WrittenForms(
      "country", "país", en: "`CO`, or with a subdivision `ES-VC`: ISO 3166, where Tribu knows the holidays",
      es: "`CO`, o con una subdivisión `ES-VC`: ISO 3166, donde Tribu conoce los festivos"),
    WrittenForms("email", "correo", en: "`ana@tejido.example`", es: "`ana@tejido.example`"),
    WrittenForms(
      "url", "dirección web", en: "`https://tejido.example`: http or https",
      es: "`https://tejido.example`: http o https"),
    WrittenForms("domain", "dominio", en: "`tejido.example`", es: "`tejido.example`"),
    WrittenForms("colour", "color", en: "`\"#B5542B\"`, in quotes", es: "`\"#B5542B\"`, entre comillas"),
    WrittenForms(
      "path", "ruta", en: "`../base/logo.svg`: from the file that writes it, and not out of the repository",
      es: "`../base/logo.svg`: desde el archivo que la escribe, sin salir del repositorio"),
  ]

  private static let references = [
    WrittenForms(
      "role", "rol", en: "`builder`, `manager`, `client`, `ambassadors` where there is a programme, or an expert's id",
      es: "`builder`, `manager`, `client`, `ambassadors` si hay programa, o el id de un experto"),
    WrittenForms(
      "id of `engagement.phases`", "id de `engagement.phases`", en: "the id of a phase", es: "el id de una fase"),
    WrittenForms(
      "id of `purpose.goals`", "id de `purpose.goals`", en: "`problem`, `experience`, `value`, or the id of a goal",
      es: "`problem`, `experience`, `value`, o el id de una meta"),
    WrittenForms("id of `team.experts`", "id de `team.experts`", en: "the id of an expert", es: "el id de un experto"),
    WrittenForms(
      "id of `content.pillars`", "id de `content.pillars`", en: "the id of a pillar", es: "el id de un pilar"),
  ]
}

extension TypeDescription {
  /// The scalar types that a value of this type is made of, by name.
  package var scalarNames: [String] {
    switch self {
    case .scalar(let scalar): [scalar.name]
    case .text: ["text"]
    case .prose: ["prose"]
    case .choice: []
    case .list(let item, _, _): item.scalarNames
    case .mapping(_, let fields): fields.flatMap(\.type.scalarNames)
    case .byPhase(let type): type.scalarNames
    case .either(let types): types.flatMap(\.scalarNames)
    }
  }
}
