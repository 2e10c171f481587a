import Foundation
import Testing

@testable import TribuCompiler
@testable import TribuEmitters

private let folder = URL(filePath: "/usr/share/zoneinfo")

private func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: name))) }

private func zone(_ name: String) throws -> ZoneRules {
  try #require(ZoneRules(identifier: name, file: bytes(name)), "\(name) is refused")
}

/// The zones of tzdata's own list; with the other names that they go by.
private func zoneNames(withLinks: Bool) throws -> [String] {
  let list = try String(contentsOf: folder.appending(path: "tzdata.zi"), encoding: .utf8)
  return list.split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    return words[0] == "Z" ? String(words[1]) : words[0] == "L" && withLinks ? String(words[2]) : nil
  }.filter { $0 != "Factory" }
}

/// Reads `2027-03-28 02:30`, as seconds since 1970 if it were UTC.
private func seconds(_ text: String) throws -> Int {
  let parts = text.split(whereSeparator: { " :".contains($0) })
  let day = try #require(Day(String(parts[0])))
  return day.number * 86_400 + Int(parts[1])! * 3600 + Int(parts[2])! * 60
}

private let span = (start: Day(year: 2024, month: 1, day: 1), end: Day(year: 2041, month: 1, day: 1))

@Suite struct ZoneRulesTests {
  struct Case: CustomTestStringConvertible {
    let zone, local: String
    let kind: ResolvedTime.Kind
    let universal: String
    let shown: String

    init(_ zone: String, _ local: String, _ kind: ResolvedTime.Kind, _ universal: String, shown: String? = nil) {
      (self.zone, self.local, self.kind, self.universal) = (zone, local, kind, universal)
      self.shown = shown ?? local
    }

    var testDescription: String { "\(zone) \(local)" }
  }

  @Test(arguments: [
    Case("Europe/Madrid", "2027-03-28 01:59", .unique, "2027-03-28 00:59"),
    Case("Europe/Madrid", "2027-03-28 02:00", .skipped, "2027-03-28 01:00", shown: "2027-03-28 03:00"),
    Case("Europe/Madrid", "2027-03-28 02:30", .skipped, "2027-03-28 01:30", shown: "2027-03-28 03:30"),
    Case("Europe/Madrid", "2027-03-28 03:00", .unique, "2027-03-28 01:00"),
    Case("Europe/Madrid", "2027-10-31 01:59", .unique, "2027-10-30 23:59"),
    Case("Europe/Madrid", "2027-10-31 02:00", .doubled, "2027-10-31 00:00"),
    Case("Europe/Madrid", "2027-10-31 02:59", .doubled, "2027-10-31 00:59"),
    Case("Europe/Madrid", "2027-10-31 03:00", .unique, "2027-10-31 02:00"),
    Case("America/Bogota", "2027-03-28 02:30", .unique, "2027-03-28 07:30"),
    Case("America/New_York", "2027-03-14 02:30", .skipped, "2027-03-14 07:30", shown: "2027-03-14 03:30"),
    Case("America/New_York", "2027-11-07 01:30", .doubled, "2027-11-07 05:30"),
    Case("Australia/Lord_Howe", "2026-10-04 02:15", .skipped, "2026-10-03 15:45", shown: "2026-10-04 02:45"),
    Case("Australia/Lord_Howe", "2026-10-04 02:30", .unique, "2026-10-03 15:30"),
    Case("Australia/Lord_Howe", "2027-04-04 01:29", .unique, "2027-04-03 14:29"),
    Case("Australia/Lord_Howe", "2027-04-04 01:45", .doubled, "2027-04-03 14:45"),
    Case("Asia/Kathmandu", "2027-01-01 00:00", .unique, "2026-12-31 18:15"),
    Case("Africa/Casablanca", "2027-02-07 02:30", .doubled, "2027-02-07 01:30"),
    Case("Africa/Casablanca", "2027-03-14 02:30", .skipped, "2027-03-14 02:30", shown: "2027-03-14 03:30"),
    Case("America/Nuuk", "2027-03-27 23:30", .skipped, "2027-03-28 01:30", shown: "2027-03-28 00:30"),
    Case("America/Nuuk", "2027-10-30 23:30", .doubled, "2027-10-31 00:30"),
    Case("Pacific/Apia", "2011-12-30 10:00", .skipped, "2011-12-30 20:00", shown: "2011-12-31 10:00"),
    Case("Pacific/Apia", "2027-01-15 10:00", .unique, "2027-01-14 21:00"),
    Case("UTC", "2027-03-28 02:30", .unique, "2027-03-28 02:30"),
  ])
  func clockChangesAreResolved(_ expected: Case) throws {
    let wanted = try seconds(expected.local)
    let zone = try zone(expected.zone)
    let day = Day(containing: wanted)
    let resolved = zone.resolve(day, minutes: (wanted - day.number * 86_400) / 60)
    #expect(resolved.kind == expected.kind)
    #expect(resolved.instant == (try seconds(expected.universal)))
    #expect(resolved.offset == zone.offset(at: resolved.instant))
    #expect(resolved.local.day.number * 86_400 + resolved.local.minutes * 60 == (try seconds(expected.shown)))
    #expect(resolved.local == zone.wallClock(at: resolved.instant))
  }

  @Test func timesNearEveryChangeKeepToTheDefinition() throws {
    for name in try zoneNames(withLinks: false) {
      let zone = try zone(name)
      for change in zone.transitions(from: span.start.number * 86_400, to: span.end.number * 86_400) {
        let middle = (change.instant + change.before.seconds) / 900 * 900
        for wanted in stride(from: middle - 9000, through: middle + 9000, by: 900) {
          let day = Day(containing: wanted)
          let resolved = zone.resolve(day, minutes: (wanted - day.number * 86_400) / 60)
          let possible = Set([change.before.seconds, change.after.seconds].map { wanted - $0 })
            .filter { $0 + zone.offset(at: $0).seconds == wanted }.sorted()
          let kinds: [ResolvedTime.Kind] = [.skipped, .unique, .doubled]
          if resolved.kind != kinds[possible.count]
            || resolved.instant != possible.first ?? (wanted - change.before.seconds)
          {
            Issue.record("\(name) at \(day), \(wanted): \(resolved)")
          }
        }
      }
    }
  }

  @Test func offsetsGoOnBeyondTheListedTransitions() throws {
    let madrid = try zone("Europe/Madrid")
    let first = ZoneOffset(seconds: -884, isDaylight: false, abbreviation: "LMT")
    #expect(madrid.offset(at: try seconds("1800-01-01 00:00")) == first)
    #expect(madrid.offset(at: try seconds("2400-07-01 00:00")).abbreviation == "CEST")
    #expect(madrid.offset(at: .min) == first)
    #expect(madrid.offset(at: .max).seconds >= 3600)
    #expect(try zone("UTC").transitions(from: .min, to: .max).isEmpty)
    let changes = madrid.transitions(from: try seconds("2099-01-01 00:00"), to: try seconds("2100-01-01 00:00"))
    #expect(changes.map(\.instant) == [try seconds("2099-03-29 01:00"), try seconds("2099-10-25 01:00")])
  }

  /// Forms that few zones have at present, or none (RFC 8536 §3.3.1).
  @Test(arguments: [
    ("IST-2IDT,M3.4.4/26,M10.5.0", "2027-03-26 00:00", "2027-10-30 23:00"),
    ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2027-03-28 01:00", "2027-10-31 01:00"),
    ("AAA-1BBB,J60/0,J365/0", "2027-02-28 23:00", "2027-12-30 22:00"),
    ("AAA-1BBB,J60/0,J365/0", "2028-02-29 23:00", "2028-12-30 22:00"),
    ("AAA-1BBB,59/0,365/0", "2028-02-28 23:00", "2028-12-30 22:00"),
    ("AAA-1BBB-1:30,M2.5.2/167,M6.1.3/-167", "2027-03-01 22:00", "2027-05-25 23:30"),
  ])
  func rulesAreReadAsPosixSays(_ text: String, start: String, end: String) throws {
    let rule = try #require(PosixZoneRule(text.utf8))
    let year = try #require(Day(String(start.prefix(10)))?.year)
    let (first, last) = (Day(year: year, month: 1, day: 2), Day(year: year, month: 12, day: 31))
    let changes = ZoneRules.transitions(
      from: first.number * 86_400, to: last.number * 86_400, period: rule.period(at:))
    #expect(changes.first?.instant == (try seconds(start)))
    #expect(changes.last?.instant == (try seconds(end)))
  }

  @Test func daylightTimeMayLastForEver() throws {
    let rule = try #require(PosixZoneRule("XXX3EDT4,0/0,J365/23".utf8))
    let changes = ZoneRules.transitions(from: 0, to: 3_000_000_000, period: rule.period(at:))
    #expect(changes.isEmpty)
    #expect(rule.period(at: 0).offset.abbreviation == "EDT")
  }

  @Test(arguments: [
    "", "CE-1", "CET", "CET-25", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "<CET-1", "CET-1 ",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J9", "CET-1CEST,366,9", "<A:B>1", "CET-1:60",
    "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-99999999999999999999", "CETé-1",
    "AAA-24BBB-26,0,1",
  ])
  func rulesHalfUnderstoodAreRefused(_ text: String) {
    #expect(PosixZoneRule(text.utf8)?.standard == nil)
  }

  @Test func namesThatCouldBreakACalendarAreRefused() throws {
    let file = try bytes("Europe/Madrid")
    for name in ["", "Europe/Madrid\r\nX:1", "Europe/Mad:rid", "Europe Madrid", "Europé"] {
      #expect(ZoneRules(identifier: name, file: file) == nil)
    }
    // The same, by way of an abbreviation inside the file.
    let poisoned = file.map { $0 == UInt8(ascii: "W") ? UInt8(ascii: "\n") : $0 }
    #expect(ZoneRules(identifier: "Europe/Madrid", file: poisoned) == nil)
  }

  @Test func hostileBytesNeverTrap() throws {
    var generator = SeededNumbers(state: 27)
    var accepted = 0
    func tryOut(_ file: [UInt8]) {
      guard let zone = ZoneRules(identifier: "X", file: file) else { return }
      accepted += 1
      for instant in [Int.min, -1 << 59, 0, 1_800_000_000, 1 << 59, .max] {
        _ = zone.wallClock(at: instant)
        _ = zone.transitions(from: instant, to: instant)
      }
      for year in [1, 1970, 2027, 9999] { _ = zone.resolve(Day(year: year, month: 3, day: 28), minutes: 150) }
      _ = zone.timeZoneLines(years: 2024...2030)
    }
    for name in ["Europe/Madrid", "America/Nuuk", "UTC"] {
      let file = try bytes(name)
      for length in 0..<file.count { tryOut(Array(file.prefix(length))) }
      for _ in 0..<2000 {
        var file = file
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          file[Int.random(in: 0..<file.count, using: &generator)] = .random(in: 0...255, using: &generator)
        }
        tryOut(file)
      }
      // Counts of four thousand million, in the first and in the second block.
      for index in 20..<44 { tryOut(file.enumerated().map { $0.offset == index ? 255 : $0.element }) }
    }
    for _ in 0..<2000 {
      let count = Int.random(in: 0...200, using: &generator)
      let rest = (0..<count).map { _ in UInt8.random(in: 0...3, using: &generator) }
      tryOut(Array("TZif".utf8) + rest)
    }
    #expect(accepted > 0)
  }

  @Test func timeZonesAreWrittenAsCalendarsReadThem() throws {
    #expect(
      try zone("Europe/Madrid").timeZoneLines(years: 2027...2028) == [
        "BEGIN:VTIMEZONE", "TZID:Europe/Madrid",
        "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
        "END:VTIMEZONE",
      ])
    #expect(
      try zone("America/Bogota").timeZoneLines(years: 2027...2028) == [
        "BEGIN:VTIMEZONE", "TZID:America/Bogota", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:-0500", "TZOFFSETTO:-0500", "TZNAME:-05", "END:STANDARD", "END:VTIMEZONE",
      ])
    let nuuk = try zone("America/Nuuk").timeZoneLines(years: 2027...2027)
    #expect(nuuk.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA"))
    let casablanca = try zone("Africa/Casablanca").observances(years: 2027...2027)
    #expect(casablanca.count == 3 && casablanca.allSatisfy { $0.rule == nil })
  }

  @Test func yearlyRulesFallOnTheirDayInEveryYear() throws {
    for name in try zoneNames(withLinks: false) {
      guard let daylight = try zone(name).footer?.daylight else { continue }
      for change in [daylight.start, daylight.end] {
        guard let rule = YearlyRule(change) else {
          #expect(name == "Africa/Cairo", "the one zone whose rule reaches into the next month")
          continue
        }
        // The calendar repeats itself after four hundred years.
        for year in 2000..<2400 {
          let days = (1...Day.length(ofMonth: rule.month, year: year))
            .map { Day(year: year, month: rule.month, day: $0) }.filter { $0.weekday == rule.weekday }
          let expected = Day(containing: change.localSeconds(in: year))
          let found =
            switch rule.days {
            case .ordinal(let ordinal): [ordinal < 0 ? days[days.count + ordinal] : days[ordinal - 1]]
            case .within(let range): days.filter { range.contains($0.day) }
            }
          if found != [expected] { Issue.record("\(name), \(year): \(found), not \(expected)") }
        }
      }
    }
  }

  @Test func everyZoneAgreesWithZdump() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in try zoneNames(withLinks: true) {
      let zone = try zone(name)
      // Outlook on the web refuses offsets with seconds.
      #expect(zone.observances(years: 2024...2040).allSatisfy { $0.offsetFrom % 60 == 0 && $0.offsetTo % 60 == 0 })
      let text = zone.timeZoneLines(years: 2024...2040).map { $0 + "\r\n" }.joined()
      let file = folder.appending(path: name.replacing("/", with: "_") + ".ics")
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
    let result = try Oracle.run("vtimezone_oracle.py", [folder.path])
    #expect(result.status == 0, "\(result.output)")
  }
}
