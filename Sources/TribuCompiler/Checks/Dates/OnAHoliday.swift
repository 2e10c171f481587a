extension Check {
  /// A session on a day that members have off: they are with their people, or at the sea.
  static let onAHoliday = Check(
    id: "on-a-holiday", family: .dates, severity: .warning,
    summary: Sentence(
      en: "A session stays on a public holiday of the engagement or of a region.",
      es: "Una sesión se queda en un festivo del encargo o de una región."),
    why: Sentence(
      en: "Few come on a holiday, and those who would have come feel forgotten where the holiday is only theirs.",
      es: "En festivo viene poca gente, y quien lo celebra solo en su país siente que nadie se acordó."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: tarde-en-la-azotea
              on-holiday: keep
              when: {every: month, day: first saturday, at: "19:00", for: 60 min}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        strategy:
          rituals:
            - id: tarde-en-la-azotea
              on-holiday: next
              when: {every: month, day: first saturday, at: "19:00", for: 60 min}
        """)
  ) { review in
    let own = Dictionary(
      review.plan.daysOff.compactMap { day, reason in
        if case .holiday(let name) = reason { return (day, name) }
        return nil
      }, uniquingKeysWith: { first, _ in first })
    let regions = HolidayRegion.all(of: review)
    if own.isEmpty, regions.isEmpty { return [] }
    var found: [Int: [Stay]] = [:]
    for item in review.sessions {
      guard let source = item.source else { continue }
      if let name = own[item.days.first] {
        found[source, default: []].append(Stay(day: item.days.first, name: name, region: nil))
      } else if let stay = regions.lazy.compactMap({ $0.stay(of: item) }).first {
        found[source, default: []].append(stay)
      }
    }
    return found.sorted { $0.key < $1.key }.map { source, stays in
      remark(review.plan.activities[source], stays, review.playbook.language)
    }
  }

  /// A session that takes place on somebody's holiday.
  private struct Stay {
    let day: Day
    let name: HolidayName
    /// Nil where it is the engagement's.
    let region: HolidayRegion?
  }

  /// A region whose holidays are not all the engagement's.
  private struct HolidayRegion {
    let home: Home
    let country: Country
    let calendar: HolidayCalendar

    static func all(of review: PlanReview) -> [HolidayRegion] {
      let own = Set(review.playbook.engagement.holidays.map(\.value))
      return review.homes.compactMap { home in
        guard let country = home.holidays, !own.contains(country), let calendar = HolidayCache.calendar(country) else {
          return nil
        }
        return HolidayRegion(home: home, country: country, calendar: calendar)
      }
    }

    func stay(of item: PlannedItem) -> Stay? {
      // People who meet in person are where the meeting is, and keep its holidays.
      if item.format == .inPerson, !home.isPlaybooks { return nil }
      guard let name = calendar.name(on: item.days.first) else { return nil }
      return Stay(day: item.days.first, name: name, region: self)
    }
  }

  private static func remark(_ activity: Activity, _ stays: [Stay], _ language: String) -> Remark {
    let id = activity.id.value
    // The engagement's own go first: there a word of the playbook keeps the session where it is.
    let shown = stays.first { $0.region == nil } ?? stays[0]
    let name = shown.name.inLanguage(language)
    let others = stays.count - 1
    let en = others > 0 ? " and on \(Wording.count(others, "other", "others"))" : ""
    let es = others == 0 ? "" : others == 1 ? " y en otro" : " y en otros \(others)"
    guard let region = shown.region else {
      return Remark(
        Sentence(
          en: "`\(id)` stays on the holiday of \(shown.day) (\(name))\(en)",
          es: "`\(id)` se queda en el festivo del \(shown.day) (\(name))\(es)"),
        at: activity.places.contains("on-holiday") ? activity.places["on-holiday"] : activity.places["when"],
        help: Sentence(
          en: "write `on-holiday: next`, `previous` or `skip`", es: "escribe `on-holiday: next`, `previous` o `skip`"))
    }
    return Remark(
      Sentence(
        en: "`\(id)` falls on \(shown.day), a holiday for \(region.home.part.en) (\(name), "
          + "\(region.country.text))\(en)",
        es: "`\(id)` cae el \(shown.day), festivo para \(region.home.part.es) (\(name), \(region.country.text))\(es)"),
      at: activity.places["when"],
      help: Sentence(
        en: "move it, or add `\(region.country.text)` to `engagement.holidays`",
        es: "cámbiala de día, o añade `\(region.country.text)` a `engagement.holidays`"))
  }
}
