import Foundation
import Testing

@testable import TribuCompiler

/// The reports of `check`, whatever their format.
@Suite struct ReportTests {
  @Test(arguments: ReportFormat.allCases, MessageLanguage.allCases)
  func `a report reads as recorded`(_ format: ReportFormat, _ language: MessageLanguage) throws {
    let file = Repository.fixtures.appending(path: "Reports/\(format.rawValue).\(language.rawValue).txt")
    try Golden.expect(ReportSample.report(format, ReportSample.settings(language)), in: file)
  }

  @Test func `every recorded report is one of today's`() throws {
    let names = ReportFormat.allCases.flatMap { format in
      MessageLanguage.allCases.map { "\(format.rawValue).\($0.rawValue)" }
    }
    #expect(Set(Fixture.all(in: "Reports", ending: "txt").map(\.name)) == Set(names))
  }

  @Test(arguments: ReportFormat.allCases) func `a run without findings is whole too`(_ format: ReportFormat) throws {
    let report = ReportSample.report(format, of: [])
    switch format {
    case .text, .github: #expect(report == "")
    case .json, .sarif:
      let document = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
      #expect(document?["tribu"] as? Int == 1 || document?["version"] as? String == "2.1.0")
    case .junit: #expect(report == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n</testsuites>\n")
    }
  }

  @Test func `annotations follow the text, and only where they are wanted`() {
    let (text, github) = (ReportSample.report(.text), ReportSample.report(.github))
    #expect(ReportSample.report(.text, isAnnotated: true) == text + github)
    #expect(RunnerLog(text).commands == [])
  }

  @Test func `the fix of a SARIF report mends the file`() throws {
    let result = try #require(try SARIFDocument(ReportSample.report(.sarif)).results.first)
    let fixes = try #require(result["fixes"] as? [[String: Any]])
    let changes = try #require(fixes[0]["artifactChanges"] as? [[String: Any]])
    let replacement = try #require((changes[0]["replacements"] as? [[String: Any]])?.first)
    let region = try #require(replacement["deletedRegion"] as? [String: Int])
    #expect(region == ["startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 4])
    #expect((replacement["insertedContent"] as? [String: String]) == ["text": "name"])
    let place = try #require(changes[0]["artifactLocation"] as? [String: String])
    #expect(place == ["uri": "ferias/oto%C3%B1o%201.yaml", "uriBaseId": "%SRCROOT%"])
    #expect(place["uri"]?.removingPercentEncoding == ReportSample.file.path)
  }

  @Test func `every SARIF result points to its rule, and links to what is related`() throws {
    let document = try SARIFDocument(ReportSample.report(.sarif))
    for result in document.results {
      let rule = try #require(result["ruleId"] as? String)
      if let index = result["ruleIndex"] as? Int {
        #expect(document.rules[index] == rule)
      } else {
        #expect(!document.rules.contains(rule))
      }
      let text = try #require((result["message"] as? [String: String])?["text"])
      let related = (result["relatedLocations"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? Int }
      #expect(text.matches(of: /\]\(([^)]*)\)/).map { String($0.1) } == related.map(String.init))
    }
    #expect(document.results.compactMap { $0["relatedLocations"] }.count == 1)
  }

  @Test func `no two findings of a playbook have one fingerprint`() throws {
    let prints = try SARIFDocument(ReportSample.report(.sarif)).results.compactMap {
      ($0["partialFingerprints"] as? [String: String])?["tribu/v1"]
    }
    #expect(prints.count == ReportSample.findings.count && Set(prints).count == prints.count)
  }

  @Test func `an absolute path is a file address in SARIF`() {
    let playbook = CheckedPlaybook(
      id: nil, files: [SourceFile(path: "/a b/x:y.yaml", text: "x")],
      diagnostics: [Diagnostic(.unknownKey, Sentence(both: "x"), at: .top)])
    let report = ReportSample.report(.sarif, of: [playbook])
    #expect(report.contains(#""artifactLocation":{"uri":"file:///a%20b/x%3Ay.yaml"},"#))
  }

  @Test func `every rule of Tribu's is described in SARIF`() throws {
    let settings = ReportSettings(language: .english, buildDate: Day(year: 2027, month: 1, day: 4), version: "1.2.3")
    let document = try SARIFDocument(ReportSample.report(.sarif, settings, of: []))
    #expect(document.rules == RulePage.all.map(\.id))
  }

  @Test func `what fails the run fails its test, and nothing else does`() {
    let usual = ReportSample.report(.junit)
    #expect(usual.matches(of: #/<failure /#).count == 3)
    #expect(usual.contains("tests=\"3\" failures=\"3\"") && usual.contains("tests=\"1\" failures=\"0\""))
    let strict = ReportSample.report(.junit, ReportSample.settings(profile: .proposal))
    #expect(strict.matches(of: #/<failure /#).count == 4)
    let names = strict.matches(of: /<testcase name="([^"]*)"/).map { String($0.1) }
    #expect(Set(names).count == names.count)
  }

  @Test func `a summary counts failures as the run is told to`() {
    var report = Report(.text, ReportSample.settings(profile: .running), skipped: 0)
    _ = report.add(ReportSample.playbooks[0])
    #expect(report.summary.failures == 5)
    #expect(report.summary[.error] == 3 && report.summary[.warning] == 1 && report.summary[.advice] == 1)
  }
}

/// A SARIF log as its readers see it.
private struct SARIFDocument {
  let results: [[String: Any]]
  let rules: [String]

  init(_ text: String) throws {
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
  }
}
