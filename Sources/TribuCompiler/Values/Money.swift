/// A sum in the playbook's currency, exact as written.
package struct Money: Hashable, Sendable {
  package let amount: Decimal

  package init(_ amount: Decimal) { self.amount = amount }
}

/// An ISO 4217 currency and how many decimals its smallest unit has.
package struct Currency: Hashable, Sendable {
  package let code: String
  package let minorDigits: Int

  /// Nil for a code that ISO 4217 does not list.
  package init?(_ code: String) {
    guard let digits = Currency.digits(of: code) else { return nil }
    self.code = code
    minorDigits = digits
  }

  static let codes: [String] = digitsByCode.keys.sorted()

  private static let digitsByCode: [String: Int] = {
    var digits: [String: Int] = [:]
    for row in table { for code in row.codes.split(separator: " ") { digits[String(code)] = row.digits } }
    return digits
  }()

  /// `usd`, `€`, `euros`; of a misspelt code one of the same country, since its first two letters name that.
  fileprivate static func suggestion(for text: String) -> String? {
    let upper = text.uppercased()
    return certain(for: text) ?? codes.first { upper.count == 3 && $0.prefix(2) == upper.prefix(2) }
  }

  /// The same but for misspelt codes.
  fileprivate static func certain(for text: String) -> String? {
    let upper = text.uppercased()
    let names = [
      "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "US$": "USD", "U$S": "USD", "£": "GBP", "R$": "BRL", "S/": "PEN",
    ]
    return Currency(upper) == nil ? names[upper] : upper
  }

  private static func digits(of code: String) -> Int? {
    digitsByCode[code]
  }

  private static let table: [(digits: Int, codes: String)] = [
    (
      2,
      """
      USD EUR COP MXN ARS PEN BRL GBP CHF AED AFN ALL AMD ANG AOA AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BSD BTN BWP \
      BYN BZD CAD CDF CNY CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR \
      ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MYR MZN \
      NAD NGN NIO NOK NPR NZD PAB PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC \
      SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH UYU UZS VED VES WST XCD YER ZAR ZMW ZWG
      """
    ),
    (0, "CLP PYG JPY KRW ISK VND XAF XOF XPF BIF DJF GNF KMF RWF UGX VUV"),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
  ]
}

extension Shape where Value == Currency {
  static let currency = Shape.scalar(
    ScalarType(
      "currency", expected: Sentence(en: "an ISO 4217 currency", es: "una moneda ISO 4217"), example: "EUR",
      words: { Currency.codes })
  ) { text, _, _ throws(Complaint) in
    if let currency = Currency(text) { return currency }
    throw Complaint(
      Sentence(en: "`\(text)` is not an ISO 4217 currency", es: "`\(text)` no es una moneda ISO 4217"),
      label: .didYouMean(Currency.suggestion(for: text)) ?? .forExample("EUR"),
      certain: Currency.certain(for: text))
  }
}

extension Shape where Value == Money {
  static let money = Shape.scalar(
    ScalarType(
      "money", expected: Sentence(en: "an amount of money", es: "un importe"), example: "1200.50",
      pattern: "^(?=[0-9.]{1,13}( |$))[0-9]+(\\.[0-9]+)?( +[A-Z]{3})?$", guess: .number(0...999_999_999_999))
  ) { text, _, session throws(Complaint) in
    let parts = text.split(separator: " ")
    let hasUnit = parts.count == 2 && parts[1].utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    guard parts.count == 1 || hasUnit, let amount = Decimal(parts[0]), amount.digits >= 0 else {
      if parts.count <= 2, let first = parts.first, Decimal.isTooLong(first) { throw .tooManyDigits(text) }
      throw Complaint(
        Sentence(en: "`\(text)` is not an amount of money", es: "`\(text)` no es un importe"),
        label: Money.suggestion(for: text).map { .write($0) } ?? .forExample("1200.50"),
        help: Sentence(en: "digits, with a point before the cents", es: "cifras, con un punto antes de los céntimos"))
    }
    guard let currency = session.facts.currency else { return Money(amount) }
    if hasUnit, parts[1] != currency.code {
      throw Complaint(
        Sentence(
          en: "the playbook's currency is \(currency.code), not \(parts[1])",
          es: "la moneda del playbook es \(currency.code), no \(parts[1])"),
        label: .write("\(parts[0]) \(currency.code)"))
    }
    if amount.scale > currency.minorDigits { throw .tooManyDecimals(text, amount, currency) }
    return Money(amount)
  }
}

extension Complaint {
  /// `1.200` is one and two tenths to us, and twelve hundred to most who would write it.
  fileprivate static func tooManyDecimals(_ text: String, _ amount: Decimal, _ currency: Currency) -> Complaint {
    let digits = currency.minorDigits
    let point = amount.description.firstIndex(of: ".") ?? amount.description.endIndex
    let whole = amount.description.filter { $0 != "." }
    let cut =
      String(amount.description[..<point]) + (digits > 0 ? String(amount.description[point...].prefix(digits + 1)) : "")
    return Complaint(
      Sentence(
        en: "`\(text)` has \(amount.scale) decimals, and \(currency.code) has \(digits)",
        es: "`\(text)` tiene \(amount.scale) decimales, y \(currency.code) tiene \(digits)"),
      label: amount.scale == 3
        ? Sentence(en: "write `\(whole)` or `\(cut)`", es: "escribe `\(whole)` o `\(cut)`") : .write(cut))
  }
}

extension Money {
  /// `1.200,50 €`, `1,200.50` and `$1200` as they should be written, where there is no doubt.
  fileprivate static func suggestion(for text: String) -> String? {
    // `1e3` and `12 to 15` are no amounts written another way: nothing is offered where digits would be invented.
    let words = text.split(whereSeparator: { $0.isNumber || ".,' ".contains($0) })
    guard words.allSatisfy({ $0.allSatisfy { "€$£¥".contains($0) || ($0.isLetter && $0.isUppercase) } }) else {
      return nil
    }
    let kept = text.filter { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    guard let last = kept.lastIndex(where: { $0 == "." || $0 == "," }) else { return Decimal(kept)?.description }
    let decimals = kept[kept.index(after: last)...]
    let whole = kept[..<last].filter { $0 != "." && $0 != "," }
    let written = decimals.count == 3 ? String(whole) + decimals : whole + "." + decimals
    return Decimal(written)?.description
  }
}
