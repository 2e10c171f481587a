extension Check {
  /// Neither colours, nor music, nor a gift, nor a live event anywhere. Without any experience, `no-experience` says it.
  static let sensesThin = Check(
    id: "senses-thin", family: .rhythm, severity: .advice,
    summary: Sentence(
      en: "Nothing appeals to the senses: no colours, music, gift or live event.",
      es: "No hay colores, ni música, ni regalos, ni eventos en vivo."),
    why: Sentence(
      en:
        "A community made of text alone feels like any other. A colour, a song or a parcel is what people recognise as theirs.",
      es:
        "Una comunidad hecha solo de texto se parece a cualquier otra. Un color, una canción o un paquete es lo que la gente reconoce como suyo."
    ),
    source: .smallCommunities("4.3"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-community.yaml
        community:
          platform: telegram
          bond: interest
          members: {now: 60, target: 120}
          identity: {member-name: hortelanos, greeting: Buena tierra}
          guidelines: Se pregunta sin vergüenza y se contesta sin soberbia.
          safety:
            moderator: builder
            response: 12 h
            escalation: [{if: Alguien incomoda a otro, who: Inés Ferrer, within: 12 h}]
        """,
      mended: """
        tribu: 1
        extends: without-community.yaml
        community:
          platform: telegram
          bond: interest
          members: {now: 60, target: 120}
          identity: {member-name: hortelanos, greeting: Buena tierra, colours: ["#3E6B3A"]}
          guidelines: Se pregunta sin vergüenza y se contesta sin soberbia.
          safety:
            moderator: builder
            response: 12 h
            escalation: [{if: Alguien incomoda a otro, who: Inés Ferrer, within: 12 h}]
        """)
  ) { review in
    let community = review.playbook.community
    guard let strategy = review.playbook.strategy, !strategy.experiences.isEmpty else { return [] }
    if let identity = community.identity, !identity.colours.isEmpty || identity.music != nil { return [] }
    if review.plan.activities.contains(where: { $0.touchesTheSenses }) { return [] }
    return [
      Remark(
        Sentence(
          en: "there are no colours, no music, no gift and no live event anywhere",
          es: "no hay colores, ni música, ni regalos, ni eventos en vivo en ninguna parte"),
        at: community.identity?.places["colours"] ?? community.places["identity"],
        help: Sentence(
          en: "begin with what costs nothing: `colours` in `community.identity`",
          es: "empieza por lo que no cuesta: `colours` en `community.identity`"))
    ]
  }
}

extension Activity {
  /// Music, something in the hand, or people in one room.
  fileprivate var touchesTheSenses: Bool {
    kind == .sound || kind == .gift || kind == .liveEvent || music != nil
      || (section.isStrategy && format == .inPerson)
  }
}
