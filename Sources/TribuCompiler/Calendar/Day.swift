/// A day of the week, Monday first as ISO 8601 counts them.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// A calendar day of the proleptic Gregorian calendar, without a time zone.
///
/// Plans are about days first: recurrence, phases, holidays and lead times never need an instant, so the planner
/// counts in whole days and only the emitters add clocks.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The day of a civil date that is known to exist; see ``init(checkedYear:month:day:)`` for input from outside.
  package init(year: Int, month: Int, day: Int) {
    // Days from civil, after Howard Hinnant's published algorithm: years start in March so that leap days come last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Nil where the calendar has no such date (2027-02-30), or the year is outside 1 to 9999.
  package init?(checkedYear year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  package var year: Int { civil.year }
  package var month: Int { civil.month }
  package var day: Int { civil.day }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (number + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The Monday of this day's ISO 8601 week.
  package var startOfWeek: Day { Day(number: number - weekday.rawValue) }

  /// ISO 8601 week: the year that holds its Thursday, and its number in that year.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = Day(number: startOfWeek.number + 3)
    let year = thursday.year
    return (year, (thursday.number - Day(year: year, month: 1, day: 1).number) / 7 + 1)
  }

  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  package static func - (left: Day, right: Day) -> Int { left.number - right.number }
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The same day of the month, months later; clipped to that month's last day (31 January + 1 month = 28 February).
  package func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + (month - 1) + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    return Day(year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  package static func isLeap(year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `20270118`, as RFC 5545 §3.3.4 and the keys of a plan write a date.
  package var basic: String { written(separator: nil) }

  /// Reads `2027-01-18` and nothing else; nil where the form or the date is wrong.
  package init?(_ text: String) {
    var text = text
    let parsed: (Int, Int, Int)? = text.withUTF8 { bytes in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
      func number(_ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
          guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
          value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        return value
      }
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
      return (year, month, day)
    }
    guard let (year, month, day) = parsed else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  private func written(separator: UInt8?) -> String {
    let (year, month, day) = civil
    return String(unsafeUninitializedCapacity: 10) { buffer in
      var count = 0
      func put(_ value: Int, width: Int) {
        var divisor = width == 4 ? 1000 : 10
        while divisor > 0 {
          buffer[count] = UInt8(ascii: "0") + UInt8(value / divisor % 10)
          count += 1
          divisor /= 10
        }
      }
      func dash() {
        guard let separator else { return }
        buffer[count] = separator
        count += 1
      }
      put(year, width: 4)
      dash()
      put(month, width: 2)
      dash()
      put(day, width: 2)
      return count
    }
  }
}

extension Day: CustomStringConvertible {
  /// `2027-01-18`, ISO 8601.
  package var description: String { written(separator: UInt8(ascii: "-")) }
}
