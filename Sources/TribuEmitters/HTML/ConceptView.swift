import TribuCompiler

/// The concept: identity, what happens and why, and the week it makes.
struct ConceptView {
  struct Identity {
    let memberName: String?
    let greeting: String?
    let swatches: Markup?
    let symbols: [String]
    let music: String?
  }

  /// Rituals, dynamics, experiences or education.
  struct Group {
    let name: String
    let introduction: String
    let cards: [ActivityCard]
  }

  let identity: Identity?
  let groups: [Group]
  let rhythm: WeeklyRhythm?

  init?(_ context: DocumentContext) {
    identity = context.playbook.community.identity.map { ConceptView.identity($0, context) }
    var groups: [Group] = []
    for (section, name, introduction) in [
      (Section.rituals, ProposalWord.rituals, ProposalWord.ritualsExplained),
      (.dynamics, .dynamics, .dynamicsExplained),
      (.experiences, .experiences, .experiencesExplained), (.education, .education, .educationExplained),
    ] {
      let cards = context.plan.activities.enumerated().filter { $0.element.section == section }.map {
        ActivityCard($0.element, source: $0.offset, context)
      }
      if !cards.isEmpty {
        groups.append(Group(name: context.words[name], introduction: context.words[introduction], cards: cards))
      }
    }
    self.groups = groups
    rhythm = WeeklyRhythm(context)
    if identity == nil, groups.isEmpty { return nil }
  }

  private static func identity(_ identity: Community.Identity, _ context: DocumentContext) -> Identity {
    let colours = identity.colours.compactMap { Colour($0) }
    return Identity(
      memberName: context.text(identity.memberName), greeting: context.text(identity.greeting),
      swatches: colours.isEmpty ? nil : swatches(colours, context), symbols: context.texts(identity.symbols),
      music: identity.music.map { ActivityCard.music($0, context) })
  }

  /// The colours as a row of dots.
  private static func swatches(_ colours: [Colour], _ context: DocumentContext) -> Markup {
    var drawing = Drawing(
      identifier: "swatches", width: 34 * colours.count, height: 30, title: context.words[ProposalWord.colours],
      summary: colours.map(\.hex).joined(separator: ", "), font: context.brand.textFont)
    for (index, colour) in colours.enumerated() {
      drawing.circle(
        x: (Double(index) + 0.5) / Double(colours.count), y: 15, radius: 13, fill: colour,
        stroke: Colour(red: 209, green: 213, blue: 219))
    }
    return drawing.svg
  }
}
