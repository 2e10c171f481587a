extension Check {
  /// A community that opens its doors when everybody is away.
  static let seasonClash = Check(
    id: "season-clash", family: .dates, severity: .advice,
    summary: Sentence(
      en: "The community opens in August, at Christmas or in Holy Week.",
      es: "La primera fase activa empieza en agosto, en Navidad o en Semana Santa."),
    why: Sentence(
      en: "The first weeks make the habit: opened while people are away, they are spent on an empty room.",
      es: "El hábito se hace en las primeras semanas: si la gente está fuera, se gastan en una sala vacía."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        engagement:
          start: 2027-07-12
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        engagement:
          start: 2027-08-16
        """)
  ) { review in
    guard let phase = review.activePhases.first else { return [] }
    let day = phase.days.first
    guard let season = Season(day, zone: review.playbook.timezone) else { return [] }
    // Whole weeks later, so that phases go on beginning on the same weekday.
    let weeks = (season.end - day + 6) / 7
    let start = review.playbook.engagement.start.value + weeks * 7
    return [
      Remark(
        Sentence(
          en: "`\(phase.id)`, the first active phase, starts on \(day), \(season.name.en)",
          es: "`\(phase.id)`, la primera fase activa, empieza el \(day), \(season.name.es)"),
        at: review.playbook.engagement.start.span,
        help: Sentence(
          en: "write `start: \(start)` or later, and it begins when people are back",
          es: "escribe `start: \(start)` o después, y empezará con la gente de vuelta"),
        related: [.init(phase.phase.id.span, Sentence(en: "this phase", es: "esta fase"))])
    ]
  }
}

/// A time of the year at which people are away.
private struct Season {
  let name: Sentence
  /// The first day after it.
  let end: Day

  init?(_ day: Day, zone: String) {
    let (year, month, number) = day.civil
    let sunday = Day.easter(year: year)
    if month == 8, Season.isNorthern(zone) {
      name = Sentence(en: "in August", es: "en agosto")
      end = Day(year: year, month: 9, day: 1)
    } else if (month == 12 && number >= 20) || (month == 1 && number <= 6) {
      name = Sentence(en: "between 20 December and 6 January", es: "entre el 20 de diciembre y el 6 de enero")
      end = Day(year: month == 12 ? year + 1 : year, month: 1, day: 7)
    } else if sunday - 7 <= day, day <= sunday {
      name = Sentence(en: "in Holy Week", es: "en Semana Santa")
      end = sunday + 1
    } else {
      return nil
    }
  }

  /// Whether the zone's country lies north of the tropic of Cancer; south of it August is a month like others.
  private static func isNorthern(_ zone: String) -> Bool {
    zones.contains(zone) || beginnings.contains { zone.hasPrefix($0) }
  }

  private static let names = MethodData.lines("northern-zones").flatMap { $0.split(separator: " ").map(String.init) }
  private static let zones = Set(names)
  private static let beginnings = names.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
}

extension Day {
  /// Easter Sunday of the Western churches: the computus of Meeus, Jones and Butcher for the Gregorian calendar.
  static func easter(year: Int) -> Day {
    let (century, ofCentury) = (year / 100, year % 100)
    let golden = year % 19
    let moonShift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonShift + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let correction = (golden + 11 * epact + 22 * weekday) / 451
    let days = epact + weekday - 7 * correction + 114
    return Day(year: year, month: days / 31, day: days % 31 + 1)
  }
}
