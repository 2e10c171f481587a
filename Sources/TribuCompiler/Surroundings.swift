/// What the compiler may ask of the world outside, so that it stays pure: the command line answers with files, a test
/// with a table.
package struct Surroundings: Sendable {
  /// The bytes of a file named in a playbook (`extends`, `logo`), by its path relative to the file that names it.
  package let readFile: @Sendable (_ path: String, _ from: SourceFile) -> Result<SourceFile, ReadFailure>
  /// A zone's TZif bytes by IANA name, from the system's tzdata.
  package let zoneFile: @Sendable (String) -> [UInt8]?
  /// Every zone name, for “did you mean”.
  package let zoneNames: @Sendable () -> [String]
  /// Stands for today wherever a check asks how near something is (`spec` §6); never the clock.
  package let buildDate: Day

  package init(
    readFile: @escaping @Sendable (String, SourceFile) -> Result<SourceFile, ReadFailure>,
    zoneFile: @escaping @Sendable (String) -> [UInt8]?, zoneNames: @escaping @Sendable () -> [String],
    buildDate: Day
  ) {
    self.readFile = readFile
    self.zoneFile = zoneFile
    self.zoneNames = zoneNames
    self.buildDate = buildDate
  }

  /// A world without files or zones.
  package static let none = Surroundings(
    readFile: { _, _ in .failure(.absent) }, zoneFile: { _ in nil }, zoneNames: { [] },
    buildDate: Day(year: 2027, month: 1, day: 1))
}

/// Why a file that a playbook names was not read.
package enum ReadFailure: Error, Hashable, Sendable {
  case absent
  /// Absolute, or outside the repository (without one: the playbook's folder) once links are resolved.
  case outside
  case notAFile
  case unreadable(String)
}
