import Foundation

/// An sRGB colour as a playbook writes it, with what WCAG asks of text: contrast.
struct Colour: Equatable, Sendable {
  let red: Int
  let green: Int
  let blue: Int

  static let white = Colour(red: 255, green: 255, blue: 255)
  /// Running text: darker than grey, softer than black.
  static let ink = Colour(red: 31, green: 35, blue: 40)

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#B5542B` and `#B52`.
  init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    var digits = String(text.dropFirst())
    if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    guard digits.count == 6, let number = Int(digits, radix: 16) else { return nil }
    self.init(red: number >> 16, green: number >> 8 & 255, blue: number & 255)
  }

  /// `#b5542b`
  var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Mixed with another colour: 0 is this one, 1 the other.
  func mixed(with other: Colour, _ part: Double) -> Colour {
    func mix(_ from: Int, _ to: Int) -> Int { Int((Double(from) + (Double(to) - Double(from)) * part).rounded()) }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// This colour, as dark as it must be to be read on a background.
  func readable(on background: Colour, contrast wanted: Double) -> Colour {
    var part = 0.0
    while part < 1, mixed(with: .ink, part).contrast(with: background) < wanted { part += 0.05 }
    return mixed(with: .ink, min(part, 1))
  }

  /// What is read well on this colour: white, else dark, else black, which one of them always is.
  var textOnTop: Colour {
    let black = Colour(red: 0, green: 0, blue: 0)
    return [.white, .ink].first { $0.contrast(with: self) >= 4.5 } ?? black
  }

  private var luminance: Double {
    0.2126 * Colour.linear(red) + 0.7152 * Colour.linear(green) + 0.0722 * Colour.linear(blue)
  }

  private static func linear(_ value: Int) -> Double {
    let part = Double(value) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
