/// How success is read.
package struct Metric: Sendable {
  package enum Family: String, CaseIterable, Sendable {
    case participation, retention, action
    case perceivedValue = "perceived-value"
  }

  package let id: Spanned<String>
  package let was: [Spanned<String>]
  package let family: Family
  package let name: Text
  package let unit: Text?
  package let baseline: Baseline?
  package let target: Spanned<Quantity>
  package let source: Text?
  package let by: Spanned<Role>?
  package let isPrimary: Bool
  package let assumption: Text?
  package let read: Schedule
  package let places: Places

  init?(_ fields: inout FieldReader) {
    let id = fields.required("id", .identifier, "Its id.", es: "Su id.")
    was = fields.list("was", of: .earlierIdentifier, orOne: true, "Earlier ids.", es: "Ids anteriores.")
    let family = fields.required("family", Shape<Family>.choice, "What it tells.", es: "De qué habla.")
    let name = fields.required("name", .name, "What is measured.", es: "Qué se mide.")
    unit = fields.optional("unit", .text, "In what.", es: "En qué unidad.")
    baseline = fields.optional(
      "baseline", .baseline, "Today's value, or `unknown`.", es: "El valor de hoy, o `unknown`.")
    let target = fields.required(
      "target", Shape<Quantity>.number.spanned, "The value to reach.", es: "El valor que se quiere alcanzar.")
    source = fields.optional("source", .text, "Where it is read.", es: "De dónde se lee.")
    by = fields.optional("by", .role, "Who reads it.", es: "Quién lo lee.")
    isPrimary = fields.optional("primary", .truth, "The one that decides.", es: "La que decide.") ?? false
    assumption = fields.optional(
      "assumption", .text, "What must hold for the target to be met.", es: "Qué debe cumplirse para llegar.")
    let read = fields.mapping(
      "read", required: true, named: "schedule", "When it is read.", es: "Cuándo se lee.", Schedule.init)
    places = fields.places
    if case .triggered = read?.form, let place = read?.span {
      fields.session.report(
        Diagnostic(
          .badValue,
          Sentence(
            en: "a metric is read on dates, not on a trigger", es: "una métrica se lee en fechas, no por un aviso"),
          at: place, label: .forExample("read: {every: month, day: -1}")))
    }
    guard let id, let family, let name, let target, let read else { return nil }
    self.id = id
    self.family = family
    self.name = name
    self.target = target
    self.read = read
  }
}

/// What it costs, and when it is paid.
package struct Investment: Sendable {
  package struct Cost: Sendable {
    package let id: Spanned<String>
    package let name: Text
    package let amount: Money
    package let phase: Spanned<String>?
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      let id = fields.required("id", .identifier, "Its id.", es: "Su id.")
      let name = fields.required("name", .name, "What for.", es: "Para qué.")
      let amount = fields.required("amount", .money, "How much.", es: "Cuánto.")
      phase = fields.optional("in", .phase, "In which phase.", es: "En qué fase.")
      guard let id, let name, let amount else { return nil }
      self.id = id
      self.name = name
      self.amount = amount
    }
  }

  package struct Payment: Sendable {
    package let id: Spanned<String>
    package let was: [Spanned<String>]
    package let share: Spanned<Quantity>
    package let date: Spanned<Moment>
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      let id = fields.required("id", .identifier, "Its id.", es: "Su id.")
      was = fields.list("was", of: .earlierIdentifier, orOne: true, "Earlier ids.", es: "Ids anteriores.")
      let share = fields.required(
        "share", Shape<Quantity>.share.spanned, "Which part of the total.", es: "Qué parte del total.")
      let date = fields.required("date", .moment, "When it is due.", es: "Cuándo vence.")
      guard let id, let share, let date else { return nil }
      self.id = id
      self.share = share
      self.date = date
    }
  }

  package let tax: Quantity?
  package let costs: [Cost]
  package let payments: [Payment]
  package let places: Places

  init?(_ fields: inout FieldReader) {
    tax = fields.optional("tax", .share, "Tax on fee and costs.", es: "Impuesto sobre honorarios y gastos.")
    costs = fields.items(
      "costs", named: "cost", "What is paid besides hours.", es: "Lo que se paga además de las horas.", Cost.init)
    payments = fields.items(
      "payments", named: "payment", "Shares of the total, with their days.", es: "Partes del total, con sus fechas.",
      Payment.init)
    places = fields.places
  }
}

/// The words of the proposal that no other part holds.
package struct Proposal: Sendable {
  /// The parts of the document, in the order they stand by default (`domain` §3).
  package enum Section: String, CaseIterable, Sendable {
    case cover, summary, situation, purpose, members, concept, phases, ambassadors, networks, roles, metrics, safety,
      scope
    case investment
    case whyUs = "why-us"
    case nextStep = "next-step"
    case calendar, guidelines, glossary
  }

  package struct Case: Sendable {
    package let title: Text
    package let text: Text
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      let title = fields.required("title", .name, "Its title.", es: "Su título.")
      let text = fields.required("text", .prose, "What happened.", es: "Qué pasó.")
      guard let title, let text else { return nil }
      self.title = title
      self.text = text
    }
  }

  package let date: Day?
  package let valid: Duration?
  package let summary: Text?
  package let whyUs: Text?
  package let cases: [Case]
  package let assumptions: [Text]
  package let exclusions: [Text]
  package let clientDuties: [Text]
  package let risks: [Text]
  package let nextStep: Text?
  /// Empty: all of them.
  package let sections: [Section]
  package let places: Places

  init?(_ fields: inout FieldReader) {
    date = fields.optional("date", .date, "The date printed on it.", es: "La fecha impresa.")
    valid = fields.optional("valid", .dayLength, "How long the offer stands.", es: "Cuánto vale la oferta.")
    summary = fields.optional(
      "summary", .prose, "One page at most, in the client's words.",
      es: "Una página como mucho, con las palabras del cliente.")
    whyUs = fields.optional("why-us", .prose, "Why you.", es: "Por qué esta consultoría.")
    cases = fields.items(
      "cases", named: "case", "What you did for others.", es: "Lo que hicisteis para otros.", Case.init)
    assumptions = fields.list("assumptions", of: .text, "What is taken as given.", es: "Lo que se da por hecho.")
    exclusions = fields.list("exclusions", of: .text, "What is left out.", es: "Lo que queda fuera.")
    clientDuties = fields.list("client-duties", of: .text, "What the client does.", es: "Lo que hace el cliente.")
    risks = fields.list("risks", of: .text, "What could go wrong.", es: "Lo que puede torcerse.")
    nextStep = fields.optional("next-step", .text, "What happens on a yes.", es: "Qué pasa si dicen que sí.")
    let sections = fields.list(
      "sections", of: Shape<Section>.choice.spanned, "Which sections, in which order.",
      es: "Qué secciones y en qué orden.")
    self.sections = sections.map(\.value)
    for (index, section) in sections.enumerated() {
      guard let first = sections[..<index].first(where: { $0.value == section.value }) else { continue }
      fields.session.report(
        Diagnostic(
          .badValue,
          Sentence(
            en: "section `\(section.value.rawValue)` stands twice",
            es: "la sección `\(section.value.rawValue)` está repetida"),
          at: section.span, related: [.init(first.span, Sentence(en: "first written here", es: "aquí está la primera"))]
        ))
    }
    places = fields.places
  }
}

/// What the checks are told: how strict, and what to let pass.
package struct CheckSettings: Sendable {
  /// How far a plan has come; each asks for what the one before asks, and more.
  package enum Profile: String, CaseIterable, Comparable, Sendable {
    /// No errors.
    case draft
    /// No warnings either: it can go to a client.
    case proposal
    /// No advice either: it can be lived by.
    case running

    /// Whether a plan of this profile may have such a finding.
    package func allows(_ severity: Severity) -> Bool {
      switch self {
      case .draft: severity > .error
      case .proposal: severity > .warning
      case .running: false
      }
    }

    package static func < (left: Profile, right: Profile) -> Bool {
      // Each allows less than the one before.
      Severity.allCases.count { right.allows($0) } < Severity.allCases.count { left.allows($0) }
    }

    /// The highest profile that findings of these severities leave; nil where there are errors.
    package static func met(with severities: some Sequence<Severity>) -> Profile? {
      let worst = severities.min()
      return allCases.last { profile in worst.map { profile.allows($0) } ?? true }
    }
  }

  package struct Allowance: Sendable {
    package let rule: Spanned<String>
    package let reason: Text
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      let rule = fields.required("rule", .rule, "Which check.", es: "Qué comprobación.")
      let reason = fields.required("reason", .text, "Why it may pass.", es: "Por qué se acepta.")
      guard let rule, let reason else { return nil }
      self.rule = rule
      self.reason = reason
    }
  }

  package let profile: Profile?
  package let allow: [Allowance]

  init?(_ fields: inout FieldReader) {
    profile = fields.optional(
      "profile", Shape<Profile>.choice, "How strict: draft, proposal or running.",
      es: "Con qué exigencia: draft, proposal o running.")
    allow = fields.items(
      "allow", named: "allowance", "Checks to let pass, with a reason.",
      es: "Comprobaciones que se aceptan, con su motivo.", Allowance.init)
  }
}
