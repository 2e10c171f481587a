import Testing

@testable import TribuEmitters

/// The strict reader must be strict: each case damages a good calendar in one way, and names what has to be said.
@Suite struct StrictCalendarReaderTests {
  struct Mutant: CustomTestStringConvertible, Sendable {
    let name: String
    let finding: String
    let damage: @Sendable (String) -> String

    init(_ name: String, _ finding: String, _ damage: @escaping @Sendable (String) -> String) {
      (self.name, self.finding, self.damage) = (name, finding, damage)
    }

    /// Replaces the first occurrence.
    init(_ name: String, _ finding: String, _ old: String, _ new: String) {
      self.init(name, finding) { text in
        guard let range = text.firstRange(of: old) else { return text }
        return text.replacingCharacters(in: range, with: new)
      }
    }

    /// Puts a line in before the first line that begins so.
    init(_ name: String, _ finding: String, line: String, before start: String) {
      self.init(name, finding, "\r\n" + start, "\r\n" + line + "\r\n" + start)
    }

    /// Leaves out the first line that begins so.
    init(_ name: String, _ finding: String, without start: String) {
      self.init(name, finding) { text in
        guard let from = text.firstRange(of: "\r\n" + start)?.lowerBound else { return text }
        let next = text[text.index(after: from)...].firstIndex(of: "\r\n") ?? text.endIndex
        return String(text[..<from] + text[next...])
      }
    }

    var testDescription: String { name }
  }

  /// What no reader of calendars was seen to notice.
  static let unseen: [Mutant] = [
    Mutant("line feeds only", "does not end in CRLF") { $0.replacing("\r\n", with: "\n") },
    Mutant("no DTSTAMP", "VEVENT without DTSTAMP", without: "DTSTAMP"),
    Mutant("an injected attendee", "ATTENDEE in VEVENT", line: "ATTENDEE:mailto:x@example.org", before: "STATUS"),
    Mutant("a second title", "a second SUMMARY", line: "SUMMARY:Otro", before: "DESCRIPTION:Una idea"),
    Mutant("a negative SEQUENCE", "no count", "SEQUENCE:0", "SEQUENCE:-1"),
    Mutant("REFRESH-INTERVAL without VALUE", "parameters", "REFRESH-INTERVAL;VALUE=DURATION", "REFRESH-INTERVAL"),
    Mutant("an offset with seconds", "no offset", "TZOFFSETTO:-0400", "TZOFFSETTO:-040000"),
    Mutant("no DAYLIGHT", "-0400 never begins") { text in
      let start = text.firstRange(of: "BEGIN:DAYLIGHT")!.lowerBound
      let end = text.firstRange(of: "END:DAYLIGHT\r\n")!.upperBound
      return String(text[..<start] + text[end...])
    },
    Mutant("a property after an alarm", "after a component", "ALARM\r\nEND:VEVENT", "ALARM\r\nX-A:1\r\nEND:VEVENT"),
    Mutant("a local DTSTAMP", "no time in UTC", "DTSTAMP:20261201T000000Z", "DTSTAMP:20261201T000000"),
    Mutant("an unfolded line", "octets", "\r\n ", ""),
  ]

  static let lines: [Mutant] = [
    Mutant("a byte order mark", "a byte order mark") { "\u{FEFF}" + $0 },
    Mutant("no last line end", "the last line has no end") { String($0.dropLast()) },
    Mutant("a bare CR", "does not end in CRLF", "SUMMARY:Lunes", "SUMMARY:Lu\rnes"),
    Mutant("an empty line", "an empty line", line: "", before: "STATUS"),
    Mutant("a control character", "a control character", "SUMMARY:Lunes", "SUMMARY:Lu\u{1B}nes"),
    Mutant("a non-character", "a character that is none", "SUMMARY:Lunes", "SUMMARY:Lu\u{FFFE}nes"),
    Mutant("no colon", "no content line", line: "SUMMARY Lunes", before: "STATUS"),
    Mutant("something behind the end", "after the calendar") { $0 + "X-A:1\r\n" },
    Mutant("an open event", "closes nothing", without: "END:VEVENT"),
    Mutant("a second calendar", "after the calendar") { $0 + $0 },
  ]

  static let profile: [Mutant] = [
    Mutant("METHOD", "METHOD in VCALENDAR", line: "METHOD:PUBLISH", before: "CALSCALE"),
    Mutant("ORGANIZER", "ORGANIZER in VEVENT", line: "ORGANIZER:mailto:x@example.org", before: "STATUS"),
    Mutant("an unknown property", "X-EVIL in VEVENT", line: "X-EVIL:1", before: "STATUS"),
    Mutant("no VERSION", "VCALENDAR without VERSION", without: "VERSION"),
    Mutant("no PRODID", "VCALENDAR without PRODID", without: "PRODID"),
    Mutant("no UID", "VEVENT without UID") { text in
      let event = text.firstRange(of: "BEGIN:VEVENT\r\n")!.upperBound
      let next = text[event...].firstRange(of: "DTSTAMP")!.lowerBound
      return String(text[..<event] + text[next...])
    },
    Mutant(
      "another order", "STATUS out of order", "STATUS:CONFIRMED\r\nTRANSP:OPAQUE", "TRANSP:OPAQUE\r\nSTATUS:CONFIRMED"),
    Mutant("an alarm without trigger", "VALARM without TRIGGER", without: "TRIGGER"),
    Mutant("an alarm afterwards", "not before the start", "TRIGGER:-P1D", "TRIGGER:P1D"),
    Mutant("an alarm that mails", "not one of", "ACTION:DISPLAY", "ACTION:EMAIL"),
    Mutant("a day that blocks", "a whole day that blocks") { text in
      let day = text.firstRange(of: "DTSTART;VALUE=DATE")!.upperBound
      let end = text[day...].firstRange(of: "TRANSP:TRANSPARENT")!
      return String(text[..<end.lowerBound] + "TRANSP:OPAQUE" + text[end.upperBound...])
    },
    Mutant("no events", "without events") { text in
      let start = text.firstRange(of: "BEGIN:VTIMEZONE")!.lowerBound
      return String(text[..<start] + "END:VCALENDAR\r\n")
    },
  ]

  static let values: [Mutant] = [
    Mutant("an unescaped comma", "an unescaped ,", "planta 2\\,", "planta 2,"),
    Mutant("an unescaped semicolon", "an unescaped ;", "Sala\\;", "Sala;"),
    Mutant("an unknown escape", "the escape", "SUMMARY:Lunes", "SUMMARY:Lu\\xnes"),
    Mutant("half an escape", "half an escape", "SUMMARY:Cartel", "SUMMARY:Cartel\\"),
    Mutant("a title of two lines", "several lines", "SUMMARY:Lunes", "SUMMARY:Lu\\nnes"),
    Mutant("a turned title", "turns the direction", "SUMMARY:Lunes", "SUMMARY:\u{202E}Lunes"),
    Mutant("a script as address", "no address", "URL:https://", "URL:javascript:"),
    Mutant("an address beyond ASCII", "no address", "%C3%ADa=1\r\nCAT", "ía=1\r\nCAT"),
    Mutant("the 30th of February", "no day", "DTSTART;VALUE=DATE:20270212", "DTSTART;VALUE=DATE:20270230"),
    Mutant("a floating time", "parameters", "DTSTART;TZID=America/New_York:", "DTSTART:"),
    Mutant("a date without VALUE", "parameters", "DTSTART;VALUE=DATE:", "DTSTART:"),
    Mutant("an end of another type", "another type", "DTEND;VALUE=DATE:", "DTEND;TZID=America/New_York:"),
    Mutant("an end before the start", "not after DTSTART", "York:20270201T081500", "York:20270201T071500"),
    Mutant("a UID in capitals", "no UUID", "\r\nUID:", "\r\nUID:A"),
    Mutant("an empty status", "not one of", "STATUS:CONFIRMED", "STATUS:"),
  ]

  static let relations: [Mutant] = [
    Mutant("a zone without rules", "is not defined once", "DTSTART;TZID=America/New_York", "DTSTART;TZID=Europe/Paris"),
    Mutant("a zone twice", "is not defined once") { text in
      let start = text.firstRange(of: "BEGIN:VTIMEZONE")!.lowerBound
      let end = text.firstRange(of: "END:VTIMEZONE\r\n")!.upperBound
      return String(text[..<end]) + String(text[start...])
    },
    Mutant("a zone at the end", "after events") { text in
      let start = text.firstRange(of: "BEGIN:VTIMEZONE")!.lowerBound
      let end = text.firstRange(of: "END:VTIMEZONE\r\n")!.upperBound
      let last = text.firstRange(of: "END:VCALENDAR")!.lowerBound
      return String(text[..<start] + text[end..<last] + text[start..<end] + text[last...])
    },
    Mutant("a zone for nothing", "defined for nothing", "TZID:America/New_York", "TZID:Europe/Paris"),
    Mutant("a zone called UTC", "a VTIMEZONE for UTC") { $0.replacing("America/New_York", with: "UTC") },
    Mutant("a rule without weekday", "no yearly rule", ";BYDAY=2SU", ""),
    Mutant("a rule that ends", "no yearly rule", ";BYDAY=2SU", ";BYDAY=2SU;UNTIL=20300101T000000Z"),
    Mutant("an event twice", "again") { text in
      let start = text.firstRange(of: "BEGIN:VEVENT")!.lowerBound
      let end = text.firstRange(of: "END:VEVENT\r\n")!.upperBound
      return String(text[..<end]) + String(text[start...])
    },
    Mutant("events out of order", "out of order") { text in
      let start = text.firstRange(of: "BEGIN:VEVENT")!.lowerBound
      let end = text.firstRange(of: "END:VEVENT\r\n")!.upperBound
      let last = text.firstRange(of: "END:VCALENDAR")!.lowerBound
      return String(text[..<start] + text[end..<last] + text[start..<end] + text[last...])
    },
  ]

  private static func calendar() throws -> String {
    let bytes = TestPlans.feeds(try TestPlans.plan(CalendarPlaybook.text))["calendar.ics"]
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  @Test func theGoodOneIsGood() throws {
    #expect(StrictCalendarReader(Array(try StrictCalendarReaderTests.calendar().utf8)).violations.isEmpty)
  }

  @Test(arguments: unseen + lines + profile + values + relations)
  func damageIsSeen(_ mutant: Mutant) throws {
    let good = try StrictCalendarReaderTests.calendar()
    let bad = mutant.damage(good)
    try #require(bad.utf8.elementsEqual(good.utf8) == false, "the damage did nothing")
    let violations = StrictCalendarReader(Array(bad.utf8)).violations
    #expect(violations.contains { $0.contains(mutant.finding) }, "\(violations)")
  }

  /// Bytes that no string holds: a fold in the middle of a letter.
  @Test func aFoldInsideALetterIsSeen() throws {
    var bytes = Array(try StrictCalendarReaderTests.calendar().utf8)
    let letter = try #require(bytes.firstRange(of: Array("é".utf8)))
    bytes.insert(contentsOf: Array("\r\n ".utf8), at: letter.lowerBound + 1)
    #expect(StrictCalendarReader(bytes).violations.contains { $0.contains("no characters") })
  }

  @Test func whatMembersMayNotSeeIsSeen() throws {
    let feeds = TestPlans.feeds(try TestPlans.plan(CalendarPlaybook.text))
    let violations = StrictCalendarReader(try #require(feeds["calendar.ics"]), isForMembers: true).violations
    for name in ["CATEGORIES", "RELATED-TO", "CREATED", "LAST-MODIFIED"] {
      #expect(violations.contains { $0.contains("\(name) is shown to members") })
    }
    #expect(violations.contains { $0.contains("a VALARM") })
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
