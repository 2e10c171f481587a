import Foundation
import Testing

@testable import TribuCompiler
@testable import TribuEmitters

/// What holds of every plan, whatever the playbook.
@Suite struct PlanningPropertyTests {
  /// Every playbook that plans without reading errors: the starters and the recorded cases.
  static let playbooks: [URL] =
    try! FileManager.default.contentsOfDirectory(
      at: Repository.playbooks, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "yaml" } + PlanCase.all.map(\.playbook)

  @Test(arguments: playbooks) func `compiling twice gives the same bytes`(_ file: URL) throws {
    let plans = try (0..<2).map { _ in try Compiled(file).plan() }
    #expect(plans[0].json == plans[1].json)
    #expect(plans[0].csv == plans[1].csv)
  }

  @Test(arguments: playbooks) func `minutes by week add up to what is sold, and parts to their whole`(_ file: URL)
    throws
  {
    let plan = try Compiled(file).plan()
    for (role, minutes) in plan.totals.minutesByRole {
      #expect(plan.load.filter { $0.role == role }.map(\.availableMinutes).reduce(0, +) == minutes, "\(role)")
    }
    let totals = plan.totals
    func sum(_ amounts: [Amount]) -> Int128 { amounts.map(\.minorUnits).reduce(0, +) }
    #expect(sum([totals.fee, totals.costs, totals.tax]) == totals.total.minorUnits)
    if totals.fee.minorUnits > 0 {
      #expect(sum(totals.feeByRole.map(\.amount)) == totals.fee.minorUnits)
      #expect(sum(totals.feeByPhase.map(\.amount)) == totals.fee.minorUnits)
    }
    let payments = plan.items.compactMap(\.amount)
    if !payments.isEmpty { #expect(sum(payments) == totals.total.minorUnits) }
  }

  @Test(arguments: playbooks) func `items are in one order, keys and UIDs never repeat`(_ file: URL) throws {
    let plan = try Compiled(file).plan()
    for (item, next) in zip(plan.items, plan.items.dropFirst()) { #expect(item < next) }
    let identity = CalendarIdentity(plan.playbook)
    #expect(Set(plan.items.map(\.key)).count == plan.items.count)
    #expect(Set(plan.items.map { identity.uid(of: $0) }).count == plan.items.count)
    for item in plan.items { #expect(item.days.first <= item.days.last, "\(item.key)") }
  }

  @Test func `shuffling activities changes only lists that follow the file`() throws {
    var generator = SeededGenerator(seed: 7)
    let original = try Compiled(Workshop().text).plan()
    for _ in 0..<20 {
      var workshop = Workshop()
      workshop.rituals.shuffle(using: &generator)
      workshop.posts.shuffle(using: &generator)
      workshop.payments.shuffle(using: &generator)
      let plan = try Compiled(workshop.text).plan()
      let before = try JSONValue(original.json), after = try JSONValue(plan.json)
      for key in ["playbook", "phases", "skipped", "load"] { #expect(before[key] == after[key], "\(key)") }
      // Payments are numbered in the file's order; nothing else of an item knows it.
      #expect(before["items"]?.withoutPaymentTitles == after["items"]?.withoutPaymentTitles)
      #expect(Set(before["standing"]?.list ?? []) == Set(after["standing"]?.list ?? []))
      #expect(before["totals"] == after["totals"])
    }
  }

  @Test func `UIDs depend on ids alone, not on titles, order, dates or the clock`() throws {
    let before = try Compiled(Workshop().text).plan()
    var moved = Workshop()
    moved.title = "Otro título"
    moved.rituals = moved.rituals.reversed().map {
      $0.replacing("name: Café", with: "name: Té").replacing("2027-03-30", with: "2027-04-06")
        .replacing("18:00", with: "20:15").replacing("id: tarde", with: "id: sobremesa, was: [tarde]")
    }
    let after = try Compiled(moved.text).plan()
    #expect(before.uids("cafe") == after.uids("cafe"))
    #expect(before.uids("feria") == after.uids("feria"))
    #expect(before.uids("tarde") == after.uids("sobremesa"))
    #expect(before.items.first { $0.key == "feria/2" }?.days != after.items.first { $0.key == "feria/2" }?.days)
  }

  @Test func `UIDs are another consultancy's or playbook's under another domain or id`() throws {
    let plan = try Compiled(Workshop().text).plan()
    for (old, new) in [("tejido.example", "telar.example"), ("id: taller-2027", "id: taller-2028")] {
      let other = try Compiled(Workshop().text.replacing(old, with: new)).plan()
      let identities = (CalendarIdentity(plan.playbook), CalendarIdentity(other.playbook))
      let (ours, theirs) = (plan.items.map { identities.0.uid(of: $0) }, other.items.map { identities.1.uid(of: $0) })
      #expect(Set(ours).isDisjoint(with: theirs))
    }
  }

  @Test func `tiers without seats share what the others leave`() throws {
    let known = try PlanCase.all.first { $0.description == "ambassadors-work-from-the-first-onboard" }
    let text = try String(contentsOf: try #require(known).playbook, encoding: .utf8)
    let open = text.replacing(", seats: 4", with: "").replacing(", seats: 1", with: "")
    let programme = try #require(try Compiled(open).plan().playbook.strategy?.programme)
    #expect(programme.seatsByTier.map(\.seats) == [2, 2, 3])
    let taken = open.replacing("seats: 2", with: "seats: 9")
    #expect(try Compiled(taken).plan().playbook.strategy?.programme?.seatsByTier.map(\.seats) == [9, 0, 0])
  }
}

extension Plan {
  /// Keys' endings and UIDs of one activity's items.
  fileprivate func uids(_ activity: String) -> [String: String] {
    let identity = CalendarIdentity(playbook)
    let mine = items.filter { $0.activity == activity }
    return Dictionary(
      uniqueKeysWithValues: mine.map { (String($0.key.dropFirst(activity.count)), identity.uid(of: $0)) })
  }
}

/// A playbook whose lists can be put in another order.
private struct Workshop {
  var title = "Taller"
  var rituals = [
    "{id: cafe, name: Café, kind: gathering, by: builder, when: {every: week, day: monday, at: \"18:00\"}, cost: 3.33}",
    "{id: tarde, name: Tarde, kind: theme-day, by: builder, when: {every: 2 weeks, day: friday}, topics: [uno, dos, tres]}",
    "{id: feria, name: Feria, kind: celebration, by: builder, when: {date: [2027-03-09, 2027-03-30], at: \"18:00\"}, prep: [{id: lona, task: Lona, by: manager, lead: 3 days, effort: 50 min}]}",
    "{id: hola, name: Hola, kind: welcome, by: builder, when: {trigger: join, within: 1 day}}",
    "{id: adios, name: Adiós, kind: farewell, by: builder, when: {trigger: leave, within: 2 days}}",
    "{id: ronda, name: Ronda, kind: theme-day, by: builder, when: {date: feria + 2 days}, effort: 70 min, on-holiday: skip}",
  ]
  var posts = [
    "{id: nota, name: Nota, kind: story, channel: blog, when: {every: week, day: monday, at: \"18:00\"}, effort: 25 min}",
    "{id: carta, name: Carta, kind: newsletter, channel: newsletter, when: {every: month, day: -1}, effort: 100 min}",
  ]
  var payments = ["{id: uno, share: 40%, date: start of activacion}", "{id: dos, share: 60%, date: end of activacion}"]

  var text: String {
    func list(_ entries: [String], indent: String) -> String { entries.map { "\(indent)- \($0)\n" }.joined() }
    return """
      tribu: 1
      id: taller-2027
      title: \(title)
      language: es
      timezone: Europe/Madrid
      currency: EUR
      consultancy: {name: Tejido, domain: tejido.example}
      client: {name: Taller Abierto}
      diagnosis: {state: group}
      purpose: {problem: Cada taller compra solo., experience: Una mesa., value: Una mirada honesta.}
      community: {platform: telegram, bond: need, members: {now: 40, target: 60}}
      engagement:
        start: 2027-02-25
        phases: [{id: activacion, name: Activación, kind: activation, length: 7 weeks}]
        holidays: ES-VC
        closed: [{range: 2027-03-15..2027-03-19, reason: Fallas}]
      team:
        builder: {name: Ana, hours: 10 h/month, rate: 40}
        manager: {name: Teo, hours: 5 h/week, rate: 15.50}
      strategy:
        rituals:
      \(list(rituals, indent: "    "))
      content:
        posts:
      \(list(posts, indent: "    "))
      investment:
        tax: 21%
        payments:
      \(list(payments, indent: "    "))
      """
  }
}

/// The same numbers on every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// JSON as values that can be compared.
private enum JSONValue: Hashable {
  case text(String)
  case number(Double)
  case list([JSONValue])
  case fields([String: JSONValue])

  init(_ bytes: [UInt8]) throws {
    self = try JSONValue(parsed: JSONSerialization.jsonObject(with: Data(bytes)))
  }

  private init(parsed: Any) throws {
    switch parsed {
    case let text as String: self = .text(text)
    case let number as NSNumber: self = .number(number.doubleValue)
    case let list as [Any]: self = .list(try list.map(JSONValue.init(parsed:)))
    default: self = .fields(try #require(parsed as? [String: Any]).mapValues(JSONValue.init(parsed:)))
    }
  }

  subscript(key: String) -> JSONValue? { fields[key] }

  var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }
  var fields: [String: JSONValue] { if case .fields(let fields) = self { fields } else { [:] } }

  var withoutPaymentTitles: [JSONValue] {
    list.map { item in
      var fields = item.fields
      if fields["type"] == .text("payment") { fields["title"] = nil }
      return .fields(fields)
    }
  }
}
