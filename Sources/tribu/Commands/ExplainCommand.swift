internal import ArgumentParser
internal import TribuCompiler

/// `tribu explain`: documentation of a key or a rule.
struct ExplainCommand: TribuCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say("Explain a key of the language or a rule.", es: "Explica una clave del lenguaje o una regla."),
      usage: say("tribu explain <key-or-rule> [<options>]", es: "tribu explain <clave-o-regla> [<opciones>]"))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "A key or its path, such as `when` or `engagement.phases`; or a rule's id.",
        es: "Una clave o su ruta, como `when` o `engagement.phases`; o el id de una regla."),
      valueName: say("key-or-rule", es: "clave-o-regla")))
  var name: String

  @OptionGroup var messages: MessageOptions

  func perform(_ console: Console) -> ExitStatus {
    let language = MessageChoice.current
    if let page = RulePage.page(for: name) {
      console.out(page.text(language))
      return console.outputWorks ? .fine : .cannotWrite
    }
    let fields = explainField(name)
    guard !fields.isEmpty else {
      let keys = Set(everyField().map { name.contains(".") ? $0.path : $0.field.key })
      let known = keys.sorted() + RulePage.all.map(\.id)
      let near = Suggestion.nearest(to: name, among: known)
      console.tell(
        Sentence(
          en: "no key or rule `\(name)`" + (near.map { ": did you mean `\($0)`?" } ?? ""),
          es: "no hay ninguna clave ni regla `\(name)`" + (near.map { ": ¿querías decir `\($0)`?" } ?? "")))
      return .problems
    }
    console.out(fieldText(fields, language))
    return console.outputWorks ? .fine : .cannotWrite
  }

  /// A key that stands in several places with the same meaning is explained once.
  private func fieldText(_ fields: [FieldExplanation], _ language: MessageLanguage) -> String {
    var groups: [(text: String, paths: [String])] = []
    for field in fields {
      let text = body(field, language)
      if let index = groups.firstIndex(where: { $0.text == text }) {
        groups[index].paths.append(field.path)
      } else {
        groups.append((text, [field.path]))
      }
    }
    return groups.map { $0.paths.joined(separator: "\n") + "\n" + $0.text }.joined(separator: "\n")
  }

  private func body(_ explanation: FieldExplanation, _ language: MessageLanguage) -> String {
    let field = explanation.field
    let need =
      field.isRequired ? say("required", es: "obligatoria") : say("optional", es: "opcional")
    var text = "  \(field.documentation[language])\n  \(field.type.words(language)) · \(need)\n"
    if let example = field.type.example {
      text += "  " + say("for example", es: "por ejemplo") + " `\(field.key): \(example)`\n"
    }
    if !explanation.fields.isEmpty {
      text += "  " + say("its keys:", es: "sus claves:") + "\n"
      let width = explanation.fields.map(\.key.count).max() ?? 0
      for inner in explanation.fields {
        let mark = inner.isRequired ? "*" : " "
        let gap = String(repeating: " ", count: width - inner.key.count)
        text += "  \(mark) \(inner.key)\(gap)  \(inner.documentation[language])\n"
      }
    }
    return text
  }
}
