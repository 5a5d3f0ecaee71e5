import DenseKernels
import LabourMarket
import TestSupport
import Testing
import Vectorization

/// What may change in a profile, and what it may do to scores.
@Suite struct MetamorphicTests {
  private let phrases = ["电焊", "氩弧焊", "看图纸", "插件", "炒菜", "叉车证", "普工3年", "焊工5年", "精通手工焊"]

  private func rows(_ texts: [String]) async throws -> Vectors {
    let seekers = texts.enumerated().map { Small.seeker("S\(1000 + $0)", skills: $1) }
    let cook = {
      var opening = Small.welder("J2")
      (opening.occupation, opening.title) = ("4-03-02-01", "厨师")
      opening.requirements = "炒菜3年,细心"
      return opening
    }()
    return try await vectorize(
      Small.district(seekers, [Small.welder("J1"), cook]), catalogue: Small.catalogue(),
      policy: Small.policy(), threads: 2)
  }

  private func points(_ vectors: Vectors, _ seeker: Int) -> [Int32] {
    [0, 1].flatMap { opening in
      View.allCases.map {
        vectors.seekers.product(seeker, vectors.openings[0][$0], opening)
      }
    }
  }

  private func drawn(_ random: inout SeededGenerator) -> [String] {
    phrases.filter { _ in Int.random(in: 0..<3, using: &random) == 0 } + ["看图纸"]
  }

  @Test("one more skill never lowers a score", arguments: UInt64(1)...25)
  func moreIsNeverLess(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let own = drawn(&random)
    let more = own + [phrases.randomElement(using: &random)!]
    let vectors = try await rows([own.joined(separator: ","), more.joined(separator: ",")])
    #expect(zip(points(vectors, 0), points(vectors, 1)).allSatisfy { $0 <= $1 })
  }

  @Test("the order of skills changes nothing", arguments: UInt64(1)...25)
  func orderChangesNothing(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let own = drawn(&random)
    let vectors = try await rows([
      own.joined(separator: ","), own.shuffled(using: &random).joined(separator: "、"),
    ])
    #expect(points(vectors, 0) == points(vectors, 1))
    #expect(vectors.profiles[0] == vectors.profiles[1])
  }

  @Test func anAliasIsTheSkill() async throws {
    let vectors = try await rows(["电焊,看图纸", "手工焊,识图", "電焊,Reading  Drawings"])
    #expect(vectors.profiles[0] == vectors.profiles[1])
    #expect(vectors.profiles[0] == vectors.profiles[2])
  }

  @Test func aSlipOfThePenIsForgiven() async throws {
    // Exchanged, doubled and mistaken characters.
    let vectors = try await rows(["电子产品装配工", "电子品产装配工", "电子产产品装配工", "电子产品妆配工"])
    #expect(vectors.profiles.allSatisfy { $0 == vectors.profiles[0] && !$0.isEmpty })
  }

  @Test func hardshipAndPoolWithoutStrategyChangeNothing() async throws {
    var plain = Small.seeker("S1", skills: "电焊")
    let first = try await vectorize(
      Small.district([plain], [Small.welder("J1")]), catalogue: Small.catalogue(),
      policy: Small.policy(), threads: 1)
    (plain.hardship, plain.pool, plain.household) = (["H1"], .laidOff, HouseholdID("F1"))
    plain.registered = plain.registered.advanced(byDays: -100)
    let second = try await vectorize(
      Small.district([plain], [Small.welder("J1")]), catalogue: Small.catalogue(),
      policy: Small.policy(), threads: 1)
    #expect(first == second)
  }

  @Test("mastering a skill better never lowers a score", arguments: UInt64(1)...25)
  func betterIsNeverLess(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let own = drawn(&random)
    let better = own.map { Bool.random(using: &random) ? "精通" + $0 : $0 }
    let vectors = try await rows([own.joined(separator: ","), better.joined(separator: ",")])
    #expect(zip(points(vectors, 0), points(vectors, 1)).allSatisfy { $0 <= $1 })
  }

  @Test("what the night names together may sway likeness, but not by order", arguments: [0, 50])
  func orderOfPeopleChangesNothing(nightPercent: Int) async throws {
    var policy = Small.policy()
    policy.nightPercent = nightPercent
    let texts = ["电焊,看图纸,插件", "氩弧焊,看图纸", "插件,炒菜", "电焊,氩弧焊"]
    func cells(_ order: [Int]) async throws -> [[Int16]] {
      let seekers = order.map { Small.seeker("S\(10 - $0)", skills: texts[$0]) }
      let vectors = try await vectorize(
        Small.district(seekers, [Small.welder("J1")]), catalogue: Small.catalogue(),
        policy: policy, threads: 1)
      return (0..<4).map { seeker in
        vectors.seekers.cells(of: seeker).map { vectors.seekers.value[$0] }
      }
    }
    #expect(try await cells([0, 1, 2, 3]) == cells([3, 1, 0, 2]))
  }

  @Test func aHugeCellIsRead() async throws {
    let huge = String(repeating: "电焊,精通氩弧焊5年;乱七八糟的话", count: 40_000)
    let vectors = try await rows([huge])
    #expect(vectors.profiles[0].skills.count >= 2)
  }
}
