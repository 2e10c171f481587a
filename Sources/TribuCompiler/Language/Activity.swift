/// Anything that happens in a community or around it: a ritual, a dynamic, a post, a duty, a step of the ambassadors'
/// way. One shape for all sections; what a section adds is nil or empty elsewhere.
package struct Activity: Sendable {
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
  package let span: Span

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
}

/// Preparation or follow-up of an activity's occurrence.
package struct SupportTask: Sendable {
  package let id: Spanned<String>
  package let task: Text
  package let by: Spanned<Role>
  /// `lead` before the first day, or `lag` after the last.
  package let distance: Spanned<Duration>
  package let effort: Duration?

  init?(_ fields: inout FieldReader, distance key: String) {
    let id = fields.required("id", .localIdentifier, "Its id, within the activity.", es: "Su id, dentro de la actividad.")
    let task = fields.required("task", .name, "What is to be done.", es: "Qué hay que hacer.")
    let by = fields.required("by", .role, "Who does it.", es: "Quién lo hace.")
    let distance = fields.required(
      key, Shape<Duration>.lead.spanned,
      key == "lead" ? "How long before: `2 days`, `3 working days`." : "How long after: `1 day`, `2 working days`.",
      es: key == "lead" ? "Con cuánta antelación: `2 days`, `3 working days`." : "Cuánto después: `1 day`, `2 working days`.")
    let effort = fields.optional("effort", .effort, "How long it takes.", es: "Cuánto tiempo lleva.")
    guard let id, let task, let by, let distance else { return nil }
    self.init(id: id, task: task, by: by, distance: distance, effort: effort)
  }

  private init(id: Spanned<String>, task: Text, by: Spanned<Role>, distance: Spanned<Duration>, effort: Duration?) {
    self.id = id
    self.task = task
    self.by = by
    self.distance = distance
    self.effort = effort
  }
}

/// How everybody can take part.
package struct Access: Sendable {
  package let captions: Bool?
  package let recording: Bool?
  package let alternative: Text?
  package let altText: Bool?

  init?(_ fields: inout FieldReader) {
    captions = fields.optional("captions", .truth, "Live captions.", es: "Subtítulos en directo.")
    recording = fields.optional("recording", .truth, "A recording for who could not come.", es: "Grabación para quien no pudo estar.")
    alternative = fields.optional("alternative", .text, "Another way to take part.", es: "Otra forma de participar.")
    altText = fields.optional("alt-text", .truth, "Images come with a description.", es: "Las imágenes llevan texto alternativo.")
  }

  private init(captions: Bool?, recording: Bool?, alternative: Text?, altText: Bool?) {
    self.captions = captions
    self.recording = recording
    self.alternative = alternative
    self.altText = altText
  }

  /// What an activity says, and for the rest what the engagement says of all sessions.
  package func completed(with other: Access?) -> Access {
    Access(
      captions: captions ?? other?.captions, recording: recording ?? other?.recording,
      alternative: alternative ?? other?.alternative, altText: altText ?? other?.altText)
  }
}

/// Music and the right to play it.
package struct Music: Sendable {
  package let source: Text
  package let licence: Text?

  init?(_ fields: inout FieldReader) {
    let source = fields.required("source", .text, "Where it comes from.", es: "De dónde sale.")
    licence = fields.optional("licence", .text, "The right to play it.", es: "Con qué licencia suena.")
    guard let source else { return nil }
    self.source = source
  }
}

/// What people agreed to, and until when.
package struct Consent: Sendable {
  package let scope: Text
  package let expires: Spanned<Day>?
  package let anonymous: Bool?

  init?(_ fields: inout FieldReader) {
    let scope = fields.required("scope", .text, "What is agreed to.", es: "A qué se consiente.")
    expires = fields.optional("expires", Shape<Day>.date.spanned, "The last day it holds.", es: "El último día que vale.")
    anonymous = fields.optional("anonymous", .truth, "Whether names are left out.", es: "Si se omiten los nombres.")
    guard let scope else { return nil }
    self.scope = scope
  }
}
