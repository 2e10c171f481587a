/// The ambassador programme: who, for how long, what they give and get, and the way in and out.
package struct Programme: Sendable {
  /// How many people take part.
  package struct Seats: Hashable, Sendable {
    package let from: Int
    package let to: Int
  }

  package struct Tier: Sendable {
    package let id: Spanned<String>
    package let name: Text
    package let seats: Int?
    package let requires: Text?
    package let duties: [Text]
    package let perks: [Text]
    /// One person's.
    package let hours: Workload
    package let places: Places

    init?(_ fields: inout FieldReader) {
      let id = fields.required("id", .identifier, "Its id.", es: "Su id.")
      let name = fields.required("name", .name, "What the tier is called.", es: "Cómo se llama el nivel.")
      seats = fields.optional("seats", .count, "How many people.", es: "Cuántas personas.")
      requires = fields.optional("requires", .text, "What one needs to enter it.", es: "Qué se pide para entrar.")
      duties = fields.list("duties", of: .text, atLeast: 1, "What they do.", es: "Qué hacen.")
      perks = fields.list("perks", of: .text, "What they get.", es: "Qué reciben.")
      let hours = fields.required("hours", .workload, "One person's hours.", es: "Las horas de una persona.")
      places = fields.places
      guard let id, let name, let hours, !duties.isEmpty else { return nil }
      self.id = id
      self.name = name
      self.hours = hours
    }
  }

  package let id: Spanned<String>
  package let name: Text
  package let aim: Text?
  package let seats: Seats
  package let signals: [Text]
  package let trial: Duration?
  package let term: Duration
  package let exit: [Text]
  package let consent: Consent?
  package let disclosure: Text?
  package let tiers: [Tier]
  package let journey: [Activity]
  package let places: Places

  init?(_ fields: inout FieldReader) {
    let id = fields.required("id", .identifier, "Its id.", es: "Su id.")
    let name = fields.required("name", .name, "What the programme is called.", es: "Cómo se llama el programa.")
    aim = fields.optional("aim", .text, "What it is for.", es: "Para qué existe.")
    let seats = fields.required(
      "seats", .seats, "How many people: a number, or `{from, to}`.", es: "Cuántas personas: un número o `{from, to}`.")
    signals = fields.list(
      "signals", of: .text, "How future ambassadors are recognised.", es: "En qué se reconoce a quien puede serlo.")
    trial = fields.optional("trial", .dayLength, "A time to try it out.", es: "Un tiempo de prueba.")
    let term = fields.required("term", .dayLength, "For how long one serves.", es: "Cuánto dura el cargo.")
    exit = fields.list("exit", of: .text, "How one leaves.", es: "Cómo se sale.")
    consent = fields.mapping("consent", "What ambassadors agree to.", es: "A qué consienten.", Consent.init)
    disclosure = fields.optional(
      "disclosure", .text, "How perks are made known in public.", es: "Cómo se declara en público lo recibido.")
    tiers = fields.items(
      "tiers", named: "tier", atLeast: 1, "Levels, with duties and perks.", es: "Niveles, con tareas y beneficios.",
      Tier.init)
    journey = fields.items(
      "journey", named: "journey-step", "The way in, through and out.", es: "El camino: entrar, estar y salir."
    ) { fields in
      Activity(&fields, section: .journey)
    }
    places = fields.places
    guard let id, let name, let seats, let term else { return nil }
    self.id = id
    self.name = name
    self.seats = seats
    self.term = term
  }
}

extension Shape where Value == Programme.Seats {
  fileprivate static let seats = Shape(
    type: .either([
      Shape<Int>.count.type,
      .mapping(name: "seats", fields: FieldReader.describe { fields in SeatRange(&fields) }),
    ])
  ) { node, session in
    guard case .mapping = node.kind else {
      return Shape<Int>.count.read(node, session).map { Programme.Seats(from: $0, to: $0) }
    }
    guard let range = FieldReader.read(node, session, holder: session.holder, { fields in SeatRange(&fields) }) else {
      return nil
    }
    if range.from > range.to {
      session.report(
        Diagnostic(
          .badValue, Sentence(en: "`from` is above `to`", es: "`from` es mayor que `to`"),
          at: node.value(of: "from")?.span ?? node.span, label: Sentence(en: "swap them", es: "cámbialos de sitio")))
      return nil
    }
    return Programme.Seats(from: range.from, to: range.to)
  }
}

private struct SeatRange: Sendable {
  let from: Int
  let to: Int

  init?(_ fields: inout FieldReader) {
    let from = fields.required("from", .count, "The fewest.", es: "El mínimo.")
    let to = fields.required("to", .count, "The most.", es: "El máximo.")
    guard let from, let to else { return nil }
    self.from = from
    self.to = to
  }
}
