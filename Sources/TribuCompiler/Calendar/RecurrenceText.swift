extension Recurrence {
  /// Reads the value of an RRULE property, `FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1`.
  ///
  /// Order and letter case are free, as RFC 5545 §2 and §3.3.10 have it; what the RFC leaves without meaning is refused
  /// rather than guessed, because readers of calendars guess differently.
  package init(text: String) throws(RecurrenceError) {
    var reader = RecurrenceReader(text)
    self = try reader.rule()
  }

  /// The rule as RFC 5545 writes it: one text for all rules that are equal, and ``init(text:)`` reads it back.
  package var text: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    func add(_ part: Part, _ values: [String]) {
      if !values.isEmpty { parts.append("\(part.rawValue)=\(values.joined(separator: ","))") }
    }
    add(.months, months.map(String.init))
    add(.weekNumbers, weekNumbers.map(String.init))
    add(.yearDays, yearDays.map(String.init))
    add(.monthDays, monthDays.map(String.init))
    add(.weekdays, weekdays.map { occurrence in (occurrence.ordinal.map(String.init) ?? "") + occurrence.weekday.code })
    add(.positions, positions.map(String.init))
    if weekStart != .monday || weekStartMatters { add(.weekStart, [weekStart.code]) }
    if let until { add(.until, [until.basic]) }
    if let count { add(.count, [String(count)]) }
    return parts.joined(separator: ";")
  }

  /// Whether another WKST could give other days. The default is written there, since some calendars assume Sunday.
  private var weekStartMatters: Bool {
    switch frequency {
    case .daily, .monthly: false
    case .weekly: interval > 1 || !positions.isEmpty
    case .yearly: !weekNumbers.isEmpty
    }
  }
}
