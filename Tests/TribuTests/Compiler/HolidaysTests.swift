import Testing

@testable import TribuCompiler

@Suite struct HolidaysTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let place: String
    let date: String
    let name: String?
    var english: String?

    var testDescription: String { "\(place) \(date)" }
  }

  @Test(arguments: [
    Case(place: "ES-VC", date: "2027-03-19", name: "San José", english: "Saint Joseph's Day"),
    Case(place: "ES-VC", date: "2027-10-09", name: "Día de la Comunidad Valenciana"),
    Case(place: "ES-VC", date: "2027-10-12", name: "Fiesta Nacional de España"),
    Case(place: "ES", date: "2027-03-19", name: nil),
    Case(place: "ES", date: "2027-10-12", name: "Fiesta Nacional de España"),
    Case(place: "ES-CT", date: "2028-12-26", name: "San Esteban"),
    Case(
      place: "CO", date: "2027-01-11", name: "Día de los Reyes Magos (observado)", english: "Epiphany (observed)"),
    Case(place: "CO", date: "2027-01-06", name: nil),
    Case(place: "CO", date: "2027-07-20", name: "Día de la Independencia", english: "Independence Day"),
    Case(place: "MX", date: "2027-02-01", name: "Día de la Constitución"),
    Case(place: "MX", date: "2030-10-01", name: "Transmisión del Poder Ejecutivo Federal"),
    Case(place: "AR", date: "2027-05-25", name: "Día de la Revolución de Mayo"),
    Case(place: "AR-A", date: "2027-02-20", name: "Aniversario de la Batalla de Salta"),
    Case(place: "CL", date: "2027-09-18", name: "Día de la Independencia"),
    Case(place: "US", date: "2027-07-04", name: "Independence Day", english: "Independence Day"),
    Case(place: "US", date: "2027-07-05", name: "Independence Day (observed)"),
    Case(place: "US", date: "2027-12-31", name: "New Year's Day (observed)"),
    Case(place: "US-MA", date: "2027-12-31", name: nil),
    Case(place: "PR", date: "2027-01-06", name: "Epiphany"),
    Case(place: "GB-SCT", date: "2027-01-04", name: "New Year Holiday (observed)"),
    Case(place: "GB-SCT", date: "2027-03-29", name: nil),
    Case(place: "GB-ENG", date: "2027-03-29", name: "Easter Monday"),
    Case(place: "DE-BY", date: "2027-01-06", name: "Heilige Drei Könige", english: "Epiphany"),
    Case(place: "DE", date: "2027-01-06", name: nil),
    Case(place: "IT", date: "2027-06-02", name: "Festa della Repubblica", english: "Republic Day"),
    Case(place: "IT-MI", date: "2027-12-07", name: "Sant'Ambrogio"),
    Case(place: "BR", date: "2027-09-07", name: "Independência do Brasil"),
    Case(place: "CA-QC", date: "2027-06-24", name: "Saint Jean Baptiste Day"),
  ])
  func `a date that every wall calendar shows`(_ expected: Case) throws {
    let day = try #require(Day(expected.date))
    let found = try calendar(of: expected.place).name(on: day)
    #expect(found?.local == expected.name)
    if let english = expected.english { #expect(found?.inLanguage("en-GB") == english) }
  }

  @Test func `two holidays on one day are told together, in either language`() throws {
    let name = try calendar(of: "CO").name(on: Day(year: 2025, month: 6, day: 30))
    #expect(name?.inLanguage("es-CO") == "Sagrado Corazón (observado); San Pedro y San Pablo (observado)")
    #expect(
      name?.inLanguage("en") == "Sacred Heart (observed); Saint Peter and Saint Paul's Day (observed)")
  }

  @Test(arguments: [
    ("es", "Año Nuevo"), ("en", "New Year's Day"), ("EN-us", "New Year's Day"), ("enm", "Año Nuevo"),
    ("ca", "Año Nuevo"), ("", "Año Nuevo"),
  ])
  func `English is given for English, the local name for every other language`(language: String, shown: String) {
    let name = HolidayName(local: "Año Nuevo", localLanguage: "es", english: "New Year's Day")
    #expect(name.inLanguage(language) == shown)
  }

  @Test func `every place of every country reads, in order and each day once`() throws {
    #expect(HolidayCatalogue.countries.count >= 32)
    for country in HolidayCatalogue.countries {
      for subdivision in [nil] + HolidayCatalogue.subdivisions(of: country).map(Optional.some) {
        let calendar = try #require(
          HolidayCatalogue.calendar(country: country, subdivision: subdivision), "\(country) \(subdivision ?? "")")
        #expect(zip(calendar.days, calendar.days.dropFirst()).allSatisfy { $0.day < $1.day })
        #expect(Set(calendar.days.map(\.day.year)) == Set(HolidayCalendar.years), "\(country) \(subdivision ?? "")")
      }
    }
  }

  @Test func `places that are not in the data are nil, not the nearest one`() {
    #expect(HolidayCatalogue.calendar(country: "XX", subdivision: nil) == nil)
    #expect(HolidayCatalogue.calendar(country: "ES", subdivision: "XX") == nil)
    #expect(HolidayCatalogue.calendar(country: "ES", subdivision: ".") == nil)
    #expect(HolidayCatalogue.calendar(country: "ES", subdivision: "") == nil)
    #expect(HolidayCatalogue.calendar(country: "CO", subdivision: "") == nil)
    #expect(HolidayCatalogue.subdivisions(of: "XX") == [])
    #expect(HolidayCatalogue.subdivisions(of: "CO") == [])
    #expect(HolidayCatalogue.subdivisions(of: "GB") == ["ENG", "NIR", "SCT", "WLS"])
  }

  static let sound = """
    # A comment
    country: ZZ
    language: es
    years: 2024..2040
    subdivisions: A,B

    *\tAño Nuevo\tNew Year's Day\t01-01
    A\tDía de A\t\t2027-03-02 2029..2030-03-02
    !A\tDía de B\t\t2027-01-01

    """

  @Test func `a line is for its places alone`() throws {
    func days(_ subdivision: String?) throws -> [String] {
      try #require(read(Self.sound, subdivision)).days.filter { (2027...2029).contains($0.day.year) }
        .map { "\($0.day) \($0.name.local)" }
    }
    let newYear = ["2027-01-01 Año Nuevo", "2028-01-01 Año Nuevo", "2029-01-01 Año Nuevo"]
    let joined = ["2027-01-01 Año Nuevo; Día de B"] + newYear.dropFirst()
    #expect(try days("A") == [newYear[0], "2027-03-02 Día de A", newYear[1], newYear[2], "2029-03-02 Día de A"])
    #expect(try days("B") == joined)
    #expect(try days(nil) == joined)
    #expect(
      read(Self.sound, "B")?.name(on: Day(year: 2027, month: 1, day: 1))?.english == "New Year's Day; Día de B")
  }

  @Test(arguments: [
    ("country: ZZ", "country: ES"), ("language: es\n", ""), ("2024..2040", "2024..2041"), ("country", "county"),
    ("\t01-01", ""), ("\t01-01", "\t"), ("\t01-01", "\t02-30"), ("\t01-01", "\t02-29"), ("\t01-01", "\t1-1"),
    ("\t01-01", "\t01-01\r"), ("\t01-01", "\t2041-01-01"), ("\t01-01", "\t2030..2029-01-01"),
    ("\t01-01", "\t0000..9999-01-01"), ("\t01-01", "\t01_01"), ("\t01-01", "\t01-01  01-02"),
    ("Año Nuevo\t", "\t"), ("*\tAño", "\tAño"), ("*\t", "\n*\t"),
  ])
  func `damaged text gives nil`(part: String, instead: String) throws {
    let range = try #require(Self.sound.firstRange(of: part))
    var text = Self.sound
    text.replaceSubrange(range, with: instead)
    #expect(read(text, nil) == nil)
  }

  @Test func `no cut and no wrong byte traps`() {
    let bytes = Array(Self.sound.utf8)
    for place in [nil, "A", "B"] {
      for index in bytes.indices {
        _ = read(Array(bytes[..<index]), place)
        for wrong in Array("\n\t ,:!.-*#\r0A".utf8) + [0, 0xC3, 0xFF] {
          var damaged = bytes
          damaged[index] = wrong
          _ = read(damaged, place)
        }
      }
    }
  }

  // MARK: - Helpers

  /// The calendar of `ES-VC` or `ES`.
  private func calendar(of place: String) throws -> HolidayCalendar {
    let parts = place.split(separator: "-", maxSplits: 1).map(String.init)
    return try #require(
      HolidayCatalogue.calendar(country: parts[0], subdivision: parts.count > 1 ? parts[1] : nil))
  }

  private func read(_ text: String, _ subdivision: String?) -> HolidayCalendar? {
    read(Array(text.utf8), subdivision)
  }

  private func read(_ bytes: [UInt8], _ subdivision: String?) -> HolidayCalendar? {
    bytes.withUnsafeBufferPointer { HolidayCalendar(data: $0, country: "ZZ", subdivision: subdivision) }
  }
}
