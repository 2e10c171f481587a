internal import ArgumentParser
internal import TribuCompiler

/// `tribu schema`: the JSON Schema of the playbook language.
struct SchemaCommand: TribuCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: say(
        "Print the playbook language as a JSON Schema (2020-12), for editors.",
        es: "Imprime el lenguaje de los playbooks como JSON Schema (2020-12), para editores."),
      usage: say("tribu schema [<options>]", es: "tribu schema [<opciones>]"))
  }

  @OptionGroup var messages: MessageOptions

  func perform(_ console: Console) -> ExitStatus {
    console.out(publishSchema(MessageChoice.current).written(inlineFrom: 4))
    return console.outputWorks ? .fine : .cannotWrite
  }
}
