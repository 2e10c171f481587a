extension Check {
  /// A session at a fixed hour that moves by one for members whose clocks change on other days, or not at all.
  static let clockChange = Check(
    id: "clock-change", family: .dates, severity: .advice,
    summary: Sentence(
      en: "Daylight saving shifts the local hour of a session in some region.",
      es: "La hora local de una sesión cambia en una región por el cambio de hora."),
    why: Sentence(
      en:
        "Clocks do not change on the same day everywhere, nor everywhere at all: whoever relied on the old hour "
        + "comes to an empty room.",
      es: "Los relojes no cambian el mismo día en todas partes, ni en todos los países: quien contaba con la "
        + "hora de siempre llega a una sala vacía."
    ),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        community:
          regions:
            - {timezone: Europe/Madrid, share: 80%}
            - {timezone: America/Mexico_City, share: 20%}
        strategy:
          rituals:
            - {id: tarde-en-la-azotea, format: in-person}
          education:
            - id: taller
              when: {every: month, day: third thursday, at: "19:00", for: 45 min}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        community:
          regions:
            - {timezone: Europe/Madrid, share: 80%}
            - {timezone: America/Mexico_City, share: 20%}
        strategy:
          rituals:
            - {id: tarde-en-la-azotea, format: in-person}
          education:
            - id: taller
              when: {every: month, day: third thursday, at: "19:00", for: 45 min, until: 2027-03-27}
            - id: taller-de-primavera
              name: Taller de balcón
              kind: workshop
              serves: value
              when: {every: month, day: third thursday, at: "20:00", for: 45 min, from: 2027-03-28}
              by: builder
              deputy: ambassadors
              topics: [Poda]
        """)
  ) { review in
    let away = review.homes.filter { !$0.isPlaybooks }
    if away.isEmpty { return [] }
    // By activity and region, the hours of the first session, then the first that differs.
    var first: [Key: Meeting.Hours] = [:]
    var changed: [Key: Meeting.Hours] = [:]
    for meeting in review.meetings {
      guard let source = meeting.item.source, meeting.item.clockChange == nil else { continue }
      for (index, home) in away.enumerated() {
        guard let hours = meeting.hours(in: home) else { continue }
        let key = Key(source: source, home: index)
        guard let known = first[key] else {
          first[key] = hours
          continue
        }
        if known.start.time != hours.start.time, changed[key] == nil { changed[key] = hours }
      }
    }
    let friendly = review.playbook.engagement.friendlyHours
    return Set(changed.keys.map(\.source)).sorted().compactMap { source in
      let regions = away.indices.compactMap { index -> (home: Home, before: Meeting.Hours, after: Meeting.Hours)? in
        let key = Key(source: source, home: index)
        guard let before = first[key], let after = changed[key] else { return nil }
        // Nobody there comes at one in the morning, nor at midnight: that is `unfriendly-hour`'s to say.
        guard friendly.hold(before, of: nil) || friendly.hold(after, of: nil) else { return nil }
        return (away[index], before, after)
      }
      return regions.isEmpty ? nil : remark(review.plan.activities[source], regions)
    }
  }

  private struct Key: Hashable {
    let source: Int
    let home: Int
  }

  private static func remark(
    _ activity: Activity, _ regions: [(home: Home, before: Meeting.Hours, after: Meeting.Hours)]
  ) -> Remark {
    let parts = regions.prefix(3).map { home, before, after in
      Sentence(
        en: "in \(home.name.en) from \(before.start.time) to \(after.start.time) on \(after.start.day)",
        es: "en \(home.name.es) pasa de las \(before.start.time) a las \(after.start.time) el \(after.start.day)")
    }
    return Remark(
      Sentence(
        en: "the clock change moves `\(activity.id.value)`: \(parts.map(\.en).joined(separator: "; "))",
        es: "el cambio de hora mueve `\(activity.id.value)`: \(parts.map(\.es).joined(separator: "; "))"),
      at: activity.when?.places["at"] ?? activity.places["when"],
      help: Sentence(
        en: "split it in two at the change, each with its `at`, or tell those members in time",
        es: "pártela en dos actividades, con su `at` cada una, o avisa a tiempo a esos miembros"))
  }
}
