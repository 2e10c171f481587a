import Testing
import TribuCompiler

@testable import TribuEmitters

@Suite("Formats of documents")
struct DocumentFormatTests {
  @Test("dates")
  func dates() throws {
    let spanish = DateWords(language: "es-CO")
    let english = DateWords(language: "en")
    let first = Day(year: 2027, month: 1, day: 18)
    let last = Day(year: 2027, month: 2, day: 7)
    #expect(spanish.long(first) == "18 de enero de 2027")
    #expect(spanish.shortWithWeekday(first) == "lun 18 ene")
    #expect(spanish.range(DayRange(first: first, last: last)).plainSpaces == "18 ene – 7 feb 2027")
    #expect(spanish.range(DayRange(first: first, last: first)) == "18 ene 2027")
    #expect(spanish.month(of: first) == "enero de 2027")
    #expect(spanish.weekday(.monday) == "lunes")
    #expect(spanish.shortMonth(first) == "ene")
    #expect(spanish.town(of: "America/Mexico_City") == "Ciudad de México")
    #expect(english.long(first) == "January 18, 2027")
    #expect(english.shortWithWeekday(first) == "Mon Jan 18")
    #expect(english.range(DayRange(first: first, last: last)).plainSpaces == "Jan 18 – Feb 7, 2027")
  }

  @Test(
    "money, to the last digit",
    arguments: [
      ("es-ES", "EUR", "5500.00", "5.500,00 €"), ("es-CO", "USD", "7420.00", "US$ 7.420,00"),
      ("en", "USD", "1200.00", "$1,200.00"), ("en-GB", "EUR", "0.05", "€0.05"),
      ("es-ES", "EUR", "123456789012.34", "123.456.789.012,34 €"), ("es-CL", "CLP", "1200", "$1.200"),
      ("es-MX", "MXN", "999.90", "$999.90"),
    ])
  func money(language: String, code: String, amount: String, text: String) throws {
    let currency = try #require(Currency(code))
    let numbers = NumberWords(language: language, currency: currency)
    let units = try #require(Int128(amount.filter { $0 != "." }))
    #expect(numbers.money(Amount(minorUnits: units, minorDigits: currency.minorDigits)).plainSpaces == text)
  }

  @Test("numbers and shares")
  func numbers() throws {
    let euro = try #require(Currency("EUR"))
    let spanish = NumberWords(language: "es", currency: euro)
    #expect(spanish.number(2100) == "2.100")
    #expect(spanish.number(Rational(15, 2)) == "7,5")
    #expect(spanish.number(Rational(10, 3)) == "3,33")
    #expect(spanish.quantity(Quantity(TribuCompiler.Decimal(digits: 25), isShare: true)).plainSpaces == "25 %")
    #expect(spanish.quantity(Quantity(TribuCompiler.Decimal(digits: 43, scale: 1))) == "4,3")
    let english = NumberWords(language: "en", currency: euro)
    #expect(english.quantity(Quantity(TribuCompiler.Decimal(digits: 25), isShare: true)) == "25%")
  }

  @Test("lengths of time")
  func durations() throws {
    let words = try #require(DocumentWords(language: "es"))
    let euro = try #require(Currency("EUR"))
    let durations = DurationWords(words: words, numbers: NumberWords(language: "es", currency: euro))
    #expect(durations.text(TribuCompiler.Duration(minutes: 90)).plainSpaces == "90 min")
    #expect(durations.text(TribuCompiler.Duration(minutes: 150)).plainSpaces == "2 h 30 min")
    #expect(durations.text(TribuCompiler.Duration(minutes: 480)).plainSpaces == "8 h")
    #expect(durations.text(TribuCompiler.Duration(days: 21)).plainSpaces == "3 semanas")
    #expect(durations.text(TribuCompiler.Duration(days: 10)).plainSpaces == "10 días")
    #expect(durations.text(TribuCompiler.Duration(days: 1)).plainSpaces == "1 día")
    #expect(durations.text(TribuCompiler.Duration(months: 6)).plainSpaces == "6 meses")
    #expect(durations.text(TribuCompiler.Duration(workingDays: 3)).plainSpaces == "3 días laborables")
  }

  @Test("brand colours stay readable", arguments: ["#ffffff", "#ffe600", "#9c4221", "#000000", "#777777", "#00ffcc"])
  func contrast(written: String) throws {
    let colour = try #require(Colour(written))
    #expect(colour.readable(on: .white, contrast: 4.5).contrast(with: .white) >= 4.5)
    #expect(colour.textOnTop.contrast(with: colour) >= 4.5)
  }
}

extension String {
  /// ICU's narrow and unbreakable spaces as plain ones.
  fileprivate var plainSpaces: String {
    String(map { "\u{A0}\u{2009}\u{202F}".contains($0) ? " " : $0 })
  }
}
