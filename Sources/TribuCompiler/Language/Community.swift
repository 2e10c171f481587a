/// The place and the people: where they meet, what binds them, how they are kept safe.
package struct Community: Sendable {
  package enum Bond: String, CaseIterable, Sendable { case interest, purpose, need }

  package struct Members: Sendable {
    package let now: Int
    package let target: Int
    package let minimum: Int?
    package let cap: Int?
    package let places: Places

    init?(_ fields: inout FieldReader) {
      let now = fields.required("now", .count, "How many there are.", es: "Cuántos hay.")
      let target = fields.required("target", .count, "How many there should be.", es: "Cuántos debería haber.")
      minimum = fields.optional("minimum", .count, "With fewer it makes no sense.", es: "Con menos no tiene sentido.")
      cap = fields.optional("cap", .count, "With more it is another thing.", es: "Con más deja de ser lo mismo.")
      places = fields.places
      guard let now, let target else { return nil }
      self.now = now
      self.target = target
    }
  }

  package struct Region: Sendable {
    package let timezone: String
    package let share: Quantity
    package let holidays: Country?
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      let timezone = fields.required("timezone", .timezone, "Their time zone.", es: "Su zona horaria.")
      let share = fields.required("share", .share, "Their share of the members.", es: "Su parte de los miembros.")
      holidays = fields.optional("holidays", .country, "Their public holidays.", es: "Sus festivos.")
      guard let timezone, let share else { return nil }
      self.timezone = timezone
      self.share = share
    }
  }

  package struct Circle: Sendable {
    package let id: Spanned<String>
    package let name: Text
    package let size: Int

    init?(_ fields: inout FieldReader) {
      let id = fields.required("id", .identifier, "Its id.", es: "Su id.")
      let name = fields.required("name", .name, "What the circle is called.", es: "Cómo se llama el círculo.")
      let size = fields.required("size", .count, "How many people.", es: "Cuántas personas.")
      guard let id, let name, let size else { return nil }
      self.id = id
      self.name = name
      self.size = size
    }
  }

  package struct Identity: Sendable {
    package let memberName: Text?
    package let greeting: Text?
    package let colours: [String]
    package let symbols: [Text]
    package let music: Music?
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      memberName = fields.optional(
        "member-name", .text, "What members call themselves.", es: "Cómo se llaman los miembros.")
      greeting = fields.optional("greeting", .text, "How they greet each other.", es: "Cómo se saludan.")
      colours = fields.list("colours", of: .colour, orOne: true, "Their colours.", es: "Sus colores.")
      symbols = fields.list("symbols", of: .text, "Their symbols.", es: "Sus símbolos.")
      music = fields.mapping("music", "Their music.", es: "Su música.", Music.init)
    }
  }

  package let name: Text?
  package let audience: Text?
  package let platform: Spanned<Platform>
  package let bond: Bond
  package let members: Members
  package let regions: [Region]
  package let circles: [Circle]
  package let identity: Identity?
  package let entry: Text?
  package let guidelines: Text?
  package let safety: Safety?
  package let places: Places

  init?(_ fields: inout FieldReader) {
    name = fields.optional("name", .name, "What it is called.", es: "Cómo se llama.")
    audience = fields.optional("for", .text, "Who it is for, and who not.", es: "Para quién es y para quién no.")
    let platform = fields.required(
      "platform", Shape<Platform>.choice.spanned, "Where members meet.", es: "Dónde se encuentran los miembros.")
    let bond = fields.required("bond", Shape<Bond>.choice, "What gathers them.", es: "Qué los reúne.")
    let members = fields.mapping("members", required: true, "How many.", es: "Cuántos.", Members.init)
    regions = fields.items(
      "regions", named: "region", "Where members live, with time zone and holidays.",
      es: "Dónde viven, con zona horaria y festivos.", Region.init)
    circles = fields.items(
      "circles", named: "circle", "Smaller groups inside.", es: "Grupos más pequeños dentro.", Circle.init)
    identity = fields.mapping("identity", "What makes it theirs.", es: "Lo que la hace suya.", Identity.init)
    entry = fields.optional("entry", .text, "How one gets in.", es: "Cómo se entra.")
    guidelines = fields.optional(
      "guidelines", .prose, "The rules of living together.", es: "Las normas de convivencia.")
    safety = fields.mapping(
      "safety", "Who watches, and what happens when something goes wrong.", es: "Quién vela y qué pasa si algo va mal.",
      Safety.init)
    places = fields.places
    guard let platform, let bond, let members else { return nil }
    self.platform = platform
    self.bond = bond
    self.members = members
  }
}

/// Care for the members, and for their data.
package struct Safety: Sendable {
  package enum Sensitive: String, CaseIterable, Sendable { case health, minors }

  package struct Escalation: Sendable {
    package let condition: Text
    package let who: Text
    package let within: Duration

    init?(_ fields: inout FieldReader) {
      let condition = fields.required("if", .text, "What happens.", es: "Qué ocurre.")
      let who = fields.required("who", .text, "Who answers.", es: "Quién responde.")
      let within = fields.required("within", .duration, "How soon.", es: "En cuánto tiempo.")
      guard let condition, let who, let within else { return nil }
      self.condition = condition
      self.who = who
      self.within = within
    }
  }

  package let moderator: Spanned<Role>?
  package let response: Duration?
  package let escalation: [Escalation]
  package let sensitive: [Sensitive]
  package let controller: Text?
  package let consent: Text?
  package let retention: Duration?
  package let limits: Text?
  package let crisisContact: Text?
  package let places: Places

  init?(_ fields: inout FieldReader) {
    moderator = fields.required("moderator", .role, "Who applies the guidelines.", es: "Quién aplica las normas.")
    response = fields.optional(
      "response", .duration, "How soon a report is answered.", es: "En cuánto se responde a un aviso.")
    escalation = fields.items(
      "escalation", named: "escalation", "Who steps in, and how soon.", es: "Quién interviene y en cuánto.",
      Escalation.init)
    sensitive = fields.list(
      "sensitive", of: Shape<Sensitive>.choice, orOne: true, "Data or people that need more care.",
      es: "Datos o personas que piden más cuidado.")
    controller = fields.optional("controller", .text, "Who answers for the data.", es: "Quién responde de los datos.")
    consent = fields.optional("consent", .text, "How people agree.", es: "Cómo se consiente.")
    retention = fields.optional(
      "retention", .duration([.days, .months], example: "12 months"), "How long data is kept.",
      es: "Cuánto se guardan los datos.")
    limits = fields.optional("limits", .text, "What the space is not for.", es: "Para qué no es el espacio.")
    crisisContact = fields.optional("crisis-contact", .text, "Whom to call.", es: "A quién llamar.")
    places = fields.places
    if moderator == nil, !fields.isDescribing { return nil }
  }
}
