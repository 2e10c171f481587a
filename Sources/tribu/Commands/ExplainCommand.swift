internal import ArgumentParser
internal import TribuCompiler

/// `tribu explain`: documentation of a key or a rule.
struct ExplainCommand: TribuCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say("Explain a key of the language or a rule.", es: "Explica una clave del lenguaje o una regla."),
      usage: say("tribu explain [<key-or-rule>] [<options>]", es: "tribu explain [<clave-o-regla>] [<opciones>]"))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "A key or its path, such as `when` or `engagement.phases`; or a rule's id.",
        es: "Una clave o su ruta, como `when` o `engagement.phases`; o el id de una regla."),
      valueName: say("key-or-rule", es: "clave-o-regla")))
  var name: String?

  @OptionGroup var messages: MessageOptions

  func perform(_ console: Console) -> ExitStatus {
    let page = Explanation(language: MessageChoice.current)
    guard let name else {
      console.out(page.contents)
      return console.outputWorks ? .fine : .cannotWrite
    }
    guard let text = page.text(name) else {
      let near = explainedName(nearestTo: name, MessageChoice.current)
      console.tell(
        Sentence(
          en: "no key or rule `\(name)`" + (near.map { ": did you mean `\($0)`?" } ?? ""),
          es: "no hay ninguna clave ni regla `\(name)`" + (near.map { ": ¿querías decir `\($0)`?" } ?? "")))
      return .problems
    }
    console.out(text)
    return console.outputWorks ? .fine : .cannotWrite
  }
}

/// What there is to say about a name: the keys that have it, the rule, the type.
private struct Explanation {
  let language: MessageLanguage

  /// What can be asked for: the keys at the top, and every rule.
  var contents: String {
    let keys = Playbook.fields.map(\.key)
    let width = RulePage.all.map(\.id.count).max() ?? 0
    let rules = RulePage.all.map { page in
      "  \(page.id)\(String(repeating: " ", count: width - page.id.count))  \(page.summary[language])\n"
    }
    return (language == .spanish ? "Claves del primer nivel:" : "Keys at the top:")
      + "\n  \(keys.joined(separator: ", "))\n\n"
      + (language == .spanish ? "Reglas:" : "Rules:") + "\n" + rules.joined()
  }

  func text(_ name: String) -> String? {
    let fields = explainField(name)
    let parts = [
      RulePage.page(for: name)?.text(language), fields.isEmpty ? nil : keys(fields),
      fields.isEmpty ? WrittenForms.of(name).map { "\(name)\n  \($0.forms[language])\n" } : nil,
    ]
    let found = parts.compactMap { $0 }
    return found.isEmpty ? nil : found.joined(separator: "\n")
  }

  /// A key that stands in several places with the same meaning is explained once.
  private func keys(_ fields: [FieldExplanation]) -> String {
    var groups: [(text: String, fields: [FieldExplanation])] = []
    for field in fields {
      let text = body(field)
      if let index = groups.firstIndex(where: { $0.text == text }) {
        groups[index].fields.append(field)
      } else {
        groups.append((text, [field]))
      }
    }
    return groups.map { $0.fields.map(heading).joined() + $0.text }.joined(separator: "\n")
  }

  private func heading(_ explanation: FieldExplanation) -> String {
    let need =
      explanation.field.isRequired
      ? Sentence(en: "required", es: "obligatoria") : Sentence(en: "optional", es: "opcional")
    return "\(explanation.path) (\(need[language]))\n"
  }

  private func body(_ explanation: FieldExplanation) -> String {
    let field = explanation.field
    let kinds = explainKinds(field)
    var text = "  \(field.documentation[language])\n"
    if !kinds.isEmpty {
      text += say(
        "  One of these, with its format and direction by default:\n",
        "  Uno de estos, con su formato y su dirección por defecto:\n")
      return text + columns(kinds.map { ("  " + $0.kind, $0.defaults) })
    }
    let type = capitalised(field.type.words(language))
    guard explanation.fields.isEmpty else {
      let stars = explanation.fields.contains(where: \.isRequired) ? say(" (* required)", " (* obligatorias)") : ""
      text += "  \(type)\(say("; its keys", "; sus claves"))\(stars):\n"
      return text
        + columns(explanation.fields.map { (($0.isRequired ? "* " : "  ") + $0.key, $0.documentation[language]) })
    }
    if let example = field.type.example {
      text += "  \(type)\(say(", for example", ", por ejemplo")) `\(field.key): \(example)`.\n"
    } else {
      text += "  \(type).\n"
    }
    return text + (field.type.forms(language).map { say("  Written as: ", "  Se escribe: ") + $0 + ".\n" } ?? "")
  }

  private func say(_ english: String, _ spanish: String) -> String { Sentence(en: english, es: spanish)[language] }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func columns(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { left, right in
      "  \(left)\(String(repeating: " ", count: width - left.count))  \(right)\n"
    }.joined()
  }
}
