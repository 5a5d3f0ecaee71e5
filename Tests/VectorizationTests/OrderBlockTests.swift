import DenseKernels
import LabourMarket
import TestSupport
import Testing
import Vectorization

/// Students of order classes (订单班) have points at the enterprise that ordered them.
@Suite struct OrderBlockTests {
  private static let names = ["E1", "E2", "E3"]

  private func policy() -> Policy {
    var policy = Small.policy()
    var own = policy.strategies[0]
    (own.name, own.orderClasses) = ("order classes", true)
    own.weights[.appeal] = [.order: 400, .skills: 300, .pay: 300]
    policy.strategies.append(own)
    return policy
  }

  /// Three enterprises, of which E3 has no opening; classes that each of them or nobody ordered.
  private func district(_ seed: UInt64) -> District {
    var random = SeededGenerator(seed: seed)
    let cohorts = (0..<6).map { number in
      Cohort(
        id: CohortID("C\(number)")!, school: "某校", size: 30, graduation: Small.date,
        orderedBy: number % 4 == 3 ? nil : EnterpriseID(Self.names[number % 4])!)
    }
    let seekers = (0..<24).map { number in
      var seeker = Small.seeker(
        "S\(10 + number)", skills: ["电焊", "看图纸"].randomElement(using: &random)!)
      seeker.cohort = number % 3 == 0 ? nil : cohorts.randomElement(using: &random)!.id
      seeker.payFloor = Int.random(in: 2000...5000, using: &random)
      return seeker
    }
    let openings = (0..<6).map { number in
      var opening = Small.welder("J\(number)")
      opening.enterprise = EnterpriseID(Self.names[number % 2])!
      return opening
    }
    return District(
      date: Small.date, seekers: seekers, openings: openings,
      enterprises: Self.names.map {
        Enterprise(id: EnterpriseID($0)!, name: "\($0)厂", industry: "C39")
      }, cohorts: cohorts)
  }

  private func vectors(_ district: District, _ policy: Policy) async throws -> Vectors {
    try await vectorize(
      district, catalogue: Small.catalogue(), policy: policy, threads: 2)
  }

  /// The definition: 40 % of appeal, of which what an opening waives leaves more, at openings of the
  /// enterprise that ordered her class; nothing anywhere else.
  @Test("the order counts at the ordering enterprise only", arguments: UInt64(1)...10)
  func definition(seed: UInt64) async throws {
    let district = district(seed)
    let made = try await vectors(district, policy())
    for (number, seeker) in district.seekers.enumerated() {
      let orderedBy = district.cohorts.first { $0.id == seeker.cohort }?.orderedBy
      let counts = orderedBy.map { $0.text != "E3" } ?? false
      #expect(made.strategyOf[number] == (counts ? 1 : 0), "seed \(seed)")
      for (position, opening) in district.openings.enumerated() {
        let lines = explain(
          seeker: number, opening: position, in: made, catalogue: Small.catalogue()
        ).lines.filter { $0.facet == .order }
        let own = counts && opening.enterprise == orderedBy
        #expect(lines.map(\.appeal) == [own ? 400_000 : 0], "seed \(seed)")
        #expect(lines.map(\.fit) == [0])
        #expect(
          lines.map(\.finding) == [own ? .found : counts ? .notFound : .unasked], "seed \(seed)")
        #expect(lines[0].evidence.english == (counts ? "class ordered by \(orderedBy!)厂" : ""))
        let row = made.openings[Int(made.strategyOf[number])].appeal
        #expect(made.seekers.product(number, row, position) <= 1_000_000)
      }
    }
  }

  @Test("nobody else has other points, questions or rules because of it", arguments: UInt64(1)...5)
  func othersKeepTheirPoints(seed: UInt64) async throws {
    let district = district(seed)
    let plain = District(
      date: district.date, seekers: district.seekers, openings: district.openings,
      enterprises: district.enterprises,
      cohorts: district.cohorts.map { cohort in
        var cohort = cohort
        cohort.orderedBy = nil
        return cohort
      })
    let (with, without) = try await (
      vectors(district, policy()), vectors(plain, Small.policy())
    )
    #expect(with.eligibility == without.eligibility)
    let others = district.seekers.indices.filter { with.strategyOf[$0] == 0 }
    #expect(others.count > 8 && others.count < 24, "seed \(seed)")
    for seeker in others {
      #expect(questions(of: seeker, in: with) == questions(of: seeker, in: without))
      for opening in district.openings.indices {
        let explained = [with, without].map {
          explain(seeker: seeker, opening: opening, in: $0, catalogue: Small.catalogue())
        }
        #expect(explained[0] == explained[1], "seed \(seed)")
        #expect(!explained[0].lines.contains { $0.facet == .order && $0.finding != .unasked })
      }
    }
  }

  @Test("a strategy for others that weighs orders is refused")
  func refused() async throws {
    var policy = policy()
    policy.strategies[1].orderClasses = false
    let changed = policy
    await #expect(throws: VectorizationError.orderWithoutClasses(strategy: "order classes")) {
      try await vectors(district(1), changed)
    }
  }
}
