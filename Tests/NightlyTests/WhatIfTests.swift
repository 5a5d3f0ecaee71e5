import Foundation
import LabourMarket
import NightInputs
internal import NightResult
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

@Suite struct WhatIfTests {
  private func ask(
    _ hamlet: Hamlet, _ changes: [String], given: [String] = [], policy: String? = nil
  ) async throws -> WhatIfAccount {
    var night = NightSettings(input: hamlet.folder.file("input"), output: "")
    (night.data, night.threads, night.policy) = (Hamlet.data, 2, policy)
    return try await whatIf(WhatIfQuestion(night: night, changes: changes, given: given)) { _ in }
  }

  /// The largest opening that is full.
  private func fullOpening(_ hamlet: Hamlet) throws -> String {
    let rows = DeliveredTable(try hamlet.folder.data("result/seats.csv")).rows
    let full = rows.filter { $0[3] == $0[4] }.max { Int($0[3])! < Int($1[3])! }
    return try #require(full)[0]
  }

  @Test("before is the night itself; a change that changes nothing leaves it", arguments: [7, 8])
  func nothing(seed: UInt64) async throws {
    let hamlet = try Hamlet(seed: seed)
    let night = try await hamlet.run("result").result.account
    let same = try await ask(hamlet, [])
    #expect(same.before.totals == night.totals && same.after == same.before)
    // The same share as the policy's: placed anew, with the same outcome.
    let anew = try await ask(hamlet, ["reserve.hard-to-employ=5%"])
    #expect(anew.after == anew.before && anew.before.totals == night.totals)
    #expect(anew.people == same.people)
    for row in anew.people.flatMap(\.rows) {
      #expect(row.gained + row.lost + row.better + row.worse == 0)
    }
    let pools = night.people.first { $0.dimension == .pool }!.rows
    #expect(anew.people[0].rows.map(\.before) == pools.map(\.proposed))
    #expect(anew.before.envious == 0)
  }

  @Test("people hired on earlier nights stay on both sides")
  func kept() async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("result")
    let placed = DeliveredTable(try hamlet.folder.data("result/placements.csv")).rows
      .filter { $0[1] == "proposed" }.prefix(40)
    // Each where another of them would be, so that it shows if they are let go.
    let openings = placed.dropFirst().map { $0[3] } + [placed[0][3]]
    let lines = zip(placed, openings).map { "\($0[0]),\($1)\r\n" }
    try hamlet.folder.write("seeker_id,opening_id\r\n" + lines.joined(), to: "input/kept.csv")
    let answer = try await ask(hamlet, ["reserve.hard-to-employ=5%"])
    #expect(answer.after == answer.before)
    for row in answer.people.flatMap(\.rows) {
      #expect(row.gained + row.lost + row.better + row.worse == 0)
    }
  }

  @Test("a change of rows is as good as a delivery that has it", arguments: [7, 8])
  func asDelivered(seed: UInt64) async throws {
    let hamlet = try Hamlet(seed: seed)
    try await hamlet.run("result")
    let id = try fullOpening(hamlet)
    let answer = try await ask(
      hamlet,
      [
        "opening.\(id).seats=+3", "opening.\(id).pay=9000", "opening.\(id).shift=day",
        "opening.\(id).accommodation=yes",
      ])
    try hamlet.alter("openings.csv", into: "other") { table in
      let row = try #require(table.rows.firstIndex { $0[0] == id })
      table.rows[row][4] = String(Int(table.rows[row][4])! + 3)
      (table.rows[row][16], table.rows[row][17]) = ("9000", "")
      (table.rows[row][18], table.rows[row][21]) = ("day", "是")
    }
    let other = try await hamlet.run("delivered", input: "other").result.account
    #expect(answer.after.totals == other.totals)
    #expect(answer.openings.map(\.id.text) == [id])
    #expect(answer.openings[0].after.headcount == answer.openings[0].before.headcount + 3)
  }

  @Test("an added class is as good as registrations that say the same")
  func classAsDelivered() async throws {
    let hamlet = try Hamlet()
    let answer = try await ask(
      hamlet,
      [
        "class.line.people=2", "class.line.skills=SMT贴片机操作、锡膏印刷", "class.line.pay_floor=1500",
        "class.line.birth_date=1990-03-07", "class.line.home=500107102",
        "class.line.wished_occupations=6-25-04-01", "class.line.shifts=白班",
        "class.line.commute_km=30", "class.line.experience_years=2", "class.line.pool=laid-off",
      ])
    let date = answer.date.description
    try hamlet.alter("seekers.csv", into: "more") { table in
      for (id, number) in [("class-line-1", "01"), ("class-line-2", "02")] {
        let cells = [
          "seeker_id": id, "identity_number": identityNumber("500107199003070" + number),
          "birth_date": "1990-03-07", "registered_on": date, "pool": "laid-off",
          "channel": "local", "skills": "SMT贴片机操作、锡膏印刷", "pay_floor": "1500",
          "home": "500107102", "wished_occupations": "6-25-04-01", "shifts": "白班",
          "commute_km": "30", "experience_years": "2",
        ]
        table.rows.append(table.header.map { cells[$0] ?? "" })
      }
    }
    let delivered = try await hamlet.run("delivered", input: "more").result.account
    #expect(answer.after.totals == delivered.totals)
    let line = try #require(answer.classes.first)
    #expect(line.placed == 2)
    let rows = DeliveredTable(try hamlet.folder.data("delivered/placements.csv")).rows
    let openings = rows.filter { $0[0].hasPrefix("class-line-") }
      .flatMap { row in line.destinations.filter { row.contains($0.opening.text) } }
    #expect(openings.count == 2)
  }

  /// With its check digit, ISO 7064 MOD 11-2.
  private func identityNumber(_ start: String) -> String {
    let sum = start.reduce(0) { sum, digit in (sum + digit.wholeNumberValue!) * 2 % 11 }
    let check = (12 - sum) % 11
    return start + (check == 10 ? "X" : "\(check)")
  }

  @Test("what is given holds on both sides")
  func given() async throws {
    let hamlet = try Hamlet()
    let few = ["opening.all.seats=30%"]
    let scarce = try await ask(hamlet, few)
    let answer = try await ask(hamlet, ["reserve.hard-to-employ=15%"], given: few)
    #expect(answer.before == scarce.after && answer.given == scarce.changes)
    // Where seats are scarce, a larger reserve places more of those whom it is for.
    let traits = answer.people.first { $0.dimension == .trait }!.rows
    let entitled = try #require(traits.first { $0.key == "hard-to-employ" })
    #expect(entitled.after > entitled.before && entitled.lost <= entitled.gained)
    #expect(traits.last!.lost > 0)
  }

  @Test(
    "figures reconcile: before + gained - lost = after", arguments: ["stable", "most", "hybrid"])
  func reconcile(objective: String) async throws {
    let hamlet = try Hamlet(seekers: 2000, openings: 30)
    let answer = try await ask(
      hamlet, ["objective=\(objective)", "reserve.hard-to-employ=15%", "class.a.people=5"])
    for breakdown in answer.people where [.pool, .channel].contains(breakdown.dimension) {
      let rows = breakdown.rows
      let sums = rows.reduce(into: [0, 0, 0, 0, 0]) { sums, row in
        for (place, value) in [row.registered, row.before, row.after, row.gained, row.lost]
          .enumerated()
        { sums[place] += value }
      }
      #expect(sums[0] == answer.after.totals.registered)
      #expect(sums[1] == answer.before.totals.placed && sums[2] == answer.after.totals.placed)
      #expect(sums[1] + sums[3] - sums[4] + answer.classes[0].placed == sums[2])
    }
    #expect(answer.after.totals.registered == answer.before.totals.registered + 5)
    #expect(answer.before.envious == 0)
    #expect((answer.after.envious > 0) == (objective != "stable"))
    #expect((answer.margins != nil) == (objective == "most"))
  }

  @Test("under most, one seat more places at most one more, as its value says", arguments: [7, 9])
  func oneSeat(seed: UInt64) async throws {
    let hamlet = try Hamlet(seekers: 800, openings: 30, seed: seed)
    let text = try String(
      contentsOf: URL(filePath: Hamlet.data + "/Policies/default.yaml"), encoding: .utf8)
    // Without reserves a further seat changes no reserve, and is an open one.
    let start = text.range(of: "  reserves:\n")!.lowerBound
    let end = text.range(of: "  # At most so many")!.lowerBound
    let policy = hamlet.folder.file("policy.yaml")
    try text.replacingCharacters(in: start..<end, with: "")
      .replacingOccurrences(of: "objective: stable\n", with: "objective: most\n")
      .write(toFile: policy, atomically: true, encoding: .utf8)
    let now = try await ask(hamlet, [], policy: policy)
    let seats = try #require(now.margins).seats
    for line in [seats[0], seats[seats.count / 2], seats[seats.count - 1]] {
      let one = try await ask(hamlet, ["opening.\(line.opening).seats=+1"], policy: policy)
      let gain = one.after.totals.placed - one.before.totals.placed
      #expect((0...1).contains(gain), "seed \(seed) \(line.opening)")
      // Openings that nobody lists yet may be worth more than the listed pairs say.
      #expect(gain >= line.more.people, "seed \(seed) \(line.opening)")
    }
  }

  @Test("a class of people with what an opening asks for is placed, and nobody else moves more")
  func trainingClass() async throws {
    let hamlet = try Hamlet()
    let answer = try await ask(
      hamlet,
      ["class.line.people=12", "class.line.skills=SMT贴片机操作、锡膏印刷", "class.line.pay_floor=1500"])
    let line = try #require(answer.classes.first)
    #expect(line.people == 12 && line.placed > 0)
    #expect(line.destinations.reduce(0) { $0 + $1.people } == line.placed)
  }

  @Test(
    "what this night doesn't have is refused, with what to do",
    arguments: [
      (["opening.P99999999.seats=+1"], Int32(66), "openings.csv has no usable opening"),
      (["opening.0001.seats=-1"], 66, "Did you mean"),
      (["opening.ID.seats=-100000"], 64, "ask for 0 to 100000"),
      (["opening.ID.pay=-100000"], 64, "ask for 1 to 1000000"),
      (["opening.enterprise:E9.seats=+1"], 66, "no usable opening in enterprise:E9"),
      (["reserve.pool:general=0"], 64, "hard-to-employ"),
      (["reserve.hard-to-employ=100%", "reserve.pool:general=100%"], 64, "lower one of them"),
      (["reserve.hard-to-employ@opening:P99999999=10%"], 64, "P99999999"),
    ])
  func refused(changes: [String], code: Int32, hint: String) async throws {
    let hamlet = try Hamlet(seekers: 100, openings: 5)
    let id = DeliveredTable(try hamlet.folder.data("input/openings.csv")).rows[0][0]
    await #expect {
      try await ask(hamlet, changes.map { $0.replacingOccurrences(of: "ID", with: id) })
    } throws: { error in
      guard let error = error as? NightError else { return false }
      return error.exitCode == code && error.description(in: .english).contains(hint)
    }
  }
}
