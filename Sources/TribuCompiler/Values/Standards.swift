/// Values that other standards define: addresses, colours, languages, zones, countries.

/// A country, or one of its subdivisions, whose holidays count: `CO`, `ES-VC` (ISO 3166).
package struct Country: Hashable, Sendable {
  package let code: String
  package let subdivision: String?

  package var text: String { subdivision.map { "\(code)-\($0)" } ?? code }
}

extension Shape where Value == String {
  static let email = Shape.scalar(
    ScalarType(
      "email", expected: Sentence(en: "an e-mail address", es: "una dirección de correo"),
      example: "ana@tejido.example",
      pattern: "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$")
  ) { text, _, _ throws(Complaint) in
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix("."),
      text.unicodeScalars.allSatisfy({
        $0.value > 0x20 && $0.value != 0x7F && !"<>()[]\\,;:\"".unicodeScalars.contains($0)
      }),
      text.utf8.count <= 254
    else {
      throw Complaint(
        Sentence(en: "`\(text)` is not an e-mail address", es: "`\(text)` no es una dirección de correo"),
        label: .forExample("ana@tejido.example"))
    }
    return text
  }

  static let url = Shape.scalar(
    ScalarType(
      "url", expected: Sentence(en: "a web address", es: "una dirección web"), example: "https://tejido.example",
      pattern: "^https?://[^/?# @][^ \"<>\\\\^`{|}]*$")
  ) { text, _, _ throws(Complaint) in
    if WebAddress.isValid(text) { return text }
    let completed = "https://" + text
    let isBare = !text.contains("://") && text.contains(".") && WebAddress.isValid(completed)
    throw Complaint(
      Sentence(en: "`\(text)` is not an http or https address", es: "`\(text)` no es una dirección http o https"),
      label: isBare ? .write(completed) : .forExample("https://tejido.example"))
  }

  /// A host name: what makes calendar UIDs the consultancy's own.
  static let domain = Shape.scalar(
    ScalarType(
      "domain", expected: Sentence(en: "a domain name", es: "un nombre de dominio"), example: "tejido.example",
      pattern: "^[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+$")
  ) { text, _, _ throws(Complaint) in
    let lower = text.lowercased()
    let labels = lower.split(separator: ".", omittingEmptySubsequences: false)
    let isValid =
      labels.count > 1 && lower.utf8.count <= 253
      && labels.allSatisfy { label in
        !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
      }
    if isValid { return lower }
    var bare = lower
    for prefix in ["https://", "http://"] where bare.hasPrefix(prefix) { bare.removeFirst(prefix.count) }
    bare = String(bare.prefix { $0 != "/" })
    throw Complaint(
      Sentence(en: "`\(text)` is not a domain name", es: "`\(text)` no es un nombre de dominio"),
      label: bare != lower && bare.contains(".") ? .write(bare) : .forExample("tejido.example"))
  }

  static let colour = Shape.scalar(
    ScalarType(
      "colour", expected: Sentence(en: "a colour", es: "un color"), example: "\"#B5542B\"", pattern: "^#[0-9A-Fa-f]{6}$"
    )
  ) { text, _, _ throws(Complaint) in
    let digits = text.hasPrefix("#") ? text.dropFirst() : Substring(text)
    let isHexadecimal = digits.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66)
    }
    if text.hasPrefix("#"), isHexadecimal, digits.count == 6 { return "#" + digits.uppercased() }
    var label = Sentence.forExample("\"#B5542B\"")
    if isHexadecimal, digits.count == 6 || digits.count == 3 {
      let full = digits.count == 6 ? digits.uppercased() : digits.uppercased().map { "\($0)\($0)" }.joined()
      label = .write("\"#\(full)\"")
    }
    throw Complaint(
      Sentence(en: "`\(text)` is not a colour of the form #RRGGBB", es: "`\(text)` no es un color de la forma #RRGGBB"),
      label: label)
  }

  /// BCP 47, by form and by the languages and regions that ISO 639 and ISO 3166 list.
  static let language = Shape.scalar(
    ScalarType(
      "language", expected: Sentence(en: "a language", es: "un idioma"), example: "es-CO",
      pattern: "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{4,8})*$")
  ) { text, _, _ throws(Complaint) in
    if LanguageTag.isKnown(text) { return text }
    let fixed = LanguageTag.canonical(text) ?? Vocabulary.language(for: text)
    throw Complaint(
      Sentence(en: "`\(text)` is not a language tag (BCP 47)", es: "`\(text)` no es un código de idioma (BCP 47)"),
      label: fixed.map { .write($0) } ?? .forExample("es-CO"), certain: fixed)
  }

  static let timezone = Shape.scalar(
    ScalarType(
      "timezone", expected: Sentence(en: "a time zone", es: "una zona horaria"), example: "America/Bogota",
      pattern: "^[A-Z][A-Za-z0-9_+/-]*$")
  ) { text, _, session throws(Complaint) in
    if ZoneName.isPlausible(text), session.surroundings.zoneFile(text) != nil { return text }
    throw Complaint(
      Sentence(en: "no time zone `\(text)`", es: "no existe la zona horaria `\(text)`"),
      label: .didYouMean(ZoneName.suggestion(for: text, among: session.surroundings.zoneNames()))
        ?? .forExample("America/Bogota"),
      help: Sentence(
        en: "zones are named as IANA does: Area/City", es: "las zonas se nombran como en IANA: Área/Ciudad"))
  }
}

extension Shape where Value == Country {
  static let country = Shape.scalar(
    ScalarType(
      "country", expected: Sentence(en: "a country or subdivision", es: "un país o una subdivisión"), example: "ES-VC",
      words: {
        HolidayCatalogue.countries.flatMap { code in
          [code] + HolidayCatalogue.subdivisions(of: code).map { "\(code)-\($0)" }
        }
      })
  ) { text, _, _ throws(Complaint) in
    let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
    let code = parts.first ?? ""
    guard HolidayCatalogue.countries.contains(code) else {
      throw Regions.codes.contains(code) ? .unknownHolidays(code) : .noCountry(text)
    }
    guard parts.count == 2 else { return Country(code: code, subdivision: nil) }
    let subdivisions = HolidayCatalogue.subdivisions(of: code)
    guard subdivisions.contains(parts[1]) else {
      let nearest = Suggestion.nearest(to: parts[1], among: subdivisions).map { "\(code)-\($0)" }
      throw Complaint(
        Sentence(
          en: "Tribu knows no subdivision `\(parts[1])` of `\(code)`",
          es: "Tribu no conoce la subdivisión `\(parts[1])` de `\(code)`"),
        label: subdivisions.isEmpty ? .write(code) : .didYouMean(nearest),
        help: subdivisions.isEmpty ? nil : .allowed(subdivisions.map { "\(code)-\($0)" }))
    }
    return Country(code: code, subdivision: parts[1])
  }
}

extension Complaint {
  fileprivate static func noCountry(_ text: String) -> Complaint {
    let upper = text.uppercased()
    let isKnown =
      HolidayCatalogue.countries.contains(String(upper.prefix(2))) && (text.count == 2 || text.contains("-"))
    let meant = isKnown ? upper : Vocabulary.country(for: text)
    return Complaint(
      Sentence(en: "`\(text)` is not a country code (ISO 3166)", es: "`\(text)` no es un código de país (ISO 3166)"),
      label: .didYouMean(meant) ?? .forExample("ES-VC"), certain: meant.flatMap { hasHolidays($0) ? $0 : nil })
  }

  private static func hasHolidays(_ text: String) -> Bool {
    let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
    return HolidayCatalogue.countries.contains(parts[0])
      && (parts.count == 1 || HolidayCatalogue.subdivisions(of: parts[0]).contains(parts[1]))
  }

  fileprivate static func unknownHolidays(_ code: String) -> Complaint {
    let list = HolidayCatalogue.countries.joined(separator: ", ")
    return Complaint(
      Sentence(en: "Tribu does not know the holidays of `\(code)`", es: "Tribu no conoce los festivos de `\(code)`"),
      help: Sentence(
        en: "it knows those of \(list); write other days in `closed`",
        es: "conoce los de \(list); escribe otros días en `closed`"))
  }
}

/// Web addresses that may be shown and clicked: http or https, a host, no user name, nothing invisible.
enum WebAddress {
  static func isValid(_ text: String) -> Bool {
    let rest: Substring
    if text.hasPrefix("https://") {
      rest = text.dropFirst(8)
    } else if text.hasPrefix("http://") {
      rest = text.dropFirst(7)
    } else {
      return false
    }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !authority.isEmpty && !authority.contains("@") && !authority.hasPrefix(".") && text.utf8.count <= 2048
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && scalar.value != 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
          && (scalar.value < 0x80
            || (!scalar.properties.isBidiControl && !scalar.properties.isWhitespace
              && !(0x80...0x9F).contains(scalar.value)))
      }
  }
}

enum ZoneName {
  /// Names that may be looked up below the zone folder: letters, digits, `_ + - /`, and no way out of it.
  static func isPlausible(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64 && !text.hasPrefix("/") && !text.hasSuffix("/")
      && text.first.map { $0.isLetter && $0.isUppercase } == true
      && text.utf8.allSatisfy { byte in
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || "_+-/".utf8.contains(byte)
      }
  }

  /// The nearest name, or the zone of that city: `Bogota` → `America/Bogota`.
  static func suggestion(for text: String, among names: [String]) -> String? {
    let folded = Slug.nearest(to: text)
    // `GMT-5` and `Etc/GMT+5` are the same, which no nearness of words tells.
    if ["GMT", "UTC", "+", "-", "Z"].contains(where: text.uppercased().hasPrefix) { return nil }
    let city = names.first { name in
      name.split(separator: "/").last.map { Slug.nearest(to: String($0)) } == folded && name.contains("/")
    }
    return city ?? Suggestion.nearest(to: text, among: names)
  }
}
