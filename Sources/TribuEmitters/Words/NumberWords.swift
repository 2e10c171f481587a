import Foundation
import TribuCompiler

/// Numbers, shares and money as the document's language writes them, digit by digit from exact values.
///
/// ICU says what stands before and after a number and which marks separate its digits; the digits never pass through
/// binary floating point. Thousands are always separated: ICU writes `5500,00 €` but `12.000,00 €` in Spain, and a
/// column of money must not change its habits from line to line.
struct NumberWords: Sendable {
  /// What ICU puts around a number.
  private struct Frame: Sendable {
    let before: String
    let after: String

    /// Taken from a sample: what is left of its first digit and right of its last.
    init(_ sample: String) {
      let first = sample.firstIndex { $0.isNumber } ?? sample.endIndex
      let last = sample.lastIndex { $0.isNumber }.map { sample.index(after: $0) } ?? sample.endIndex
      before = String(sample[..<first])
      after = String(sample[last...])
    }
  }

  private let groupingSeparator: String
  private let decimalSeparator: String
  private let money: Frame
  private let words: DocumentWords

  init(language: String, currency: Currency) {
    let locale = Locale(identifier: language)
    groupingSeparator = locale.groupingSeparator ?? ","
    decimalSeparator = locale.decimalSeparator ?? "."
    money = Frame(1.formatted(.currency(code: currency.code).locale(locale)))
    words = DocumentWords(nearestTo: language)
  }

  /// `2.100`
  func number(_ value: Int) -> String { written(digits: Int128(value), scale: 0) }

  /// `4,3`, with the decimals it was written in.
  func number(_ value: TribuCompiler.Decimal) -> String { written(digits: Int128(value.digits), scale: value.scale) }

  /// `25 %` or `4,3`; the share as the calendars write it.
  func quantity(_ value: Quantity) -> String {
    guard value.isShare else { return number(value.number) }
    return words[FormWord.share, ["number": number(value.number)]]
  }

  /// `7,5`: up to two decimals, none where there is nothing to say.
  func number(_ value: Rational) -> String {
    var digits = (value * Rational(100)).roundedHalfToEven
    var scale = 2
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    return written(digits: digits, scale: scale)
  }

  /// `5.500,00 €`
  func money(_ amount: Amount) -> String {
    money.before + written(digits: amount.minorUnits, scale: amount.minorDigits) + money.after
  }

  /// An amount as the playbook wrote it, with the currency's decimals at least.
  func money(_ amount: Money, _ currency: Currency) -> String {
    let missing = max(0, currency.minorDigits - amount.amount.scale)
    let digits = (0..<missing).reduce(Int128(amount.amount.digits)) { digits, _ in digits * 10 }
    return money.before + written(digits: digits, scale: amount.amount.scale + missing) + money.after
  }

  private func written(digits: Int128, scale: Int) -> String {
    let text = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
    let whole = padded.dropLast(scale)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += groupingSeparator }
      grouped.append(digit)
    }
    return (digits < 0 ? "−" : "") + grouped + (scale > 0 ? decimalSeparator + padded.suffix(scale) : "")
  }
}
