package import TribuCompiler

/// How often an item has changed since a client first had it, and when (RFC 5546 §2.1.4).
///
/// Calendars take the copy with the higher number, then the later stamp; both come from what was released, never from
/// the clock, so that the same plan gives the same bytes.
package struct Revision: Hashable, Sendable {
  package let sequence: Int
  package let created: Day
  /// When it last changed: DTSTAMP and LAST-MODIFIED alike, as a calendar without METHOD has it (RFC 5545 §3.8.7.2).
  package let modified: Day

  package init(sequence: Int, created: Day, modified: Day) {
    self.sequence = sequence
    self.created = created
    self.modified = modified
  }

  /// Of an item that was never released.
  package static func first(on day: Day) -> Revision { Revision(sequence: 0, created: day, modified: day) }
}
