internal import ArgumentParser
internal import Dispatch
internal import Synchronization
internal import TribuCompiler
internal import TribuEmitters

/// `tribu build`: makes calendars, plan and documents.
struct BuildCommand: TribuCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: say(
        "Make the calendars, the plan and the documents of playbooks.",
        es: "Produce los calendarios, el plan y los documentos de los playbooks."),
      usage: say("tribu build [<path> ...] [<options>]", es: "tribu build [<ruta> ...] [<opciones>]"))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Files, or folders to search for playbooks; `-` reads standard input. Without any, this folder.",
        es: "Archivos, o carpetas donde buscar playbooks; `-` lee la entrada estándar. Sin nada, esta carpeta."),
      valueName: say("path", es: "ruta")), completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      say(
        "Where to write: a folder for each playbook's id.", es: "Dónde escribir: una carpeta por cada id de playbook."),
      valueName: say("folder", es: "carpeta")), completion: .directory)
  var output = "out"

  @Option(
    help: ArgumentHelp(
      say("Which formats, separated by commas.", es: "Qué formatos, separados por comas."),
      valueName: say("formats", es: "formatos")))
  var format: FormatList = FormatList(formats: Format.allCases)

  @Option(
    help: ArgumentHelp(
      say(
        "Another of the playbook's languages, below a folder of its own.",
        es: "Otro de los idiomas del playbook, en su propia carpeta."),
      valueName: say("language", es: "idioma")))
  var language: String?

  @OptionGroup var dates: DateOptions
  @OptionGroup var messages: MessageOptions

  func perform(_ console: Console) -> ExitStatus {
    guard let buildDate = dates.buildDate(console) else { return .usage }
    guard let found = findPlaybooks(paths, console) else { return .noInput }
    var status = found.problems.isEmpty ? ExitStatus.fine : .noInput
    var register = PlaybookRegister()
    let surroundings = SystemSurroundings.make(console.environment, on: buildDate)
    compilePlaybooks(found.paths, console, surroundings, keep: { $0 }) { outcome in
      let one: ExitStatus
      switch outcome {
      case .unreadable(let problem, let reason):
        console.tell(problem)
        one = reason
      case .compiled(let compilation):
        let repeated = register.note(compilation.playbook?.id, of: compilation.files[0].path)
        one = build(compilation, extra: repeated, buildDate, console)
      }
      if one != .fine, status == .fine || one == .cannotWrite { status = one }
    }
    return status
  }

  private func build(
    _ compilation: Compilation, extra: Diagnostic?, _ buildDate: Day, _ console: Console
  ) -> ExitStatus {
    let diagnostics = compilation.diagnostics + (extra.map { [$0] } ?? [])
    tellFindings(diagnostics, compilation.files, console, colour: messages.colour(console.errorIsTerminal, console))
    let path = compilation.files[0].path
    guard let plan = compilation.soundPlan, extra == nil else {
      console.tell(
        Sentence(
          en: "\(path): nothing was written: fix the errors first",
          es: "\(path): no se ha escrito nada: corrige antes los errores"))
      return .problems
    }
    guard let (language, folders) = target(plan.playbook, path, console) else { return .problems }
    return write(plan, EmitterSettings(language: language, buildDate: buildDate), to: folders, console)
  }

  /// The document language, and the folders down to the one that belongs to it.
  private func target(
    _ playbook: Playbook, _ path: String, _ console: Console
  ) -> (language: String, folders: [String])? {
    let home = Path.join(output, playbook.id.value)
    let known = [playbook.language] + playbook.languages
    guard let language else { return (playbook.language, [output, home]) }
    guard let match = known.first(where: { $0 == language }) ?? known.first(where: { $0.hasPrefix(language + "-") })
    else {
      let list = known.joined(separator: ", ")
      console.tell(
        Sentence(
          en: "\(path): `\(language)` is not a language of this playbook (\(list))",
          es: "\(path): `\(language)` no es un idioma de este playbook (\(list))"))
      return nil
    }
    return (match, match == playbook.language ? [output, home] : [output, home, home + "/" + match])
  }

  private func write(_ plan: Plan, _ settings: EmitterSettings, to folders: [String], _ console: Console) -> ExitStatus
  {
    let language = settings.language
    if DocumentWords(language: language) == nil {
      let list = DocumentWords.languages.joined(separator: ", ")
      console.tell(
        Sentence(
          en: "documents are written in \(list); for `\(language)` headings are in English",
          es: "los documentos se escriben en \(list); para `\(language)` los títulos van en inglés"))
    }
    let files: [OutputFile]
    do {
      files = try format.files(of: plan, settings: settings)
    } catch {
      console.tell(Sentence(en: "a template is broken: \(error)", es: "una plantilla está rota: \(error)"))
      return .internalFault
    }
    do throws(OutputFolder.Problem) {
      let folder = OutputFolder(folders)
      let result = try folder.write(files, claiming: Set(format.formats.flatMap(\.names)))
      console.tell(.built(folder.path, result))
      return .fine
    } catch {
      switch error {
      case .cannotWrite(let sentence): console.tell(sentence)
      }
      return .cannotWrite
    }
  }
}

/// `ics,json`: formats separated by commas.
struct FormatList: ExpressibleByArgument {
  let formats: [Format]

  init(formats: [Format]) { self.formats = formats }

  init?(argument: String) {
    var formats: [Format] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = Format(rawValue: String(name)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    self.init(formats: formats)
  }

  /// The files of all formats, in order; formats are made at the same time.
  func files(of plan: Plan, settings: EmitterSettings) throws -> [OutputFile] {
    let made = Mutex<[Format: Result<[OutputFile], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: formats.count) { index in
      let files = Result { try formats[index].files(of: plan, settings: settings) }
      made.withLock { $0[formats[index]] = files }
    }
    let results = made.withLock { $0 }
    return try formats.flatMap { try results[$0]?.get() ?? [] }
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}

/// Findings that do not stop a command go to standard error.
func tellFindings(_ diagnostics: [Diagnostic], _ files: [SourceFile], _ console: Console, colour: Bool) {
  guard !diagnostics.isEmpty else { return }
  var writer = FindingText(files, language: MessageChoice.current, colour: colour)
  console.err(writer.text(diagnostics))
}

extension Sentence {
  fileprivate static func built(_ folder: String, _ result: OutputFolder.Result) -> Sentence {
    var en: [String] = []
    var es: [String] = []
    func add(_ names: [String], _ english: String, _ one: String, _ many: String) {
      guard !names.isEmpty else { return }
      en.append("\(english) \(names.joined(separator: ", "))")
      es.append("\(names.count == 1 ? one : many) \(names.joined(separator: ", "))")
    }
    add(result.written, "wrote", "escrito", "escritos")
    add(result.removed, "removed", "retirado", "retirados")
    if !result.unchanged.isEmpty {
      en.append("\(result.unchanged.count) unchanged")
      es.append("\(result.unchanged.count) sin cambios")
    }
    return Sentence(
      en: "\(folder)/: \(en.joined(separator: "; "))", es: "\(folder)/: \(es.joined(separator: "; "))")
  }
}
