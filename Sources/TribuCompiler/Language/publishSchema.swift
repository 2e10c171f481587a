/// The language as JSON Schema 2020-12, for editors: made of the declarations that reading uses.
///
/// It sees what a schema can: keys, types, forms. References between values are the checker's. A playbook with
/// `extends` asks for no key at the top, since any may be inherited.
package func publishSchema() -> JSONText {
  var writer = SchemaWriter()
  let fields = Playbook.fields
  let top = writer.mapping(fields, requires: false)
  let required = fields.filter(\.isRequired).map { JSONText.string($0.key) }
  guard case .object(let entries) = top else { return top }
  return .object(
    [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", "https://tribu.example/schema/playbook-1.json"), ("title", "Tribu playbook"),
      ("description", "A client engagement: purpose, rituals, dynamics, ambassadors, metrics, team, price."),
    ] + entries + [
      (
        "anyOf",
        .array([
          .object([("required", .array(required))]), .object([("required", .array(["tribu", "extends"]))]),
        ])
      ), ("$defs", .object(writer.definitions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })),
    ])
}

private struct SchemaWriter {
  /// Mappings that are used in several places, by name.
  var definitions: [String: JSONText] = [:]

  mutating func mapping(_ fields: [FieldDescription], requires: Bool = true) -> JSONText {
    var properties: [(String, JSONText?)] = []
    for field in fields { properties.append((field.key, described(field))) }
    let required = fields.filter(\.isRequired).map { JSONText.string($0.key) }
    return .object([
      ("type", "object"), ("additionalProperties", .bool(false)), ("properties", .object(properties)),
      ("required", requires && !required.isEmpty ? .array(required) : nil),
    ])
  }

  private mutating func described(_ field: FieldDescription) -> JSONText {
    guard case .object(let entries) = type(field.type) else { return .bool(true) }
    return .object([("description", .string(field.documentation.en))] + entries)
  }

  private mutating func type(_ type: TypeDescription) -> JSONText {
    switch type {
    case .scalar(let scalar): return SchemaWriter.scalar(scalar)
    case .choice(let words): return .object([("enum", .array(words.map { .string($0) }))])
    case .text, .prose: return text
    case .list(let item, let orOne, let atLeast):
      let list = JSONText.object([
        ("type", "array"), ("items", self.type(item)), ("minItems", atLeast > 0 ? .number(atLeast) : nil),
      ])
      return orOne ? .object([("anyOf", .array([list, self.type(item)]))]) : list
    case .mapping(let name, let fields): return reference(name, fields)
    case .byPhase(let value):
      let one = self.type(value)
      return .object([
        (
          "anyOf",
          .array([one, .object([("type", "object"), ("additionalProperties", one), ("minProperties", .number(1))])])
        )
      ])
    case .either(let types): return .object([("anyOf", .array(types.map { self.type($0) }))])
    }
  }

  /// The activities of a section, a schedule and the like stand once, under `$defs`.
  private mutating func reference(_ name: String, _ fields: [FieldDescription]) -> JSONText {
    if definitions[name] == nil {
      definitions[name] = .bool(true)
      var body = mapping(fields)
      if name == "schedule", case .object(let entries) = body {
        let forms = ["every", "rrule", "date", "trigger"].map { JSONText.object([("required", [.string($0)])]) }
        body = .object(entries + [("oneOf", .array(forms))])
      }
      definitions[name] = body
    }
    return .object([("$ref", .string("#/$defs/\(name)"))])
  }

  private var text: JSONText {
    .object([
      (
        "anyOf",
        .array([
          .object([("type", ["string", "number", "boolean"]), ("minLength", .number(1))]),
          .object([
            ("type", "object"), ("minProperties", .number(1)),
            ("propertyNames", .object([("pattern", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")])),
            (
              "additionalProperties",
              .object([("type", ["string", "number", "boolean"]), ("minLength", .number(1))])
            ),
          ]),
        ])
      )
    ])
  }

  private static func scalar(_ scalar: ScalarType) -> JSONText {
    .object([
      ("type", scalar.isOftenGuessed ? ["string", "number", "boolean"] : "string"),
      ("pattern", scalar.pattern.map { .string($0) }), ("minLength", .number(1)),
      ("examples", [.string(scalar.example.filter { $0 != "\"" })]),
    ])
  }
}
