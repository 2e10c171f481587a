/// A playbook in which every text that could reach a calendar is `LINE` or `PROSE`, to be replaced by something worse.
enum HostilePlaybook {
  static let text = """
    tribu: 1
    id: hostil
    title: "T LINE"
    language: es
    timezone: Europe/Madrid
    currency: EUR
    consultancy: {name: "C LINE", domain: tejido.example}
    client: {name: "K LINE"}
    diagnosis: {state: group}
    purpose:
      problem: "P LINE"
      experience: "E LINE"
      value: "V LINE"
      goals: [{id: meta, kind: impact, text: "G LINE"}]
    community: {name: "N LINE", platform: telegram, bond: need, members: {now: 20, target: 60}}
    engagement:
      start: 2027-03-01
      phases:
        - id: crecer
          name: "F LINE"
          kind: growth
          length: 5 weeks
          work: [{id: obra, task: "W LINE", by: builder, effort: 3 h}]
      milestones: [{id: hito, name: "H LINE", date: end of crecer}]
      closed: [{range: 2027-03-08..2027-03-08, reason: "R LINE"}]
      live: {reminders: [1 h]}
    team:
      builder: {name: "B LINE", hours: 6 h/week}
      manager: {name: "M LINE", hours: 6 h/week}
      client: {name: "L LINE"}
      experts: [{id: sabia, name: "S LINE"}]
    strategy:
      rituals:
        - id: encuentro
          name: "A LINE"
          kind: gathering
          serves: meta
          when: {every: week, day: monday, at: "19:00"}
          by: builder
          place: "D LINE"
          topics: ["1 LINE", "2 LINE"]
          description: "X PROSE"
          prep: [{id: antes, task: "Q LINE", by: manager, lead: 2 days}]
          after: [{id: luego, task: "Z LINE", by: client, lag: 1 day}]
      education:
        - id: taller
          name: "U LINE"
          kind: workshop
          expert: sabia
          serves: problem
          when: {date: 2027-03-10, at: "18:00"}
          by: builder
          place: "https://a.example/LINE"
      ambassadors:
        id: embajada
        name: "J LINE"
        seats: 2
        term: 6 months
        tiers: [{id: nivel, name: "Y LINE", duties: ["I LINE"], hours: 1 h/week}]
        journey:
          - {id: inicio, name: "O LINE", kind: onboard, when: {date: 2027-03-02}, by: builder, description: "O PROSE"}
    content:
      faq: ["? LINE"]
      doorway: "LINE"
      posts:
        - id: duda
          name: "LINE"
          kind: faq
          channel: instagram
          serves: experience
          when: {every: week, day: friday, at: "10:00"}
          description: |-
            Antes
            "PROSE"
        - {id: cita, name: "LINE", kind: story, channel: blog, when: {date: 2027-03-05}, description: "PROSE"}
    handoffs:
      - {id: paso, name: "LINE", kind: brief, from: builder, to: manager, when: {date: 2027-03-03, at: "09:00"}}
    metrics:
      - id: voces
        family: participation
        name: "LINE"
        unit: "LINE"
        source: "LINE"
        target: 25%
        read: {date: end of crecer}
    investment: {payments: [{id: pago, share: 100%, date: start of crecer}]}
    """
}
