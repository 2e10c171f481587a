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
