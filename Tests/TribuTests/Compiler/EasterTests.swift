import Testing

@testable import TribuCompiler

/// Easter Sunday, against the tables of the almanacs: the earliest, the latest, and some between.
@Suite struct EasterTests {
  @Test(arguments: ["1943-04-25", "1961-04-02", "2024-03-31", "2027-03-28", "2028-04-16", "2038-04-25", "2285-03-22"])
  func `Easter falls where the almanacs have it`(_ sunday: String) throws {
    let day = try #require(Day(sunday))
    #expect(Day.easter(year: day.year) == day)
    #expect(day.weekday == .sunday)
  }
}
