import Foundation
import TribuCompiler

/// The words of schedules.
enum ScheduleWord: String, Worded {
  case everyDay = "every-day"
  case everyDays = "every-days"
  case everyWorkingDay = "every-working-day"
  case everyWeek = "every-week"
  case everyWeekOn = "every-week-on"
  case everyWeeks = "every-weeks"
  case everyWeeksOn = "every-weeks-on"
  case everyMonthOn = "every-month-on"
  case everyMonthsOn = "every-months-on"
  case dayOfMonth = "day-of-month"
  case daysOfMonth = "days-of-month"
  case lastDay = "last-day"
  case dayFromEnd = "day-from-end"
  case firstWorkingDay = "first-working-day"
  case lastWorkingDay = "last-working-day"
  case nthWeekday = "nth-weekday"
  case first, second, third, fourth, fifth, last
  case ownRule = "own-rule"
  case between
  case atTime = "at-time"
  case forLength = "for-length"
  case onJoin = "on-join"
  case onLeave = "on-leave"
  case within

  static var family: String { "schedule" }
}

/// Says a schedule as a person would: `cada 2 semanas, el martes, a las 09:00 (30 min)`.
struct ScheduleWords {
  let words: DocumentWords
  let dates: DateWords
  let durations: DurationWords
  let locale: Locale

  /// - Parameter days: the first days of its occurrences as planned; written dates and rules without words lean on them.
  func text(_ schedule: Schedule, days: [Day]) -> String {
    switch schedule.form {
    case .triggered(let trigger, let within):
      let event = words[trigger == .join ? ScheduleWord.onJoin : .onLeave]
      return within.map { words[ScheduleWord.within, ["event": event, "time": durations.text($0)]] } ?? event
    case .dates: return timed(self.days(days), schedule)
    case .workingDays: return timed(words[ScheduleWord.everyWorkingDay], schedule)
    case .rule(let rule): return timed(self.rule(rule) ?? words[ScheduleWord.ownRule], schedule)
    }
  }

  /// `24 abr y 19 jun 2027`; many dates are counted, and their span is said.
  func days(_ days: [Day]) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    if days.count == 1 { return dates.medium(first) }
    if days.count <= 4 {
      let isOneYear = first.year == last.year
      let texts = days.enumerated().map { index, day in
        isOneYear && index < days.count - 1 ? dates.short(day) : dates.medium(day)
      }
      return list(texts)
    }
    return words[
      ScheduleWord.between, ["count": String(days.count), "dates": dates.range(DayRange(first: first, last: last))]]
  }

  /// `a, b y c`
  func list(_ texts: [String]) -> String { texts.formatted(.list(type: .and).locale(locale)) }

  private func timed(_ text: String, _ schedule: Schedule) -> String {
    var text = text
    if let at = schedule.at { text = words[ScheduleWord.atTime, ["when": text, "time": dates.time(at)]] }
    guard let length = schedule.length else { return text }
    return words[ScheduleWord.forLength, ["when": text, "length": durations.text(length)]]
  }

  /// Nil for rules that only their dates can explain.
  private func rule(_ rule: Recurrence) -> String? {
    guard rule.months.isEmpty, rule.weekNumbers.isEmpty, rule.yearDays.isEmpty else { return nil }
    let count = String(rule.interval)
    switch rule.frequency {
    case .daily:
      guard rule.weekdays.isEmpty, rule.monthDays.isEmpty, rule.positions.isEmpty else { return nil }
      return rule.interval == 1 ? words[ScheduleWord.everyDay] : words[ScheduleWord.everyDays, ["count": count]]
    case .weekly:
      guard rule.positions.isEmpty else { return nil }
      if rule.weekdays.isEmpty {
        return rule.interval == 1 ? words[ScheduleWord.everyWeek] : words[ScheduleWord.everyWeeks, ["count": count]]
      }
      let on = list(rule.weekdays.map { dates.weekday($0.weekday) })
      return rule.interval == 1
        ? words[ScheduleWord.everyWeekOn, ["days": on]]
        : words[ScheduleWord.everyWeeksOn, ["count": count, "days": on]]
    case .monthly:
      guard let on = monthDays(rule) else { return nil }
      return rule.interval == 1
        ? words[ScheduleWord.everyMonthOn, ["days": on]]
        : words[ScheduleWord.everyMonthsOn, ["count": count, "days": on]]
    case .yearly: return nil
    }
  }

  private func monthDays(_ rule: Recurrence) -> String? {
    if !rule.positions.isEmpty {
      guard rule.monthDays.isEmpty, Set(rule.weekdays) == ScheduleWords.workingWeek else { return nil }
      if rule.positions == [-1] { return words[ScheduleWord.lastWorkingDay] }
      return rule.positions == [1] ? words[ScheduleWord.firstWorkingDay] : nil
    }
    if rule.weekdays.isEmpty { return rule.monthDays.isEmpty ? nil : monthDays(rule.monthDays) }
    guard rule.monthDays.isEmpty else { return nil }
    let texts = rule.weekdays.compactMap { occurrence -> String? in
      guard let ordinal = occurrence.ordinal, let word = ScheduleWords.ordinals[ordinal] else { return nil }
      return words[ScheduleWord.nthWeekday, ["ordinal": words[word], "weekday": dates.weekday(occurrence.weekday)]]
    }
    return texts.count == rule.weekdays.count ? list(texts) : nil
  }

  private func monthDays(_ days: [Int]) -> String {
    if days.count > 1, days.allSatisfy({ $0 > 0 }) {
      return words[ScheduleWord.daysOfMonth, ["days": list(days.map(String.init))]]
    }
    return list(
      days.map { day in
        if day == -1 { return words[ScheduleWord.lastDay] }
        return words[day > 0 ? ScheduleWord.dayOfMonth : .dayFromEnd, ["day": String(abs(day))]]
      })
  }

  private static let ordinals: [Int: ScheduleWord] = [
    1: .first, 2: .second, 3: .third, 4: .fourth, 5: .fifth, -1: .last,
  ]

  private static let workingWeek = Set(
    [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map { Recurrence.WeekdayOccurrence(weekday: $0) })
}
