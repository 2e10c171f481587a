/// Writes the parts of the reference page as Markdown.
struct ReferenceWriter {
  let language: MessageLanguage
  private(set) var text = ""

  init(_ language: MessageLanguage) { self.language = language }

  mutating func heading(_ level: Int, _ title: Sentence) {
    text += (text.isEmpty ? "" : "\n") + String(repeating: "#", count: level) + " \(title[language])\n"
  }

  mutating func paragraphs(_ paragraphs: Sentence) { text += "\n\(paragraphs[language])\n" }

  mutating func table(_ columns: [Sentence]) {
    text += "\n"
    row(columns.map { $0[language] })
    row(columns.map { _ in "---" })
  }

  mutating func row(_ cells: [String]) {
    text += "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }

  /// The table of a mapping's keys.
  mutating func keys(_ fields: [FieldDescription], values: [String: String] = [:]) {
    table(columns)
    for field in fields {
      var cells = cells(field)
      if let value = values[field.key] { cells[1] = value }
      row(cells)
    }
  }

  var columns: [Sentence] {
    [
      Sentence(en: "key", es: "clave"), Sentence(en: "value", es: "valor"),
      Sentence(en: "what it says", es: "qué dice"),
    ]
  }

  func cells(_ field: FieldDescription) -> [String] {
    [
      code(field.key) + (field.isRequired ? say(" **required**", " **obligatoria**") : ""), value(field.type),
      field.documentation[language],
    ]
  }

  private func value(_ type: TypeDescription) -> String {
    switch type {
    case .scalar(let scalar):
      let forms = scalar.forms.map(code).joined(separator: ", ")
      return (WrittenForms.of(scalar.name)?.name[language] ?? scalar.name) + (forms.isEmpty ? "" : " (\(forms))")
    case .choice(let words): return words.map(code).joined(separator: ", ")
    case .text(let limit):
      return limit < TextLimit.line ? say("text, up to \(limit)", "texto, hasta \(limit)") : say("text", "texto")
    case .prose: return say("prose", "prosa")
    case .list(let item, let orOne, _):
      let list = say("list: ", "lista: ") + value(item)
      return orOne ? list + say("; or one alone", "; o uno solo") : list
    case .mapping(let name, let fields):
      if name == "schedule" { return link(say("schedule", "horario"), .schedules) }
      if fields.isActivity { return link(say("activity", "actividad"), .activities) }
      return link(say("keys", "claves"), Sentence(both: ReferenceWriter.places[name] ?? name))
    case .byPhase(let type): return value(type) + say("; or by phase", "; o por fase")
    case .either(let types): return types.map(value).joined(separator: say(" or ", " o "))
    }
  }

  /// To a heading of this page, as GitHub makes anchors of them.
  func link(_ text: String, _ heading: Sentence) -> String {
    let place = heading[language].replacing("activity.", with: "")
    let anchor = place.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    return "[\(text)](#\(anchor.replacing(" ", with: "-")))"
  }

  func say(_ en: String, _ es: String) -> String { Sentence(en: en, es: es)[language] }
  func code(_ text: String) -> String { "`\(text)`" }
}

extension ReferenceWriter {
  /// Mappings with keys of their own, each where it stands first; not activities, schedules and what is in them.
  static let mappings: [(name: String, path: String, fields: [FieldDescription])] = {
    var found: [(name: String, path: String, fields: [FieldDescription])] = []
    func walk(_ fields: [FieldDescription], _ path: String) {
      for field in fields {
        guard let (name, inner) = field.type.inner, name != "schedule", !inner.isActivity else { continue }
        let own = path.isEmpty ? field.key : path + "." + field.key
        if !found.contains(where: { $0.name == name }) { found.append((name, own, inner)) }
        walk(inner, own)
      }
    }
    walk(Playbook.fields, "")
    return found
  }()

  /// The heading of every mapping by its name: its path, or below activities its key.
  static let places: [String: String] = {
    var places: [String: String] = [:]
    for mapping in mappings { places[mapping.name] = mapping.path }
    for field in FieldReader.describe({ fields in Activity(&fields, section: .rituals) }) {
      if let (name, _) = field.type.inner, name != "schedule", places[name] == nil {
        places[name] = "activity." + field.key
      }
    }
    return places
  }()
}

extension TypeDescription {
  /// The mapping that a value of this type is or holds, by name.
  var inner: (name: String, fields: [FieldDescription])? {
    switch self {
    case .mapping(let name, let fields): (name, fields)
    case .list(let item, _, _): item.inner
    case .byPhase(let type): type.inner
    case .either(let types): types.lazy.compactMap(\.inner).first
    case .scalar, .choice, .text, .prose: nil
    }
  }
}

extension [FieldDescription] {
  /// Whether these are the keys of an activity.
  fileprivate var isActivity: Bool { contains { $0.key == "on-holiday" } }
}
