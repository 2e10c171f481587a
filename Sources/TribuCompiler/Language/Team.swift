/// Who works in the engagement, and for how many hours.
package struct Team: Sendable {
  package struct Person: Sendable {
    package let name: Text
    package let email: String?
    package let focus: Text?
    package let skills: [Text]
    package let tools: [Text]
    package let hours: ByPhase<Workload>?
    package let rate: Money?
    package let places: Places

    init?(_ fields: inout FieldReader, hoursAreRequired: Bool) {
      let name = fields.required("name", .name, "Their name.", es: "Su nombre.")
      email = fields.optional("email", .email, "Their address.", es: "Su dirección.")
      focus = fields.optional("focus", .text, "What they are there for.", es: "A qué se dedica aquí.")
      skills = fields.list("skills", of: .text, "What they are good at.", es: "En qué destaca.")
      tools = fields.list("tools", of: .text, "What they work with.", es: "Con qué trabaja.")
      let hours =
        hoursAreRequired
        ? fields.required(
          "hours", Shape<Workload>.workload.byPhase, "Hours sold, by phase if need be.",
          es: "Horas vendidas, por fase si hace falta.")
        : fields.optional(
          "hours", Shape<Workload>.workload.byPhase, "Hours available, by phase if need be.",
          es: "Horas disponibles, por fase si hace falta.")
      rate = fields.optional("rate", .money, "Price of an hour.", es: "Precio de la hora.")
      places = fields.places
      self.hours = hours
      guard let name, hours != nil || !hoursAreRequired else { return nil }
      self.name = name
    }
  }

  package struct Expert: Sendable {
    package let id: Spanned<String>
    package let name: Text
    package let topic: Text?
    /// The day of their yes.
    package let confirmed: Spanned<Day>?
    package let places: Places

    init?(_ fields: inout FieldReader) {
      let id = fields.required("id", .identifier, "Their id.", es: "Su id.")
      let name = fields.required("name", .name, "Their name.", es: "Su nombre.")
      topic = fields.optional("topic", .text, "What they know.", es: "De qué sabe.")
      confirmed = fields.optional(
        "confirmed", Shape<Day>.date.spanned, "The day of their yes.", es: "El día en que dijo que sí.")
      places = fields.places
      guard let id, let name else { return nil }
      self.id = id
      self.name = name
    }
  }

  package let builder: Person
  package let manager: Person?
  package let client: Person?
  package let experts: [Expert]

  init?(_ fields: inout FieldReader) {
    let builder = fields.mapping(
      "builder", required: true, named: "person", "Leads the community.", es: "Lidera la comunidad."
    ) { fields in
      Person(&fields, hoursAreRequired: true)
    }
    manager = fields.mapping(
      "manager", named: "person", "Runs the brand's networks.", es: "Lleva las redes de la marca."
    ) { fields in
      Person(&fields, hoursAreRequired: true)
    }
    client = fields.mapping(
      "client", named: "client-person", "Who works with you at the client's.",
      es: "Quién acompaña el trabajo desde el cliente."
    ) { fields in
      Person(&fields, hoursAreRequired: false)
    }
    experts = fields.items(
      "experts", named: "expert", "Guests who teach.", es: "Personas invitadas que enseñan.", Expert.init)
    guard let builder else { return nil }
    self.builder = builder
  }

  /// The person behind a role; ambassadors and experts have none here.
  package func person(_ role: Role) -> Person? {
    switch role {
    case .builder: builder
    case .manager: manager
    case .client: client
    case .ambassadors, .expert: nil
    }
  }
}
