import Foundation
import Testing

@testable import tribu

@Suite struct CommandTests {
  static let sessions = Fixture.all(in: "Command", ending: "txt")

  @Test(arguments: sessions) func `a session goes as recorded`(_ session: Fixture) throws {
    let recorded = String(decoding: try session.bytes, as: UTF8.self)
    let replayed = try withTemporaryFolder { try TerminalSession(recorded).replayed(in: $0) }
    try Golden.expect(replayed, in: session.file)
  }

  @Test func `each session says what it shows, and shows it`() throws {
    for session in CommandTests.sessions {
      let text = String(decoding: try session.bytes, as: UTF8.self)
      #expect(text.hasPrefix("# "), "\(session) does not say what it shows")
      #expect(text.contains("\n$ tribu ") || text.contains(" tribu "), "\(session) runs nothing")
    }
  }

  @Test func `standard output that cannot be written is said by the exit code`() throws {
    for arguments in [
      ["schema"], ["explain", "when"], ["explain", "bad-value"], ["--help"], ["--version"],
      ["check", "playbooks", "--format", "json"],
      ["plan", "playbooks/artesanos.yaml"],
    ] {
      let run = try TribuRun(arguments, in: Repository.root, outputWorks: false)
      #expect(run.status == .cannotWrite, "\(arguments)")
    }
  }
}
