/// Pieces of sentences that several checks need, in both languages.
enum Wording {
  /// `a, b and c`
  static func list(_ parts: [String]) -> Sentence {
    guard let last = parts.last, parts.count > 1 else { return Sentence(both: parts.first ?? "") }
    let rest = parts.dropLast().joined(separator: ", ")
    // `e ideas`, `e hilos`; but `y hielo`. What stands in backticks is spoken too.
    let spoken = last.lowercased().drop { $0 == "`" }
    let startsWithI = (spoken.hasPrefix("i") || spoken.hasPrefix("hi")) && !spoken.hasPrefix("hie")
    return Sentence(en: "\(rest) and \(last)", es: "\(rest) \(startsWithI ? "e" : "y") \(last)")
  }

  /// `a, b or c`, with any word before the last.
  static func list(_ parts: [String], _ word: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return "\(parts.dropLast().joined(separator: ", ")) \(word) \(last)"
  }

  /// The first few, and how many more there are: `a, b, c and 4 more`.
  static func list(_ parts: [String], atMost limit: Int) -> Sentence {
    if parts.count <= limit { return list(parts) }
    let shown = parts.prefix(limit).joined(separator: ", ")
    let rest = parts.count - limit
    return Sentence(en: "\(shown) and \(rest) more", es: "\(shown) y \(rest) más")
  }

  /// `3 h 30 min`
  static func hours(minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }

  /// `March 2027`, or `March`
  static func month(_ month: Month, withYear: Bool = true) -> Sentence {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let spanish = [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ]
    let name = Sentence(en: english[month.month - 1], es: spanish[month.month - 1])
    return withYear ? Sentence(en: "\(name.en) \(month.year)", es: "\(name.es) de \(month.year)") : name
  }

  /// `December 2026, March and April 2027`: months in order, none twice; each year is said once.
  static func months(_ months: [Month]) -> Sentence {
    let names = months.indices.map { index in
      let isLastOfYear = index + 1 == months.count || months[index + 1].year != months[index].year
      return Wording.month(months[index], withYear: isLastOfYear)
    }
    return Sentence(en: list(names.map(\.en)).en, es: list(names.map(\.es)).es)
  }

  /// `1 session`, `3 sessions`
  static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
}
