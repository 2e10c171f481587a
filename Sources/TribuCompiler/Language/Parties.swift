/// Who writes the playbook and sends the proposal.
package struct Consultancy: Sendable {
  package struct Fonts: Sendable {
    package let text: String?
    package let headings: String?

    init?(_ fields: inout FieldReader) {
      text = fields.optional("text", .text, "The font of running text.", es: "La letra del texto.")?.main
      headings = fields.optional("headings", .text, "The font of headings.", es: "La letra de los títulos.")?.main
    }
  }

  package let name: Text
  /// With the playbook's id it makes calendar UIDs unique in the world.
  package let domain: String
  package let email: String?
  package let phone: Text?
  package let website: String?
  package let logo: Logo?
  package let about: Text?
  package let colours: [String]
  package let fonts: Fonts?

  init?(_ fields: inout FieldReader) {
    let name = fields.required("name", .name, "Its name.", es: "Su nombre.")
    let domain = fields.required(
      "domain", .domain, "Its domain: makes calendar ids unique in the world.",
      es: "Su dominio: hace únicos los ids del calendario.")
    email = fields.optional("email", .email, "Where the client answers.", es: "Dónde responde el cliente.")
    phone = fields.optional("phone", .text, "Telephone.", es: "Teléfono.")
    website = fields.optional("website", .url, "Web site.", es: "Sitio web.")
    logo = fields.optional(
      "logo", .logo, "A png, jpeg or svg of up to 1 MiB.", es: "Un png, jpeg o svg de hasta 1 MiB.")
    about = fields.optional(
      "about", .prose, "Who you are, for the proposal.", es: "Presentación de la consultoría, para la propuesta.")
    colours = fields.list(
      "colours", of: .colour, orOne: true, "Brand colours; the first is the main one.",
      es: "Colores de marca; el primero es el principal.")
    fonts = fields.mapping("fonts", "Fonts of the documents.", es: "Tipos de letra de los documentos.", Fonts.init)
    guard let name, let domain else { return nil }
    self.name = name
    self.domain = domain
  }
}

/// Who signs the proposal.
package struct Client: Sendable {
  package enum Kind: String, CaseIterable, Sendable { case professional, organisation }

  package let name: Text
  package let contact: Text?
  package let email: String?
  package let sector: Text?
  package let kind: Kind?
  package let about: Text?

  init?(_ fields: inout FieldReader) {
    let name = fields.required("name", .name, "Its name.", es: "Su nombre.")
    contact = fields.optional("contact", .text, "Who you talk to.", es: "Con quién se habla.")
    email = fields.optional("email", .email, "Their address.", es: "Su dirección.")
    sector = fields.optional("sector", .text, "What they do.", es: "A qué se dedica.")
    kind = fields.optional(
      "kind", Shape<Kind>.choice, "A professional or an organisation.", es: "Profesional u organización.")
    about = fields.optional("about", .prose, "What matters about them.", es: "Lo que importa de él.")
    guard let name else { return nil }
    self.name = name
  }
}

/// Where the client stands today.
package struct Diagnosis: Sendable {
  package enum State: String, CaseIterable, Sendable { case none, audience, group, community }

  package struct Channel: Sendable {
    package let channel: Platform
    package let followers: Int

    init?(_ fields: inout FieldReader) {
      let channel = fields.required("channel", Shape<Platform>.choice, "Which network.", es: "Qué red.")
      let followers = fields.required("followers", .count, "How many follow it.", es: "Cuánta gente la sigue.")
      guard let channel, let followers else { return nil }
      self.channel = channel
      self.followers = followers
    }
  }

  package let state: State
  package let audience: [Channel]
  package let summary: Text?
  package let findings: [Text]
  package let places: Places

  init?(_ fields: inout FieldReader) {
    let state = fields.required("state", Shape<State>.choice, "What there is today.", es: "Qué hay hoy.")
    audience = fields.items(
      "audience", named: "audience", "Followers by network.", es: "Seguidores por red.", Channel.init)
    summary = fields.optional("summary", .prose, "The situation in a few lines.", es: "La situación en pocas líneas.")
    findings = fields.list("findings", of: .text, "What the diagnosis found.", es: "Lo que encontró el diagnóstico.")
    places = fields.places
    guard let state else { return nil }
    self.state = state
  }
}

/// Why the community exists beyond selling (essay A, 4.1).
package struct Purpose: Sendable {
  package struct Goal: Sendable {
    package enum Kind: String, CaseIterable, Sendable { case impact, revenue, reach }
    package enum Area: String, CaseIterable, Sendable { case business, ideas, relations }

    package let id: Spanned<String>
    package let kind: Kind
    package let area: Area?
    package let text: Text
    package let objective: Text?
    package let tactic: Text?
    package let places: Places

    init?(_ fields: inout FieldReader) {
      let id = fields.required(
        "id", .identifier, "Its id; activities serve it.", es: "Su id; las actividades le sirven.")
      let kind = fields.required("kind", Shape<Kind>.choice, "What kind of goal.", es: "Qué tipo de meta.")
      area = fields.optional("area", Shape<Area>.choice, "What it changes.", es: "Qué cambia.")
      let text = fields.required("text", .text, "What the client gets.", es: "Qué consigue el cliente.")
      objective = fields.optional(
        "objective", .text, "What members must do for it.", es: "Qué deben hacer los miembros para ello.")
      tactic = fields.optional("tactic", .text, "How you bring it about.", es: "Cómo se logra.")
      places = fields.places
      guard let id, let kind, let text else { return nil }
      self.id = id
      self.kind = kind
      self.text = text
    }
  }

  package let problem: Text
  package let experience: Text
  package let value: Text
  package let statement: Text?
  package let differentiator: Text?
  package let goals: [Goal]
  package let sharedGoals: [Text]
  package let sharedValues: [Text]
  package let places: Places

  init?(_ fields: inout FieldReader) {
    let problem = fields.required("problem", .text, "Which problem it solves.", es: "Qué problema resuelve.")
    let experience = fields.required("experience", .text, "Which experience it offers.", es: "Qué experiencia ofrece.")
    let value = fields.required("value", .text, "What one gets by joining.", es: "Qué gana quien entra.")
    statement = fields.optional("statement", .text, "The purpose in one sentence.", es: "El propósito en una frase.")
    differentiator = fields.optional(
      "differentiator", .text, "What is found nowhere else.", es: "Lo que no hay en otro sitio.")
    goals = fields.items(
      "goals", named: "goal", "What the client wants of it.", es: "Qué quiere el cliente.", Goal.init)
    sharedGoals = fields.list(
      "shared-goals", of: .text, "What members pursue together.", es: "Lo que los miembros persiguen juntos.")
    sharedValues = fields.list(
      "shared-values", of: .text, "What members hold in common.", es: "Lo que los miembros comparten.")
    places = fields.places
    guard let problem, let experience, let value else { return nil }
    self.problem = problem
    self.experience = experience
    self.value = value
  }
}
