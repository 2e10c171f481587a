internal import TribuCompiler

/// A property's value, by its type: each has an encoder of its own, and none but TEXT takes anything a person wrote.
///
/// So a line break in a title can never begin a property of its own, which no reader of calendars would notice
/// (RFC 5545 §3.3).
enum CalendarValue {
  /// §3.3.11, as many lines as it has.
  case text(String)
  /// TEXT on one line, without what turns the writing direction.
  case line(String)
  /// The same, of up to ``titleLimit`` characters.
  case title(String)
  /// TEXTs between commas.
  case list([String])
  /// §3.3.13
  case address(CalendarAddress)
  /// §3.3.4
  case date(Day)
  /// §3.3.5, local to a zone whose VTIMEZONE is in the calendar.
  case local(PlannedItem.LocalMoment, zone: ZoneRules)
  /// §3.3.5 in UTC.
  case utc(PlannedItem.LocalMoment)
  /// §3.3.6, before the moment that the property leans on.
  case before(Duration)
  /// A day, in the calendar's own properties.
  case daily
  case integer(Int)
  /// A UUID; whatever else stands in it is left out.
  case identifier(String)
  case colour(Colour)
  /// What a standard or we ourselves fixed.
  case token(StaticString)

  /// Readers may cut at 255 octets (RFC 5545 §5); what does not fit here is no title.
  static let titleLimit = 200
}

/// Writes values as bytes of a line that is not folded yet.
struct ValueEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func begin(_ property: CalendarProperty) {
    bytes.removeAll(keepingCapacity: true)
    put(property.rawValue)
  }

  mutating func put(_ value: CalendarValue, of property: CalendarProperty) {
    switch value {
    case .date: put(";VALUE=DATE")
    case .local(_, let zone):
      put(";TZID=")
      put(zone.identifier)
    // Its own type must be named (RFC 7986 §5.7).
    case .daily where property == .refreshInterval: put(";VALUE=DURATION")
    default: break
    }
    bytes.append(UInt8(ascii: ":"))
    put(value)
  }

  private mutating func put(_ value: CalendarValue) {
    switch value {
    case .text(let text): encodeText(text, isLine: false, into: &bytes)
    case .line(let text): encodeText(text, isLine: true, into: &bytes)
    case .title(let text):
      let start = bytes.count
      encodeText(limited(text), isLine: true, into: &bytes)
      // Nothing but what cannot be seen: calendars would say that the event has no title.
      if bytes.count == start { put("—") }
    case .list(let texts):
      for (index, text) in texts.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        encodeText(text, isLine: true, into: &bytes)
      }
    case .address(let address): put(address.text)
    case .date(let day): put(day.basic)
    case .local(let moment, _): put(moment)
    case .utc(let moment):
      put(moment)
      bytes.append(UInt8(ascii: "Z"))
    case .before(let duration):
      bytes.append(UInt8(ascii: "-"))
      put(duration)
    case .daily: put(Duration(days: 1))
    case .integer(let number): put(String(number))
    case .identifier(let text): bytes.append(contentsOf: text.utf8.lazy.filter(isPartOfUUID))
    case .colour(let colour): put(colour.hex)
    case .token(let text): text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
  }

  private func isPartOfUUID(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || byte == UInt8(ascii: "-")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// `20270118T080000`: seconds are always 00.
  private mutating func put(_ moment: PlannedItem.LocalMoment) {
    put(moment.day.basic)
    bytes.append(UInt8(ascii: "T"))
    for number in [moment.time.minutes / 60, moment.time.minutes % 60, 0] {
      bytes.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
      bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
  }

  /// `P1D`, `PT1H30M`
  private mutating func put(_ duration: Duration) {
    bytes.append(UInt8(ascii: "P"))
    guard duration.minutes > 0 else { return put("\(duration.days)D") }
    bytes.append(UInt8(ascii: "T"))
    if duration.minutes >= 60 { put("\(duration.minutes / 60)H") }
    if duration.minutes % 60 > 0 { put("\(duration.minutes % 60)M") }
  }

  /// Cut between characters, at a number of code points: one character alone may be made of thousands.
  private func limited(_ text: String) -> String {
    guard text.utf8.count > CalendarValue.titleLimit, text.unicodeScalars.count > CalendarValue.titleLimit else {
      return text
    }
    let cut = text.unicodeScalars.index(text.startIndex, offsetBy: CalendarValue.titleLimit - 1)
    let end = text.indices.last { $0 <= cut }.flatMap { $0 == text.startIndex ? nil : $0 } ?? cut
    return String(text[..<end]) + "…"
  }
}
