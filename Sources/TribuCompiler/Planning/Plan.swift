/// A playbook with every activity dated: what all outputs are made from.
///
/// Items are immutable and in one total order; nothing here depends on the clock or the machine. The playbook itself
/// comes along, for the words that only documents need.
package struct Plan: Sendable {
  /// A phase with its days.
  package struct Phase: Sendable {
    package let phase: Engagement.Phase
    package let days: DayRange

    package var id: String { phase.id.value }
  }

  /// An occurrence that a holiday or closure took out.
  package struct Skip: Sendable {
    package let activity: String
    /// The nominal date.
    package let date: Day
    package let reason: Reason
  }

  /// Something that is done without a date: desk hours, answers to a trigger.
  package struct StandingDuty: Sendable {
    package let activity: Activity
    package let role: Role
    package let hoursPerWeek: Rational?
    package let trigger: Schedule.Trigger?
    package let within: Duration?
  }

  /// What a role is to do in an ISO week, against what it has.
  package struct WeekLoad: Hashable, Sendable {
    /// Its Monday.
    package let week: Day
    package let role: Role
    package let plannedMinutes: Int
    package let availableMinutes: Int
  }

  package let playbook: Playbook
  package let phases: [Phase]
  /// In the plan's order: date, time (all-day first), track, key.
  package let items: [PlannedItem]
  /// By date, then activity.
  package let skipped: [Skip]
  package let standing: [StandingDuty]
  /// By week, then role; weeks of a role with neither work nor hours are left out.
  package let load: [WeekLoad]
  package let totals: Totals
  package let zone: ZoneRules
  /// Holidays and closures within the engagement, in order.
  package let daysOff: [(day: Day, reason: Reason)]
  /// Every activity of the playbook, as ``PlannedItem/source`` counts them.
  package let activities: [Activity]

  package var days: DayRange { DayRange(first: phases[0].days.first, last: phases[phases.count - 1].days.last) }

  package func phase(on day: Day) -> Phase? { phases.first { $0.days.contains(day) } }
}

extension Activity {
  /// The phases it takes place in: those that it lists, else those of a kind that fits its section.
  func listedPhases(among all: [Plan.Phase]) -> [Plan.Phase] {
    if !phases.isEmpty { return all.filter { phase in phases.contains { $0.value == phase.id } } }
    let withVisibility = section.isContent || section == .handoffs
    return all.filter { phase in
      switch phase.phase.kind {
      case .launch, .activation, .growth, .handover: true
      case .visibility: withVisibility
      case .discovery, .design: false
      }
    }
  }
}

/// Why an occurrence moved or fell out.
package enum Reason: Hashable, Sendable {
  case holiday(HolidayName)
  case closed(Text)

  package func inLanguage(_ language: String) -> String {
    switch self {
    case .holiday(let name): name.inLanguage(language)
    case .closed(let text): text.inLanguage(language)
    }
  }
}

/// What it costs and what it takes.
package struct Totals: Sendable {
  /// Exact to the currency's minor unit.
  package let fee: Amount
  package let costs: Amount
  package let tax: Amount
  package let total: Amount
  /// Sold minutes by role: builder and manager, client where it has hours, ambassadors where there is a programme.
  package let minutesByRole: [(role: Role, minutes: Int)]
  /// By activity id, in the playbook's order; skipped ones are not counted.
  package let occurrencesByActivity: [(activity: String, count: Int)]
  /// The fee's parts, which add up to it (largest remainder).
  package let feeByRole: [(role: Role, amount: Amount)]
  package let feeByPhase: [(phase: String, amount: Amount)]
}

/// A sum in the currency's minor units.
package struct Amount: Hashable, Comparable, Sendable {
  package let minorUnits: Int128
  package let minorDigits: Int

  package init(minorUnits: Int128, minorDigits: Int) {
    self.minorUnits = minorUnits
    self.minorDigits = minorDigits
  }

  package static func < (left: Amount, right: Amount) -> Bool { left.minorUnits < right.minorUnits }
}

extension Amount: CustomStringConvertible {
  /// `7420.00`: a decimal with the currency's digits.
  package var description: String {
    let text = String(minorUnits.magnitude)
    guard minorDigits > 0 else { return (minorUnits < 0 ? "-" : "") + text }
    let padded = String(repeating: "0", count: max(0, minorDigits + 1 - text.count)) + text
    return (minorUnits < 0 ? "-" : "") + padded.dropLast(minorDigits) + "." + padded.suffix(minorDigits)
  }
}
