extension Activity {
  /// Reads one activity of a section; the section decides which kinds there are and what it adds.
  init?(_ fields: inout FieldReader, section: Section) {
    let isHandoff = section == .handoffs
    let id = fields.required("id", .identifier, "Its id in the whole playbook.", es: "Su id en todo el playbook.")
    let was = fields.list(
      "was", of: .earlierIdentifier, orOne: true, "Earlier ids, oldest first: calendars keep its identity.",
      es: "Ids anteriores, el más antiguo primero: el calendario conserva su identidad.")
    let name = fields.required("name", .name, "What it is called.", es: "Cómo se llama.")
    let kind = fields.required(
      "kind", .choice(of: section.kinds), "What it is; decides format and direction.",
      es: "Qué es; de ello dependen el formato y la dirección.")
    let serves = fields.optional(
      "serves", .servedPurpose, "What it is for: problem, experience, value or a goal's id.",
      es: "Para qué sirve: problem, experience, value o el id de una meta.")
    let when =
      section == .desk
      ? fields.mapping("when", named: "schedule", "When it happens.", es: "Cuándo ocurre.", Schedule.init)
      : fields.mapping("when", required: true, named: "schedule", "When it happens.", es: "Cuándo ocurre.", Schedule.init)
    let phases = fields.list(
      "phases", of: .phase, orOne: true, "In which phases; by default those of a kind that fits the section.",
      es: "En qué fases; por defecto, las del tipo que corresponde a la sección.")
    let by = Activity.who(&fields, section)
    let to =
      isHandoff ? fields.required("to", .role, "Who receives it.", es: "Quién lo recibe.") : nil
    let deputy = fields.optional("deputy", .role, "Who stands in.", es: "Quién suple.")
    let format = fields.optional("format", Shape<ActivityFormat>.choice, "How it takes place.", es: "De qué forma ocurre.")
    let direction = fields.optional(
      "direction", Shape<Direction>.choice, "Who talks to whom.", es: "Quién habla con quién.")
    let effort = fields.optional(
      "effort", .effort, "Work of whoever does it, each time; by default its length if live or in person, else nothing.",
      es: "Trabajo de quien lo hace, cada vez; por defecto, su duración si es en directo o presencial; si no, nada.")
    let description = fields.optional("description", .prose, "What happens.", es: "Qué ocurre.")
    let place = fields.optional("place", .text, "Where: text or a web address.", es: "Dónde: texto o dirección web.")
    let topics = fields.list(
      "topics", of: .name, "Handed out in turn, then from the start again.",
      es: "Se reparten por turno y vuelven a empezar.")
    let prep = fields.items("prep", named: "prep", "What is to be done before.", es: "Qué hay que hacer antes.") { fields in
      SupportTask(&fields, distance: "lead")
    }
    let after = fields.items("after", named: "after", "What is to be done afterwards.", es: "Qué hay que hacer después.") { fields in
      SupportTask(&fields, distance: "lag")
    }
    let onHoliday = fields.optional(
      "on-holiday", Shape<HolidayPolicy>.choice,
      "On a holiday or closed day: by default `next` if live or in person, else `keep`.",
      es: "Si cae en festivo o cierre: por defecto `next` si es en directo o presencial; si no, `keep`.")
    let access = fields.mapping("access", "How everybody can take part.", es: "Cómo puede participar todo el mundo.", Access.init)
    let reminders = fields.list(
      "reminders", of: .duration([.time, .days]), orOne: true, "Alarms in the calendar, before the start.",
      es: "Avisos en el calendario, antes del inicio.")
    let music = fields.mapping("music", "Music and its licence.", es: "Música y su licencia.", Music.init)
    let consent = fields.mapping(
      "consent", "What the people shown agreed to.", es: "A qué consintieron las personas que aparecen.", Consent.init)
    let cost = fields.optional("cost", .money, "What each occurrence costs.", es: "Qué cuesta cada vez.")
    let extras = SectionFields(&fields, section)
    if fields.isDescribing { return nil }

    if section == .desk { Activity.checkDesk(fields) }
    Activity.checkLocalIdentifiers(prep + after, fields.session)
    guard let id, let name, let kind, let by, when != nil || section == .desk, to != nil || !isHandoff else { return nil }
    self.init(
      section: section, id: id, was: was, name: name, kind: kind, serves: serves, when: when, phases: phases, by: by,
      to: to, deputy: deputy, format: format ?? kind.defaultFormat(in: section),
      direction: direction ?? kind.defaultDirection(in: section), effort: effort, description: description, place: place,
      topics: topics, prep: prep, after: after, onHoliday: onHoliday, access: access, reminders: reminders, music: music,
      consent: consent, cost: cost, span: fields.span, progress: extras.progress, close: extras.close,
      answerBy: extras.answerBy, criteria: extras.criteria, emotion: extras.emotion, experts: extras.experts,
      channel: extras.channel, pillar: extras.pillar, doorway: extras.doorway, scope: extras.scope ?? .audience,
      hours: extras.hours)
  }

  private static func who(_ fields: inout FieldReader, _ section: Section) -> ByPhase<Spanned<Role>>? {
    switch section {
    case .handoffs:
      return fields.required("from", .role, "Who hands over.", es: "Quién entrega.").map {
        ByPhase(default: $0, span: $0.span)
      }
    case .posts, .desk:
      let by = fields.optional(
        "by", Shape<Spanned<Role>>.role.byPhase, "Who does it; the manager by default.", es: "Quién lo hace; por defecto, manager.")
      if by == nil, fields.has("by") { return nil }
      return by ?? ByPhase(default: Spanned(.manager, at: fields.span), span: fields.span)
    default:
      return fields.required("by", Shape<Spanned<Role>>.role.byPhase, "Who does it, by phase if need be.", es: "Quién lo hace, por fase si hace falta.")
    }
  }

  /// A duty has hours by the week or dates, and one of the two.
  private static func checkDesk(_ fields: FieldReader) {
    if !fields.has("when"), !fields.has("hours") {
      fields.reportMissing("hours", why: Sentence(en: "or `when`, for dated duties", es: "o `when`, si tiene fechas"))
    } else if fields.has("when"), fields.has("hours"), let span = fields.keySpan("hours") {
      fields.session.report(
        Diagnostic(
          .badValue, Sentence(en: "`hours` and `when` exclude each other", es: "`hours` y `when` se excluyen"), at: span,
          label: Sentence(en: "keep one", es: "deja uno")))
    }
  }

  private static func checkLocalIdentifiers(_ tasks: [SupportTask], _ session: ReadingSession) {
    for (index, task) in tasks.enumerated() {
      guard let first = tasks[..<index].first(where: { $0.id.value == task.id.value }) else { continue }
      session.report(.duplicateIdentifier(task.id.value, at: task.id.span, first: first.id.span))
    }
  }
}

/// The fields that only some sections have.
private struct SectionFields {
  var progress: Text?
  var close: Text?
  var answerBy: Duration?
  var criteria: Text?
  var emotion: Activity.Emotion?
  var experts: [Spanned<String>] = []
  var channel: Platform?
  var pillar: Spanned<String>?
  var doorway: Text?
  var scope: Activity.Scope?
  var hours: Workload?

  init(_ fields: inout FieldReader, _ section: Section) {
    switch section {
    case .dynamics:
      progress = fields.optional("progress", .text, "How progress is seen (challenge).", es: "Cómo se ve el avance (reto).")
      close = fields.optional("close", .text, "How it ends (challenge).", es: "Cómo se cierra (reto).")
      answerBy = fields.optional(
        "answer-by", .duration, "How soon what was heard is answered (feedback).",
        es: "En cuánto tiempo se responde a lo escuchado (feedback).")
    case .experiences:
      criteria = fields.optional("criteria", .text, "Who gets it (gift).", es: "Quién lo recibe (regalo).")
      emotion = fields.optional(
        "emotion", Shape<Activity.Emotion>.choice, "What it should do: move, connect or retain.",
        es: "Qué debe lograr: emocionar (move), conectar (connect) o fidelizar (retain).")
    case .education:
      experts = fields.list("expert", of: .expert, orOne: true, "Who teaches, taken in turn.", es: "Quién enseña, por turno.")
    case .posts:
      channel = fields.required("channel", Shape<Platform>.choice, "Where it is published.", es: "Dónde se publica.")
      pillar = fields.optional("pillar", .pillar, "Its content pillar.", es: "Su pilar de contenido.")
      doorway = fields.optional("doorway", .text, "The way into the community: text or address.", es: "La puerta a la comunidad: texto o dirección.")
    case .desk:
      scope = fields.optional(
        "scope", Shape<Activity.Scope>.choice, "For the audience (default) or the community.",
        es: "Para la audiencia (por defecto) o la comunidad.")
      hours = fields.optional("hours", .workload, "Hours by the week or month, in place of `when`.", es: "Horas por semana o mes, en lugar de `when`.")
    case .rituals, .handoffs, .journey: break
    }
  }
}
