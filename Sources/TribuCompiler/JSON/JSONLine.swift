/// Writes one JSON object on one line, straight into bytes: a plan has thousands of them.
package struct JSONLine {
  package private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

  package init() { bytes.reserveCapacity(640) }

  package mutating func add(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    begin(key)
    JSONText.quote(text, to: &bytes)
  }

  package mutating func add(_ key: StaticString, _ number: Int) {
    begin(key)
    bytes += String(number).utf8
  }

  package mutating func add(_ key: StaticString, _ truth: Bool) {
    begin(key)
    bytes += (truth ? "true" : "false").utf8
  }

  package mutating func add(_ key: StaticString, _ texts: [String]) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.quote(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  package mutating func add(_ key: StaticString, _ line: JSONLine) {
    begin(key)
    bytes += line.finished
  }

  /// The object with its closing brace.
  package var finished: [UInt8] { bytes + [UInt8(ascii: "}")] }

  private mutating func begin(_ key: StaticString) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }
}
