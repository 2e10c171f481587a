extension Check {
  /// A session at an hour at which a part of the members sleeps, works or has dinner.
  static let unfriendlyHour = Check(
    id: "unfriendly-hour", family: .dates, severity: .warning,
    summary: Sentence(
      en: "A session begins or ends outside the friendly hours of a region.",
      es: "Una sesión empieza o termina fuera de las horas amables de una región."),
    why: Sentence(
      en: "An hour that suits the organisers and nobody elsewhere tells a part of the community that it is "
        + "second class.",
      es: "Una hora que solo le va bien a quien organiza le dice a parte de la comunidad que es de segunda."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        community:
          regions:
            - {timezone: Europe/Madrid, share: 80%}
            - {timezone: Atlantic/Canary, share: 20%}
        strategy:
          rituals:
            - id: desayuno-en-la-azotea
              name: Desayuno en la azotea
              kind: gathering
              serves: experience
              when: {every: month, day: second saturday, at: "09:30"}
              by: builder
              deputy: ambassadors
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        community:
          regions:
            - {timezone: Europe/Madrid, share: 80%}
            - {timezone: Atlantic/Canary, share: 20%}
        strategy:
          rituals:
            - id: desayuno-en-la-azotea
              name: Desayuno en la azotea
              kind: gathering
              serves: experience
              when: {every: month, day: second saturday, at: "10:30"}
              by: builder
              deputy: ambassadors
        """)
  ) { review in
    let friendly = review.playbook.engagement.friendlyHours
    var found: [Int: [Unfriendly]] = [:]
    for meeting in review.meetings {
      guard let source = meeting.item.source else { continue }
      for (index, home) in review.homes.enumerated() {
        guard let hours = meeting.hours(in: home), !friendly.hold(hours, of: meeting.item) else { continue }
        if let known = found[source]?.firstIndex(where: { $0.home == index }) {
          found[source]?[known].count += 1
        } else {
          found[source, default: []].append(Unfriendly(home: index, hours: hours))
        }
      }
    }
    return found.sorted { $0.key < $1.key }.compactMap { source, regions in
      let activity = review.plan.activities[source]
      let hasRoom = hasRoom(for: activity, review)
      let left = hasRoom ? regions : regions.filter { !isServedByAnother(activity, in: review.homes[$0.home], review) }
      return left.isEmpty ? nil : remark(activity, left, hasRoom: hasRoom, review)
    }
  }

  /// A region that an activity meets at a bad hour: the first time, and how often.
  private struct Unfriendly {
    let home: Int
    let hours: Meeting.Hours
    var count = 1
  }

  /// Where no hour suits all regions, the same is offered twice: each region needs one that suits it, and the other one
  /// is meant for others.
  private static func isServedByAnother(_ activity: Activity, in home: Home, _ review: PlanReview) -> Bool {
    let friendly = review.playbook.engagement.friendlyHours
    func suits(_ activity: Activity, _ home: Home) -> Bool {
      let meetings = review.meetings(of: activity)
      return !meetings.isEmpty
        && meetings.allSatisfy { meeting in
          meeting.hours(in: home).map { friendly.hold($0, of: meeting.item) } ?? false
        }
    }
    // It must suit somebody itself: an hour that is bad for all is no second offer.
    guard review.homes.contains(where: { suits(activity, $0) }) else { return false }
    return review.plan.activities.contains { other in
      other !== activity && other.section == activity.section && other.kind == activity.kind && suits(other, home)
    }
  }

  private static func remark(_ activity: Activity, _ regions: [Unfriendly], hasRoom: Bool, _ review: PlanReview)
    -> Remark
  {
    let friendly = review.playbook.engagement.friendlyHours
    let parts = regions.prefix(3).map { region -> Sentence in
      let name = review.homes[region.home].name
      let (start, end) = (region.hours.start, region.hours.end)
      let often = region.count > 1
      return Sentence(
        en: "\(start.time) to \(end.time) in \(name.en) on \(start.day)"
          + (often ? " and \(Wording.count(region.count - 1, "other day", "other days"))" : ""),
        es: "de \(start.time) a \(end.time) en \(name.es) el \(start.day)"
          + (often ? " y \(Wording.count(region.count - 1, "día más", "días más"))" : ""))
    }
    return Remark(
      Sentence(
        en: "`\(activity.id.value)` is outside friendly hours: \(parts.map(\.en).joined(separator: "; "))",
        es: "`\(activity.id.value)` queda fuera de las horas amables: \(parts.map(\.es).joined(separator: "; "))"),
      at: activity.when?.places["at"] ?? activity.places["when"],
      help: hasRoom
        ? Sentence(
          en: "choose an hour between \(friendly.from) and \(friendly.to) there, or widen `friendly-hours`",
          es: "elige una hora que allí caiga entre las \(friendly.from) y las \(friendly.to), o amplía `friendly-hours`"
        )
        : Sentence(
          en:
            "no hour suits every region: offer a second one of the same `kind`, between \(friendly.from) and \(friendly.to) there",
          es:
            "ninguna hora les va bien a todas las regiones: ofrece otra del mismo `kind` que allí caiga entre las \(friendly.from) y las \(friendly.to)"
        ))
  }

  /// Whether some hour of the day of its first meeting would suit every region.
  private static func hasRoom(for activity: Activity, _ review: PlanReview) -> Bool {
    review.meetings(of: activity).first.map {
      review.playbook.engagement.friendlyHours.haveRoom(for: $0, in: review.homes)
    } ?? true
  }
}

extension Engagement.Hours {
  /// Whether a meeting lies within them. Of a fair, where people come and go, an hour is enough; a dinner or a concert
  /// in person may end late.
  func hold(_ hours: Meeting.Hours, of item: PlannedItem?) -> Bool {
    let (start, end) = (hours.start.time.minutes, hours.end.time.minutes + (hours.end.day - hours.start.day) * 1440)
    if item?.kind != .fair {
      return start >= from.minutes && (item?.format == .inPerson ? start : end) <= to.minutes
    }
    let enough = Threshold.of("unfriendly-hour.fair-minutes")
    return [0, 1440].contains { min(end, to.minutes + $0) - max(start, from.minutes + $0) >= min(enough, end - start) }
  }

  /// Whether some hour of that day would suit every region.
  fileprivate func haveRoom(for meeting: Meeting, in homes: [Home]) -> Bool {
    stride(from: -1440, through: 1440, by: 15).contains { shift in
      homes.allSatisfy { home in
        meeting.hours(in: home, shiftedBy: shift).map { hold($0, of: meeting.item) } ?? true
      }
    }
  }
}
