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

/// The fields that a key or path names: all that end in it, the shortest path first.
package func explainField(_ name: String) -> [FieldExplanation] {
  let all = everyField()
  if let exact = all.first(where: { $0.path == name }) { return [exact] }
  return all.filter { $0.path.hasSuffix("." + name) }
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

  /// The type in words.
  package func words(_ language: MessageLanguage) -> String {
    switch self {
    case .scalar(let scalar): scalar.name
    case .choice(let values): values.joined(separator: " | ")
    case .text: language == .spanish ? "texto" : "text"
    case .prose: language == .spanish ? "prosa (CommonMark)" : "prose (CommonMark)"
    case .list(let item, let orOne, _):
      (language == .spanish ? "lista de " : "list of ") + item.words(language)
        + (orOne ? (language == .spanish ? ", o uno solo" : ", or one") : "")
    case .mapping: language == .spanish ? "bloque de claves" : "mapping"
    case .byPhase(let type):
      type.words(language)
        + (language == .spanish ? ", o por fase `{default: …, FASE: …}`" : ", or by phase `{default: …, PHASE: …}`")
    case .either(let types): types.map { $0.words(language) }.joined(separator: language == .spanish ? " o " : " or ")
    }
  }

  /// A value as it could be written.
  package var example: String? {
    switch self {
    case .scalar(let scalar): scalar.example
    case .choice(let values): values.first
    case .list(let item, _, _): item.example.map { "[\($0)]" }
    case .byPhase(let type): type.example
    case .either(let types): types.first?.example
    case .text, .prose, .mapping: nil
    }
  }
}
