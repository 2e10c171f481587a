/// The lists of a playbook that hold activities.
package enum Section: String, CaseIterable, Sendable {
  case rituals, dynamics, experiences, education, journey, posts, desk, handoffs

  /// The manager's half.
  package var isContent: Bool { self == .posts || self == .desk }
  /// The builder's half: what members take part in, and the ambassadors' way.
  package var isStrategy: Bool { !isContent && self != .handoffs }

  package var kinds: [ActivityKind] {
    switch self {
    case .rituals: [.welcome, .themeDay, .gathering, .celebration, .recognition, .farewell]
    case .dynamics:
      [.question, .debate, .challenge, .feedback, .experienceShare, .pairing, .directory, .fair, .exclusive]
    case .experiences: [.visual, .sound, .gift, .liveEvent]
    case .education: [.workshop, .infographic, .liveQA, .earlyAccess, .course]
    case .posts: [.faq, .fragment, .gateway, .story, .announcement, .newsletter, .reel]
    case .desk: [.moderation, .replies, .analytics, .crisisWatch, .consents, .reporting]
    case .handoffs: [.brief, .review]
    case .journey: [.invite, .onboard, .train, .checkIn, .recognise, .renew, .thank, .productTest]
    }
  }
}

/// What an activity is; each section has its own (`spec` §2).
package enum ActivityKind: String, CaseIterable, Sendable {
  case welcome
  case themeDay = "theme-day"
  case gathering, celebration, recognition, farewell
  case question, debate, challenge, feedback
  case experienceShare = "experience-share"
  case pairing, directory, fair, exclusive
  case visual, sound, gift
  case liveEvent = "live-event"
  case workshop, infographic
  case liveQA = "live-qa"
  case earlyAccess = "early-access"
  case course
  case faq, fragment, gateway, story, announcement, newsletter, reel
  case moderation, replies, analytics
  case crisisWatch = "crisis-watch"
  case consents, reporting
  case brief, review
  case invite, onboard, train
  case checkIn = "check-in"
  case recognise, renew, thank
  case productTest = "product-test"
}

/// How an activity takes place.
package enum ActivityFormat: String, CaseIterable, Sendable {
  case live
  case inPerson = "in-person"
  case thread, post
  case selfPaced = "self-paced"

  /// People meet at an hour: a session rather than a prompt.
  package var isMeeting: Bool { self == .live || self == .inPerson }
}

/// Who talks to whom.
package enum Direction: String, CaseIterable, Sendable {
  case broadcast
  case twoWay = "two-way"
  case manyToMany = "many-to-many"
}

extension ActivityKind {
  /// `spec` §2, defaults from kind.
  package func defaultFormat(in section: Section) -> ActivityFormat {
    switch self {
    case .gathering, .celebration, .farewell, .fair, .liveEvent, .workshop, .liveQA, .train, .brief, .review: .live
    case .visual, .sound, .infographic, .earlyAccess: .post
    case .course, .exclusive, .productTest: .selfPaced
    default: section == .posts ? .post : .thread
    }
  }

  /// `spec` §2, defaults from kind.
  package func defaultDirection(in section: Section) -> Direction {
    switch self {
    case .visual, .sound, .infographic, .earlyAccess: .broadcast
    case .workshop, .liveQA, .course, .gift: .twoWay
    default: section == .posts ? .broadcast : section == .journey ? .twoWay : .manyToMany
    }
  }
}

extension Shape where Value == ActivityKind {
  /// One of a section's kinds; one of another section is told where it belongs.
  static func kind(of section: Section) -> Shape {
    let choice = Shape.choice(of: section.kinds)
    return Shape(type: choice.type) { node, session in
      guard case .scalar(let text, _) = node.kind, let kind = ActivityKind(rawValue: text),
        !section.kinds.contains(kind),
        let home = Section.allCases.first(where: { $0.kinds.contains(kind) })
      else { return choice.read(node, session) }
      session.report(
        Diagnostic(
          .badValue,
          Sentence(
            en: "`\(text)` is a kind of `\(home.rawValue)`, not of `\(section.rawValue)`",
            es: "`\(text)` es un tipo de `\(home.rawValue)`, no de `\(section.rawValue)`"),
          at: node.span,
          label: Sentence(en: "move it there, or choose another", es: "llévalo allí o elige otro"),
          help: .allowed(section.kinds.map(\.rawValue))))
      return nil
    }
  }
}
