import Testing

@testable import TribuCompiler

/// A text with a mistake, the mistake, and the piece of the text that it is about.
private struct MistakeCase: CustomTestStringConvertible, Sendable {
  let text: String
  let mistake: RecurrenceError.Mistake
  let place: String

  init(_ text: String, _ mistake: RecurrenceError.Mistake, _ place: String) {
    self.text = text
    self.mistake = mistake
    self.place = place
  }

  var testDescription: String { String(text.prefix(60)) }
}

@Suite struct RecurrenceTextTests {
  private static let mistakes = [
    MistakeCase("", .emptyRule, ""),
    MistakeCase("RRULE:FREQ=DAILY", .propertyName, "RRULE:"),
    MistakeCase("FREQ=WEEKLY;", .emptyPart, ""),
    MistakeCase("FREQ=WEEKLY;;BYDAY=MO", .emptyPart, ""),
    MistakeCase("FREQ=WEEKLY;BYDAY", .missingValue(.weekdays), "BYDAY"),
    MistakeCase("FREQ=WEEKLY;BYDAY=", .missingValue(.weekdays), "BYDAY="),
    MistakeCase("FREQ=WEEKLY;BYDAY=MO,", .emptyElement(.weekdays), ""),
    MistakeCase("FREQ=MONTHLY;BYMONTHDAY=1,,2", .emptyElement(.monthDays), ""),
    MistakeCase("FREQ=WEEKLY;BYDIA=MO", .unknownPart("BYDIA"), "BYDIA"),
    MistakeCase("FREQ=WEEKLY; BYDAY=MO", .unknownPart(" BYDAY"), " BYDAY"),
    MistakeCase("RSCALE=GREGORIAN;FREQ=DAILY", .unknownPart("RSCALE"), "RSCALE"),
    MistakeCase("FREQ=DAILY;BYHOUR=9", .timeOfDay(.hours), "BYHOUR"),
    MistakeCase("FREQ=DAILY;byminute=9", .timeOfDay(.minutes), "byminute"),
    MistakeCase("FREQ=DAILY;BYSECOND=9", .timeOfDay(.seconds), "BYSECOND"),
    MistakeCase("FREQ=DAILY;FREQ=DAILY", .repeatedPart(.frequency), "FREQ"),
    MistakeCase("BYDAY=MO;FREQ=WEEKLY;BYDAY=TU", .repeatedPart(.weekdays), "BYDAY"),
    MistakeCase("BYDAY=MO", .missingFrequency, ""),
    MistakeCase("FREQ=FORTNIGHTLY", .unknownFrequency("FORTNIGHTLY"), "FORTNIGHTLY"),
    MistakeCase("FREQ=Hourly", .subDailyFrequency("Hourly"), "Hourly"),
    MistakeCase("FREQ=MINUTELY", .subDailyFrequency("MINUTELY"), "MINUTELY"),
    MistakeCase("FREQ=SECONDLY", .subDailyFrequency("SECONDLY"), "SECONDLY"),
    MistakeCase("FREQ=WEEKLY;BYDAY=MO,LU", .unknownWeekday("LU", in: .weekdays), "LU"),
    MistakeCase("FREQ=WEEKLY;BYDAY=M", .unknownWeekday("M", in: .weekdays), "M"),
    MistakeCase("FREQ=WEEKLY;BYDAY=1MI", .unknownWeekday("1MI", in: .weekdays), "1MI"),
    MistakeCase("FREQ=WEEKLY;BYDAY=MO=", .unknownWeekday("MO=", in: .weekdays), "MO="),
    MistakeCase("FREQ=WEEKLY;WKST=1MO", .unknownWeekday("1MO", in: .weekStart), "1MO"),
    MistakeCase("FREQ=MONTHLY;BYDAY=0MO", .badNumber("0MO", in: .weekdays), "0MO"),
    MistakeCase("FREQ=MONTHLY;BYDAY=MO,54TU", .badNumber("54TU", in: .weekdays), "54TU"),
    MistakeCase("FREQ=MONTHLY;BYDAY=--1TU", .badNumber("--1TU", in: .weekdays), "--1TU"),
    MistakeCase("FREQ=DAILY;INTERVAL=0", .badNumber("0", in: .interval), "0"),
    MistakeCase("FREQ=DAILY;INTERVAL=100001", .badNumber("100001", in: .interval), "100001"),
    MistakeCase("FREQ=DAILY;INTERVAL=-1", .badNumber("-1", in: .interval), "-1"),
    MistakeCase("FREQ=DAILY;INTERVAL=1.5", .badNumber("1.5", in: .interval), "1.5"),
    MistakeCase("FREQ=DAILY;INTERVAL=٣", .badNumber("٣", in: .interval), "٣"),
    MistakeCase("FREQ=DAILY;COUNT=0", .badNumber("0", in: .count), "0"),
    MistakeCase("FREQ=DAILY;COUNT=100001", .badNumber("100001", in: .count), "100001"),
    MistakeCase(
      "FREQ=DAILY;COUNT=99999999999999999999", .badNumber("99999999999999999999", in: .count), "99999999999999999999"),
    MistakeCase("FREQ=DAILY;BYMONTH=3,13", .badNumber("13", in: .months), "13"),
    MistakeCase("FREQ=DAILY;BYMONTH=-1", .badNumber("-1", in: .months), "-1"),
    MistakeCase("FREQ=MONTHLY;BYMONTHDAY=32", .badNumber("32", in: .monthDays), "32"),
    MistakeCase("FREQ=MONTHLY;BYMONTHDAY=-", .badNumber("-", in: .monthDays), "-"),
    MistakeCase("FREQ=YEARLY;BYYEARDAY=-367", .badNumber("-367", in: .yearDays), "-367"),
    MistakeCase("FREQ=YEARLY;BYWEEKNO=54", .badNumber("54", in: .weekNumbers), "54"),
    MistakeCase("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", .badNumber("0", in: .positions), "0"),
    MistakeCase("FREQ=WEEKLY;BYDAY=MO,2TU,3WE", .misplacedOrdinal("2TU", .weekly), "2TU"),
    MistakeCase("BYDAY=-1MO;FREQ=DAILY", .misplacedOrdinal("-1MO", .daily), "-1MO"),
    MistakeCase("FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", .ordinalInNumberedWeek("1MO"), "1MO"),
    MistakeCase("FREQ=MONTHLY;BYWEEKNO=20", .misplacedPart(.weekNumbers, .monthly), "BYWEEKNO=20"),
    MistakeCase("FREQ=MONTHLY;BYYEARDAY=20", .misplacedPart(.yearDays, .monthly), "BYYEARDAY=20"),
    MistakeCase("BYYEARDAY=20;FREQ=DAILY", .misplacedPart(.yearDays, .daily), "BYYEARDAY=20"),
    MistakeCase("FREQ=WEEKLY;BYMONTHDAY=20", .misplacedPart(.monthDays, .weekly), "BYMONTHDAY=20"),
    MistakeCase("FREQ=YEARLY;BYSETPOS=1", .positionsAlone, "BYSETPOS=1"),
    MistakeCase("FREQ=DAILY;UNTIL=20270230", .badUntil("20270230"), "20270230"),
    MistakeCase("FREQ=DAILY;UNTIL=2027-02-03", .badUntil("2027-02-03"), "2027-02-03"),
    MistakeCase("FREQ=DAILY;UNTIL=202702", .badUntil("202702"), "202702"),
    MistakeCase("FREQ=DAILY;UNTIL=20270203T", .badUntil("20270203T"), "20270203T"),
    MistakeCase("FREQ=DAILY;UNTIL=20270203T240000Z", .badUntil("20270203T240000Z"), "20270203T240000Z"),
    MistakeCase("FREQ=DAILY;UNTIL=20270203T100000ZZ", .badUntil("20270203T100000ZZ"), "20270203T100000ZZ"),
    MistakeCase("FREQ=DAILY;UNTIL=20270203;COUNT=3", .untilAndCount, "COUNT=3"),
    MistakeCase("COUNT=3;FREQ=DAILY;UNTIL=20270203", .untilAndCount, "UNTIL=20270203"),
  ]

  @Test(arguments: mistakes)
  private func `a mistake is named and placed`(_ expected: MistakeCase) throws {
    let error = try #require(throws: RecurrenceError.self) { try Recurrence(text: expected.text) }
    #expect(error.mistake == expected.mistake)
    let bytes = Array(expected.text.utf8)
    try #require(error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count)
    #expect(String(decoding: bytes[error.range], as: UTF8.self) == expected.place)
  }

  @Test(arguments: mistakes)
  private func `a mistake is told in both languages`(_ expected: MistakeCase) throws {
    let sentence = RecurrenceError(mistake: expected.mistake, range: 0..<0).sentence
    #expect(!sentence.en.isEmpty && !sentence.es.isEmpty && sentence.en != sentence.es)
  }

  @Test func `a sentence says what is allowed`() throws {
    let error = try #require(throws: RecurrenceError.self) { try Recurrence(text: "FREQ=MONTHLY;BYMONTHDAY=32") }
    #expect(error.sentence.en == "`32` does not fit `BYMONTHDAY`, which takes 1 to 31 and -1 to -31")
    #expect(error.sentence.es == "`32` no sirve en `BYMONTHDAY`, que admite de 1 a 31 y de -1 a -31")
  }

  @Test func `a hostile value stays out of the sentence`() throws {
    for text in ["FREQ=\(String(repeating: "X", count: 1_000_000))", String(repeating: "e\u{301}", count: 500_000)] {
      let error = try #require(throws: RecurrenceError.self) { try Recurrence(text: text) }
      #expect(error.sentence.en.utf8.count < 250 && error.sentence.es.utf8.count < 250)
    }
  }

  /// Left as written, right as Tribu writes it; the right one reads as the same rule.
  @Test(arguments: [
    ("FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"),
    ("byday=fr,mo,fr;freq=weekly", "FREQ=WEEKLY;BYDAY=MO,FR"),
    ("FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=2;WKST=MO"),
    ("FREQ=WEEKLY;INTERVAL=1;WKST=MO", "FREQ=WEEKLY"),
    ("FREQ=WEEKLY;WKST=SU", "FREQ=WEEKLY;WKST=SU"),
    ("FREQ=MONTHLY;BYDAY=-1FR,+2TU,TH,1MO", "FREQ=MONTHLY;BYDAY=TH,1MO,2TU,-1FR"),
    ("BYSETPOS=-1;BYDAY=MO,TU;FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1,15,-31,+01", "FREQ=MONTHLY;BYMONTHDAY=1,15,-31,-1"),
    ("FREQ=YEARLY;BYWEEKNO=20,2;BYMONTH=012", "FREQ=YEARLY;BYMONTH=12;BYWEEKNO=2,20;WKST=MO"),
    ("FREQ=YEARLY;BYYEARDAY=-1,100;COUNT=007", "FREQ=YEARLY;BYYEARDAY=100,-1;COUNT=7"),
    ("FREQ=DAILY;INTERVAL=100000;UNTIL=20270301T235960Z", "FREQ=DAILY;INTERVAL=100000;UNTIL=20270301"),
    ("freq=daily;until=20270301t080000", "FREQ=DAILY;UNTIL=20270301"),
  ])
  func `equal rules have one text`(written: String, canonical: String) throws {
    let rule = try Recurrence(text: written)
    #expect(rule.text == canonical)
    #expect(try Recurrence(text: canonical) == rule)
  }
}
