/// The time of a client engagement: phases back to back, and the days that do not count.
package struct Engagement: Sendable {
  package struct Phase: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case discovery, design, visibility, launch, activation, growth, handover

      /// Launch, activation and growth: the community is running.
      package var isActive: Bool { self == .launch || self == .activation || self == .growth }
    }

    package let id: Spanned<String>
    package let name: Text
    package let kind: Kind
    package let length: Spanned<Duration>
    package let aim: Text?
    package let exit: Text?
    package let deliverables: [Text]
    package let work: [Work]
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      let id = fields.required("id", .identifier, "Its id.", es: "Su id.")
      let name = fields.required("name", .name, "What the phase is called.", es: "Cómo se llama la fase.")
      let kind = fields.required(
        "kind", Shape<Kind>.choice, "What kind of phase; kinds may repeat.", es: "Qué tipo de fase; pueden repetirse.")
      let length = fields.required(
        "length", Shape<Duration>.dayLength.spanned, "How long it lasts.", es: "Cuánto dura.")
      aim = fields.optional("aim", .text, "What it is to reach.", es: "Qué se propone.")
      exit = fields.optional("exit", .text, "How one knows that it is over.", es: "Cómo se sabe que ha terminado.")
      deliverables = fields.list("deliverables", of: .text, "What the client gets.", es: "Qué recibe el cliente.")
      work = fields.items(
        "work", named: "work", "What fills the phase: interviews, analysis, design.",
        es: "Lo que llena la fase: entrevistas, análisis, diseño.", Work.init)
      guard let id, let name, let kind, let length else { return nil }
      self.id = id
      self.name = name
      self.kind = kind
      self.length = length
    }
  }

  /// Work that fills a phase and is spread evenly over it.
  package struct Work: Sendable {
    package let id: Spanned<String>
    package let was: [Spanned<String>]
    package let task: Text
    package let by: Spanned<Role>
    package let effort: Duration
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      let id = fields.required("id", .identifier, "Its id.", es: "Su id.")
      was = fields.list("was", of: .earlierIdentifier, orOne: true, "Earlier ids.", es: "Ids anteriores.")
      let task = fields.required("task", .name, "What is done.", es: "Qué se hace.")
      let by = fields.required("by", .role, "Who does it.", es: "Quién lo hace.")
      let effort = fields.required("effort", .effort, "Hours in the whole phase.", es: "Horas en toda la fase.")
      guard let id, let task, let by, let effort else { return nil }
      self.id = id
      self.task = task
      self.by = by
      self.effort = effort
    }
  }

  package struct Milestone: Sendable {
    package let id: Spanned<String>
    package let was: [Spanned<String>]
    package let name: Text
    package let date: Spanned<Moment>
    package let places: Places

    init?(_ fields: inout FieldReader) {
      places = fields.places
      let id = fields.required(
        "id", .identifier, "Its id; moments can lean on it.", es: "Su id; otros momentos pueden apoyarse en él.")
      was = fields.list("was", of: .earlierIdentifier, orOne: true, "Earlier ids.", es: "Ids anteriores.")
      let name = fields.required("name", .name, "What it is called.", es: "Cómo se llama.")
      let date = fields.required("date", .moment, "When.", es: "Cuándo.")
      guard let id, let name, let date else { return nil }
      self.id = id
      self.name = name
      self.date = date
    }
  }

  package struct Closure: Sendable {
    package let range: Spanned<DayRange>
    package let reason: Text

    init?(_ fields: inout FieldReader) {
      let range = fields.required(
        "range", Shape<DayRange>.range.spanned, "The days, both ends in.", es: "Los días, con ambos extremos.")
      let reason = fields.required("reason", .name, "Why.", es: "Por qué.")
      guard let range, let reason else { return nil }
      self.range = range
      self.reason = reason
    }
  }

  package struct Hours: Sendable {
    package let from: LocalTime
    package let to: LocalTime

    static let friendly = Hours(from: LocalTime(minutes: 9 * 60), to: LocalTime(minutes: 21 * 60 + 30))
  }

  package struct Live: Sendable {
    package let reminders: [Duration]
    package let access: Access?

    init?(_ fields: inout FieldReader) {
      reminders = fields.list(
        "reminders", of: .duration([.time, .days]), orOne: true, "Alarms of every session.",
        es: "Avisos de todas las sesiones.")
      access = fields.mapping("access", "Access of every session.", es: "Acceso de todas las sesiones.", Access.init)
    }
  }

  package let start: Spanned<Day>
  package let phases: [Phase]
  package let milestones: [Milestone]
  package let holidays: [Spanned<Country>]
  package let closed: [Closure]
  package let workingDays: Set<Weekday>
  package let friendlyHours: Hours
  package let live: Live?
  package let places: Places

  init?(_ fields: inout FieldReader) {
    places = fields.places
    let start = fields.required("start", Shape<Day>.date.spanned, "The first day.", es: "El primer día.")
    phases = fields.items(
      "phases", named: "phase", atLeast: 1, "In order, back to back.", es: "En orden, una tras otra.", Phase.init)
    milestones = fields.items(
      "milestones", named: "milestone", "Days to remember.", es: "Fechas señaladas.", Milestone.init)
    holidays = fields.list(
      "holidays", of: Shape<Country>.country.spanned, orOne: true, "Countries or regions whose public holidays count.",
      es: "Países o regiones cuyos festivos cuentan.")
    closed = fields.items(
      "closed", named: "closure", "Days on which nothing is done.", es: "Días sin actividad.", Closure.init)
    let days = fields.list(
      "working-days", of: Shape<Weekday>.weekday, isFilled: true, "Monday to friday by default.",
      es: "Por defecto, de lunes a viernes."
    )
    workingDays = days.isEmpty ? [.monday, .tuesday, .wednesday, .thursday, .friday] : Set(days)
    friendlyHours =
      fields.mapping(
        "friendly-hours", "When people can be asked to meet; 09:00 to 21:30 by default.",
        es: "Cuándo se puede convocar; por defecto, de 09:00 a 21:30.", Hours.init) ?? .friendly
    live = fields.mapping("live", "Defaults for sessions.", es: "Valores comunes de las sesiones.", Live.init)
    guard let start, !phases.isEmpty else { return nil }
    self.start = start
  }
}

extension Engagement.Hours {
  init?(_ fields: inout FieldReader) {
    let from = fields.required("from", .time, "From this hour.", es: "Desde esta hora.")
    let to = fields.required("to", .time, "Until this hour.", es: "Hasta esta hora.")
    guard let from, let to else { return nil }
    if from >= to, let span = fields.keySpan("to") {
      fields.session.report(
        Diagnostic(.badValue, Sentence(en: "`to` comes before `from`", es: "`to` es anterior a `from`"), at: span))
    }
    self.init(from: from, to: to)
  }
}

extension Shape where Value == Weekday {
  fileprivate static let weekday = Shape(type: .choice(Weekday.allCases.map(\.name))) { node, session in
    if case .scalar(let text, _) = node.kind, let day = Weekday(name: text) {
      session.accept(node.span)
      return day
    }
    session.reportNoChoice(node, words: Weekday.allCases.map(\.name))
    return nil
  }
}
