extension Check {
  /// A client who pays for two roles sees what each is there for, is good at, and works with.
  static let roleThin = Check(
    id: "role-thin", family: .roles, severity: .advice,
    summary: Sentence(
      en: "The focus, skills or tools of builder or manager are not written.",
      es: "Builder o manager sin enfoque, habilidades o herramientas."),
    why: Sentence(
      en:
        "Builder and manager sound alike to a client. What each looks at, is good at and works with is what tells them apart, and why both are paid.",
      es:
        "Al cliente, builder y manager le suenan a lo mismo. A qué atiende cada quien, en qué destaca y con qué trabaja es lo que los distingue y explica por qué se pagan los dos."
    ),
    source: .builderAndManager,
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-team.yaml
        team:
          builder: {name: Noa Vidal, focus: Rituales, skills: [Dinamizar grupos], tools: [Telegram], hours: 8 h/week, rate: 50}
          manager: {name: Leo Sanz, focus: Redes, hours: 4 h/week, rate: 25}
        """,
      mended: """
        tribu: 1
        extends: without-team.yaml
        team:
          builder: {name: Noa Vidal, focus: Rituales, skills: [Dinamizar grupos], tools: [Telegram], hours: 8 h/week, rate: 50}
          manager: {name: Leo Sanz, focus: Redes, skills: [Redacción], tools: [Instagram], hours: 4 h/week, rate: 25}
        """)
  ) { review in
    [Role.builder, .manager].compactMap { role in
      guard let person = review.playbook.team.person(role) else { return nil }
      var missing: [String] = []
      if person.focus == nil { missing.append("`focus`") }
      if person.skills.isEmpty { missing.append("`skills`") }
      if person.tools.isEmpty { missing.append("`tools`") }
      if missing.isEmpty { return nil }
      return Remark(
        Sentence(
          en: "\(role.spoken.en) has \(Wording.list(missing.map { "no \($0)" }).en)",
          es: "\(role.spoken.es) no tiene \(Wording.list(missing, "ni"))"),
        at: person.places.holder,
        help: Sentence(
          en: "say what they look after (`focus`), are good at (`skills`) and work with (`tools`)",
          es: "di a qué atiende (`focus`), en qué destaca (`skills`) y con qué trabaja (`tools`)"))
    }
  }
}
