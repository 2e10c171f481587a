/// Every property that Tribu's calendars use: a name that is not here cannot be written (RFC 5545 §3.7 and §3.8,
/// RFC 7986 §5).
enum CalendarProperty: String {
  case begin = "BEGIN"
  case end = "END"

  // Of a calendar.
  case version = "VERSION"
  case product = "PRODID"
  case scale = "CALSCALE"
  case name = "NAME"
  case oldName = "X-WR-CALNAME"
  case oldDescription = "X-WR-CALDESC"
  case refreshInterval = "REFRESH-INTERVAL"
  case publishedInterval = "X-PUBLISHED-TTL"
  case colour = "COLOR"
  case appleColour = "X-APPLE-CALENDAR-COLOR"

  // Of an event.
  case uid = "UID"
  case stamp = "DTSTAMP"
  case created = "CREATED"
  case modified = "LAST-MODIFIED"
  case sequence = "SEQUENCE"
  case start = "DTSTART"
  case finish = "DTEND"
  case summary = "SUMMARY"
  case description = "DESCRIPTION"
  case location = "LOCATION"
  case address = "URL"
  case categories = "CATEGORIES"
  case status = "STATUS"
  case transparency = "TRANSP"
  case busyStatus = "X-MICROSOFT-CDO-BUSYSTATUS"
  case relatedTo = "RELATED-TO"

  // Of an alarm.
  case action = "ACTION"
  case trigger = "TRIGGER"
}
