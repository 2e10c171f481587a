/// A small playbook whose calendars show one of everything.
enum CalendarPlaybook {
  static let text = """
    tribu: 1
    id: taller-2027
    title: Taller
    language: es
    timezone: America/New_York
    currency: EUR
    consultancy: {name: Tejido, domain: tejido.example}
    client: {name: Gremio}
    diagnosis: {state: group}
    purpose: {problem: Soledad, experience: Mesa, value: Oficio}
    community: {platform: telegram, bond: need, members: {now: 20, target: 60}}
    engagement:
      start: 2027-02-01
      phases:
        - {id: crecer, name: "Crecer, juntos", kind: growth, length: 4 weeks}
      closed:
        - {range: 2027-02-09..2027-02-09, reason: mudanza secreta}
    team:
      builder: {name: Ana, hours: 6 h/week}
    strategy:
      rituals:
        # ritual
        - id: lunes-de-ideas
          name: Lunes de ideas
          kind: theme-day
          serves: value
          when: {every: week, day: monday, at: "08:00"}
          by: builder
          place: Sala; planta 2, al fondo
          topics: [Precio, Fotos]
          description: Una *idea* y una [foto](https://taller.example/fotos).
        # ritual
        - id: cafe
          name: Café
          kind: gathering
          when: {date: 2027-02-09, at: "19:00"}
          by: builder
        # ritual
      dynamics:
        - id: feria
          name: Feria
          kind: fair
          when: {date: 2027-02-20, at: "10:00", for: 8 h}
          by: builder
          place: https://taller.example/feria?día=1
          reminders: [1 day, 90 min, 1 day]
          prep:
            - {id: cartel, task: Cartel, by: builder, lead: 1 week}
    """
}
