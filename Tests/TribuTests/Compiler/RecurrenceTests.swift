import Testing

@testable import TribuCompiler

/// A rule, its DTSTART, and the days that it gives, written by month: `1997-09: 2-4 30, 1997-10: 1`.
private struct RuleCase: CustomTestStringConvertible, Sendable {
  let rule: String
  let start: String
  let days: String

  init(_ rule: String, _ start: String, _ days: String) {
    self.rule = rule
    self.start = start
    self.days = days
  }

  var testDescription: String { "\(rule) from \(start)" }

  var expected: [Day] {
    get throws {
      try days.split(separator: ", ").flatMap { month in
        let halves = month.split(separator: ": ")
        return try halves[1].split(separator: " ").flatMap { days in
          let ends = try days.split(separator: "-").map { day in
            try #require(Day("\(halves[0])-\(day.count == 1 ? "0" : "")\(day)"))
          }
          return (ends[0].number...ends[ends.count - 1].number).map(Day.init(number:))
        }
      }
    }
  }

  func check() throws {
    let recurrence = try Recurrence(text: rule)
    let expected = try expected
    // A rule that ends by itself must do so; of the others the first days are known.
    let ends = recurrence.until != nil || recurrence.count != nil
    let end = try ends ? Day(year: 2200, month: 1, day: 1) : #require(expected.last)
    #expect(try recurrence.days(from: #require(Day(start)), through: end) == expected)
  }
}

@Suite struct RecurrenceTests {
  /// All examples of RFC 5545 §3.8.5.3 down to a day. Some of its UNTILs are a midnight that comes before the hour of
  /// that day's event: there the day before is written.
  @Test(arguments: [
    RuleCase("FREQ=DAILY;COUNT=10", "1997-09-02", "1997-09: 2-11"),
    RuleCase("FREQ=DAILY;UNTIL=19971223", "1997-09-02", "1997-09: 2-30, 1997-10: 1-31, 1997-11: 1-30, 1997-12: 1-23"),
    RuleCase(
      "FREQ=DAILY;INTERVAL=2", "1997-09-02",
      "1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30, 1997-10: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30, "
        + "1997-11: 1 3 5"),
    RuleCase("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02", "1997-09: 2 12 22, 1997-10: 2 12"),
    RuleCase(
      "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", "1998-01-01",
      "1998-01: 1-31, 1999-01: 1-31, 2000-01: 1-31"),
    RuleCase(
      "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "1998-01-01", "1998-01: 1-31, 1999-01: 1-31, 2000-01: 1-31"),
    RuleCase("FREQ=WEEKLY;COUNT=10", "1997-09-02", "1997-09: 2 9 16 23 30, 1997-10: 7 14 21 28, 1997-11: 4"),
    RuleCase(
      "FREQ=WEEKLY;UNTIL=19971224T000000Z", "1997-09-02",
      "1997-09: 2 9 16 23 30, 1997-10: 7 14 21 28, 1997-11: 4 11 18 25, 1997-12: 2 9 16 23"),
    RuleCase(
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02",
      "1997-09: 2 16 30, 1997-10: 14 28, 1997-11: 11 25, 1997-12: 9 23, 1998-01: 6 20, 1998-02: 3 17"),
    RuleCase(
      "FREQ=WEEKLY;UNTIL=19971006;WKST=SU;BYDAY=TU,TH", "1997-09-02",
      "1997-09: 2 4 9 11 16 18 23 25 30, 1997-10: 2"),
    RuleCase("FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1997-09: 2 4 9 11 16 18 23 25 30, 1997-10: 2"),
    RuleCase(
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971223;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01",
      "1997-09: 1 3 5 15 17 19 29, 1997-10: 1 3 13 15 17 27 29 31, 1997-11: 10 12 14 24 26 28, 1997-12: 8 10 12 22"),
    RuleCase(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1997-09: 2 4 16 18 30, 1997-10: 2 14 16"),
    RuleCase(
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05",
      "1997-09: 5, 1997-10: 3, 1997-11: 7, 1997-12: 5, 1998-01: 2, 1998-02: 6, 1998-03: 6, 1998-04: 3, "
        + "1998-05: 1, 1998-06: 5"),
    RuleCase(
      "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997-09-05", "1997-09: 5, 1997-10: 3, 1997-11: 7, 1997-12: 5"),
    RuleCase(
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07",
      "1997-09: 7 28, 1997-11: 2 30, 1998-01: 4 25, 1998-03: 1 29, 1998-05: 3 31"),
    RuleCase(
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22",
      "1997-09: 22, 1997-10: 20, 1997-11: 17, 1997-12: 22, 1998-01: 19, 1998-02: 16"),
    RuleCase(
      "FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28",
      "1997-09: 28, 1997-10: 29, 1997-11: 28, 1997-12: 29, 1998-01: 29, 1998-02: 26"),
    RuleCase(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997-09-02",
      "1997-09: 2 15, 1997-10: 2 15, 1997-11: 2 15, 1997-12: 2 15, 1998-01: 2 15"),
    RuleCase(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30",
      "1997-09: 30, 1997-10: 1 31, 1997-11: 1 30, 1997-12: 1 31, 1998-01: 1 31, 1998-02: 1"),
    RuleCase(
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10", "1997-09: 10-15, 1999-03: 10-13"),
    RuleCase(
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997-09-02",
      "1997-09: 2 9 16 23 30, 1997-11: 4 11 18 25, 1998-01: 6 13 20 27, 1998-03: 3 10 17 24 31"),
    RuleCase(
      "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10",
      "1997-06: 10, 1997-07: 10, 1998-06: 10, 1998-07: 10, 1999-06: 10, 1999-07: 10, 2000-06: 10, 2000-07: 10, "
        + "2001-06: 10, 2001-07: 10"),
    RuleCase(
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997-03-10",
      "1997-03: 10, 1999-01: 10, 1999-02: 10, 1999-03: 10, 2001-01: 10, 2001-02: 10, 2001-03: 10, 2003-01: 10, "
        + "2003-02: 10, 2003-03: 10"),
    RuleCase(
      "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01",
      "1997-01: 1, 1997-04: 10, 1997-07: 19, 2000-01: 1, 2000-04: 9, 2000-07: 18, 2003-01: 1, 2003-04: 10, "
        + "2003-07: 19, 2006-01: 1"),
    RuleCase("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05: 19, 1998-05: 18, 1999-05: 17"),
    RuleCase("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1997-05: 12, 1998-05: 11, 1999-05: 17"),
    RuleCase(
      "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", "1997-03: 13 20 27, 1998-03: 5 12 19 26, 1999-03: 4 11 18 25"),
    RuleCase(
      "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1997-06-05",
      "1997-06: 5 12 19 26, 1997-07: 3 10 17 24 31, 1997-08: 7 14 21 28, 1998-06: 4 11 18 25, "
        + "1998-07: 2 9 16 23 30, 1998-08: 6 13 20 27"),
    RuleCase(
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02",
      "1998-02: 13, 1998-03: 13, 1998-11: 13, 1999-08: 13, 2000-10: 13"),
    RuleCase(
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997-09-13",
      "1997-09: 13, 1997-10: 11, 1997-11: 8, 1997-12: 13, 1998-01: 10, 1998-02: 7, 1998-03: 7, 1998-04: 11, "
        + "1998-05: 9, 1998-06: 13"),
    RuleCase(
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05",
      "1996-11: 5, 2000-11: 7, 2004-11: 2"),
    RuleCase("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09: 4, 1997-10: 7, 1997-11: 6"),
    RuleCase(
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29",
      "1997-09: 29, 1997-10: 30, 1997-11: 27, 1997-12: 30, 1998-01: 29, 1998-02: 26, 1998-03: 30"),
    RuleCase("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08: 5 10 19 24"),
    RuleCase("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08: 5 17 19 31"),
    RuleCase("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2007-01: 15 30, 2007-02: 15, 2007-03: 15 30"),
  ])
  private func `the RFC's own examples`(_ example: RuleCase) throws { try example.check() }

  @Test(arguments: [
    // DTSTART counts only if it matches, and is no occurrence for COUNT otherwise.
    RuleCase("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2027-01-19", "2027-01: 25, 2027-02: 1"),
    // A day that a month or a year does not have is left out, not moved.
    RuleCase("FREQ=MONTHLY", "2027-01-31", "2027-01: 31, 2027-03: 31, 2027-05: 31, 2027-07: 31"),
    RuleCase("FREQ=YEARLY", "2028-02-29", "2028-02: 29, 2032-02: 29, 2036-02: 29"),
    RuleCase("FREQ=YEARLY;BYYEARDAY=366,-366", "2027-01-01", "2028-01: 1, 2028-12: 31, 2032-01: 1"),
    RuleCase("FREQ=MONTHLY;BYDAY=5MO", "2027-01-01", "2027-03: 29, 2027-05: 31, 2027-08: 30"),
    // Plain and numbered weekdays are added up.
    RuleCase("FREQ=MONTHLY;BYDAY=MO,2TU;COUNT=4", "2025-01-06", "2025-01: 6 13 14 20"),
    // BYMONTHDAY without BYMONTH is about every month.
    RuleCase("FREQ=YEARLY;BYMONTHDAY=1;COUNT=3", "2027-11-15", "2027-12: 1, 2028-01: 1, 2028-02: 1"),
    // An ordinal counts in the month once months are named, else in the year.
    RuleCase("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "2027-01-01", "2027-05: 9, 2028-05: 14"),
    RuleCase("FREQ=YEARLY;BYDAY=-1MO", "2027-01-01", "2027-12: 27, 2028-12: 25"),
    // BYSETPOS counts the days of the whole period, DTSTART's week and month included.
    RuleCase("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,3;COUNT=3", "2024-10-23", "2024-10: 23 28 30"),
    RuleCase("FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1,2;COUNT=3", "2026-01-02", "2026-01: 2, 2026-02: 1 2"),
    RuleCase("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-01", "2027-01: 29, 2027-02: 26, 2027-03: 31"),
    RuleCase(
      "FREQ=YEARLY;BYWEEKNO=1;BYSETPOS=1;BYDAY=MO,SU", "2027-01-01",
      "2027-01: 4, 2028-01: 3, 2029-01: 1, 2029-12: 31"),
    // BYWEEKNO without a day is about DTSTART's weekday, in whole weeks, even where they reach into the next year.
    RuleCase(
      "FREQ=YEARLY;BYWEEKNO=1,2;UNTIL=20150106", "2013-01-01",
      "2013-01: 1 8, 2013-12: 31, 2014-01: 7, 2014-12: 30, 2015-01: 6"),
    RuleCase("FREQ=YEARLY;BYMONTH=2;BYWEEKNO=9;COUNT=3", "2026-02-26", "2026-02: 26, 2030-02: 28, 2031-02: 27"),
    RuleCase("FREQ=YEARLY;BYWEEKNO=53;COUNT=1", "2027-01-03", "2027-01: 3"),
    RuleCase("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU", "2027-01-01", "2027-01: 3, 2028-01: 2, 2028-12: 31"),
    RuleCase("FREQ=YEARLY;BYWEEKNO=52;BYMONTH=1;BYDAY=SU", "2028-01-01", "2028-01: 2, 2034-01: 1, 2039-01: 2"),
    // Its years are counted from the one that numbers DTSTART's week.
    RuleCase(
      "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,TU;INTERVAL=3;UNTIL=20320101", "2024-12-31",
      "2024-12: 31, 2028-01: 3 4, 2030-12: 30 31"),
    RuleCase(
      "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=6;UNTIL=20170101", "2010-01-02",
      "2010-01: 2, 2015-12: 29, 2016-01: 2"),
    RuleCase("FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=5;UNTIL=20170101", "2010-01-02", "2010-01: 2"),
    RuleCase("FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH;INTERVAL=5;COUNT=1", "2027-01-03", "2032-12: 30"),
  ])
  private func `what the RFC says without an example`(_ choice: RuleCase) throws { try choice.check() }

  @Test(arguments: [
    "FREQ=YEARLY;INTERVAL=100000", "FREQ=DAILY;INTERVAL=100000;COUNT=100000", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1", "FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=100",
    "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=7", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366,-366", "FREQ=DAILY;UNTIL=00010101",
    "FREQ=WEEKLY;INTERVAL=100000;BYDAY=MO;BYSETPOS=7", "FREQ=MONTHLY;INTERVAL=100000;BYMONTHDAY=31;COUNT=100000",
    "FREQ=YEARLY;BYMONTHDAY=\(Array(repeating: "31,-31", count: 5000).joined(separator: ","));BYMONTH=2",
  ])
  func `a rule that gives next to nothing ends at once`(text: String) throws {
    let rule = try Recurrence(text: text)
    let (start, end) = (Day(year: 2027, month: 1, day: 1), Day(year: 2036, month: 12, day: 31))
    let time = ContinuousClock().measure {
      for _ in 0..<20 { #expect(rule.days(from: start, through: end).count <= 1) }
    }
    #expect(time < .seconds(2))
  }

  /// Ranges that no reader lets through, and days far from any calendar: they give little, and must not trap.
  @Test func `no value traps`() throws {
    let numbers = [Int.min, -367, -366, -1, 0, 1, 13, 366, 367, Int.max]
    let today = Day(year: 2027, month: 1, day: 1)
    let (first, last) = (Day(year: 1, month: 1, day: 1), Day(year: 9999, month: 12, day: 31))
    let days = [Day(number: .min), first, today, last, Day(number: .max)]
    for frequency in Recurrence.Frequency.allCases {
      for interval in [Int.min, 0, 1, 100_000, Int.max] {
        for weekNumbers in [[], numbers] {
          let rule = Recurrence(
            frequency: frequency, interval: interval, months: numbers, weekNumbers: weekNumbers, yearDays: numbers,
            monthDays: numbers, weekdays: numbers.map { .init(weekday: .friday, ordinal: $0) }, positions: numbers,
            count: 3)
          for start in days {
            for end in days { #expect(rule.days(from: start, through: end).count <= 3) }
          }
        }
      }
    }
    let daily = Recurrence(frequency: .daily, interval: .max)
    #expect(daily.days(from: today, through: Day(number: .max)) == [today])
    #expect(Recurrence(frequency: .daily, count: -1).days(from: today, through: today + 5).isEmpty)
    #expect(Recurrence(frequency: .yearly, until: Day(number: .min)).days(from: today, through: today).isEmpty)
  }

  @Test func `a window has both its ends, and may be one day or none`() {
    let monday = Day(year: 2027, month: 1, day: 18)
    let mondays = Recurrence(frequency: .weekly, weekdays: [.init(weekday: .monday)])
    #expect(mondays.days(from: monday, through: monday + 14) == [monday, monday + 7, monday + 14])
    #expect(mondays.days(from: monday, through: monday) == [monday])
    #expect(mondays.days(from: monday, through: monday - 1).isEmpty)
  }

  @Test func `the calendar ends with the year 9999`() {
    let days = Recurrence(frequency: .monthly).days(
      from: Day(year: 9999, month: 11, day: 1), through: Day(number: .max))
    #expect(days.map(\.description) == ["9999-11-01", "9999-12-01"])
  }
}
