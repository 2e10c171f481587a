/// The words of a language, nested by the dots of their keys, so that a template writes `{{words.proposal.findings}}`.
enum WordTree {
  static func make(_ texts: [String: String]) -> [String: Any] { branch(texts.map { (Substring($0.key), $0.value) }) }

  private static func branch(_ texts: [(key: Substring, text: String)]) -> [String: Any] {
    var leaves: [String: Any] = [:]
    var branches: [String: [(key: Substring, text: String)]] = [:]
    for (key, text) in texts {
      if let dot = key.firstIndex(of: ".") {
        branches[String(key[..<dot]), default: []].append((key[key.index(after: dot)...], text))
      } else {
        leaves[String(key)] = text
      }
    }
    for (name, texts) in branches { leaves[name] = branch(texts) }
    return leaves
  }
}
