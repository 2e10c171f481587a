package import TribuCompiler

/// `plan.csv`: one line an item, for spreadsheets (RFC 4180: CRLF, every field quoted).
func writePlanCSV(_ plan: Plan, settings: EmitterSettings) -> OutputFile {
  OutputFile(name: "plan.csv", bytes: planCSV(plan, items: plan.items, settings: settings))
}

/// The same with some of the items only, for `tribu plan --format csv`.
package func planCSV(_ plan: Plan, items: [PlannedItem], settings: EmitterSettings) -> [UInt8] {
  let words = DocumentWords(nearestTo: settings.language)
  let language = settings.language
  var table = CSVTable(columns: [
    "date", "end_date", "start", "end", "type", "track", "title", "topic", "section", "kind", "phase", "role", "people",
    "effort_minutes", "cost", "amount", "moved_from", "reason", "serves", "feeds", "key",
  ])
  for item in items {
    table.add([
      item.days.first.description, item.days.last.description, item.start?.time.description ?? "",
      item.end?.time.description ?? "", item.type.rawValue, item.track.rawValue, item.title(words, language),
      item.topic?.inLanguage(language) ?? "", item.section?.rawValue ?? "", item.kind?.rawValue ?? "", item.phase ?? "",
      item.role?.name ?? "", item.people(in: plan, language).joined(separator: "; "),
      item.effortMinutes > 0 ? String(item.effortMinutes) : "", item.cost?.amount.description ?? "",
      item.amount?.description ?? "", item.moved?.from.description ?? "", item.moved?.reason.inLanguage(language) ?? "",
      item.serves ?? "", item.feeds.feeds.map(\.rawValue).joined(separator: " "), item.key,
    ])
  }
  return table.bytes
}

/// Writes RFC 4180, and keeps a spreadsheet from running what a playbook says.
struct CSVTable {
  private(set) var bytes: [UInt8] = []

  init(columns: [String]) { add(columns) }

  mutating func add(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\""))
      if CSVTable.isFormula(field) { bytes.append(UInt8(ascii: "'")) }
      for byte in field.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += [13, 10]
  }

  /// OWASP ASVS 1.2.10: a field that begins like a formula gets an apostrophe, also behind spaces and quotes.
  private static func isFormula(_ field: String) -> Bool {
    guard let first = field.unicodeScalars.first(where: { $0 != " " && $0 != "\"" && $0 != "\u{A0}" }) else {
      return false
    }
    return "=+-@\t\r\n\0＝＋－＠".unicodeScalars.contains(first)
  }
}
