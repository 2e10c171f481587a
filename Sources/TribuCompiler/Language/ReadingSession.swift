/// What is known and found while one playbook is read: problems, ids, and the facts that some values need early.
final class ReadingSession {
  /// What values lean on that stands elsewhere in the file; looked up before the fields are read in order.
  struct Facts {
    /// Ids of one sort of thing.
    struct Names {
      private(set) var all: [String] = []
      private var known: Set<String> = []
      /// False where some could not be read: then what names another is taken as it is.
      var areComplete = true

      init(_ names: [String] = [], areComplete: Bool = true) {
        self.areComplete = areComplete
        add(names)
      }

      mutating func add(_ names: [String]) { for name in names where known.insert(name).inserted { all.append(name) } }
      func contains(_ name: String) -> Bool { known.contains(name) }
      func lacks(_ name: String) -> Bool { areComplete && !known.contains(name) }
    }

    var language = "en"
    var languages: [String] = []
    /// False where a language could not be read: then language mappings are taken as they are.
    var languagesAreKnown = false
    var currency: Currency?
    var phases = Names()
    var goals = Names()
    var experts = Names()
    var pillars = Names()
    /// Milestones and activities: what a moment can lean on.
    var datable = Names()
    var hasProgramme = false
    /// Roles by the names of who has them, for those who write the name.
    var people: [String: String] = [:]
  }

  /// What to do about a key or item without a value.
  enum Emptiness {
    case optionalKey, requiredKey, item

    fileprivate var help: Sentence? {
      switch self {
      case .optionalKey:
        Sentence(en: "if there is nothing to say, drop the key", es: "si no hay nada que decir, quita la clave")
      case .requiredKey: nil
      case .item:
        Sentence(en: "if there is nothing to say, drop the dash", es: "si no hay nada que decir, quita el guion")
      }
    }
  }

  let surroundings: Surroundings
  let files: FileTable
  /// Values over all files of the playbook, aliases followed.
  var weight = 0
  var facts = Facts()
  var diagnostics: [Diagnostic] = []
  /// Where a missing key is reported: the key that holds the mapping, or a list item's first key.
  var holder = Span.top
  /// Of the value that is being read.
  var emptiness = Emptiness.optionalKey
  /// Every text that was read, for the checks that look at all of them.
  var texts: [Text] = []
  /// A file that this one extends could not be read: then nothing can be said to be missing.
  var isIncomplete = false
  /// Some value is written in one place and read in several.
  var hasAliases = false
  /// Ends of the keys and values that were read without complaint; empty where no alias stands.
  var accepted: Set<Span> = []
  private(set) var identifiers: [String: Span] = Dictionary(minimumCapacity: 96)

  init(surroundings: Surroundings, files: FileTable) {
    self.surroundings = surroundings
    self.files = files
  }

  /// Notes a finding, up to a thousand; who loops over entries stops then.
  func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < ReadingSession.limit {
      diagnostics.append(diagnostic)
    } else if !isFull {
      isFull = true
      diagnostics.append(.tooManyFindings(at: diagnostic.span))
    }
  }

  static let limit = 1000
  private(set) var isFull = false

  /// Takes back a finding that another one explains.
  func withdraw(_ rule: ReadingRule, about name: String, at span: Span) {
    diagnostics.removeAll { finding in
      finding.rule == rule.rawValue && finding.span == span && finding.message.en.contains("`\(name)`")
    }
  }

  /// Ids share one space (`spec` §2), so that a moment or a reference never has two meanings.
  func register(_ identifier: String, at span: Span) {
    if ReadingSession.taken.contains(identifier) {
      report(
        Diagnostic(
          .badValue,
          Sentence(
            en: "`\(identifier)` is a word of the language and cannot be an id",
            es: "`\(identifier)` es una palabra del lenguaje y no puede ser un id"),
          at: span))
    } else if let other = identifiers[identifier] {
      // The second in the file is the one to change, and the playbook's rather than that of a file it extends.
      let isFirst = (-other.file, other.start) < (-span.file, span.start)
      report(.duplicateIdentifier(identifier, at: isFirst ? span : other, first: isFirst ? other : span))
      if !isFirst { identifiers[identifier] = span }
    } else {
      identifiers[identifier] = span
    }
  }

  /// Words that other values give a meaning to.
  static let taken: Set<String> = [
    "builder", "manager", "client", "ambassadors", "problem", "experience", "value", "default", "start", "end",
  ]

  /// The text of a scalar; reports a list or mapping as `wrong-type` and nothing at all as `empty-value`.
  func scalar(_ node: Node, _ type: ScalarType, help: Sentence? = nil) -> String? {
    switch node.kind {
    case .scalar(let text, let quoted):
      if text.isEmpty || (quoted && text.isBlank) {
        reportEmpty(type.expected, example: type.example, at: quoted ? node.span : holder, help: help)
        return nil
      }
      return text
    case .unreadable: return nil
    case .sequence, .mapping:
      report(.wrongType(found: node, expected: type.expected, example: type.example, help: help))
      return nil
    }
  }

  /// Reports a key or item without a value, and what to do about it.
  func reportEmpty(_ expected: Sentence, example: String, at span: Span, help: Sentence? = nil) {
    report(
      Diagnostic(
        .emptyValue,
        Sentence(en: "no value: expected \(expected.en)", es: "falta el valor: se esperaba \(expected.es)"),
        at: span, label: .forExample(example), help: help ?? emptiness.help))
  }
}

extension String {
  /// Nothing but white space.
  fileprivate var isBlank: Bool {
    guard let first = utf8.first, first <= 0x20 || first >= 0x80 else { return isEmpty }
    return allSatisfy(\.isWhitespace)
  }
}

/// The files of one compilation, in the order they were met; spans name them by index.
final class FileTable {
  private(set) var files: [SourceFile] = []

  func add(_ file: SourceFile) -> Int {
    files.append(file)
    return files.count - 1
  }
}

extension Diagnostic {
  static func tooManyFindings(at span: Span) -> Diagnostic {
    Diagnostic(
      .tooBig,
      Sentence(
        en: "more than \(ReadingSession.limit) findings: the rest is not told",
        es: "más de \(ReadingSession.limit) hallazgos: los demás no se cuentan"), at: span)
  }

  static func duplicateIdentifier(_ identifier: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .duplicateIdentifier,
      Sentence(en: "id `\(identifier)` is already taken", es: "el id `\(identifier)` ya está en uso"), at: span,
      label: Sentence(en: "choose another", es: "elige otro"),
      related: [.init(first, Sentence(en: "first used here", es: "usado aquí por primera vez"))])
  }

  static func wrongType(
    found node: Node, expected: Sentence, example: String, label: Sentence? = nil, help: Sentence? = nil
  ) -> Diagnostic {
    let found: Sentence
    let span: Span
    switch node.kind {
    case .sequence(let items):
      found = Sentence(en: "a list", es: "una lista")
      span =
        items.first.map { Span(file: Int(node.span.file), start: Int(node.span.start), end: Int($0.span.end)) }
        ?? node.span
    case .mapping(let entries):
      found = Sentence(en: "a mapping", es: "un bloque de claves")
      span = entries.first?.keySpan ?? node.span
    case .scalar(let text, _):
      let short = text.count > 40 ? text.prefix(40) + "…" : Substring(text)
      found = Sentence(en: "`\(short)`", es: "`\(short)`")
      span = node.span
    case .unreadable:
      found = Sentence(en: "something else", es: "otra cosa")
      span = node.span
    }
    return Diagnostic(
      .wrongType,
      Sentence(en: "expected \(expected.en), found \(found.en)", es: "se esperaba \(expected.es) y hay \(found.es)"),
      at: span, label: label ?? .forExample(example), help: help)
  }
}

extension Sentence {
  /// “for example `…`”; nil where there is nothing to show.
  static func forExample(_ example: String) -> Sentence? {
    example == "…" ? nil : Sentence(en: "for example `\(example)`", es: "por ejemplo `\(example)`")
  }
}
