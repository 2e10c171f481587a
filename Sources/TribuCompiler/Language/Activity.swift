/// Anything that happens in a community or around it: a ritual, a dynamic, a post, a duty, a step of the ambassadors'
/// way. One shape for all sections; what a section adds is nil or empty elsewhere.
/// A class, because plans, checks and documents hand activities around by the thousand.
package final class Activity: Sendable {
  /// What happens to an occurrence that falls on a holiday or a closed day.
  package enum HolidayPolicy: String, CaseIterable, Sendable { case keep, skip, next, previous }
  package enum Emotion: String, CaseIterable, Sendable { case move, connect, retain }
  package enum Scope: String, CaseIterable, Sendable { case audience, community }

  package let section: Section
  package let id: Spanned<String>
  /// Earlier ids, oldest first: the calendar keeps its identity.
  package let was: [Spanned<String>]
  package let name: Text
  package let kind: ActivityKind
  /// `problem`, `experience`, `value` or a goal's id.
  package let serves: Spanned<String>?
  /// Nil for a standing duty that has ``hours`` instead.
  package let when: Schedule?
  /// Empty: those of the section's default kinds.
  package let phases: [Spanned<String>]
  /// Who does it; of a handoff, who hands over.
  package let by: ByPhase<Spanned<Role>>
  /// Who receives a handoff.
  package let to: Spanned<Role>?
  package let deputy: Spanned<Role>?
  package let format: ActivityFormat
  package let direction: Direction
  /// As written; the plan knows the default.
  package let effort: Duration?
  package let description: Text?
  /// Where people meet: text, or an address of the web.
  package let place: Text?
  package let topics: [Text]
  package let prep: [SupportTask]
  package let after: [SupportTask]
  package let onHoliday: HolidayPolicy?
  package let access: Access?
  /// Before the start, in the order written.
  package let reminders: [Duration]
  package let music: Music?
  package let consent: Consent?
  package let cost: Money?
  package let places: Places

  /// How progress is shown, and how it ends (challenges).
  package let progress: Text?
  package let close: Text?
  /// How soon what was heard is answered (feedback).
  package let answerBy: Duration?
  /// Who gets it (gifts).
  package let criteria: Text?
  package let emotion: Emotion?
  /// Who teaches, taken in turn.
  package let experts: [Spanned<String>]
  package let channel: Platform?
  package let pillar: Spanned<String>?
  package let doorway: Text?
  package let scope: Scope
  package let hours: Workload?

  /// Reads one activity of a section; the section decides which kinds there are and what it adds.
  init?(_ fields: inout FieldReader, section: Section) {
    let isHandoff = section == .handoffs
    let id = fields.required("id", .identifier, "Its id in the whole playbook.", es: "Su id en todo el playbook.")
    let was = fields.list(
      "was", of: .earlierIdentifier, orOne: true, "Earlier ids, oldest first: calendars keep its identity.",
      es: "Ids anteriores, el más antiguo primero: el calendario conserva su identidad.")
    let name = fields.required("name", .name, "What it is called.", es: "Cómo se llama.")
    let kind = fields.required(
      "kind", .kind(of: section), "What it is; decides format and direction.",
      es: "Qué es; de ello dependen el formato y la dirección.")
    let serves = fields.optional(
      "serves", .servedPurpose, "What it is for: problem, experience, value or a goal's id.",
      es: "Para qué sirve: problem, experience, value o el id de una meta.")
    let when =
      section == .desk
      ? fields.mapping("when", named: "schedule", "When it happens.", es: "Cuándo ocurre.", Schedule.init)
      : fields.mapping(
        "when", required: true, named: "schedule", "When it happens.", es: "Cuándo ocurre.", Schedule.init)
    let phases = fields.list(
      "phases", of: .phase, orOne: true, isFilled: true,
      "In which phases; by default those of a kind that fits the section.",
      es: "En qué fases; por defecto, las del tipo que corresponde a la sección.")
    let by = Activity.who(&fields, section)
    let to =
      isHandoff ? fields.required("to", .role, "Who receives it.", es: "Quién lo recibe.") : nil
    let deputy = fields.optional("deputy", .role, "Who stands in.", es: "Quién suple.")
    let format = fields.optional(
      "format", Shape<ActivityFormat>.choice, "How it takes place.", es: "De qué forma ocurre.")
    let direction = fields.optional(
      "direction", Shape<Direction>.choice, "Who talks to whom.", es: "Quién habla con quién.")
    let effort = fields.optional(
      "effort", .effort,
      "Work of whoever does it, each time; by default its length if live or in person, else nothing.",
      es: "Trabajo de quien lo hace, cada vez; por defecto, su duración si es en directo o presencial; si no, nada.")
    let description = fields.optional("description", .prose, "What happens.", es: "Qué ocurre.")
    let place = fields.optional("place", .text, "Where: text or a web address.", es: "Dónde: texto o dirección web.")
    let topics = fields.list(
      "topics", of: .name, "Handed out in turn, then from the start again.",
      es: "Se reparten por turno y vuelven a empezar.")
    let prep = fields.items("prep", named: "prep", "What is to be done before.", es: "Qué hay que hacer antes.") {
      fields in
      SupportTask(&fields, distance: "lead")
    }
    let after = fields.items(
      "after", named: "after", "What is to be done afterwards.", es: "Qué hay que hacer después."
    ) { fields in
      SupportTask(&fields, distance: "lag")
    }
    let onHoliday = fields.optional(
      "on-holiday", Shape<HolidayPolicy>.choice,
      "On a holiday or closed day: by default `next` if live or in person, else `keep`.",
      es: "Si cae en festivo o cierre: por defecto `next` si es en directo o presencial; si no, `keep`.")
    let access = fields.mapping(
      "access", "How everybody can take part.", es: "Cómo puede participar todo el mundo.", Access.init)
    let reminders = fields.list(
      "reminders", of: .duration([.time, .days]), orOne: true, "Alarms in the calendar, before the start.",
      es: "Avisos en el calendario, antes del inicio.")
    let music = fields.mapping("music", "Music and its licence.", es: "Música y su licencia.", Music.init)
    let consent = fields.mapping(
      "consent", "What the people shown agreed to.", es: "A qué consintieron las personas que aparecen.", Consent.init)
    let cost = fields.optional("cost", .money, "What each occurrence costs.", es: "Qué cuesta cada vez.")
    let extras = SectionFields(&fields, section)
    if fields.isDescribing { return nil }

    if let to, to.value == by?.default?.value {
      fields.session.report(
        Diagnostic(
          .badValue, Sentence(en: "a handoff has two sides", es: "un relevo tiene dos partes"), at: to.span,
          label: Sentence(en: "name another role", es: "indica otro rol")))
    }
    if section == .desk { Activity.checkDesk(fields) }
    Activity.checkLocalIdentifiers(prep + after, fields.session)
    guard let id, let name, let kind, let by, when != nil || section == .desk, to != nil || !isHandoff else {
      return nil
    }
    self.section = section
    self.id = id
    self.was = was
    self.name = name
    self.kind = kind
    self.serves = serves
    self.when = when
    self.phases = phases
    self.by = by
    self.to = to
    self.deputy = deputy
    self.format = format ?? kind.defaultFormat(in: section)
    self.direction = direction ?? kind.defaultDirection(in: section)
    self.effort = effort
    self.description = description
    self.place = place
    self.topics = topics
    self.prep = prep
    self.after = after
    self.onHoliday = onHoliday
    self.access = access
    self.reminders = reminders
    self.music = music
    self.consent = consent
    self.cost = cost
    places = fields.places
    progress = extras.progress
    close = extras.close
    answerBy = extras.answerBy
    criteria = extras.criteria
    emotion = extras.emotion
    experts = extras.experts
    channel = extras.channel
    pillar = extras.pillar
    doorway = extras.doorway
    scope = extras.scope ?? .audience
    hours = extras.hours
  }

  private static func who(_ fields: inout FieldReader, _ section: Section) -> ByPhase<Spanned<Role>>? {
    switch section {
    case .handoffs:
      return fields.required("from", .role, "Who hands over.", es: "Quién entrega.").map {
        ByPhase(default: $0, span: $0.span)
      }
    case .posts, .desk:
      let by = fields.optional(
        "by", Shape<Spanned<Role>>.role.byPhase, "Who does it; the manager by default.",
        es: "Quién lo hace; por defecto, manager.")
      if by == nil, fields.has("by") { return nil }
      return by ?? ByPhase(default: Spanned(.manager, at: fields.span), span: fields.span)
    default:
      return fields.required(
        "by", Shape<Spanned<Role>>.role.byPhase, "Who does it, by phase if need be.",
        es: "Quién lo hace, por fase si hace falta.")
    }
  }

  /// A duty has hours by the week or dates, and one of the two.
  private static func checkDesk(_ fields: FieldReader) {
    if fields.has("hours"), let span = fields.keySpan("effort") {
      fields.session.report(
        Diagnostic(
          .badValue, Sentence(en: "`hours` and `effort` exclude each other", es: "`hours` y `effort` se excluyen"),
          at: span,
          label: Sentence(en: "keep one", es: "deja uno")))
    }
    if !fields.has("when"), !fields.has("hours") {
      fields.reportMissing(
        "hours",
        why: Sentence(
          en: "for example `hours: 2 h/week`; or `when`, for dated duties",
          es: "por ejemplo `hours: 2 h/week`; o `when`, si tiene fechas"))
    } else if fields.has("when"), fields.has("hours"), let span = fields.keySpan("hours") {
      fields.session.report(
        Diagnostic(
          .badValue, Sentence(en: "`hours` and `when` exclude each other", es: "`hours` y `when` se excluyen"),
          at: span,
          label: Sentence(en: "keep one", es: "deja uno")))
    }
  }

  private static func checkLocalIdentifiers(_ tasks: [SupportTask], _ session: ReadingSession) {
    var first: [String: Span] = [:]
    for task in tasks {
      if let other = first[task.id.value] {
        session.report(.duplicateIdentifier(task.id.value, at: task.id.span, first: other))
      } else {
        first[task.id.value] = task.id.span
      }
    }
  }
}
