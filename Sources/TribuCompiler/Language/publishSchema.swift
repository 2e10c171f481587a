/// The language as JSON Schema 2020-12, for editors: made of the declarations that reading uses.
///
/// It sees what a schema can: keys, types, forms. What one value says of another is the checker's. A playbook with
/// `extends` asks for no key where keys merge, since any may be inherited, and may drop things with `remove`.
package func publishSchema(_ language: MessageLanguage = .english) -> JSONText {
  var writer = SchemaWriter(language: language)
  let fields = Playbook.fields
  let whole = writer.reference("playbook", fields, .whole)
  let partial = writer.reference("playbook", fields, .partial)
  return .object([
    ("$schema", "https://json-schema.org/draft/2020-12/schema"),
    ("$id", "https://tribu.example/schema/playbook-1.json"), ("title", "Tribu playbook"),
    (
      "description",
      .string(
        Sentence(
          en: "A client engagement: purpose, rituals, dynamics, ambassadors, metrics, team, price.",
          es: "Un encargo: propósito, rituales, dinámicas, embajadores, métricas, equipo y precio.")[language])
    ), ("type", "object"), ("if", .object([("required", ["extends"])])), ("then", partial), ("else", whole),
    ("$defs", .object(writer.definitions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })),
  ])
}

private struct SchemaWriter {
  /// Whether keys may be inherited.
  enum Extent: String { case whole, partial }

  let language: MessageLanguage
  /// Mappings and texts by name, since they are used in several places.
  private(set) var definitions: [String: JSONText] = [:]

  init(language: MessageLanguage) { self.language = language }

  /// A mapping of the language, which stands once under `$defs`.
  mutating func reference(_ name: String, _ fields: [FieldDescription], _ extent: Extent, item: Bool = false)
    -> JSONText
  {
    let own = extent == .partial ? "partial-" + name : name
    if definitions[own] == nil {
      definitions[own] = .bool(true)
      definitions[own] = .object(mapping(name, fields, extent, item: item))
    }
    return .object([("$ref", .string("#/$defs/\(own)"))])
  }

  private mutating func mapping(
    _ name: String, _ fields: [FieldDescription], _ extent: Extent, item: Bool
  ) -> [(String, JSONText?)] {
    var properties: [(String, JSONText?)] = []
    for field in fields { properties.append((field.key, described(field, extent))) }
    if extent == .partial, item { properties.append(("remove", removal)) }
    let needed = fields.filter(\.isRequired).map(\.key)
    let required = extent == .whole ? needed : name == "playbook" ? ["tribu", "extends"] : item ? ["id"] : []
    return [
      ("type", "object"), ("additionalProperties", .bool(false)), ("properties", .object(properties)),
      ("required", required.isEmpty ? nil : .array(required.map { .string($0) })),
    ] + rules(name, extent)
  }

  private var removal: JSONText {
    .object([
      (
        "description",
        .string(
          Sentence(en: "Drops the inherited entry of this id.", es: "Quita el elemento heredado con este id.")[language]
        )
      ), ("const", .bool(true)),
    ])
  }

  private mutating func described(_ field: FieldDescription, _ extent: Extent) -> JSONText {
    guard case .object(let entries) = type(field.type, extent) else { return .bool(true) }
    return .object([("description", .string(field.documentation[language]))] + entries)
  }

  private mutating func type(_ type: TypeDescription, _ extent: Extent = .whole) -> JSONText {
    switch type {
    case .scalar(let scalar): return self.scalar(scalar)
    case .choice(let words): return .object([("type", "string"), ("enum", .array(words.map { .string($0) }))])
    case .text(let limit): return text("text-of-\(limit)", limit: limit)
    case .prose: return text("prose", limit: nil)
    case .list(let item, let orOne, let atLeast):
      let one = listItem(item, extent)
      let list = JSONText.object([
        ("type", "array"), ("items", one),
        ("minItems", atLeast > 0 && extent == .whole ? .number(atLeast) : nil),
      ])
      return orOne ? .object([("anyOf", .array([list, one]))]) : list
    // Schedules, values by phase and alternatives are replaced whole; other mappings merge with inherited ones.
    case .mapping("schedule", let fields): return reference("schedule", fields, .whole)
    case .mapping(let name, let fields): return reference(name, fields, extent)
    case .byPhase(let value):
      let one = self.type(value)
      let phases = JSONText.object([
        ("type", "object"), ("propertyNames", .object([("pattern", .string(Slug.pattern))])),
        ("additionalProperties", one), ("minProperties", .number(1)),
      ])
      return .object([("anyOf", .array([one, phases]))])
    case .either(let types): return .object([("anyOf", .array(types.map { self.type($0) }))])
    }
  }

  /// Lists of things with ids merge by id; others are replaced whole.
  private mutating func listItem(_ type: TypeDescription, _ extent: Extent) -> JSONText {
    guard case .mapping(let name, let fields) = type else { return self.type(type) }
    guard extent == .partial, fields.contains(where: { $0.key == "id" }) else { return reference(name, fields, .whole) }
    return reference(name, fields, .partial, item: true)
  }

  // MARK: Scalars and texts

  /// A scalar type, which stands once under `$defs`; two that share a name and no more are numbered.
  private mutating func scalar(_ type: ScalarType) -> JSONText {
    let schema = type.schema(language)
    let bytes = schema.written(inlineFrom: 0)
    let word = type.name.split { !$0.isLetter }.joined(separator: "-")
    var name = "type-" + word
    var number = 1
    while let other = definitions[name], other.written(inlineFrom: 0) != bytes {
      number += 1
      name = "type-\(word)-\(number)"
    }
    definitions[name] = schema
    return .object([("$ref", .string("#/$defs/\(name)"))])
  }

  /// What other YAML readers make of an unquoted text: `2027` is a number to them, and `no` a truth value.
  private mutating func text(_ name: String, limit: Int?) -> JSONText {
    if definitions[name] == nil {
      let line = JSONText.object([
        ("type", ["string", "number", "boolean"]),
        ("pattern", limit == nil ? "\\S" : "^[^\\r\\n]*\\S[^\\r\\n]*\\n*$"),
        ("maxLength", limit.map { .number($0 + 1) }),
      ])
      let languages = JSONText.object([
        ("type", "object"), ("minProperties", .number(1)), ("additionalProperties", line),
        ("propertyNames", .object([("pattern", "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")])),
      ])
      definitions[name] = .object([("anyOf", .array([line, languages]))])
    }
    return .object([("$ref", .string("#/$defs/\(name)"))])
  }

  // MARK: Rules between the keys of one mapping

  private func rules(_ name: String, _ extent: Extent) -> [(String, JSONText?)] {
    switch (name, extent) {
    case ("schedule", _): [("oneOf", .array(Schedule.forms.map(form))), ("allOf", .array(days + lengths))]
    case ("duty", .whole):
      [("oneOf", .array([.object([("required", ["when"])]), .object([("required", ["hours"])])]))]
    case ("duty", .partial): [("not", .object([("required", ["when", "hours"])]))]
    default: []
    }
  }

  /// One way to write a schedule, without the keys of the others.
  private func form(_ form: (key: String, company: [String])) -> JSONText {
    let others = Schedule.companions.filter { !form.company.contains($0) }
    return .object([
      ("required", .array([.string(form.key)])), ("properties", .object(others.map { ($0, .bool(false)) })),
    ])
  }

  /// What `day` may be by `every`.
  private var days: [JSONText] {
    let weekday = JSONText.object([("enum", .array(Weekday.allCases.map { .string($0.name) }))])
    let weekdays = JSONText.object([("anyOf", .array([weekday, .object([("type", "array"), ("items", weekday)])]))])
    return [
      given("every", "day", .object([("properties", .object([("day", .bool(false))]))])),
      given("every", "week", .object([("properties", .object([("day", weekdays)]))])),
      given("every", "month", .object([("required", ["day"])])),
    ]
  }

  /// A length in hours has an hour to begin, one in days has none.
  private var lengths: [JSONText] {
    [
      given("for", Duration.Units.time.pattern, .object([("required", ["at"])])),
      given("for", Duration.Units.days.pattern, .object([("properties", .object([("at", .bool(false))]))])),
    ]
  }

  /// What holds where a key has a text of some form.
  private func given(_ key: String, _ pattern: String, _ then: JSONText) -> JSONText {
    let text = JSONText.object([("type", "string"), ("pattern", .string(pattern))])
    return .object([
      ("if", .object([("required", .array([.string(key)])), ("properties", .object([(key, text)]))])), ("then", then),
    ])
  }
}

extension ScalarType {
  fileprivate func schema(_ language: MessageLanguage) -> JSONText {
    if let words {
      return .object([("enum", .array(words().flatMap(spellings))), ("examples", examples)])
    }
    var types: [JSONText] = ["string"]
    var bounds: [(String, JSONText?)] = []
    switch guess {
    case .text: break
    case .number(let range):
      types.append("number")
      bounds = range.map { [("minimum", .number($0.lowerBound)), ("maximum", .number($0.upperBound))] } ?? []
    case .truth: types.append("boolean")
    case .integer(let range):
      types.append("integer")
      bounds = [("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound))]
    }
    return .object(
      [
        ("type", types.count == 1 ? types[0] : .array(types)), ("pattern", pattern.map { .string($0) }),
        ("minLength", .number(1)),
        // A keyword of editors, which others pass over: the pattern itself tells people nothing.
        ("patternErrorMessage", pattern == nil ? nil : .string(wanted[language])),
      ] + bounds + [("examples", examples)])
  }

  /// A listed word, and the number that other readers see in it.
  private func spellings(_ word: String) -> [JSONText] {
    if case .integer = guess, let number = Int(word) { return [.number(number), .string(word)] }
    return [.string(word)]
  }

  private var wanted: Sentence {
    Sentence(
      en: "expected \(expected.en), such as \(example)", es: "se esperaba \(expected.es), por ejemplo \(example)")
  }

  private var examples: JSONText? { example == "…" ? nil : [.string(example.filter { $0 != "\"" })] }
}
