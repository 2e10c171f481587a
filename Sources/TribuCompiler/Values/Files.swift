/// A picture that goes into the documents, whole.
package struct Logo: Sendable {
  package enum Kind: String, Sendable {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case svg = "image/svg+xml"
  }

  package let kind: Kind
  package let bytes: [UInt8]

  static let limit = 1 << 20

  /// By what the bytes are, not by the file's name.
  static func kind(of bytes: [UInt8]) -> Kind? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    return head.contains("<svg") ? .svg : nil
  }
}

extension Shape where Value == Spanned<String> {
  /// A relative path; whoever needs the file reads it.
  static let path = Shape<String>.scalar(
    ScalarType(
      "path", expected: Sentence(en: "a relative path", es: "una ruta relativa"), example: "../base/artesania.yaml",
      pattern: PathRule.pattern)
  ) { text, _, _ throws(Complaint) in
    try PathRule.check(text, example: "../base/artesania.yaml")
    return text
  }.spanned
}

private enum PathRule {
  static let pattern = "^[^/\\\\][^\\\\]*$"

  static func check(_ text: String, example: String) throws(Complaint) {
    guard !text.hasPrefix("/"), !text.contains("\0"), !text.contains("\\") else {
      throw Complaint(
        Sentence(en: "`\(text)` is not a relative path", es: "`\(text)` no es una ruta relativa"),
        label: .forExample(example))
    }
  }
}

extension Shape where Value == Logo {
  static let logo = Shape.scalar(
    ScalarType(
      "path", expected: Sentence(en: "a relative path", es: "una ruta relativa"), example: "logo.svg",
      pattern: PathRule.pattern)
  ) { text, span, session throws(Complaint) in
    try PathRule.check(text, example: "logo.svg")
    let file: SourceFile
    switch session.surroundings.readFile(text, session.files.files[Int(span.file)]) {
    case .success(let found): file = found
    case .failure(let failure): throw failure.complaint(text)
    }
    guard file.bytes.count <= Logo.limit else {
      throw Complaint(Sentence(en: "a logo has up to 1 MiB", es: "un logo tiene hasta 1 MiB"), rule: .tooBig)
    }
    guard let kind = Logo.kind(of: file.bytes) else {
      throw Complaint(Sentence(en: "`\(text)` is not a png, jpeg or svg", es: "`\(text)` no es png, jpeg ni svg"))
    }
    return Logo(kind: kind, bytes: file.bytes)
  }
}

extension ReadFailure {
  func complaint(_ path: String) -> Complaint {
    switch self {
    case .absent:
      Complaint(Sentence(en: "no file `\(path)`", es: "no existe el archivo `\(path)`"), rule: .cannotRead)
    case .outside:
      Complaint(
        Sentence(en: "`\(path)` lies outside the repository", es: "`\(path)` queda fuera del repositorio"),
        rule: .cannotRead)
    case .notAFile:
      Complaint(
        Sentence(en: "`\(path)` is not a regular file", es: "`\(path)` no es un archivo normal"), rule: .cannotRead)
    case .unreadable(let why):
      Complaint(
        Sentence(en: "cannot read `\(path)`: \(why)", es: "no se puede leer `\(path)`: \(why)"), rule: .cannotRead)
    }
  }
}
