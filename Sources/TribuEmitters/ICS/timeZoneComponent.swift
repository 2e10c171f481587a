package import TribuCompiler

extension ZoneRules {
  /// The VTIMEZONE that tells a calendar what this zone's clocks say in the given years, as unfolded content lines
  /// (RFC 5545 §3.6.5).
  ///
  /// Written out although most calendars know the zone by its name: those that do not would show every session an hour
  /// or more off. No RDATE, which Outlook and Google have failed on, and no UNTIL.
  package func timeZoneLines(years: ClosedRange<Int>) -> [String] {
    ["BEGIN:VTIMEZONE", "TZID:\(identifier)"] + observances(years: years).flatMap(\.lines) + ["END:VTIMEZONE"]
  }
}

extension ZoneObservance {
  fileprivate var lines: [String] {
    let component = isDaylight ? "DAYLIGHT" : "STANDARD"
    let time = paddedPair(second / 3600) + paddedPair(second / 60 % 60) + paddedPair(second % 60)
    let recurrence = rule.map { ["RRULE:\($0.text)"] } ?? []
    return ["BEGIN:\(component)", "DTSTART:\(day.basic)T\(time)"] + recurrence + [
      "TZOFFSETFROM:\(offsetText(offsetFrom))", "TZOFFSETTO:\(offsetText(offsetTo))", "TZNAME:\(name)",
      "END:\(component)",
    ]
  }
}

extension YearlyRule {
  fileprivate var text: String {
    let code = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday.rawValue]
    let start = "FREQ=YEARLY;BYMONTH=\(month)"
    return switch days {
    case .ordinal(let ordinal): "\(start);BYDAY=\(ordinal)\(code)"
    case .within(let range): "\(start);BYMONTHDAY=\(range.map(String.init).joined(separator: ","));BYDAY=\(code)"
    }
  }
}

/// `+0530`; seconds only where there are some, which no zone has had since 1972 (RFC 5545 §3.3.14).
private func offsetText(_ seconds: Int) -> String {
  let size = abs(seconds)
  let rest = size % 60 == 0 ? "" : paddedPair(size % 60)
  return (seconds < 0 ? "-" : "+") + paddedPair(size / 3600) + paddedPair(size / 60 % 60) + rest
}

private func paddedPair(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
