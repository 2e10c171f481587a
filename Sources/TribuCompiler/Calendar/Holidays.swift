/// A holiday's name in the language of the place and, where known, in English.
///
/// It is the reason that calendar and proposal give for a move, so it is kept in words a client knows.
package struct HolidayName: Hashable, Sendable {
  package let local: String
  /// A BCP 47 tag: `es`, `pt-BR`, `en-GB`.
  package let localLanguage: String
  /// Nil where the data has none, and where ``local`` is English already.
  package let english: String?

  package init(local: String, localLanguage: String, english: String?) {
    self.local = local
    self.localLanguage = localLanguage
    self.english = english
  }

  /// English for `en`, `en-GB` …, where known; else the local name, which is at least the one on the wall calendar.
  package func inLanguage(_ language: String) -> String {
    guard let english, language.prefix(while: { $0 != "-" }).lowercased() == "en" else { return local }
    return english
  }

  /// Two holidays on one day, as one reason.
  fileprivate func joined(with other: HolidayName) -> HolidayName {
    let bothInEnglish = "\(english ?? local); \(other.english ?? other.local)"
    return HolidayName(
      local: "\(local); \(other.local)", localLanguage: localLanguage,
      english: english == nil && other.english == nil ? nil : bothInEnglish)
  }
}

/// The public holidays of a country or of one of its subdivisions, observed days included.
///
/// A subdivision's calendar has the country's holidays too, less those that it does not keep.
package struct HolidayCalendar: Sendable {
  /// The years that the data covers; outside of them no day is a holiday, so ask before you plan there.
  package static let years = 2024...2040

  /// All holidays in order, each day once.
  package let days: [(day: Day, name: HolidayName)]

  /// Reads only the lines of the place that is asked for: a plan needs one or two of hundreds.
  ///
  /// - Parameter data: the whole text of the country's file; `Scripts/holidays.py` explains its form.
  /// - Returns: nil where the text is damaged, of another country, or does not know the subdivision.
  package init?(data: UnsafeBufferPointer<UInt8>, country: String, subdivision: String?) {
    var file = Piece(data)
    guard let header = Header(readingFrom: &file), header.country == country else { return nil }
    if let subdivision, !header.subdivisions.list(contains: subdivision) { return nil }

    let place = subdivision ?? "."
    let language = header.language.text
    var names: [HolidayName] = []
    var found: [(day: Day, name: Int)] = []
    while var line = file.cut(at: "\n") {
      guard let places = line.cut(at: "\t"), let isHere = places.names(place),
        let name = line.cut(at: "\t"), let english = line.cut(at: "\t"), !name.isEmpty, !line.isEmpty
      else { return nil }
      guard isHere else { continue }
      while let word = line.cut(at: " ") {
        guard let dates = word.dates else { return nil }
        for year in dates.years {
          guard let day = Day(checkedYear: year, month: dates.month, day: dates.day) else { return nil }
          found.append((day, names.count))
        }
      }
      let translation = english.isEmpty ? nil : english.text
      names.append(HolidayName(local: name.text, localLanguage: language, english: translation))
    }

    // No place on earth works every day: a file without a holiday was cut.
    if found.isEmpty { return nil }
    // Where two holidays share a day, the order of the lines is the order of the names.
    found.sort { ($0.day, $0.name) < ($1.day, $1.name) }
    var days: [(day: Day, name: HolidayName)] = []
    days.reserveCapacity(found.count)
    for (day, index) in found {
      if let last = days.last, last.day == day {
        days[days.count - 1].name = last.name.joined(with: names[index])
      } else {
        days.append((day, names[index]))
      }
    }
    self.days = days
  }

  /// Nil on a day that is no public holiday.
  package func name(on day: Day) -> HolidayName? {
    var low = 0
    var high = days.count
    while low < high {
      let middle = low + (high - low) / 2
      if days[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low].day == day ? days[low].name : nil
  }
}

/// Which places the data knows, for reading a `country` and for saying what else it may have meant.
package enum HolidayCatalogue {
  /// ISO 3166 codes.
  package static var countries: [String] { EmbeddedData.holidayCountries }

  /// As written after the hyphen: `VC` of `ES-VC`. Mostly ISO 3166-2; a few cities with holidays of their own, such as
  /// `Augsburg`, go by name. Empty for a country without subdivisions, or one that is not known.
  package static func subdivisions(of country: String) -> [String] {
    guard let data = EmbeddedData.holidays(country) else { return [] }
    var file = Piece(data)
    guard var codes = Header(readingFrom: &file)?.subdivisions else { return [] }
    var found: [String] = []
    while let code = codes.cut(at: ",") { found.append(code.text) }
    return found
  }

  /// Nil for a place that the data does not know.
  package static func calendar(country: String, subdivision: String?) -> HolidayCalendar? {
    EmbeddedData.holidays(country).flatMap {
      HolidayCalendar(data: $0, country: country, subdivision: subdivision)
    }
  }
}

/// The top of a country's file: comments, then one `key: value` a line, up to an empty line.
private struct Header {
  var country: Piece
  var language: Piece
  var subdivisions: Piece

  /// Leaves the holidays in `file`; nil where a key is missing or the years are not ours.
  init?(readingFrom file: inout Piece) {
    var country: Piece?
    var language: Piece?
    var subdivisions: Piece?
    var isOurs = false
    while var line = file.cut(at: "\n"), !line.isEmpty {
      if line.starts(with: "#") { continue }
      guard let key = line.cut(at: ":") else { return nil }
      if line.starts(with: " ") { line.dropFirst() }
      if key == "country" { country = line }
      if key == "language" { language = line }
      if key == "subdivisions" { subdivisions = line }
      if key == "years" {
        isOurs = line == "\(HolidayCalendar.years.lowerBound)..\(HolidayCalendar.years.upperBound)"
      }
    }
    guard isOurs, let country, let language, let subdivisions else { return nil }
    self.country = country
    self.language = language
    self.subdivisions = subdivisions
  }
}

/// Some bytes of a file, cut without copying; strings are made only of the names that are needed.
private struct Piece {
  private var bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func == (piece: Piece, text: String) -> Bool { piece.bytes.elementsEqual(text.utf8) }

  func starts(with character: Unicode.Scalar) -> Bool { bytes.first == UInt8(ascii: character) }

  mutating func dropFirst() { bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst()) }

  /// Takes what is before the separator, or all where there is none; nil when nothing is left.
  mutating func cut(at separator: Unicode.Scalar) -> Piece? {
    if bytes.isEmpty { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: separator)) ?? bytes.endIndex
    let head = UnsafeBufferPointer(rebasing: bytes[..<end])
    bytes = UnsafeBufferPointer(rebasing: bytes[end...].dropFirst())
    return Piece(head)
  }

  /// `VC,CT`.
  func list(contains code: String) -> Bool {
    var rest = self
    while let next = rest.cut(at: ",") {
      if next == code { return true }
    }
    return false
  }

  /// Whether `*`, `VC,CT` or `!VC,CT` means the place; nil where nothing is written.
  func names(_ place: String) -> Bool? {
    if isEmpty { return nil }
    if self == "*" { return true }
    guard starts(with: "!") else { return list(contains: place) }
    var others = self
    others.dropFirst()
    return !others.list(contains: place)
  }

  /// `01-06` (every year), `2027-03-26` or `2027..2030-05-02`; nil for anything else, and for years that are not ours.
  var dates: (years: ClosedRange<Int>, month: Int, day: Int)? {
    let hyphen = UInt8(ascii: "-")
    let known = HolidayCalendar.years
    var years = known
    switch bytes.count {
    case 5: break
    case 10:
      guard let year = number(at: 0, digits: 4), bytes[4] == hyphen else { return nil }
      years = year...year
    case 16:
      guard let first = number(at: 0, digits: 4), let last = number(at: 6, digits: 4), first <= last,
        bytes[4] == UInt8(ascii: "."), bytes[5] == UInt8(ascii: "."), bytes[10] == hyphen
      else { return nil }
      years = first...last
    default: return nil
    }
    guard known.contains(years.lowerBound), known.contains(years.upperBound), bytes[bytes.count - 3] == hyphen,
      let month = number(at: bytes.count - 5, digits: 2), let day = number(at: bytes.count - 2, digits: 2)
    else { return nil }
    return (years, month, day)
  }

  private func number(at start: Int, digits: Int) -> Int? {
    var value = 0
    for byte in bytes[start..<start + digits] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
