/// Preparation or follow-up of an activity's occurrence.
package struct SupportTask: Sendable {
  package let id: Spanned<String>
  package let task: Text
  package let by: Spanned<Role>
  /// `lead` before the first day, or `lag` after the last.
  package let distance: Spanned<Duration>
  package let effort: Duration?
  package let places: Places

  init?(_ fields: inout FieldReader, distance key: String) {
    places = fields.places
    let id = fields.required(
      "id", .localIdentifier, "Its id, within the activity.", es: "Su id, dentro de la actividad.")
    let task = fields.required("task", .name, "What is to be done.", es: "Qué hay que hacer.")
    let by = fields.required("by", .role, "Who does it.", es: "Quién lo hace.")
    let distance = fields.required(
      key, Shape<Duration>.lead.spanned,
      key == "lead" ? "How long before: `2 days`, `3 working days`." : "How long after: `1 day`, `2 working days`.",
      es: key == "lead"
        ? "Con cuánta antelación: `2 days`, `3 working days`." : "Cuánto después: `1 day`, `2 working days`.")
    let effort = fields.optional("effort", .effort, "How long it takes.", es: "Cuánto tiempo lleva.")
    guard let id, let task, let by, let distance else { return nil }
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
  package let places: Places

  init?(_ fields: inout FieldReader) {
    places = fields.places
    captions = fields.optional("captions", .truth, "Live captions.", es: "Subtítulos en directo.")
    recording = fields.optional(
      "recording", .truth, "A recording for who could not come.", es: "Grabación para quien no pudo estar.")
    alternative = fields.optional("alternative", .text, "Another way to take part.", es: "Otra forma de participar.")
    altText = fields.optional(
      "alt-text", .truth, "Images come with a description.", es: "Las imágenes llevan texto alternativo.")
  }

  private init(captions: Bool?, recording: Bool?, alternative: Text?, altText: Bool?, places: Places) {
    self.places = places
    self.captions = captions
    self.recording = recording
    self.alternative = alternative
    self.altText = altText
  }

  /// What an activity says, and for the rest what the engagement says of all sessions.
  package func completed(with other: Access?) -> Access {
    Access(
      captions: captions ?? other?.captions, recording: recording ?? other?.recording,
      alternative: alternative ?? other?.alternative, altText: altText ?? other?.altText, places: places)
  }
}

/// Music and the right to play it.
package struct Music: Sendable {
  package let source: Text
  package let licence: Text?
  package let places: Places

  init?(_ fields: inout FieldReader) {
    places = fields.places
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
  package let places: Places

  init?(_ fields: inout FieldReader) {
    places = fields.places
    let scope = fields.required("scope", .text, "What is agreed to.", es: "A qué se consiente.")
    expires = fields.optional(
      "expires", Shape<Day>.date.spanned, "The last day it holds.", es: "El último día que vale.")
    anonymous = fields.optional("anonymous", .truth, "Whether names are left out.", es: "Si se omiten los nombres.")
    guard let scope else { return nil }
    self.scope = scope
  }
}
