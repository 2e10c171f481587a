internal import Crypto

/// Makes the UIDs of a plan's items: the same for ever, whatever is renamed or moved (`spec` §5).
///
/// UUID version 5 of RFC 9562 §5.5: the namespace comes of the consultancy's domain, the name of the playbook's id
/// and the item's oldest key. It tells a reader nothing (RFC 7986 §5.3).
package struct CalendarIdentity: Sendable {
  private let namespace: [UInt8]
  private let playbook: String

  package init(domain: String, playbook: String) {
    namespace = CalendarIdentity.version5(namespace: CalendarIdentity.dns, name: domain)
    self.playbook = playbook
  }

  package init(_ playbook: Playbook) {
    self.init(domain: playbook.consultancy.domain, playbook: playbook.id.value)
  }

  /// `a2c1…-…`, lower case.
  package func uid(of item: PlannedItem) -> String { uid(ofKey: item.identity) }

  /// The UID of a calendar itself.
  package func uid(of feed: Feed) -> String { uid(ofKey: "feed/" + feed.rawValue) }

  package func uid(ofKey key: String) -> String {
    CalendarIdentity.text(CalendarIdentity.version5(namespace: namespace, name: playbook + "/" + key))
  }

  /// RFC 9562 §6.6: the namespace of fully qualified domain names.
  private static let dns: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  private static func version5(namespace: [UInt8], name: String) -> [UInt8] {
    var hash = Insecure.SHA1()
    hash.update(data: namespace)
    hash.update(data: Array(name.utf8))
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 6 || index == 8 || index == 10 { text.append(UInt8(ascii: "-")) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
