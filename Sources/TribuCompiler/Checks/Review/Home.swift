/// Where a tenth of the members or more live: a region that the playbook names, or without any the playbook's own zone.
struct Home {
  /// The IANA name, as members know their zone.
  let timezone: String
  let zone: ZoneRules
  /// Whose public holidays they keep, where the playbook says.
  let holidays: Country?
  /// Nil where the playbook names no regions: then it is everybody.
  let share: Quantity?
  /// Its zone is the playbook's, in which hours are written and people meet in person.
  let isPlaybooks: Bool

  /// `America/Mexico_City (25%)`
  var name: Sentence {
    guard let share else { return Sentence(both: timezone) }
    return Sentence(en: "\(timezone) (\(share.number)%)", es: "\(timezone) (\(share.number) %)")
  }

  /// `25% of the members`
  var part: Sentence {
    guard let share else { return Sentence(en: "the members", es: "los miembros") }
    return Sentence(en: "\(share.number)% of the members", es: "el \(share.number) % de los miembros")
  }

  static func all(of review: PlanReview) -> [Home] {
    let regions = review.playbook.community.regions
    if regions.isEmpty {
      let zone = review.plan.zone
      return [Home(timezone: zone.identifier, zone: zone, holidays: nil, share: nil, isPlaybooks: true)]
    }
    let least = Rational(Int128(Threshold.of("region.share")), 100)
    return regions.compactMap { region in
      guard region.share.rational >= least, let zone = review.zone(region.timezone) else { return nil }
      return Home(
        timezone: region.timezone, zone: zone, holidays: region.holidays, share: region.share,
        isPlaybooks: region.timezone == review.plan.zone.identifier)
    }
  }
}

/// A session with hours, on the time line, so that every region can read it off its own clock.
struct Meeting {
  /// What a clock on the wall shows when it begins and when it ends.
  struct Hours {
    let start: PlannedItem.LocalMoment
    let end: PlannedItem.LocalMoment
  }

  let item: PlannedItem
  private let written: Hours
  private let start: Int
  private let end: Int

  init?(_ item: PlannedItem, in zone: ZoneRules) {
    guard let start = item.start, let end = item.end else { return nil }
    self.item = item
    written = Hours(start: start, end: end)
    self.start = zone.resolve(start.day, minutes: start.time.minutes).instant
    self.end = zone.resolve(end.day, minutes: end.time.minutes).instant
  }

  /// Nil where nobody takes part from there: people who meet in person are where the meeting is.
  func hours(in home: Home) -> Hours? { home.isPlaybooks ? written : hours(in: home, shiftedBy: 0) }

  /// What the clocks there would show if it were some minutes later.
  func hours(in home: Home, shiftedBy minutes: Int) -> Hours? {
    if item.format == .inPerson, !home.isPlaybooks { return nil }
    return Hours(
      start: Meeting.moment(start + minutes * 60, home.zone), end: Meeting.moment(end + minutes * 60, home.zone))
  }

  private static func moment(_ instant: Int, _ zone: ZoneRules) -> PlannedItem.LocalMoment {
    let clock = zone.wallClock(at: instant)
    return PlannedItem.LocalMoment(day: clock.day, time: LocalTime(minutes: clock.minutes))
  }
}
