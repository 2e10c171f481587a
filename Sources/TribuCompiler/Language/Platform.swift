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
}
