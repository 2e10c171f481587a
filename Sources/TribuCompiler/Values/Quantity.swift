/// A number that may be a share: `12`, `12.5`, `40%`.
package struct Quantity: Hashable, Sendable {
  package let number: Decimal
  /// Written with a percent sign: 40 stands for 0.4.
  package let isShare: Bool

  package init(_ number: Decimal, isShare: Bool = false) {
    self.number = number
    self.isShare = isShare
  }

  /// A share as a fraction of one; a plain number as it is.
  package var rational: Rational { isShare ? number.rational / Rational(100) : number.rational }

  init?(_ text: String) {
    let isShare = text.hasSuffix("%")
    guard let number = Decimal(isShare ? text.dropLast().trimmed : text) else { return nil }
    self.init(number, isShare: isShare)
  }
}

/// A metric's value before the work: a number, or said to be unknown.
package enum Baseline: Hashable, Sendable {
  case unknown
  case known(Quantity)
}

extension Shape where Value == Quantity {
  static let number = Shape.scalar(
    ScalarType(
      "number", expected: Sentence(en: "a number or a share", es: "un número o un porcentaje"), example: "12.5",
      pattern: "^-?[0-9]+(\\.[0-9]+)? *%?$", guess: .number(nil))
  ) { text, _, _ throws(Complaint) in
    guard let quantity = Quantity(text) else { throw Complaint.noNumber(text) }
    return quantity
  }

  static let share = Shape.scalar(
    ScalarType(
      "share", expected: Sentence(en: "a share", es: "un porcentaje"), example: "40%",
      pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?) *%$")
  ) { text, _, _ throws(Complaint) in
    guard let quantity = Quantity(text), quantity.number.digits >= 0 else {
      throw Complaint(
        Sentence(en: "`\(text)` is not a share", es: "`\(text)` no es un porcentaje"), label: .forExample("40%"))
    }
    if !quantity.isShare {
      throw Complaint(
        Sentence(en: "a share ends in `%`", es: "un porcentaje termina en `%`"),
        label: Quantity.shareSuggestion(for: quantity.number, text))
    }
    if quantity.number.rational > Rational(100) {
      throw Complaint(
        Sentence(en: "a share is at most 100%", es: "un porcentaje es el 100 % como mucho"))
    }
    return quantity
  }
}

extension Shape where Value == Baseline {
  static let baseline = Shape.scalar(
    ScalarType(
      "number or `unknown`", expected: Sentence(en: "a number, or `unknown`", es: "un número o `unknown`"),
      example: "12%", pattern: "^(unknown|-?[0-9]+(\\.[0-9]+)? *%?)$", guess: .number(nil))
  ) { text, _, _ throws(Complaint) in
    if text == "unknown" { return .unknown }
    guard let quantity = Quantity(text) else {
      var complaint = Complaint.noNumber(text)
      if Vocabulary.english(for: text, among: ["unknown"]) != nil { complaint.label = .didYouMean("unknown") }
      complaint.certain = Vocabulary.certain(for: text, among: ["unknown"])
      throw complaint
    }
    return .known(quantity)
  }
}

extension Shape where Value == Int {
  /// A count of people or things.
  static let count = Shape.scalar(
    ScalarType(
      "count", expected: Sentence(en: "a whole number", es: "un número entero"), example: "120",
      pattern: "^[0-9]{1,9}$",
      guess: .integer(0...100_000_000))
  ) { text, _, _ throws(Complaint) in
    guard let number = Quantity.whole(text) else {
      throw Complaint(
        Sentence(en: "`\(text)` is not a whole number from 0", es: "`\(text)` no es un número entero desde 0"),
        label: Quantity.wholeSuggestion(for: text) ?? .forExample("120"))
    }
    guard number <= 100_000_000 else {
      throw Complaint(Sentence(en: "at most 100,000,000", es: "como mucho 100 000 000"), rule: .tooBig)
    }
    return number
  }

  /// `times`, and anything else that is counted up to 100,000 (`spec` §9).
  static let times = Shape.scalar(
    ScalarType(
      "count from 1", expected: Sentence(en: "a whole number from 1", es: "un número entero desde 1"), example: "6",
      pattern: "^0*[1-9][0-9]{0,5}$", guess: .integer(1...100_000))
  ) { text, _, _ throws(Complaint) in
    guard let number = Quantity.whole(text), number >= 1 else {
      throw Complaint(
        Sentence(en: "`\(text)` is not a whole number from 1", es: "`\(text)` no es un número entero desde 1"),
        label: Quantity.wholeSuggestion(for: text) ?? .forExample("6"))
    }
    guard number <= 100_000 else {
      throw Complaint(Sentence(en: "at most 100,000 times", es: "como mucho 100 000 veces"), rule: .tooBig)
    }
    return number
  }
}

extension Quantity {
  /// Digits only; one that is larger than any number gives the largest, so that it is too big rather than none.
  fileprivate static func whole(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text) ?? .max
  }

  /// `19` as `19%`; of `0.19` nobody knows.
  fileprivate static func shareSuggestion(for number: Decimal, _ text: String) -> Sentence {
    let hundredfold = number.rational * Rational(100)
    guard number.scale > 0, number.rational < Rational(1), hundredfold.denominator == 1 else {
      return .write(text + "%")
    }
    let large = "\(hundredfold.numerator)%"
    return Sentence(en: "write `\(large)` or `\(text)%`", es: "escribe `\(large)` o `\(text)%`")
  }

  /// `1.200` and `1,200` without their separators.
  fileprivate static func wholeSuggestion(for text: String) -> Sentence? {
    let digits = text.filter { ("0"..."9").contains($0) }
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "," || $0 == " " })
    guard parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 3 }), Int(digits) != nil else { return nil }
    return .write(digits)
  }
}

extension Complaint {
  static func noNumber(_ text: String) -> Complaint {
    if Decimal.isTooLong(text) { return .tooManyDigits(text) }
    let pointed = String(text.map { $0 == "," ? "." : $0 })
    return Complaint(
      Sentence(en: "`\(text)` is not a number", es: "`\(text)` no es un número"),
      label: Quantity(pointed) != nil ? .write(pointed) : .forExample("12.5"))
  }

  static func tooManyDigits(_ text: String) -> Complaint {
    Complaint(
      Sentence(
        en: "a number has up to \(Decimal.maximumDigits) digits",
        es: "un número tiene hasta \(Decimal.maximumDigits) cifras"),
      rule: .tooBig)
  }
}
