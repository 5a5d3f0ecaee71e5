import DenseKernels
import LabourMarket
import TestSupport
import Testing
import Vectorization

@Suite struct VectorizeTests {
  private func vectors(
    _ seekers: [Seeker], _ openings: [Opening], threads: Int = 2
  ) async throws -> Vectors {
    try await vectorize(
      Small.district(seekers, openings), catalogue: Small.catalogue(), policy: Small.policy(),
      threads: threads)
  }

  private func points(_ vectors: Vectors, _ view: View, _ seeker: Int, _ opening: Int) -> Int {
    explain(seeker: seeker, opening: opening, in: vectors, catalogue: Small.catalogue())
      .lines.map { view == .fit ? $0.fit : $0.appeal }.reduce(0, +)
  }

  private func product(_ vectors: Vectors, _ view: View, _ seeker: Int, _ opening: Int) -> Int {
    let rows = vectors.openings[Int(vectors.strategyOf[seeker])][view]
    var dense = [Int](repeating: 0, count: rows.columns)
    for cell in rows.cells(of: opening) { dense[Int(rows.column[cell])] = Int(rows.value[cell]) }
    return vectors.seekers.cells(of: seeker).map {
      dense[Int(vectors.seekers.column[$0])] * Int(vectors.seekers.value[$0])
    }.reduce(0, +)
  }

  @Test func aWelderFitsAWelderBetterThanACookDoes() async throws {
    let made = try await vectors(
      [Small.seeker("S1", skills: "会电焊5年,氩弧焊"), Small.seeker("S2", skills: "炒菜")],
      [Small.welder("J1")])
    #expect(points(made, .fit, 0, 0) > 200_000)
    #expect(points(made, .fit, 1, 0) < 50_000)
  }

  @Test("a full match has every point of both views")
  func fullMatch() async throws {
    var seeker = Small.seeker("S1", skills: "精通电焊,精通氩弧焊,精通看图纸")
    seeker.certificates = "焊工证"
    (seeker.home, seeker.payFloor, seeker.shifts) = ("500107101", 2500, .any)
    (seeker.acceptsOvertime, seeker.availableFrom) = (true, Small.date)
    (seeker.wishedIndustries, seeker.wishedOccupations) = (["C39"], ["6-18-02-04"])
    let made = try await vectors([seeker], [Small.welder("J1")])
    // 62/64 proficiency is as high as words go.
    #expect(points(made, .fit, 0, 0) > 975_000)
    #expect(points(made, .appeal, 0, 0) > 975_000)
  }

  @Test(
    "lines sum to the product of the rows, and no pair exceeds a million", arguments: UInt64(1)...20
  )
  func linesSumToScore(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let words = ["电焊", "氩弧焊", "叉车证", "炒菜", "普工3年", "精通插件", "识图", "吃苦耐劳", "焊工证"]
    let seekers = (0..<12).map { position in
      var seeker = Small.seeker(
        "S\(100 + position)",
        skills: words.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }.joined(
          separator: ","))
      seeker.home = ["500107001", "500107101", nil].randomElement(using: &random)!
      seeker.payFloor = [nil, 1800, 2900, 5200].randomElement(using: &random)!
      seeker.education = ["31", "71", nil].randomElement(using: &random)!
      seeker.shifts = [nil, .any, ShiftSet(.day)].randomElement(using: &random)!
      seeker.needsAccommodation = [nil, true, false].randomElement(using: &random)!
      return seeker
    }
    let openings = (0..<5).map { position in
      var opening = Small.welder("J\(100 + position)")
      opening.education = ["31", "71", nil].randomElement(using: &random)!
      opening.experienceYears = [nil, 2, 5].randomElement(using: &random)!
      opening.occupation = ["6-25-04-07", "4-03-02-01", nil].randomElement(using: &random)!
      opening.accommodation = [nil, true, false].randomElement(using: &random)!
      return opening
    }
    let made = try await vectors(seekers, openings)
    for seeker in seekers.indices {
      for opening in openings.indices {
        for view in View.allCases {
          let score = product(made, view, seeker, opening)
          #expect(score == points(made, view, seeker, opening))
          #expect((0...1_000_000).contains(score))
        }
      }
    }
  }

  @Test func threadsDontChangeAByte() async throws {
    let seekers = (0..<57).map {
      Small.seeker("S\(1000 + $0)", skills: $0 % 3 == 0 ? "电焊" : "炒菜,插件")
    }
    let one = try await vectors(seekers, [Small.welder("J1")], threads: 1)
    let three = try await vectors(seekers, [Small.welder("J1")], threads: 3)
    #expect(one == three)
  }

  @Test func anEmptyProfileGetsNoScoreAndNoOffer() async throws {
    let made = try await vectors([Small.seeker("S1", skills: "吃饭睡觉")], [Small.welder("J1")])
    #expect(made.unscored == [0])
    #expect(made.seekers.cells(of: 0).isEmpty)
    #expect(!made.eligibility.allows(seeker: 0, opening: 0))
    #expect(made.unknown.contains(UnknownTerm(text: "吃饭睡觉", count: 1)))
  }

  @Test func policiesThatBreakExactnessAreRefusedInWords() async {
    var policy = Small.policy()
    policy.strategies[0].weights[.fit] = [.skills: 4000]
    await #expect(
      throws: VectorizationError.inexact(strategy: "default", view: .fit, points: 20_000_000)
    ) {
      try await vectorize(
        Small.district([], []), catalogue: Small.catalogue(), policy: policy, threads: 1)
    }
    policy.strategies[0].weights[.fit] = [.skills: 999]
    await #expect(throws: VectorizationError.weightSum(strategy: "default", view: .fit, sum: 999)) {
      try await vectorize(
        Small.district([], []), catalogue: Small.catalogue(), policy: policy, threads: 1)
    }
  }

  @Test("parts sum to the whole, whatever the weights", arguments: UInt64(1)...50)
  func apportionmentIsExact(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Int.random(in: 0...64, using: &random)
    }
    let parts = apportion(15_625, by: weights)
    #expect(parts.reduce(0, +) == (weights.allSatisfy { $0 == 0 } ? 0 : 15_625))
    #expect(zip(parts, weights).allSatisfy { $1 > 0 || $0 == 0 })
  }
}
