/// The language's reference page in Markdown: made of the declarations that reading uses, so that it cannot be stale.
package func writeReference(_ language: MessageLanguage) -> String {
  var writer = ReferenceWriter(language)
  writer.heading(1, .title)
  writer.paragraphs(.introduction)
  writer.types()
  writer.heading(2, Sentence(en: "The keys", es: "Las claves"))
  writer.mappings()
  writer.activities()
  writer.schedules()
  writer.heading(2, Sentence(en: "Reuse", es: "Reutilizar"))
  writer.paragraphs(.reuse)
  writer.limits()
  return writer.text
}

extension ReferenceWriter {
  fileprivate mutating func types() {
    heading(2, Sentence(en: "How values are written", es: "Cómo se escriben los valores"))
    table([Sentence(en: "type", es: "tipo"), Sentence(en: "written as", es: "se escribe")])
    for forms in WrittenForms.all { row([forms.name[language], forms.forms[language]]) }
    row([say("by phase", "por fase"), Sentence.byPhase[language]])
    paragraphs(.ids(ReadingSession.taken.sorted()))
  }

  /// Every mapping once, the outer before the inner; schedules and activities have parts of their own.
  fileprivate mutating func mappings() {
    let shown = ReferenceWriter.mappings
    heading(3, Sentence(en: "A playbook", es: "Un playbook"))
    keys(Playbook.fields)
    for mapping in shown {
      heading(3, Sentence(both: "`\(mapping.path)`"))
      keys(mapping.fields)
    }
  }

  fileprivate mutating func activities() {
    let sections = Section.allCases.map { section in
      (section, FieldReader.describe { fields in Activity(&fields, section: section) })
    }
    let shared = sections.dropFirst().reduce(Set(sections[0].1.map(\.key))) { $0.intersection($1.1.map(\.key)) }
      .union(["by"])
    heading(2, .activities)
    paragraphs(.aboutActivities)
    keys(
      sections[0].1.filter { shared.contains($0.key) },
      values: ["kind": link(say("one of the section's", "uno de los de la sección"), .kinds)])
    heading(3, Sentence(en: "What each section adds", es: "Lo que añade cada sección"))
    table([Sentence(en: "section", es: "sección")] + columns)
    for (section, fields) in sections {
      for field in fields where !shared.contains(field.key) { row([code(section.rawValue)] + cells(field)) }
    }
    kinds()
    for field in sections[0].1 {
      guard let (name, inner) = field.type.inner, ReferenceWriter.places[name] == "activity." + field.key else {
        continue
      }
      heading(3, Sentence(both: "`\(field.key)`"))
      keys(inner)
    }
  }

  private mutating func kinds() {
    heading(3, .kinds)
    table([
      Sentence(en: "section", es: "sección"), Sentence(both: "`kind`"), Sentence(both: "`format`"),
      Sentence(both: "`direction`"),
    ])
    for section in Section.allCases {
      for kind in section.kinds {
        row(
          [
            section.rawValue, kind.rawValue, kind.defaultFormat(in: section).rawValue,
            kind.defaultDirection(in: section).rawValue,
          ].map(code))
      }
    }
  }

  fileprivate mutating func schedules() {
    heading(2, .schedules)
    paragraphs(.aboutSchedules)
    table([Sentence(en: "form", es: "forma"), Sentence(en: "for example", es: "por ejemplo")])
    for (form, examples) in Sentence.scheduleForms {
      row([form[language], examples.map(code).joined(separator: ", ")])
    }
    keys(FieldReader.describe(Schedule.init))
    paragraphs(.howSchedulesCount)
  }

  fileprivate mutating func limits() {
    heading(2, Sentence(en: "Limits", es: "Límites"))
    paragraphs(Sentence(en: "Beyond them there is an error, `too-big`.", es: "Más allá hay un error, `too-big`."))
    table([Sentence(en: "what", es: "qué"), Sentence(en: "at most", es: "como mucho")])
    for (what, most) in ReferenceWriter.limitRows { row([what[language], most[language]]) }
  }
}

extension ReferenceWriter {
  /// `spec` §9, from the numbers that reading and planning use.
  fileprivate static var limitRows: [(Sentence, Sentence)] {
    func characters(_ number: Int) -> Sentence {
      Sentence(en: "\(grouped(number).en) characters", es: "\(grouped(number).es) caracteres")
    }
    return [
      (Sentence(en: "a file", es: "un archivo"), Sentence(both: "\(YAMLReader.Limit.bytes >> 20) MiB")),
      (Sentence(en: "levels of nesting", es: "niveles de anidamiento"), grouped(YAMLReader.Limit.depth)),
      (
        Sentence(
          en: "values over all files of a playbook, aliases followed",
          es: "valores en todos los archivos de un playbook, resueltos los alias"), grouped(YAMLReader.Limit.nodes)
      ),
      (
        Sentence(both: "`extends`"),
        Sentence(
          en: "\(ExtendsLimit.depth) files deep, \(ExtendsLimit.files) files",
          es: "\(ExtendsLimit.depth) niveles, \(ExtendsLimit.files) archivos")
      ), (Sentence(en: "items of a plan", es: "elementos de un plan"), grouped(PlanningLimit.items)),
      (
        Sentence(en: "an engagement, and any duration", es: "un encargo, y cualquier duración"),
        Sentence(en: "10 years", es: "10 años")
      ), (Sentence(en: "times, and intervals", es: "veces e intervalos"), grouped(100_000)),
      (Sentence(en: "digits of a number", es: "cifras de un número"), grouped(Decimal.maximumDigits)),
      (Sentence(en: "an id", es: "un id"), characters(Slug.limit)),
      (Sentence(en: "a name", es: "un nombre"), characters(TextLimit.name)),
      (Sentence(en: "any other line of text", es: "cualquier otra línea de texto"), characters(TextLimit.line)),
      (Sentence(en: "a logo", es: "un logo"), Sentence(both: "\(Logo.limit >> 20) MiB")),
    ]
  }

  private static func grouped(_ number: Int) -> Sentence {
    let (high, low) = (String(number / 1000), String(number).suffix(3))
    return number < 10_000
      ? Sentence(both: String(number)) : Sentence(en: "\(high),\(low)", es: "\(high) \(low)")
  }
}
