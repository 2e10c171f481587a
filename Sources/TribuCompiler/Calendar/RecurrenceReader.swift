/// Reads the text of one rule, left to right, up to the first mistake.
///
/// It works on bytes, so that every mistake has its place and hostile text costs no more than its length.
struct RecurrenceReader {
  /// The text for messages, as it was written.
  private let written: [UInt8]
  /// The text for reading, in capitals, since letter case is free.
  private let bytes: [UInt8]
  private var places: [Recurrence.Part: Range<Int>] = [:]
  private var frequency: Recurrence.Frequency?
  private var weekStart = Weekday.monday
  private var until: Day?
  private var weekdays: [Recurrence.WeekdayOccurrence] = []
  /// The first ordinal in BYDAY, to point at when it turns out not to belong.
  private var ordinal: Range<Int>?
  /// The values of all parts that are numbers.
  private var numbers: [Recurrence.Part: [Int]] = [:]

  init(_ text: String) {
    written = Array(text.utf8)
    bytes = written.map { byte in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte }
  }

  mutating func rule() throws(RecurrenceError) -> Recurrence {
    guard !bytes.isEmpty else { throw mistake(.emptyRule, 0..<0) }
    let property = 0..<min(6, bytes.count)
    guard word(property) != "RRULE:" else { throw mistake(.propertyName, property) }
    for range in pieces(of: 0..<bytes.count, at: UInt8(ascii: ";")) { try readPart(range) }
    guard let frequency else { throw mistake(.missingFrequency, 0..<0) }
    try checkTogether(frequency)
    return Recurrence(
      frequency: frequency, interval: numbers[.interval]?.first ?? 1, weekStart: weekStart,
      months: numbers[.months] ?? [], weekNumbers: numbers[.weekNumbers] ?? [], yearDays: numbers[.yearDays] ?? [],
      monthDays: numbers[.monthDays] ?? [], weekdays: weekdays, positions: numbers[.positions] ?? [], until: until,
      count: numbers[.count]?.first)
  }

  private mutating func readPart(_ range: Range<Int>) throws(RecurrenceError) {
    guard !range.isEmpty else { throw mistake(.emptyPart, range) }
    let equals = bytes[range].firstIndex(of: UInt8(ascii: "=")) ?? range.upperBound
    let name = range.lowerBound..<equals
    guard let part = Recurrence.Part(rawValue: word(name)) else { throw mistake(.unknownPart(text(name)), name) }
    guard !part.isTimeOfDay else { throw mistake(.timeOfDay(part), name) }
    guard places.updateValue(range, forKey: part) == nil else { throw mistake(.repeatedPart(part), name) }
    guard equals + 1 < range.upperBound else { throw mistake(.missingValue(part), range) }
    let value = equals + 1..<range.upperBound
    switch part {
    case .frequency: frequency = try readFrequency(value)
    case .weekStart: weekStart = try readWeekday(value, ofElement: value, in: part)
    case .until: until = try readUntil(value)
    case .interval, .count: numbers[part] = [try readNumber(value, ofElement: value, in: part)]
    case .weekdays:
      for element in try elements(of: value, in: part) { weekdays.append(try readOccurrence(element)) }
    default:
      var list: [Int] = []
      for element in try elements(of: value, in: part) {
        list.append(try readNumber(element, ofElement: element, in: part))
      }
      numbers[part] = list
    }
  }

  /// What RFC 5545 §3.3.10 forbids parts to be together with.
  private func checkTogether(_ frequency: Recurrence.Frequency) throws(RecurrenceError) {
    for part in Recurrence.Part.allCases where !part.belongs(with: frequency) {
      if let place = places[part] { throw mistake(.misplacedPart(part, frequency), place) }
    }
    if let ordinal {
      if frequency == .daily || frequency == .weekly {
        throw mistake(.misplacedOrdinal(text(ordinal), frequency), ordinal)
      }
      if places[.weekNumbers] != nil { throw mistake(.ordinalInNumberedWeek(text(ordinal)), ordinal) }
    }
    let choosable: [Recurrence.Part] = [.months, .weekNumbers, .yearDays, .monthDays, .weekdays]
    if let place = places[.positions], !choosable.contains(where: { part in places[part] != nil }) {
      throw mistake(.positionsAlone, place)
    }
    if let until = places[.until], let count = places[.count] {
      throw mistake(.untilAndCount, until.lowerBound < count.lowerBound ? count : until)
    }
  }
}

// MARK: - Values

extension RecurrenceReader {
  private func readFrequency(_ range: Range<Int>) throws(RecurrenceError) -> Recurrence.Frequency {
    let word = word(range)
    if let frequency = Recurrence.Frequency(rawValue: word) { return frequency }
    let isSubDaily = ["HOURLY", "MINUTELY", "SECONDLY"].contains(word)
    throw mistake(isSubDaily ? .subDailyFrequency(text(range)) : .unknownFrequency(text(range)), range)
  }

  /// A weekday at `range`, which is the end of `element`.
  private func readWeekday(
    _ range: Range<Int>, ofElement element: Range<Int>, in part: Recurrence.Part
  ) throws(RecurrenceError) -> Weekday {
    if let weekday = Weekday(code: word(range)) { return weekday }
    throw mistake(.unknownWeekday(text(element), in: part), element)
  }

  /// `MO`, `2MO`, `+2MO`, `-1MO`.
  private mutating func readOccurrence(_ range: Range<Int>) throws(RecurrenceError) -> Recurrence.WeekdayOccurrence {
    let split = max(range.lowerBound, range.upperBound - 2)
    let weekday = try readWeekday(split..<range.upperBound, ofElement: range, in: .weekdays)
    guard split > range.lowerBound else { return .init(weekday: weekday) }
    let number = try readNumber(range.lowerBound..<split, ofElement: range, in: .weekdays)
    if ordinal == nil { ordinal = range }
    return .init(weekday: weekday, ordinal: number)
  }

  /// A number at `range`, which is the beginning of `element`, within the part's limit.
  private func readNumber(
    _ range: Range<Int>, ofElement element: Range<Int>, in part: Recurrence.Part
  ) throws(RecurrenceError) -> Int {
    var digits = bytes[range]
    let isNegative = digits.first == UInt8(ascii: "-")
    if part.countsFromEnd, isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    guard let number = decimal(digits), (1...part.limit).contains(number) else {
      throw mistake(.badNumber(text(element), in: part), element)
    }
    return isNegative ? -number : number
  }

  /// A DATE, or a DATE-TIME of which only the date counts.
  private func readUntil(_ range: Range<Int>) throws(RecurrenceError) -> Day {
    let value = bytes[range]
    let time = value.dropFirst(8)
    guard value.count >= 8, time.isEmpty || isTime(time),
      let year = decimal(value.prefix(4)), let month = decimal(value.dropFirst(4).prefix(2)),
      let day = decimal(value.dropFirst(6).prefix(2)), let until = Day(checkedYear: year, month: month, day: day)
    else { throw mistake(.badUntil(text(range)), range) }
    return until
  }

  /// `T140000` or `T140000Z`; a minute may have its leap second.
  private func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let clock = bytes.dropFirst().prefix(6)
    let tail = bytes.dropFirst(7)
    guard bytes.first == UInt8(ascii: "T"), clock.count == 6, tail.isEmpty || tail.elementsEqual("Z".utf8),
      let hour = decimal(clock.prefix(2)), let minute = decimal(clock.dropFirst(2).prefix(2)),
      let second = decimal(clock.suffix(2))
    else { return false }
    return hour < 24 && minute < 60 && second <= 60
  }
}

// MARK: - Bytes

extension RecurrenceReader {
  private func mistake(_ mistake: RecurrenceError.Mistake, _ range: Range<Int>) -> RecurrenceError {
    RecurrenceError(mistake: mistake, range: range)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: written[range], as: UTF8.self) }

  private func word(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func pieces(of range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    bytes[range].split(separator: separator, omittingEmptySubsequences: false).map(\.indices)
  }

  private func elements(of range: Range<Int>, in part: Recurrence.Part) throws(RecurrenceError) -> [Range<Int>] {
    let elements = pieces(of: range, at: UInt8(ascii: ","))
    if let empty = elements.first(where: \.isEmpty) { throw mistake(.emptyElement(part), empty) }
    return elements
  }

  /// Digits only. The value of a longer number does not matter, so it stops growing before it could overflow.
  private func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = min(number * 10 + Int(digit - UInt8(ascii: "0")), 1_000_000)
    }
    return number
  }
}
