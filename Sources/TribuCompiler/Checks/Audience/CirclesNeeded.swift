extension Check {
  /// Beyond the number of people that one can know (Dunbar), smaller groups inside keep a community close.
  static let circlesNeeded = Check(
    id: "circles-needed", family: .audience, severity: .advice,
    summary: Sentence(
      en: "More than 150 members, and no smaller circles inside.",
      es: "Más de 150 miembros y ningún círculo más pequeño dentro."),
    why: Sentence(
      en: "Nobody keeps track of more than some 150 people. In circles members still know who is missing.",
      es: "Nadie lleva la cuenta de más de unas 150 personas. En un círculo todavía se sabe quién falta."),
    source: .rule(Sentence(en: "Dunbar's number", es: "el número de Dunbar")),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        community:
          members: {target: 180, cap: 200}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        community:
          members: {target: 180, cap: 200}
          circles:
            - {id: norte, name: Azoteas del norte, size: 90}
            - {id: sur, name: Azoteas del sur, size: 90}
        """)
  ) { review in
    let community = review.playbook.community
    let count = max(community.members.now, community.members.target)
    let limit = Threshold.of("circles-needed.members")
    guard count > limit, community.circles.isEmpty else { return [] }
    return [
      Remark(
        Sentence(
          en: "\(count) members in one space; beyond \(limit) people lose sight of each other",
          es: "\(count) miembros en un solo espacio; con más de \(limit) la gente se pierde de vista"),
        at: community.members.places[community.members.target > limit ? "target" : "now"],
        help: Sentence(
          en: "add `circles:` to `community`, by neighbourhood, craft or interest",
          es: "añade `circles:` en `community`, por barrio, oficio o afición"))
    ]
  }
}
