/// One client engagement, as a consultant wrote it: typed, with the place of every value.
package struct Playbook: Sendable {
  /// The builder's half.
  package struct Strategy: Sendable {
    package let rituals: [Activity]
    package let dynamics: [Activity]
    package let experiences: [Activity]
    package let education: [Activity]
    package let programme: Programme?

    package var activities: [Activity] { rituals + dynamics + experiences + education + (programme?.journey ?? []) }
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      rituals = fields.items(
        "rituals", named: "ritual", "Recurring, symbolic, with a host.", es: "Recurrentes, simbólicos, con anfitrión."
      ) { fields in
        Activity(&fields, section: .rituals)
      }
      dynamics = fields.items(
        "dynamics", named: "dynamic", "What provokes participation.", es: "Lo que provoca la participación."
      ) { fields in
        Activity(&fields, section: .dynamics)
      }
      experiences = fields.items(
        "experiences", named: "experience", "What one sees, hears, receives.", es: "Lo que se ve, se oye, se recibe."
      ) { fields in
        Activity(&fields, section: .experiences)
      }
      education = fields.items(
        "education", named: "education", "What members learn.", es: "Lo que aprenden los miembros."
      ) { fields in
        Activity(&fields, section: .education)
      }
      programme = fields.mapping(
        "ambassadors", named: "programme", "The ambassador programme.", es: "El programa de embajadores.",
        Programme.init)
    }
  }

  /// The manager's half.
  package struct Content: Sendable {
    package struct Pillar: Sendable {
      package let id: Spanned<String>
      package let name: Text

      init?(_ fields: inout FieldReader) {
        let id = fields.required("id", .identifier, "Its id.", es: "Su id.")
        let name = fields.required("name", .name, "What it is about.", es: "De qué trata.")
        guard let id, let name else { return nil }
        self.id = id
        self.name = name
      }
    }

    package let pillars: [Pillar]
    package let faq: [Text]
    package let doorway: Text?
    package let posts: [Activity]
    package let desk: [Activity]
    package let places: Places

    init?(_ fields: inout FieldReader) {
      pillars = fields.items(
        "pillars", named: "pillar", "Recurring themes of the posts.", es: "Temas recurrentes de las publicaciones.",
        Pillar.init)
      faq = fields.list(
        "faq", of: .name, "Doubts heard in the community; faq posts without topics take them.",
        es: "Dudas oídas en la comunidad; las publicaciones faq sin temas las toman.")
      doorway = fields.optional(
        "doorway", .text, "The way in that posts show by default.",
        es: "La puerta de entrada que muestran las publicaciones.")
      posts = fields.items("posts", named: "post", "What is published.", es: "Lo que se publica.") { fields in
        Activity(&fields, section: .posts)
      }
      desk = fields.items(
        "desk", named: "duty", "Standing duties: moderation, replies, analytics.",
        es: "Tareas continuas: moderación, respuestas, analítica."
      ) { fields in
        Activity(&fields, section: .desk)
      }
      places = fields.places
    }
  }

  package let id: Spanned<String>
  package let title: Text
  package let language: String
  package let languages: [String]
  package let timezone: String
  package let currency: Currency
  package let consultancy: Consultancy
  package let client: Client
  package let diagnosis: Diagnosis
  package let purpose: Purpose
  package let community: Community
  package let engagement: Engagement
  package let team: Team
  package let strategy: Strategy?
  package let content: Content?
  package let handoffs: [Activity]
  package let metrics: [Metric]
  package let investment: Investment?
  package let proposal: Proposal?
  package let checks: CheckSettings?
  package let places: Places

  /// Every activity, in the order of the language: strategy, content, handoffs.
  package var activities: [Activity] {
    (strategy?.activities ?? []) + (content?.posts ?? []) + (content?.desk ?? []) + handoffs
  }

  init?(_ fields: inout FieldReader) {
    places = fields.places
    let version = fields.required(
      "tribu", .version, "Marks the file as a playbook; the language's version.",
      es: "Marca el archivo como playbook; la versión del lenguaje.")
    let id = fields.required(
      "id", .playbookIdentifier, "Its id: with the domain it makes calendar ids unique.",
      es: "Su id: con el dominio hace únicos los ids del calendario.")
    let title = fields.required("title", .name, "The engagement's title.", es: "El título del encargo.")
    let language = fields.required(
      "language", .language, "Main language of what is written and produced.",
      es: "Idioma principal de lo escrito y lo producido.")
    languages = fields.list(
      "languages", of: .language, orOne: true, "Other languages that can be produced.",
      es: "Otros idiomas que se pueden producir.")
    let timezone = fields.required("timezone", .timezone, "The zone of every hour.", es: "La zona de todas las horas.")
    let currency = fields.required(
      "currency", .currency, "The currency of every amount.", es: "La moneda de todos los importes.")
    _ = fields.list(
      "extends", of: .path, orOne: true, "Files this playbook builds on.", es: "Archivos en los que se apoya.")
    let consultancy = fields.mapping(
      "consultancy", required: true, "Who writes the proposal.", es: "Quién escribe la propuesta.", Consultancy.init)
    let client = fields.mapping("client", required: true, "Who signs it.", es: "Quién la firma.", Client.init)
    let diagnosis = fields.mapping(
      "diagnosis", required: true, "Where the client stands.", es: "Dónde está el cliente.", Diagnosis.init)
    let purpose = fields.mapping(
      "purpose", required: true, "The three questions, and goals.", es: "Las tres preguntas y las metas.", Purpose.init)
    let community = fields.mapping(
      "community", required: true, "The place and the people.", es: "El lugar y la gente.", Community.init)
    let engagement = fields.mapping(
      "engagement", required: true, "Phases and days.", es: "Fases y días.", Engagement.init)
    let team = fields.mapping(
      "team", required: true, "Who works, and how much.", es: "Quién trabaja y cuánto.", Team.init)
    strategy = fields.mapping(
      "strategy", "The builder's half.", es: "La mitad de quien construye la comunidad.", Strategy.init)
    content = fields.mapping("content", "The manager's half.", es: "La mitad de quien lleva las redes.", Content.init)
    handoffs = fields.items(
      "handoffs", named: "handoff", "Where the two halves meet.", es: "Donde se encuentran las dos mitades."
    ) { fields in
      Activity(&fields, section: .handoffs)
    }
    metrics = fields.items("metrics", named: "metric", "How success is read.", es: "Cómo se lee el éxito.", Metric.init)
    investment = fields.mapping(
      "investment", "Costs, tax, payments.", es: "Gastos, impuestos y pagos.", Investment.init)
    proposal = fields.mapping(
      "proposal", "The proposal's own words.", es: "Las palabras de la propuesta.", Proposal.init)
    checks = fields.mapping(
      "checks", "How strict, and what to let pass.", es: "Con qué exigencia y qué aceptar.", CheckSettings.init)
    guard version != nil, let id, let title, let language, let timezone, let currency, let consultancy, let client,
      let diagnosis, let purpose, let community, let engagement, let team
    else { return nil }
    self.id = id
    self.title = title
    self.language = language
    self.timezone = timezone
    self.currency = currency
    self.consultancy = consultancy
    self.client = client
    self.diagnosis = diagnosis
    self.purpose = purpose
    self.community = community
    self.engagement = engagement
    self.team = team
  }

  /// The fields of the whole language, for schema, reference and `explain`.
  package static var fields: [FieldDescription] { FieldReader.describe(Playbook.init) }
}

extension Shape where Value == Int {
  fileprivate static let version = Shape.scalar(
    ScalarType(
      "version", expected: Sentence(en: "the language's version", es: "la versión del lenguaje"), example: "1",
      guess: .integer(1...1), words: { ["1"] })
  ) { text, _, _ throws(Complaint) in
    guard text == "1" else {
      throw Complaint(
        Sentence(en: "this Tribu reads version 1, not `\(text)`", es: "este Tribu lee la versión 1, no `\(text)`"),
        label: Sentence(en: "write `1`", es: "escribe `1`"))
    }
    return 1
  }
}
