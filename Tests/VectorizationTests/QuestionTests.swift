import LabourMarket
import Testing
import Vectorization

@Suite struct QuestionTests {
  @Test("what is asked first is what raises scores most once it is answered")
  func theQuestionHelpsMost() async throws {
    let silent = Small.seeker("S1", skills: "电焊,氩弧焊")
    var told: [Facet: Seeker] = [:]
    for facet in [Facet.pay, .shift, .industry, .overtime] { told[facet] = silent }
    told[.pay]!.payFloor = 1000
    told[.shift]!.shifts = .any
    told[.industry]!.wishedIndustries = ["C39"]
    told[.overtime]!.acceptsOvertime = true
    let order = told.keys.sorted { $0.rawValue < $1.rawValue }
    let seekers =
      [silent]
      + order.enumerated().map { position, facet in
        let seeker = told[facet]!
        var copy = Small.seeker("S\(position + 2)", skills: seeker.skills)
        (copy.payFloor, copy.shifts) = (seeker.payFloor, seeker.shifts)
        (copy.wishedIndustries, copy.acceptsOvertime) = (
          seeker.wishedIndustries, seeker.acceptsOvertime
        )
        return copy
      }
    var paying = Small.welder("J2")
    (paying.payLow, paying.payHigh) = (6000, 8000)
    let vectors = try await vectorize(
      Small.district(seekers, [Small.welder("J1"), paying]), catalogue: Small.catalogue(),
      policy: Small.policy(), threads: 1)
    func total(_ seeker: Int) -> Int {
      (0..<2).map { opening in
        let found = explain(
          seeker: seeker, opening: opening, in: vectors, catalogue: Small.catalogue())
        return Int(found.fit.value + found.appeal.value)
      }.reduce(0, +)
    }
    let asked = questions(of: 0, in: vectors).filter { told[$0.facet] != nil }
    let gains = asked.map { total(order.firstIndex(of: $0.facet)! + 1) - total(0) }
    #expect(asked.count == 4)
    #expect(gains == gains.sorted(by: >))
    #expect(asked[0].openings == 2)
    #expect(zip(asked, gains).allSatisfy { 2 * Int($0.fit.value + $0.appeal.value) == $1 })
  }

  @Test func nobodyIsAskedOfWhomNothingIsKnown() async throws {
    let vectors = try await vectorize(
      Small.district([Small.seeker("S1")], [Small.welder("J1")]), catalogue: Small.catalogue(),
      policy: Small.policy(), threads: 1)
    #expect(questions(of: 0, in: vectors).isEmpty)
  }
}
