extension Check {
  /// Payments that ask for less or more than the price.
  static let paymentsOff = Check(
    id: "payments-off", family: .deal, severity: .error,
    summary: Sentence(
      en: "The payments make more or less than 100%.", es: "Los pagos no suman el 100 %."),
    why: Sentence(
      en: "The proposal would print a total and payments that make another one; somebody would pay the difference.",
      es: "La propuesta llevaría un total y unos pagos que suman otro; alguien pagaría la diferencia."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        investment:
          payments:
            - {id: segundo-pago, share: 40%}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        investment:
          payments:
            - {id: primer-pago, share: 60%}
            - {id: segundo-pago, share: 40%}
        """)
  ) { review in
    guard let investment = review.playbook.investment, !investment.payments.isEmpty else { return [] }
    let payments = investment.payments
    let whole = 100 * unit
    let sum = payments.reduce(Int128(0)) { $0 + parts($1.share.value.number) }
    guard sum != whole else { return [] }
    let (total, gap) = (percent(sum), percent(sum < whole ? whole - sum : sum - whole))
    return [
      Remark(
        payments.count == 1
          ? Sentence(en: "the only payment is \(total.en)", es: "el único pago es del \(total.es)")
          : Sentence(
            en: "the \(payments.count) payments add up to \(total.en)",
            es: "los \(payments.count) pagos suman el \(total.es)"),
        at: investment.places["payments"],
        help: sum < whole
          ? Sentence(
            en: "\(gap.en) is missing: raise one, or add a payment",
            es: "falta el \(gap.es): sube uno o añade otro pago")
          : Sentence(en: "\(gap.en) is too much: lower one", es: "sobra el \(gap.es): baja uno"))
    ]
  }

  /// Shares are added as whole numbers of 10⁻¹² percent, so that thirds written to the last digit add up exactly.
  private static let digits = 12
  private static let unit = Int128(Decimal.power(digits))

  private static func parts(_ number: Decimal) -> Int128 {
    Int128(number.digits) * Int128(Decimal.power(max(0, digits - number.scale)))
  }

  private static func percent(_ parts: Int128) -> Sentence {
    var fraction = String(parts % unit)
    fraction = String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let whole = String(parts / unit)
    return fraction.isEmpty
      ? Sentence(en: whole + "%", es: whole + " %")
      : Sentence(en: "\(whole).\(fraction)%", es: "\(whole),\(fraction) %")
  }
}
