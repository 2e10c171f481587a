extension Check {
  /// Networks are support: they may not take more hours than the community they lead to.
  static let socialOutweighsCommunity = Check(
    id: "social-outweighs-community", family: .roles, severity: .advice,
    summary: Sentence(
      en: "The audience gets more hours than the community.", es: "La audiencia se lleva más horas que la comunidad."),
    why: Sentence(
      en:
        "Networks are the door and the community is the house. When the door takes most of the hours, people arrive at an empty room.",
      es:
        "Las redes son la puerta y la comunidad es la casa. Cuando la puerta se lleva casi todas las horas, la gente llega a una sala vacía."
    ),
    source: .smallCommunities("4.5"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        team:
          manager:
            hours: 10 h/week
        content:
          desk:
            - id: respuestas
              hours: 9 h/week
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        team:
          manager:
            hours: 10 h/week
        content:
          desk:
            - id: respuestas
              hours: 5 h/week
        """)
  ) { review in
    guard let launch = review.launch else { return [] }
    let after = DayRange(first: launch, last: review.plan.days.last)
    let audience = audienceMinutes(review.plan, in: after)
    let total = audience.values.reduce(0, +)
    guard let builder = builderMinutes(review.plan, in: after), total > builder,
      let most = audience.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else { return [] }
    let activity = review.plan.activities[most.key]
    return [
      Remark(
        Sentence(
          en:
            "from \(launch) on, the manager gives the audience \(wholeHours(total)) h and the builder gives the community \(wholeHours(builder)) h; `\(activity.id.value)` alone takes \(wholeHours(most.value)) h",
          es:
            "desde el \(launch), `manager` dedica \(wholeHours(total)) h a la audiencia y `builder` \(wholeHours(builder)) h a la comunidad; solo `\(activity.id.value)` se lleva \(wholeHours(most.value)) h"
        ),
        at: activity.places[activity.hours == nil ? "effort" : "hours"],
        help: Sentence(
          en: "shorten it or do it less often, or give the builder more hours",
          es: "acórtalo o hazlo menos a menudo, o da más horas a `builder`"))
    ]
  }

  /// What the manager does for the audience, by index of the activity.
  private static func audienceMinutes(_ plan: Plan, in days: DayRange) -> [Int: Int] {
    func isForAudience(_ activity: Activity) -> Bool {
      activity.section == .posts || (activity.section == .desk && activity.scope == .audience)
    }
    var minutes: [Int: Int] = [:]
    for item in plan.items where item.effortMinutes > 0 && item.role == .manager && days.contains(item.days.first) {
      guard let source = item.source, isForAudience(plan.activities[source]) else { continue }
      minutes[source, default: 0] += item.effortMinutes
    }
    for (index, activity) in plan.activities.enumerated() {
      guard isForAudience(activity), let hours = activity.hours else { continue }
      let worked = plan.phases.listed(by: activity).reduce(0) { sum, phase in
        activity.by.value(in: phase.id)?.value == .manager ? sum + phase.days.common(with: days) : sum
      }
      minutes[index] = (hours.minutesPerWeek * Rational(Int128(worked), 7)).roundedHalfUp
    }
    return minutes
  }

  /// The builder's hours, planned or sold: where efforts are not written, what is sold tells how much they give. Nil where
  /// none are sold: that is another rule's.
  private static func builderMinutes(_ plan: Plan, in days: DayRange) -> Int? {
    var planned = 0
    for load in plan.load where load.role == .builder && days.contains(load.week) { planned += load.plannedMinutes }
    let hours = plan.playbook.team.builder.hours
    let sold = plan.phases.reduce(Rational.zero) { sum, phase in
      let worked = Rational(Int128(phase.days.common(with: days)), 7)
      return sum + (hours?.value(in: phase.id) ?? .none).minutesPerWeek * worked
    }
    return sold.numerator > 0 ? max(planned, sold.roundedHalfUp) : nil
  }

  private static func wholeHours(_ minutes: Int) -> Int { (minutes + 30) / 60 }
}
