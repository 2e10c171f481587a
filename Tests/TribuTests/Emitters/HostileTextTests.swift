import Testing

@testable import TribuCompiler
@testable import TribuEmitters

/// Whatever a person writes into a playbook, a calendar holds its events and nothing more: no line, no alarm, no
/// guest can be slipped in.
@Suite struct HostileTextTests {
  /// As a quoted YAML scalar holds it; the reader refuses line breaks here.
  static let oneLine = [
    #"\u2028ATTENDEE:mailto:x@example.org"#, #"\u2029END:VEVENT"#, #"\x85BEGIN:VALARM"#, #"\";X=1:\""#,
    #"a\0b\x7F\e[31m"#, #"\\nATTENDEE:mailto:x@example.org\\"#, #"a;b,c:d^ne%0D%0A"#, #"\u202Eevil\u2066"#,
    #"\uFEFFa\uFFFD"#,
    #"👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"#, #"{title}{text}{day}{"#, #"\u202E"#, #"<b onclick=x>&amp;</b>"#, #"=1+1"#,
  ]

  static let lines: [String] =
    oneLine + [
      #"\r\nATTENDEE:mailto:x@example.org"#, #"\nBEGIN:VALARM\nACTION:EMAIL"#, #"\rX:1"#, #"\r\n\r\nEND:VCALENDAR\r\n"#,
      #"a\n\n> > > > - - 1. b\n\n```\r\nX:1\n```\n\n<script>\r\nY:1</script>"#,
      #"[a](javascript:x) ![b](data:text/html,x)"#,
    ]

  @Test(arguments: oneLine)
  func everyFieldOfOneLine(_ payload: String) throws { try check(line: payload, prose: "x") }

  @Test(arguments: lines)
  func prose(_ payload: String) throws { try check(line: "x", prose: payload) }

  @Test func aMegabyteOfProse() throws {
    let filler = String(repeating: #"ñ\\,;👍🏽\n"#, count: 65_536)
    try check(HostilePlaybook.text.replacing("O PROSE", with: filler))
  }

  private func check(line: String, prose: String) throws {
    try check(HostilePlaybook.text.replacing("LINE", with: line).replacing("PROSE", with: prose))
  }

  private func check(_ text: String) throws {
    let plan = try TestPlans.plan(text)
    let feeds = TestPlans.feeds(plan)
    #expect(feeds.count == 6)
    for (name, bytes) in feeds {
      let reader = StrictCalendarReader(bytes, isForMembers: name == "members.ics")
      #expect(reader.violations.isEmpty, "\(name)")
      #expect(reader.events.count == plan.items.count { $0.feeds.feeds.map { $0.rawValue + ".ics" }.contains(name) })
      #expect(reader.events.flatMap(\.children).allSatisfy { $0.property("ACTION")?.value == "DISPLAY" })
    }
  }

  /// The same past the reader of playbooks: line breaks in every string that an event has.
  @Test(arguments: [
    "\r\nATTENDEE:mailto:x", "\nBEGIN:VALARM", "\rX:1", "\u{2028}END:VEVENT", "\";X=1:", "\0", "\u{85}X:1",
  ])
  func everyStringOfAnEvent(_ payload: String) throws {
    let day = Day(year: 2027, month: 1, day: 8)
    let uid = CalendarIdentity(domain: payload, playbook: payload).uid(ofKey: payload)
    let event = CalendarEvent(
      uid: uid + payload, revision: .first(on: day), time: .days(DayRange(first: day, last: day)), summary: payload,
      description: payload, place: .text(payload), isBusy: false,
      details: .init(categories: [payload, payload], parent: uid + payload, reminders: [Duration(minutes: 5)]))
    var lines = ContentLines()
    event.write(to: &lines, clock: .utc)
    let unfolded = String(decoding: lines.bytes, as: UTF8.self).replacing("\r\n ", with: "")
    let names = unfolded.split(separator: "\r\n").map { line in String(line.prefix { $0 != ":" && $0 != ";" }) }
    let expected = """
      BEGIN UID DTSTAMP CREATED LAST-MODIFIED SEQUENCE DTSTART DTEND SUMMARY DESCRIPTION LOCATION CATEGORIES STATUS \
      TRANSP X-MICROSOFT-CDO-BUSYSTATUS RELATED-TO BEGIN ACTION TRIGGER DESCRIPTION END END
      """
    #expect(names.joined(separator: " ") == expected)
    #expect(lines.bytes.split(separator: 10).allSatisfy { $0.last == 13 && $0.count <= 76 })
  }
}
