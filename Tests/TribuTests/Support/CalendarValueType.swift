import Foundation

@testable import TribuCompiler

/// The value types of RFC 5545 §3.3 that our calendars use, as their grammar has them.
enum CalendarValueType {
  case text, title, textList, address, uuid, utcTime, time, onset, offset, count, duration, negativeDuration, zoneName
  case yearlyRule, colourName, colourCode
  case oneOf([String])

  /// What is wrong with a value; nil where nothing is.
  func problem(_ property: StrictCalendarReader.Property) -> String? {
    let value = property.value
    return switch self {
    case .text: textProblem(value, allowsCommas: false)
    case .textList: textProblem(value, allowsCommas: true)
    case .title: textProblem(value, allowsCommas: false) ?? titleProblem(property.text)
    case .address: matches(value, "https?://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+", "no address of the web")
    case .uuid: matches(value, "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", "no UUID")
    case .utcTime: matches(value, "[0-9]{8}T[0-9]{4}00Z", "no time in UTC") ?? dayProblem(value)
    case .time: matches(value, "[0-9]{8}(T[0-9]{4}00Z?)?", "no date or time") ?? dayProblem(value)
    case .onset: matches(value, "[0-9]{8}T[0-9]{6}", "no local time") ?? dayProblem(value)
    // Seconds are for the years before 1972, and Outlook refuses them.
    case .offset: matches(value, "([+][0-9]{4}|-(?!0000)[0-9]{4})", "no offset of hours and minutes")
    case .count: matches(value, "[0-9]{1,9}", "no count")
    case .duration: matches(value, CalendarValueType.lengths, "no duration")
    case .negativeDuration: matches(value, "-" + CalendarValueType.lengths, "not before the start")
    case .zoneName: matches(value, "[A-Za-z][A-Za-z0-9_+/-]*", "no name of a zone")
    case .yearlyRule: matches(value, CalendarValueType.yearly, "no yearly rule that all calendars read")
    case .oneOf(let tokens): tokens.contains(value) ? nil : "\(value), not one of \(tokens)"
    case .colourName: matches(value, "[a-z]{3,20}", "no colour name")
    case .colourCode: matches(value, "#[0-9A-Fa-f]{6}", "no colour")
    }
  }

  /// A value type of its own must be named (RFC 5545 §3.2.20): dates, and REFRESH-INTERVAL's duration.
  func parametersProblem(_ property: StrictCalendarReader.Property) -> String? {
    let expected: [String]
    switch self {
    case .time where property.value.utf8.count == 8: expected = ["VALUE=DATE"]
    case .time where !property.value.hasSuffix("Z"): expected = ["TZID=" + (property.parameter("TZID") ?? "?")]
    case .duration where property.name == "REFRESH-INTERVAL": expected = ["VALUE=DURATION"]
    default: expected = []
    }
    let found = property.parameters.map { "\($0.name)=\($0.values.joined(separator: ","))" }
    return found == expected ? nil : "parameters \(found) instead of \(expected)"
  }

  private static let lengths = "P([0-9]+W|[0-9]+D(T([0-9]+H)?([0-9]+M)?)?|T([0-9]+H([0-9]+M)?|[0-9]+M))"
  private static let weekdays = "(MO|TU|WE|TH|FR|SA|SU)"
  private static let yearly =
    "FREQ=YEARLY;BYMONTH=[0-9]{1,2};(BYDAY=(-1|[1-4])\(weekdays)|BYMONTHDAY=[0-9,]+;BYDAY=\(weekdays))"

  private func matches(_ value: String, _ pattern: String, _ problem: String) -> String? {
    let range = value.range(of: pattern, options: [.regularExpression, .anchored])
    return range == value.startIndex..<value.endIndex ? nil : "\(problem): \(value.prefix(60))"
  }

  /// TEXT = *(TSAFE-CHAR / ":" / DQUOTE / ESCAPED-CHAR)
  private func textProblem(_ value: String, allowsCommas: Bool) -> String? {
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        guard "\\;,nN".unicodeScalars.contains(scalar) else { return "the escape \\\(scalar)" }
        isEscaped = false
        continue
      }
      isEscaped = scalar == "\\"
      if scalar == ";" || (scalar == "," && !allowsCommas) { return "an unescaped \(scalar)" }
      if scalar == "\u{2028}" || scalar == "\u{2029}" { return "a separator of lines" }
    }
    return isEscaped ? "half an escape" : nil
  }

  private func titleProblem(_ text: String) -> String? {
    if text.contains("\n") { return "a title of several lines" }
    if text.count > 200 { return "a title of \(text.count) characters" }
    let turning = text.unicodeScalars.contains { scalar in
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    if turning { return "a mark that turns the direction" }
    return text.isEmpty ? "no title" : nil
  }

  private func dayProblem(_ value: String) -> String? {
    let digits = value.compactMap(\.wholeNumberValue)
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    guard digits.count >= 8, Day(checkedYear: number(0..<4), month: number(4..<6), day: number(6..<8)) != nil else {
      return "no day: \(value)"
    }
    return digits.count > 8 && (number(8..<10) > 23 || number(10..<12) > 59) ? "no time: \(value)" : nil
  }
}
