import Foundation
import TribuCompiler

/// Days, ranges and months as the document's language writes them.
///
/// Made with ICU's data, in UTC and the Gregorian calendar, so that neither the machine's zone nor its settings are
/// ever seen. Formatters are kept, because making one costs more than using it a hundred times.
final class DateWords {
  private let long: DateFormatter
  private let medium: DateFormatter
  private let short: DateFormatter
  private let month: DateFormatter
  private let withWeekday: DateFormatter
  private let range: DateIntervalFormatter
  private let shortRange: DateIntervalFormatter
  private let zone: DateFormatter
  private let weekdayNames: [String]
  private let shortWeekdayNames: [String]
  private let shortMonthNames: [String]

  init(language: String) {
    let locale = Locale(identifier: language)
    // CLDR writes “18 de ene.” for some countries of America, which no table has room for.
    let compact = language.hasPrefix("es-") ? Locale(identifier: "es") : locale
    long = DateWords.formatter("yMMMMd", locale)
    medium = DateWords.formatter("yMMMd", compact)
    short = DateWords.formatter("MMMd", compact)
    month = DateWords.formatter("yMMMM", locale)
    withWeekday = DateWords.formatter("yMMMMEEEEd", locale)
    range = DateWords.intervalFormatter("yMMMd", compact)
    shortRange = DateWords.intervalFormatter("MMMd", compact)
    zone = DateWords.formatter("y", locale)
    zone.dateFormat = "VVV"
    weekdayNames = DateWords.mondayFirst(long.standaloneWeekdaySymbols)
    shortWeekdayNames = DateWords.mondayFirst(long.shortStandaloneWeekdaySymbols)
    shortMonthNames = medium.shortStandaloneMonthSymbols
  }

  /// `18 de enero de 2027`
  func long(_ day: Day) -> String { long.string(from: DateWords.date(day)) }

  /// `18 ene 2027`
  func medium(_ day: Day) -> String { medium.string(from: DateWords.date(day)) }

  /// `18 ene`
  func short(_ day: Day) -> String { short.string(from: DateWords.date(day)) }

  /// `lun 18 ene`
  func shortWithWeekday(_ day: Day) -> String { shortWeekday(day.weekday) + " " + short(day) }

  /// `lunes, 18 de enero de 2027`
  func longWithWeekday(_ day: Day) -> String { withWeekday.string(from: DateWords.date(day)) }

  /// `enero de 2027`
  func month(of day: Day) -> String { month.string(from: DateWords.date(day)) }

  /// `ene`, as a heading of a column.
  func shortMonth(_ day: Day) -> String { shortMonthNames[day.month - 1] }

  /// `18 ene – 7 feb 2027`; one day alone where the range has no other.
  func range(_ days: DayRange) -> String {
    days.first == days.last ? medium(days.first) : DateWords.string(range, days)
  }

  /// `18 ene – 7 feb`: for where the year is known.
  func shortRange(_ days: DayRange) -> String {
    days.first == days.last ? short(days.first) : DateWords.string(shortRange, days)
  }

  /// `lunes`
  func weekday(_ weekday: Weekday) -> String { weekdayNames[weekday.rawValue] }

  /// `lun`
  func shortWeekday(_ weekday: Weekday) -> String { shortWeekdayNames[weekday.rawValue] }

  /// `19:00`: the 24 hours of the playbook, which read the same in every country a community has members in.
  func time(_ time: LocalTime) -> String { time.description }

  /// The town that stands for a zone: `Ciudad de México`.
  func town(of timezone: String) -> String {
    guard let known = TimeZone(identifier: timezone) else { return timezone }
    zone.timeZone = known
    return zone.string(from: Date(timeIntervalSince1970: 0))
  }

  private static func formatter(_ template: String, _ locale: Locale) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.locale = locale
    formatter.calendar = calendar(locale)
    formatter.timeZone = .gmt
    formatter.setLocalizedDateFormatFromTemplate(template)
    return formatter
  }

  private static func intervalFormatter(_ template: String, _ locale: Locale) -> DateIntervalFormatter {
    let formatter = DateIntervalFormatter()
    formatter.locale = locale
    formatter.calendar = calendar(locale)
    formatter.timeZone = .gmt
    formatter.dateTemplate = template
    return formatter
  }

  private static func calendar(_ locale: Locale) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = locale
    calendar.timeZone = .gmt
    return calendar
  }

  private static func string(_ formatter: DateIntervalFormatter, _ days: DayRange) -> String {
    formatter.string(from: date(days.first), to: date(days.last))
  }

  private static func date(_ day: Day) -> Date { Date(timeIntervalSince1970: Double(day.number) * 86_400) }

  /// Foundation's lists begin on Sunday.
  private static func mondayFirst(_ names: [String]) -> [String] { Array(names.dropFirst() + names.prefix(1)) }
}
