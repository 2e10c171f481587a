// The words of the reference page that stand between its tables.
extension Sentence {
  static let title = Sentence(en: "The playbook language", es: "El lenguaje de los playbooks")

  static let introduction = Sentence(
    en: """
      A playbook is one client engagement in YAML. This page lists every key and how values are written; it is made \
      from the declarations that Tribu reads with. `tribu explain KEY` says the same in the terminal, and `tribu \
      schema` gives it to editors.

      Every value is text until its key asks for something else, so `NO`, `012` and `19:00` are what they look like. \
      Anchors, aliases and `<<` merges work; tags and second documents do not. A text with `: `, ` #` or a first \
      character such as `@`, `*`, `[` goes in quotes. A key without a value is an error: what has nothing to say is \
      left out.
      """,
    es: """
      Un playbook es un encargo escrito en YAML. Esta página enumera todas las claves y cómo se escriben sus valores; \
      sale de las mismas declaraciones con las que Tribu lee. `tribu explain CLAVE` dice lo mismo en la terminal y \
      `tribu schema` se lo da a los editores.

      Todo valor es texto hasta que su clave pide otra cosa, así que `NO`, `012` y `19:00` son lo que parecen. Valen las \
      anclas, los alias y las fusiones `<<`; no las etiquetas ni un segundo documento. Un texto con `: `, ` #` o un \
      primer carácter como `@`, `*` o `[` va entre comillas. Una clave sin valor es un error: lo que no tiene nada que \
      decir se quita.
      """)

  static let byPhase = Sentence(
    en: "a value, or `{default: …, PHASE: …}`; without `default` a phase that is not named has none",
    es: "un valor, o `{default: …, FASE: …}`; sin `default`, una fase que no se nombra no tiene ninguno")

  static func ids(_ taken: [String]) -> Sentence {
    let list = taken.map { "`\($0)`" }.joined(separator: ", ")
    return Sentence(
      en: """
        Ids share one space in the whole playbook, earlier ids (`was`) too; those of `prep` and `after` are known within \
        their activity. These words are taken: \(list).
        """,
      es: """
        Los ids comparten un solo espacio en todo el playbook, también los anteriores (`was`); los de `prep` y `after` \
        solo se conocen en su actividad. Estas palabras están ocupadas: \(list).
        """)
  }

  static let activities = Sentence(en: "Activities", es: "Actividades")

  static let aboutActivities = Sentence(
    en: """
      Rituals, dynamics, experiences, education, the ambassadors' journey, posts, desk and handoffs hold activities of \
      one shape. Without `phases` they take place in those of the kinds launch, activation, growth and handover; posts, \
      desk and handoffs also in visibility. A handoff has `from` and `to` in place of `by`; posts and desk are the \
      manager's unless `by` says otherwise; a duty of the desk has `hours` or `when`.
      """,
    es: """
      Los rituales, las dinámicas, las experiencias, la formación, el camino de los embajadores, las publicaciones, el \
      turno y los relevos llevan actividades de una misma forma. Sin `phases` ocurren en las fases de tipo launch, \
      activation, growth y handover; las publicaciones, el turno y los relevos, también en visibility. Un relevo lleva \
      `from` y `to` en lugar de `by`; las publicaciones y el turno son de manager si `by` no dice otra cosa; una tarea \
      del turno lleva `hours` o `when`.
      """)

  static let kinds = Sentence(en: "Kinds, and what they are by default", es: "Los tipos y sus valores por defecto")

  static let schedules = Sentence(en: "Schedules", es: "Horarios")

  static let aboutSchedules = Sentence(
    en: "A schedule is written in one of four forms: `every`, `rrule`, `date` or `trigger`.",
    es: "Un horario se escribe de una de estas cuatro formas: `every`, `rrule`, `date` o `trigger`.")

  static let scheduleForms: [(form: Sentence, examples: [String])] = [
    (
      Sentence(en: "recurring", es: "periódico"),
      ["{every: day}", "{every: week, day: monday, at: \"08:00\", for: 60 min}"]
    ),
    (
      Sentence(en: "every so many", es: "cada tantos"),
      ["{every: 2 weeks, day: [tuesday, thursday], at: \"18:30\"}", "{every: 10 days}"]
    ),
    (
      Sentence(en: "by weekday of the month", es: "por día de la semana del mes"),
      ["{every: month, day: first thursday}"]
    ),
    (
      Sentence(en: "by day of the month", es: "por día del mes"),
      ["{every: month, day: 15}", "{every: month, day: -1}"]
    ),
    (Sentence(en: "working days", es: "días laborables"), ["{every: working day}"]),
    (Sentence(en: "raw rule", es: "regla"), ["{rrule: \"FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1\"}"]),
    (
      Sentence(en: "dates", es: "fechas"),
      ["{date: 2027-04-24, at: \"10:00\", for: 8 h}", "{date: [2027-04-24, start of activation + 5 days]}"]
    ), (Sentence(en: "triggered", es: "por un suceso"), ["{trigger: join, within: 24 h}"]),
  ]

  static let howSchedulesCount = Sentence(
    en: """
      A rule counts from the first day of the earliest listed phase, or `from`, to the last day of the latest, or \
      `until`; days outside the listed phases are left out, and `times` counts what remains. Written dates ignore \
      `phases`, lie within the engagement and are not repeated. A holiday or closed day does to an occurrence what \
      `on-holiday` says.
      """,
    es: """
      Una regla cuenta desde el primer día de la primera fase nombrada, o `from`, hasta el último de la última, o \
      `until`; los días fuera de las fases nombradas no cuentan, y `times` cuenta lo que queda. Las fechas escritas no \
      atienden a `phases`, caen dentro del encargo y no se repiten. Un festivo o un cierre hace con cada ocasión lo que \
      diga `on-holiday`.
      """)

  static let reuse = Sentence(
    en: """
      `extends` names files relative to the playbook. Mappings merge key by key; a list of things with ids merges by \
      id, an entry with `remove: true` drops the inherited one, and others are added after; any other value is replaced \
      whole. A later file wins over an earlier one, the playbook over all. Files meant only to be extended have no \
      `tribu` key.
      """,
    es: """
      `extends` nombra archivos desde el lugar del playbook. Los bloques se funden clave a clave; una lista de cosas con \
      id se funde por id, un elemento con `remove: true` quita el heredado y los demás se añaden al final; cualquier otro \
      valor se reemplaza entero. Un archivo posterior gana a uno anterior, y el playbook, a todos. Los archivos que solo \
      sirven para ser extendidos no llevan la clave `tribu`.
      """)
}
