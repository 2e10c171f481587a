extension Check {
  /// More members than the platform lets in.
  static let platformHasNoRoom = Check(
    id: "platform-has-no-room", family: .audience, severity: .error,
    summary: Sentence(
      en: "The platform holds fewer people than the plan wants.",
      es: "En la plataforma cabe menos gente de la que pide el plan."),
    why: Sentence(
      en: "The day the group is full nobody else gets in, and moving a living community loses many on the way.",
      es:
        "El día que el grupo se llena no entra nadie más, y mudar una comunidad viva deja a mucha gente por el camino."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        community:
          platform: instagram-group
          members: {target: 200, cap: 300}
          circles:
            - {id: norte, name: Azoteas del norte, size: 110}
            - {id: sur, name: Azoteas del sur, size: 90}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        community:
          platform: telegram
          members: {target: 200, cap: 300}
          circles:
            - {id: norte, name: Azoteas del norte, size: 110}
            - {id: sur, name: Azoteas del sur, size: 90}
        """)
  ) { review in
    let community = review.playbook.community
    let platform = community.platform.value
    guard let limit = limits.first(where: { $0.platform == platform })?.limit else { return [] }
    let members = community.members
    let isTarget = members.target > limit
    guard isTarget || members.cap.map({ $0 > limit }) == true else { return [] }
    // A community of several groups, one for each circle, has the room of all of them.
    if community.circles.allSatisfy({ $0.size <= limit }),
      community.circles.reduce(0, { $0 + $1.size }) >= max(members.target, members.cap ?? 0)
    {
      return []
    }
    let wanted = isTarget ? members.target : members.cap ?? 0
    return [
      Remark(
        Sentence(
          en: "`\(platform.rawValue)` holds up to \(limit) people, and `\(isTarget ? "target" : "cap")` is \(wanted)",
          es: "en `\(platform.rawValue)` caben \(limit) personas y `\(isTarget ? "target" : "cap")` es \(wanted)"),
        at: members.places[isTarget ? "target" : "cap"],
        help: Sentence(
          en: "choose another `platform`, lower it to \(limit), or write `circles` that each have a group",
          es: "elige otra `platform`, bájalo a \(limit) o escribe `circles`, con un grupo para cada uno"),
        related: [.init(community.platform.span, Sentence(en: "the platform", es: "la plataforma"))])
    ]
  }

  /// How many people a group of a platform holds, where it sets a limit.
  private static let limits: [(platform: Platform, limit: Int)] = MethodData.lines("platform-limits").map { line in
    let parts = line.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    guard parts.count == 3, let platform = Platform(rawValue: parts[0]), let limit = Int(parts[2]) else {
      preconditionFailure("platform-limits.txt: \(line)")
    }
    return (platform, limit)
  }
}
