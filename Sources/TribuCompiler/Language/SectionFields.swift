/// The fields that only some sections have.
struct SectionFields {
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
      progress = fields.optional(
        "progress", .text, "How progress is seen (challenge).", es: "Cómo se ve el avance (reto).")
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
      experts = fields.list(
        "expert", of: .expert, orOne: true, "Who teaches, taken in turn.", es: "Quién enseña, por turno.")
    case .posts:
      channel = fields.required("channel", Shape<Platform>.choice, "Where it is published.", es: "Dónde se publica.")
      pillar = fields.optional("pillar", .pillar, "Its content pillar.", es: "Su pilar de contenido.")
      doorway = fields.optional(
        "doorway", .text, "The way into the community: text or address.",
        es: "La puerta a la comunidad: texto o dirección.")
    case .desk:
      scope = fields.optional(
        "scope", Shape<Activity.Scope>.choice, "For the audience (default) or the community.",
        es: "Para la audiencia (por defecto) o la comunidad.")
      hours = fields.optional(
        "hours", .workload, "Hours by the week or month, in place of `when`.",
        es: "Horas por semana o mes, en lugar de `when`.")
    case .rituals, .handoffs, .journey: break
    }
  }
}
