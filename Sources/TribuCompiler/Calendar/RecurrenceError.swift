/// What is wrong in the text of a rule, and where.
package struct RecurrenceError: Error, Hashable, Sendable {
  /// One case per mistake that a person can mend; texts are as written.
  package enum Mistake: Hashable, Sendable {
    case emptyRule
    /// `RRULE:FREQ=DAILY`: the whole line of a calendar file, where only its value belongs.
    case propertyName
    /// `FREQ=DAILY;;COUNT=3`, or a `;` at the end, which some calendars write.
    case emptyPart
    /// `BYDAY=` or `BYDAY`.
    case missingValue(Recurrence.Part)
    /// `BYDAY=MO,,WE`.
    case emptyElement(Recurrence.Part)
    case unknownPart(String)
    /// BYHOUR, BYMINUTE, BYSECOND: finer than a day.
    case timeOfDay(Recurrence.Part)
    case repeatedPart(Recurrence.Part)
    case missingFrequency
    case unknownFrequency(String)
    /// `FREQ=HOURLY` and below.
    case subDailyFrequency(String)
    case unknownWeekday(String, in: Recurrence.Part)
    /// Not a number, or one that the part cannot have; see ``Recurrence/Part/limit``.
    case badNumber(String, in: Recurrence.Part)
    /// `FREQ=WEEKLY;BYDAY=2MO`: a day or a week has no second Monday.
    case misplacedOrdinal(String, Recurrence.Frequency)
    /// `FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO`: nor has a numbered week.
    case ordinalInNumberedWeek(String)
    /// BYWEEKNO, BYYEARDAY or BYMONTHDAY with a frequency for which RFC 5545 gives it no meaning.
    case misplacedPart(Recurrence.Part, Recurrence.Frequency)
    /// BYSETPOS chooses among the days of another BYxxx part, and there is none.
    case positionsAlone
    case badUntil(String)
    case untilAndCount
  }

  package let mistake: Mistake
  /// Where in the text, in UTF-8 bytes; empty where something is missing.
  package let range: Range<Int>
}
