import TribuCompiler

/// The words of lengths of time.
enum DurationWord: String, Worded {
  case minutes, hours
  case hoursAndMinutes = "hours-and-minutes"
  case oneDay = "day"
  case days
  case oneWeek = "week"
  case weeks
  case oneMonth = "month"
  case months
  case oneWorkingDay = "working-day"
  case workingDays = "working-days"
  case hoursPerWeek = "hours-per-week"
  case hoursPerMonth = "hours-per-month"

  static var family: String { "duration" }
}

/// Lengths of time in the document's language: `90 min`, `3 semanas`, `2 h 30 min`.
struct DurationWords: Sendable {
  let words: DocumentWords
  let numbers: NumberWords

  func text(_ duration: Duration) -> String {
    if duration.months != 0 { return count(duration.months, .oneMonth, .months) }
    if duration.workingDays != 0 { return count(duration.workingDays, .oneWorkingDay, .workingDays) }
    if duration.days != 0 { return days(duration.days) }
    return minutes(duration.minutes)
  }

  /// Weeks where there are whole ones.
  func days(_ days: Int) -> String {
    days > 0 && days % 7 == 0 ? count(days / 7, .oneWeek, .weeks) : count(days, .oneDay, .days)
  }

  /// A session's length: `45 min`, `90 min`, `8 h`; hours and minutes from two hours on.
  func minutes(_ minutes: Int) -> String {
    minutes < 120 && minutes % 60 != 0 ? words[DurationWord.minutes, ["count": String(minutes)]] : hours(minutes)
  }

  /// Work: `54 h`, `12 h 20 min`, exact so that printed lines add up.
  func hours(_ minutes: Int) -> String {
    let (whole, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if rest == 0 { return words[DurationWord.hours, ["count": numbers.number(whole)]] }
    if whole == 0 { return words[DurationWord.minutes, ["count": String(rest)]] }
    return words[DurationWord.hoursAndMinutes, ["hours": numbers.number(whole), "minutes": String(rest)]]
  }

  /// `6 h/semana`; what was written by the month, and makes no round number by the week, is said by the month.
  func workload(_ workload: Workload) -> String {
    let weekly = workload.minutesPerWeek / Rational(60)
    let monthly = weekly * Rational(52, 12)
    let isByMonth = (weekly * Rational(4)).denominator != 1 && (monthly * Rational(4)).denominator == 1
    return isByMonth
      ? words[DurationWord.hoursPerMonth, ["count": numbers.number(monthly)]]
      : words[DurationWord.hoursPerWeek, ["count": numbers.number(weekly)]]
  }

  private func count(_ number: Int, _ one: DurationWord, _ many: DurationWord) -> String {
    number == 1 ? words[one, ["count": "1"]] : words[many, ["count": numbers.number(number)]]
  }
}
