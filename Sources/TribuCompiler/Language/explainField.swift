/// What `explain` says about one key of the language.
package struct FieldExplanation: Sendable {
  /// Keys from the top, such as `engagement.phases.length`.
  package let path: String
  package let field: FieldDescription
  /// The keys of the mapping it holds, if it holds one.
  package let fields: [FieldDescription]
}

/// Every field of the language with its path, in the language's order.
package func everyField() -> [FieldExplanation] {
  var found: [FieldExplanation] = []
  func walk(_ fields: [FieldDescription], below path: String) {
    for field in fields {
      let inner = field.type.fields
      let own = path.isEmpty ? field.key : path + "." + field.key
      found.append(FieldExplanation(path: own, field: field, fields: inner))
      walk(inner, below: own)
    }
  }
  walk(Playbook.fields, below: "")
  return found
}

/// The fields that a key or path names: the one of that path, else all that end in it.
package func explainField(_ name: String) -> [FieldExplanation] {
  let all = everyField()
  if name.contains("."), let exact = all.first(where: { $0.path == name }) { return [exact] }
  return all.filter { $0.path == name || $0.path.hasSuffix("." + name) }
}

/// What a name that explains nothing was meant to be: a key or path, a rule's id, or a type.
package func explainedName(nearestTo name: String, _ language: MessageLanguage) -> String? {
  let fields = everyField()
  let known =
    Set(fields.map { name.contains(".") ? $0.path : $0.field.key }).sorted() + RulePage.all.map(\.id)
    + WrittenForms.all.map(\.name[language])
  return Vocabulary.english(for: name, among: known) ?? Suggestion.nearest(to: name, among: known)
}

/// The kinds of activity that a field offers, with the format and direction that each has by default.
package func explainKinds(_ field: FieldDescription) -> [(kind: String, defaults: String)] {
  guard case .choice(let words) = field.type,
    let section = Section.allCases.first(where: { $0.kinds.map(\.rawValue) == words })
  else { return [] }
  return section.kinds.map { kind in
    (
      kind.rawValue,
      "\(kind.defaultFormat(in: section).rawValue), \(kind.defaultDirection(in: section).rawValue)"
    )
  }
}

extension TypeDescription {
  /// The keys of the mapping that a value of this type is or holds.
  package var fields: [FieldDescription] {
    switch self {
    case .mapping(_, let fields): fields
    case .list(let item, _, _): item.fields
    case .byPhase(let type): type.fields
    case .either(let types): types.flatMap(\.fields)
    case .scalar, .choice, .text, .prose: []
    }
  }

  /// What a value is, as a sentence goes on: “a date”, “a list of mappings”.
  package func words(_ language: MessageLanguage) -> String { sentence[language] }

  private var sentence: Sentence {
    switch self {
    case .scalar(let scalar): return scalar.expected
    case .choice(let words):
      let list = words.joined(separator: ", ")
      return Sentence(en: "one of \(list)", es: "una de estas palabras: \(list)")
    case .text(let limit):
      return limit > 1000
        ? Sentence(en: "one line of text", es: "una línea de texto")
        : Sentence(
          en: "one line of text, up to \(limit) characters", es: "una línea de texto de hasta \(limit) caracteres")
    case .prose: return Sentence(en: "text in CommonMark", es: "texto en CommonMark")
    case .list(let item, let orOne, _):
      let inner = item.sentence
      let one =
        orOne ? Sentence(en: "; one alone needs no list", es: "; uno solo no necesita lista") : Sentence(both: "")
      if case .mapping = item {
        return Sentence(en: "a list of mappings" + one.en, es: "una lista de bloques de claves" + one.es)
      }
      return Sentence(
        en: "a list; each entry is \(inner.en)" + one.en, es: "una lista; cada elemento es \(inner.es)" + one.es)
    case .mapping: return Sentence(en: "a mapping", es: "un bloque de claves")
    case .byPhase(let type):
      let inner = type.sentence
      return Sentence(
        en: "\(inner.en); or one by phase, `{default: …, PHASE: …}`",
        es: "\(inner.es); o por fase, `{default: …, FASE: …}`")
    case .either(let types):
      let inner = types.map(\.sentence)
      return Sentence(en: inner.map(\.en).joined(separator: " or "), es: inner.map(\.es).joined(separator: " o "))
    }
  }

  /// How values of this type are written, where that is worth saying.
  package func forms(_ language: MessageLanguage) -> String? {
    switch self {
    case .scalar(let scalar):
      if !scalar.forms.isEmpty { return scalar.forms.map { "`\($0)`" }.joined(separator: ", ") }
      let forms = WrittenForms.of(scalar.name)?.forms[language]
      return forms.flatMap { $0.contains("`, ") ? $0 : nil }
    case .list(let item, _, _): return item.forms(language)
    case .byPhase(let type): return type.forms(language)
    case .either, .choice, .mapping, .text, .prose: return nil
    }
  }

  /// A value as it could be written, where that says more than the type does.
  package var example: String? {
    switch self {
    case .scalar(let scalar): scalar.example == "…" ? nil : scalar.example
    case .list(let item, let orOne, _): item.example.map { orOne ? $0 : "[\($0)]" }
    case .byPhase(let type): type.example
    case .either(let types): types.first?.example
    case .choice, .text, .prose, .mapping: nil
    }
  }
}
