/// What a calendar of ours must hold, in which order, and what never: RFC 5545 §3.6 and the profile that all calendar
/// programs are known to read.
struct CalendarRules {
  private struct Rule {
    let name: String
    let type: CalendarValueType
    var isRequired = false
    /// Members see title, topic, description, time and place, and nothing else.
    var isForMembers = true
  }

  private(set) var violations: [String] = []
  private let isForMembers: Bool

  init(isForMembers: Bool) { self.isForMembers = isForMembers }

  private mutating func report(_ line: Int, _ problem: String) { violations.append("line \(line): \(problem)") }

  mutating func check(_ calendar: StrictCalendarReader.Component) {
    if calendar.name != "VCALENDAR" { report(calendar.line, "no VCALENDAR") }
    checkProperties(of: calendar, CalendarRules.calendar)
    var isPastZones = false
    for child in calendar.children {
      switch child.name {
      case "VTIMEZONE":
        if isPastZones { report(child.line, "a VTIMEZONE after events") }
        checkZone(child)
      case "VEVENT":
        isPastZones = true
        checkEvent(child)
      default: report(child.line, "a \(child.name)")
      }
    }
    if !isPastZones { report(calendar.line, "a calendar without events") }
    checkZones(of: calendar)
    checkOrder(calendar.components("VEVENT"))
  }

  /// Known names only, each once, the required ones there, all in the one order, every value of its type.
  private mutating func checkProperties(of component: StrictCalendarReader.Component, _ rules: [Rule]) {
    var last = -1
    for property in component.properties {
      guard let index = rules.firstIndex(where: { $0.name == property.name }) else {
        report(property.line, "\(property.name) in \(component.name)")
        continue
      }
      if index == last { report(property.line, "a second \(property.name)") }
      if index < last { report(property.line, "\(property.name) out of order") }
      last = max(index, last)
      let type = rules[index].type
      for case let problem? in [type.problem(property), type.parametersProblem(property)] {
        report(property.line, "\(property.name): \(problem)")
      }
      if isForMembers, !rules[index].isForMembers { report(property.line, "\(property.name) is shown to members") }
    }
    for rule in rules where rule.isRequired && component.property(rule.name) == nil {
      report(component.line, "\(component.name) without \(rule.name)")
    }
  }

  // MARK: Events

  private mutating func checkEvent(_ event: StrictCalendarReader.Component) {
    checkProperties(of: event, CalendarRules.event)
    for alarm in event.children {
      if alarm.name != "VALARM" || isForMembers { report(alarm.line, "a \(alarm.name)") }
      checkProperties(of: alarm, CalendarRules.alarm)
      if let child = alarm.children.first { report(child.line, "a \(child.name)") }
    }
    guard let start = event.property("DTSTART"), let end = event.property("DTEND") else { return }
    if start.parameters != end.parameters || start.value.utf8.count != end.value.utf8.count {
      report(end.line, "DTEND of another type than DTSTART")
    }
    if end.value <= start.value { report(end.line, "DTEND is not after DTSTART") }
    let isAllDay = start.value.utf8.count == 8
    let isFree = event.property("TRANSP")?.value == "TRANSPARENT"
    if isAllDay, !isFree { report(event.line, "a whole day that blocks the calendar") }
    if isFree != (event.property("X-MICROSOFT-CDO-BUSYSTATUS")?.value == "FREE") { report(event.line, "free, or not") }
    if event.property("LOCATION") != nil, event.property("URL") != nil { report(event.line, "LOCATION and URL") }
  }

  private mutating func checkOrder(_ events: [StrictCalendarReader.Component]) {
    var seen = Set<String>()
    var last = ("", "")
    for event in events {
      guard let uid = event.property("UID")?.value, let start = event.property("DTSTART")?.value else { continue }
      if !seen.insert(uid).inserted { report(event.line, "the UID \(uid) again") }
      if (start, uid) < last { report(event.line, "out of order") }
      last = (start, uid)
    }
  }

  // MARK: Time zones

  private mutating func checkZones(of calendar: StrictCalendarReader.Component) {
    let defined = calendar.components("VTIMEZONE").compactMap { $0.property("TZID")?.value }
    let used = Set(calendar.components("VEVENT").flatMap(\.properties).compactMap { $0.parameter("TZID") })
    for zone in used where defined.count(where: { $0 == zone }) != 1 {
      report(calendar.line, "\(zone) is not defined once")
    }
    for zone in defined where !used.contains(zone) { report(calendar.line, "\(zone) is defined for nothing") }
  }

  private mutating func checkZone(_ zone: StrictCalendarReader.Component) {
    checkProperties(of: zone, [Rule(name: "TZID", type: .zoneName, isRequired: true)])
    if ["UTC", "GMT", "Etc/UTC"].contains(zone.property("TZID")?.value) { report(zone.line, "a VTIMEZONE for UTC") }
    if zone.children.isEmpty { report(zone.line, "a VTIMEZONE without offsets") }
    for observance in zone.children {
      if !["STANDARD", "DAYLIGHT"].contains(observance.name) { report(observance.line, "a \(observance.name)") }
      checkProperties(of: observance, CalendarRules.observance)
      if let child = observance.children.first { report(child.line, "a \(child.name)") }
    }
    // What comes back every year must come back from somewhere.
    let reached = Set(zone.children.compactMap { $0.property("TZOFFSETTO")?.value })
    for yearly in zone.children where yearly.property("RRULE") != nil {
      if let from = yearly.property("TZOFFSETFROM")?.value, !reached.contains(from) {
        report(yearly.line, "\(from) never begins: STANDARD or DAYLIGHT is missing")
      }
    }
  }

  // MARK: Tables

  private static let calendar: [Rule] = [
    Rule(name: "VERSION", type: .oneOf(["2.0"]), isRequired: true),
    Rule(name: "PRODID", type: .title, isRequired: true),
    Rule(name: "CALSCALE", type: .oneOf(["GREGORIAN"]), isRequired: true),
    Rule(name: "NAME", type: .title, isRequired: true), Rule(name: "X-WR-CALNAME", type: .title, isRequired: true),
    Rule(name: "DESCRIPTION", type: .text, isRequired: true), Rule(name: "X-WR-CALDESC", type: .text, isRequired: true),
    Rule(name: "UID", type: .uuid, isRequired: true),
    Rule(name: "LAST-MODIFIED", type: .utcTime, isRequired: true),
    Rule(name: "REFRESH-INTERVAL", type: .duration, isRequired: true),
    Rule(name: "X-PUBLISHED-TTL", type: .duration, isRequired: true), Rule(name: "COLOR", type: .colourName),
    Rule(name: "X-APPLE-CALENDAR-COLOR", type: .colourCode),
  ]

  private static let event: [Rule] = [
    Rule(name: "UID", type: .uuid, isRequired: true), Rule(name: "DTSTAMP", type: .utcTime, isRequired: true),
    Rule(name: "CREATED", type: .utcTime, isForMembers: false),
    Rule(name: "LAST-MODIFIED", type: .utcTime, isForMembers: false),
    Rule(name: "SEQUENCE", type: .count, isRequired: true), Rule(name: "DTSTART", type: .time, isRequired: true),
    Rule(name: "DTEND", type: .time, isRequired: true), Rule(name: "SUMMARY", type: .title, isRequired: true),
    Rule(name: "DESCRIPTION", type: .text), Rule(name: "LOCATION", type: .text), Rule(name: "URL", type: .address),
    Rule(name: "CATEGORIES", type: .textList, isForMembers: false),
    Rule(name: "STATUS", type: .oneOf(["CONFIRMED", "CANCELLED"]), isRequired: true),
    Rule(name: "TRANSP", type: .oneOf(["OPAQUE", "TRANSPARENT"]), isRequired: true),
    Rule(name: "X-MICROSOFT-CDO-BUSYSTATUS", type: .oneOf(["FREE"])),
    Rule(name: "RELATED-TO", type: .uuid, isForMembers: false),
  ]

  private static let alarm: [Rule] = [
    Rule(name: "ACTION", type: .oneOf(["DISPLAY"]), isRequired: true),
    Rule(name: "TRIGGER", type: .negativeDuration, isRequired: true),
    Rule(name: "DESCRIPTION", type: .title, isRequired: true),
  ]

  private static let observance: [Rule] = [
    Rule(name: "DTSTART", type: .onset, isRequired: true), Rule(name: "RRULE", type: .yearlyRule),
    Rule(name: "TZOFFSETFROM", type: .offset, isRequired: true),
    Rule(name: "TZOFFSETTO", type: .offset, isRequired: true),
    Rule(name: "TZNAME", type: .text, isRequired: true),
  ]
}
