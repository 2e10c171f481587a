import Testing

@testable import TribuCompiler

/// The committed data against the package it was made from, read by a script that shares no code with the generator.
@Suite struct HolidaysOracleTests {
  @Test func `every country and subdivision has the package's holidays`() throws {
    let result = try Oracle.run("holidays_oracle.py", HolidayCatalogue.countries)
    try #require(result.status == 0, "\(result.output.suffix(2000))")
    let theirs = Set(result.output.split(separator: "\n").map(String.init))
    var ours = Set<String>()
    for country in HolidayCatalogue.countries {
      for subdivision in [nil] + HolidayCatalogue.subdivisions(of: country).map(Optional.some) {
        let calendar = try #require(HolidayCatalogue.calendar(country: country, subdivision: subdivision))
        let place = subdivision.map { "\(country)-\($0)" } ?? country
        for (day, name) in calendar.days { ours.insert("\(place) \(day)\t\(name.local)") }
      }
    }
    #expect(ours.count > 90_000)
    #expect(ours == theirs, "\(Array(ours.symmetricDifference(theirs).sorted().prefix(20)))")
  }
}
