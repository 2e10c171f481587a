import Foundation
import TribuCompiler

/// Who the community is for, how many, where they live and how they come in.
struct MembersView {
  struct Region {
    let place: String
    let share: String
    let holidays: String?
  }

  struct Circle {
    let name: String
    let size: String
  }

  let communityName: String?
  let audience: String?
  let home: String
  let bond: String
  let bondExplained: String
  let sizes: [Fact]
  let regions: [Region]
  let circles: [Circle]
  let entry: String?

  init(_ context: DocumentContext) {
    let community = context.playbook.community
    let words = context.words
    communityName = context.text(community.name)
    audience = context.text(community.audience)
    home = words[community.platform.value]
    bond = words[community.bond]
    let explanation: ProposalWord =
      switch community.bond {
      case .interest: .bondInterest
      case .purpose: .bondPurpose
      case .need: .bondNeed
      }
    bondExplained = words[explanation]
    let members = community.members
    let numbers: [(ProposalWord, Int?)] = [
      (.membersNow, members.now), (.membersTarget, members.target), (.membersMinimum, members.minimum),
      (.membersCap, members.cap),
    ]
    sizes = numbers.compactMap { word, number in
      number.map { Fact(label: words[word], value: context.numbers.number($0)) }
    }
    let locale = Locale(identifier: context.settings.language)
    regions = community.regions.map { region in
      Region(
        place: context.dates.town(of: region.timezone), share: context.numbers.quantity(region.share),
        holidays: region.holidays.map { MembersView.name(of: $0, locale) })
    }
    circles = community.circles.map {
      Circle(name: context.text($0.name), size: context.numbers.number($0.size))
    }
    entry = context.text(community.entry)
  }

  /// `Colombia`; `España (VC)`.
  static func name(of country: Country, _ locale: Locale) -> String {
    let name = locale.localizedString(forRegionCode: country.code) ?? country.code
    return country.subdivision.map { "\(name) (\($0))" } ?? name
  }
}
