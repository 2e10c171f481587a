/// An exact decimal as it was written: `1200.50` is 120050 of scale 2. Up to 12 digits (`spec` §9), never binary
/// floating point.
package struct Decimal: Hashable, Sendable {
  package let digits: Int
  package let scale: Int

  package init(digits: Int, scale: Int = 0) {
    self.digits = digits
    self.scale = scale
  }

  package static let maximumDigits = 12

  /// Reads `12`, `12.5`, `-3`; nil for anything else or more than 12 digits.
  package init?(_ text: some StringProtocol) {
    var digits = 0
    var scale = 0
    var count = 0
    var isNegative = false
    var hasPoint = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where !hasPoint && count > 0: hasPoint = true
      case 0x30...0x39:
        count += 1
        guard count <= Decimal.maximumDigits else { return nil }
        digits = digits * 10 + Int(byte - 0x30)
        if hasPoint { scale += 1 }
      default: return nil
      }
    }
    guard count > 0, !hasPoint || scale > 0 else { return nil }
    self.digits = isNegative ? -digits : digits
    self.scale = scale
  }

  /// A number but for having more than 12 digits.
  static func isTooLong(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
    return digits > maximumDigits && digits + 1 >= text.utf8.count && text.utf8.first.map { $0 != 0x2E } ?? false
  }

  package var rational: Rational { Rational(Int128(digits), Int128(Decimal.power(scale))) }

  static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

extension Decimal: CustomStringConvertible {
  /// `1200.50`, with the scale it was written in.
  package var description: String {
    guard scale > 0 else { return String(digits) }
    let text = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
    return (digits < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}

/// An exact fraction, so that shares of weeks and of money add up to what was sold.
///
/// Numerators stay far inside 128 bits within the limits of `spec` §9: ten years of hours at twelve-digit rates.
package struct Rational: Hashable, Comparable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package init(_ numerator: Int128, _ denominator: Int128 = 1) {
    if let small = Int(exactly: numerator), let divisor = Int(exactly: denominator), divisor > 0, small != .min {
      // 128-bit division is slow, and nearly every fraction of a plan is small.
      let common = Rational.greatestCommonDivisor(UInt64(small.magnitude), UInt64(divisor))
      self.numerator = common == 1 ? numerator : Int128(small / Int(common))
      self.denominator = common == 1 ? denominator : Int128(divisor / Int(common))
      return
    }
    let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  package init(_ value: Int) { self.init(whole: Int128(value)) }

  package static let zero = Rational(whole: 0)

  package static func + (left: Rational, right: Rational) -> Rational {
    if left.denominator == right.denominator {
      return left.denominator == 1
        ? Rational(whole: left.numerator + right.numerator)
        : Rational(left.numerator + right.numerator, left.denominator)
    }
    let divisor = Int128(greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let scaled = right.denominator / divisor
    return Rational(left.numerator * scaled + right.numerator * (left.denominator / divisor), left.denominator * scaled)
  }

  package static func - (left: Rational, right: Rational) -> Rational { left + -right }

  package static prefix func - (value: Rational) -> Rational {
    Rational(lowest: -value.numerator, value.denominator)
  }

  package static func * (left: Rational, right: Rational) -> Rational {
    let first = Rational(left.numerator, right.denominator)
    let second = Rational(right.numerator, left.denominator)
    return Rational(first.numerator * second.numerator, first.denominator * second.denominator)
  }

  package static func / (left: Rational, right: Rational) -> Rational {
    left * Rational(right.denominator, right.numerator)
  }

  package static func += (left: inout Rational, right: Rational) { left = left + right }

  package static func < (left: Rational, right: Rational) -> Bool {
    (left - right).numerator < 0
  }

  private init(whole: Int128) { self.init(lowest: whole, 1) }

  private init(lowest numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    if right == 1 { return 1 }
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    if right == 1 { return 1 }
    if left <= UInt128(UInt64.max), right <= UInt128(UInt64.max) {
      return UInt128(greatestCommonDivisor(UInt64(left), UInt64(right)))
    }
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// The nearest whole number; a half goes to the even neighbour (money) .
  package var roundedHalfToEven: Int128 {
    let floor = flooredQuotient
    let twice = (numerator - floor * denominator) * 2
    if twice == denominator { return floor % 2 == 0 ? floor : floor + 1 }
    return twice > denominator ? floor + 1 : floor
  }

  /// The nearest whole number; a half goes up (minutes).
  package var roundedHalfUp: Int {
    let floor = flooredQuotient
    return Int((numerator - floor * denominator) * 2 >= denominator ? floor + 1 : floor)
  }

  private var flooredQuotient: Int128 {
    if denominator == 1 { return numerator }
    if let small = Int(exactly: numerator), let divisor = Int(exactly: denominator) {
      return Int128(small / divisor - (small % divisor < 0 ? 1 : 0))
    }
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }
}
