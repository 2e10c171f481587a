extension Check {
  /// Hours that are sold at no price.
  static let priceMissing = Check(
    id: "price-missing", family: .deal, severity: .warning,
    summary: Sentence(
      en: "Hours are sold without a rate.", es: "`builder` o `manager` tiene horas y no tiene tarifa."),
    why: Sentence(
      en: "Without a rate these hours count as nothing in the total, and the proposal goes out too cheap.",
      es: "Sin tarifa, esas horas no cuentan en el total y la propuesta sale demasiado barata."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: without-team.yaml
        team:
          builder:
            name: Noa Vidal
            focus: Visión, rituales y encuentros
            skills: [Dinamizar grupos]
            tools: [Telegram]
            hours: 8 h/week
            rate: 50
          manager:
            name: Leo Sanz
            focus: Redes y moderación
            skills: [Redacción]
            tools: [Instagram]
            hours: 4 h/week
        """,
      mended: """
        tribu: 1
        extends: without-team.yaml
        team:
          builder:
            name: Noa Vidal
            focus: Visión, rituales y encuentros
            skills: [Dinamizar grupos]
            tools: [Telegram]
            hours: 8 h/week
            rate: 50
          manager:
            name: Leo Sanz
            focus: Redes y moderación
            skills: [Redacción]
            tools: [Instagram]
            hours: 4 h/week
            rate: 25
        """)
  ) { review in
    review.plan.totals.minutesByRole.compactMap { role, minutes in
      guard role == .builder || role == .manager, minutes > 0,
        let person = review.playbook.team.person(role), person.rate == nil
      else { return nil }
      let hours = Wording.hours(minutes: minutes)
      return Remark(
        Sentence(
          en: "`\(role.name)` sells \(hours) and has no rate: they count as zero in the total",
          es: "`\(role.name)` vende \(hours) y no tiene tarifa: en el total cuentan cero"),
        at: person.places["rate"],
        help: Sentence(
          en: "add `rate:` with the price of an hour, or `rate: 0` if these are given away",
          es: "añade `rate:` con el precio de la hora o `rate: 0` si se regalan"))
    }
  }
}
