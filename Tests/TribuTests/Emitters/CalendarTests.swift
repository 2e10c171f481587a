import Testing

@testable import TribuCompiler
@testable import TribuEmitters

@Suite struct CalendarTests {
  /// Every feed of every starter, in both languages.
  @Test(arguments: TestPlans.starters, ["es", "en"])
  func startersAreStrictlyRight(_ name: String, language: String) throws {
    let plan = try TestPlans.starter(name)
    let feeds = TestPlans.feeds(plan, language: language)
    #expect(feeds.count == 6)
    for (file, bytes) in feeds {
      let reader = StrictCalendarReader(bytes, isForMembers: file == "members.ics")
      #expect(reader.violations.isEmpty, "\(file)")
      #expect(reader.events.count == plan.items.count { $0.feeds.feeds.map { $0.rawValue + ".ics" }.contains(file) })
    }
  }

  /// What stands in a feed is what the plan says, item by item.
  @Test(arguments: TestPlans.starters)
  func feedsHoldTheirItems(_ name: String) throws {
    let plan = try TestPlans.starter(name)
    let words = DocumentWords(nearestTo: "es")
    let identity = CalendarIdentity(plan.playbook)
    let feeds = TestPlans.feeds(plan, language: "es")
    for feed in Feed.allCases {
      let reader = StrictCalendarReader(try #require(feeds[feed.rawValue + ".ics"]), isForMembers: feed == .members)
      let found = reader.events.map { event in
        ["UID", "DTSTART", "DTEND", "SUMMARY"].map { event.property($0)?.text ?? "" }
      }
      let expected = plan.items.filter { $0.feeds.contains(feed) }.map { item in
        [identity.uid(of: item), item.expectedStart, item.expectedEnd, item.title(words, "es")]
      }
      #expect(Set(found) == Set(expected), "\(feed)")
    }
  }

  @Test func sameBytesTwice() throws {
    let plan = try TestPlans.starter("artesanos")
    #expect(TestPlans.feeds(plan) == TestPlans.feeds(plan))
    #expect(TestPlans.feeds(try TestPlans.starter("artesanos")) == TestPlans.feeds(plan))
    for feed in Feed.allCases {
      let one = writeCalendar(feed, of: plan, settings: TestPlans.settings(plan.playbook.language))
      #expect(one?.bytes == TestPlans.feeds(plan)[feed.rawValue + ".ics"])
    }
  }

  /// Names, order, hours and written dates may change: a client's calendar must move events, not double them.
  @Test func identitySurvivesEdits() throws {
    let text = CalendarPlaybook.text
    let before = try uids(text)
    #expect(before.count > 5)
    #expect(try uids(text.replacing("name: Lunes de ideas", with: "name: Ideas al desayuno")) == before)
    #expect(try uids(text.replacing("title: Taller", with: "title: Otro nombre")) == before)
    #expect(try uids(text.replacing("at: \"08:00\"", with: "at: \"10:30\"")) == before)
    #expect(try uids(text.replacing("date: 2027-02-20", with: "date: 2027-02-27")) == before)
    var parts = text.split(separator: "    # ritual\n", omittingEmptySubsequences: false)
    try #require(parts.count == 4)
    parts.swapAt(1, 2)
    #expect(try uids(parts.joined()) == before)
  }

  private func uids(_ text: String) throws -> Set<String> {
    let bytes = try #require(TestPlans.feeds(try TestPlans.plan(text))["calendar.ics"])
    return Set(StrictCalendarReader(bytes).events.compactMap { $0.property("UID")?.value })
  }

  /// Stamps and numbers come of what was released; without a release, of the build date.
  @Test func revisionsAreWritten() throws {
    let plan = try TestPlans.plan(CalendarPlaybook.text)
    let item = try #require(plan.items.first { $0.key == "lunes-de-ideas/20270201" })
    let uid = CalendarIdentity(plan.playbook).uid(of: item)
    let released = Revision(
      sequence: 3, created: Day(year: 2026, month: 10, day: 1), modified: Day(year: 2026, month: 11, day: 2))
    let bytes = try #require(TestPlans.feeds(plan, revisions: [uid: released])["calendar.ics"])
    let events = StrictCalendarReader(bytes).events
    let event = try #require(events.first { $0.property("UID")?.value == uid })
    #expect(event.property("SEQUENCE")?.value == "3")
    #expect(event.property("CREATED")?.value == "20261001T000000Z")
    #expect(event.property("DTSTAMP")?.value == "20261102T000000Z")
    #expect(event.property("LAST-MODIFIED")?.value == "20261102T000000Z")
    #expect(events.filter { $0.property("DTSTAMP")?.value == "20261201T000000Z" }.count == events.count - 1)
  }

  /// An event as a person finds it: words, relations, alarms.
  @Test func eventsSayWhatTheyShould() throws {
    let bytes = try #require(TestPlans.feeds(try TestPlans.plan(CalendarPlaybook.text))["calendar.ics"])
    let reader = StrictCalendarReader(bytes)
    let fair = try #require(reader.events.first { $0.property("SUMMARY")?.text == "Feria" })
    #expect(fair.property("URL")?.value == "https://taller.example/feria?d%C3%ADa=1")
    #expect(fair.property("DESCRIPTION")?.text.hasSuffix("\n\nhttps://taller.example/feria?d%C3%ADa=1") == true)
    #expect(fair.components("VALARM").map { $0.property("TRIGGER")?.value } == ["-P1D", "-PT1H30M"])
    #expect(fair.property("TRANSP")?.value == "OPAQUE")
    #expect(fair.property("CATEGORIES")?.value == "Dinámica,Feria,Crecer\\, juntos")
    let poster = try #require(reader.events.first { $0.property("SUMMARY")?.text == "Cartel" })
    #expect(poster.property("RELATED-TO")?.value == fair.property("UID")?.value)
    #expect(poster.property("DESCRIPTION")?.text.hasPrefix("Prepara: Feria (sábado 20 de febrero)") == true)
    #expect(poster.children.isEmpty)
    let idea = try #require(reader.events.first { $0.property("SUMMARY")?.text == "Lunes de ideas" })
    #expect(idea.property("TRANSP")?.value == "TRANSPARENT")
    #expect(idea.property("LOCATION")?.text == "Sala; planta 2, al fondo")
    #expect(
      idea.property("DESCRIPTION")?.text == """
        Una idea y una foto (https://taller.example/fotos).

        Por qué: aporta lo que se gana al entrar. Oficio
        Tema: Precio
        A cargo de: Ana (Dinamización)
        """)
  }

  /// Members are told that it is closed, never why.
  @Test func membersDoNotLearnWhyItIsClosed() throws {
    let feeds = TestPlans.feeds(try TestPlans.plan(CalendarPlaybook.text))
    let closed = try ["members.ics", "client.ics"].map { name in
      let reader = StrictCalendarReader(try #require(feeds[name]), isForMembers: name == "members.ics")
      let event = try #require(reader.events.first { $0.property("SUMMARY")?.text == "Café" })
      return try #require(event.property("DESCRIPTION")).text
    }
    #expect(closed[0] == "Se movió del martes 9 de febrero: está cerrado.")
    #expect(closed[1].contains("Se movió del martes 9 de febrero: está cerrado (mudanza secreta)."))
    #expect(!String(decoding: try #require(feeds["members.ics"]), as: UTF8.self).contains("secreta"))
  }

  /// UTC is written with a Z and without a zone (Outlook refuses a zone of that name).
  @Test(arguments: ["UTC", "Etc/UTC", "Etc/GMT", "Zulu"])
  func universalTime(_ zone: String) throws {
    let text = CalendarPlaybook.text.replacing("timezone: America/New_York", with: "timezone: \(zone)")
    let bytes = try #require(TestPlans.feeds(try TestPlans.plan(text))["calendar.ics"])
    let reader = StrictCalendarReader(bytes)
    #expect(reader.violations.isEmpty)
    #expect(reader.calendar.components("VTIMEZONE").isEmpty)
    #expect(reader.events.contains { $0.property("DTSTART")?.value == "20270201T080000Z" })
  }

  @Test func feedsWithoutItemsAreNotWritten() throws {
    let feeds = TestPlans.feeds(try TestPlans.plan(CalendarPlaybook.text))
    #expect(feeds.keys.sorted() == ["builder.ics", "calendar.ics", "client.ics", "members.ics"])
  }
}

extension PlannedItem {
  fileprivate var expectedStart: String {
    start.map { "\($0.day)T\($0.time):00".filter { $0 != "-" && $0 != ":" } } ?? days.first.basic
  }

  fileprivate var expectedEnd: String {
    end.map { "\($0.day)T\($0.time):00".filter { $0 != "-" && $0 != ":" } } ?? (days.last + 1).basic
  }
}
