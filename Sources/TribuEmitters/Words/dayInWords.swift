package import TribuCompiler

extension DocumentWords {
  /// `jueves 4 de marzo`: a day inside a sentence. Put together by us, since calendars hold hundreds, and making one of
  /// ICU's formatters takes longer than writing a whole calendar.
  package func day(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return self[
      FormWord.day,
      ["weekday": self[WeekdayWord(day.weekday)], "day": String(number), "month": self[MonthWord(month)]]]
  }
}
