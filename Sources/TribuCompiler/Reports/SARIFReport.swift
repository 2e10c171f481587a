/// `check --format sarif`: the interchange format of static analysis, SARIF 2.1.0, which GitHub's code scanning reads.
struct SARIFReport: ReportWriter {
  private let settings: ReportSettings
  private let rules: [RulePage]
  private let indexes: [String: Int]
  private var isEmpty = true

  init(_ settings: ReportSettings) {
    self.settings = settings
    rules = settings.rules ?? RulePage.all
    indexes = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// What follows the results, as `document` writes it.
  private static let end = "]\n    }\n  ]\n}\n"

  var opening: String { String(decoding: document.written(inlineFrom: 6).dropLast(Self.end.utf8.count), as: UTF8.self) }

  func closing(_ summary: CheckSummary) -> String { (isEmpty ? "" : "\n      ") + Self.end }

  mutating func text(of playbook: CheckedPlaybook) -> String {
    var text = ""
    for finding in playbook.findings {
      text += (isEmpty ? "\n        " : ",\n        ") + result(finding).line
      isEmpty = false
    }
    return text
  }

  /// The whole without results, which come last.
  private var document: JSONText {
    let driver = JSONText.object([
      ("name", "Tribu"), ("version", .string(settings.version)), ("semanticVersion", .string(settings.version)),
      ("informationUri", .string(ProjectAddress.repository)),
      ("rules", .array(rules.map { describeSARIFRule($0, settings.language) })),
    ])
    let run = JSONText.object([
      ("tool", .object([("driver", driver)])), ("columnKind", "unicodeCodePoints"),
      ("newlineSequences", ["\r\n", "\n", "\r"]), ("results", []),
    ])
    return .object([
      ("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
      ("version", "2.1.0"), ("runs", .array([run])),
    ])
  }

  private func result(_ finding: Finding) -> JSONText {
    let diagnostic = finding.diagnostic
    let related = finding.related.enumerated().map { index, related in
      JSONText.object([
        ("id", .number(index + 1)), ("physicalLocation", location(related.place)),
        ("message", text(related.message[settings.language])),
      ])
    }
    return .object([
      ("ruleId", .string(diagnostic.rule)), ("ruleIndex", indexes[diagnostic.rule].map { .number($0) }),
      ("level", .string(SARIFReport.level(diagnostic.severity))), ("message", message(finding)),
      ("locations", .array([.object([("physicalLocation", location(finding.place))])])),
      ("relatedLocations", related.isEmpty ? nil : .array(related)),
      ("partialFingerprints", finding.fingerprint.map { .object([("tribu/v1", .string($0))]) }),
      ("fixes", fix(finding).map { .array([$0]) }),
    ])
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  /// GitHub shows related places only where the message links to them (SARIF §3.11.6: `[text](id)`).
  private func message(_ finding: Finding) -> JSONText {
    let sentences = finding.sentences(settings.language).map { SARIFReport.plain($0) }
    let links = finding.related.enumerated().map { index, related in
      let name = related.message[settings.language].replacing("\\", with: "\\\\").replacing("[", with: "\\[")
        .replacing("]", with: "\\]")
      return "[\(name)](\(index + 1))"
    }
    return .object([("text", .string((sentences + links).joined(separator: "\n")))])
  }

  private func text(_ text: String) -> JSONText { .object([("text", .string(SARIFReport.plain(text)))]) }

  /// A message may hold links, which are ours to make: what a playbook says never becomes one.
  private static func plain(_ text: String) -> String { text.replacing("](", with: "] (") }

  private func location(_ place: Finding.Place) -> JSONText {
    .object([("artifactLocation", artifact(place)), ("region", SARIFReport.region(place))])
  }

  private func artifact(_ place: Finding.Place) -> JSONText {
    let path = settings.repositoryPath(place.file)
    let address = SARIFReport.percentEncoded(path)
    return path.hasPrefix("/")
      ? .object([("uri", .string("file://" + address))])
      : .object([("uri", .string(address)), ("uriBaseId", "%SRCROOT%")])
  }

  /// RFC 3986: a path of UTF-8 bytes, all but the unreserved ones encoded.
  private static func percentEncoded(_ path: String) -> String {
    var address = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return address
  }

  private static func region(_ place: Finding.Place) -> JSONText {
    .object([
      ("startLine", .number(place.start.line)), ("startColumn", .number(place.start.column)),
      ("endLine", .number(place.end.line)), ("endColumn", .number(place.end.column)),
    ])
  }

  private func fix(_ finding: Finding) -> JSONText? {
    guard let edit = finding.edit else { return nil }
    let description = finding.diagnostic.label ?? Sentence(en: "write this instead", es: "escribe esto en su lugar")
    return .object([
      ("description", text(description[settings.language])),
      (
        "artifactChanges",
        .array([
          .object([
            ("artifactLocation", artifact(edit.place)),
            (
              "replacements",
              .array([
                .object([
                  ("deletedRegion", SARIFReport.region(edit.place)),
                  ("insertedContent", .object([("text", .string(edit.replacement))])),
                ])
              ])
            ),
          ])
        ])
      ),
    ])
  }
}
