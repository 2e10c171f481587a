/// Where people are: group spaces, where members talk to each other, and the one-way ones of an audience.
package enum Platform: String, CaseIterable, Sendable {
  case telegram, whatsapp, discord, slack, circle, mighty
  case facebookGroup = "facebook-group"
  case instagramGroup = "instagram-group"
  case forum
  case inPerson = "in-person"
  case other
  case instagram
  case facebookPage = "facebook-page"
  case tiktok, youtube, linkedin, pinterest, x, newsletter, podcast, blog

  /// Followers are an audience: these can be written as a community's home, and the method refuses them.
  package var isOneWay: Bool {
    switch self {
    case .instagram, .facebookPage, .tiktok, .youtube, .linkedin, .pinterest, .x, .newsletter, .podcast, .blog: true
    default: false
    }
  }

  /// As the platform writes itself; nil where it is a common noun, which documents translate.
  package var properName: String? {
    switch self {
    case .telegram: "Telegram"
    case .whatsapp: "WhatsApp"
    case .discord: "Discord"
    case .slack: "Slack"
    case .circle: "Circle"
    case .mighty: "Mighty Networks"
    case .instagram: "Instagram"
    case .tiktok: "TikTok"
    case .youtube: "YouTube"
    case .linkedin: "LinkedIn"
    case .pinterest: "Pinterest"
    case .x: "X"
    default: nil
    }
  }
}
