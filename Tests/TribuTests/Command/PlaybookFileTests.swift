import Foundation
import Testing

@testable import TribuCompiler
@testable import tribu

/// Writing into somebody's file: whole or not at all, and only where it still is what was read.
@Suite struct PlaybookFileTests {
  @Test func `a file that changed meanwhile is left alone`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "plan.yaml")
      try Data("tribu: 1\n".utf8).write(to: file)
      for read in ["tribu: 2\n", "tribu: 1", "tribu: 1\n\n", ""] {
        let problem = #expect(throws: PlaybookFile.Problem.self) {
          try PlaybookFile(SourceFile(path: file.path, text: read)).replace(with: [65])
        }
        #expect(problem?.sentence.en.hasSuffix("it changed while it was being checked") == true)
      }
      #expect(try Data(contentsOf: file) == Data("tribu: 1\n".utf8))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names == ["plan.yaml"])
    }
  }

  @Test func `a file that is gone, or is no file, is not made`() throws {
    try withTemporaryFolder { folder in
      for path in [folder.path, folder.appending(path: "gone.yaml").path, "/dev/null"] {
        #expect(throws: PlaybookFile.Problem.self) {
          try PlaybookFile(SourceFile(path: path, text: "")).replace(with: [65])
        }
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names == [])
    }
  }

  @Test func `permissions stay, and a link leads where it led`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "plan.yaml")
      let link = folder.appending(path: "enlace.yaml")
      try Data("a".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o604], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "plan.yaml")
      try PlaybookFile(SourceFile(path: link.path, text: "a")).replace(with: Array("b".utf8))
      #expect(try Data(contentsOf: file) == Data("b".utf8))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "plan.yaml")
      let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
      #expect(permissions == 0o604)
    }
  }

  /// An administrator may write anywhere, so this can only be seen by others.
  @Test(.enabled(if: geteuid() != 0)) func `a folder that may not be written keeps its files`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "plan.yaml")
      try Data("a".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
      #expect(throws: PlaybookFile.Problem.self) {
        try PlaybookFile(SourceFile(path: file.path, text: "a")).replace(with: Array("b".utf8))
      }
      #expect(try Data(contentsOf: file) == Data("a".utf8))
    }
  }
}
