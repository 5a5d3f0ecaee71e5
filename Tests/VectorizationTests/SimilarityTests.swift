import LabourMarket
import TestSupport
import Testing
import Vectorization

@Suite struct SimilarityTests {
  @Test func countsDontDependOnOrderNorOnPadding() {
    var one = CoOccurrence(count: 4)
    var two = CoOccurrence(count: 4)
    one.add([0, 1])
    one.add([1, 2, 3])
    two.add([3, 2, 1])
    two.add([1, 0])
    #expect(one == two)
    #expect(one.together[0 * 4 + 1] == 5040)
    #expect(one.together[1 * 4 + 2] == 2520)
  }

  @Test func givenVectorsBringNamesTogether() {
    let catalogue = Small.catalogue()
    let plain = SimilaritySource(catalogue).similarity()
    // Cooking and soldering components, said to be the same; the others point elsewhere.
    let vectors = NameVectors(
      names: ["炒菜", "插件", "电焊", "识图"], dimensions: 2,
      values: [1, 0, 1, 0, -1, 0.5, -1, -0.5])
    let source = SimilaritySource(catalogue, nameVectors: vectors)
    let given = source.similarity()
    #expect(given.skills[5, 4] > plain.skills[5, 4])
    #expect(given.skills[5, 0] <= plain.skills[5, 0])
    #expect(source.digest != SimilaritySource(catalogue).digest)
    #expect(source.digest == SimilaritySource(catalogue, nameVectors: vectors).digest)
  }

  @Test func oneSkillCoversOneAskedSkill() async throws {
    // Forklift and stacker are alike; whoever has one of them doesn't have both.
    var catalogue = Small.catalogue()
    for (code, name) in [("K0101", "叉车驾驶操作"), ("K0102", "叉车驾驶操作员"), ("K0103", "叉车驾驶操作工")] {
      catalogue.skills.append(
        Skill(
          code: SkillCode(code), name: BilingualName(name, code), kind: .skill,
          family: "logistics"))
    }
    func lines(_ skills: String, _ asked: String) async throws -> [Explanation.Line] {
      var opening = Small.welder("J1")
      (opening.occupation, opening.title, opening.requirements) = (nil, "", asked)
      let vectors = try await vectorize(
        Small.district([Small.seeker("S1", skills: skills)], [opening]), catalogue: catalogue,
        policy: Small.policy(), threads: 1)
      return explain(seeker: 0, opening: 0, in: vectors, catalogue: catalogue).lines
        .filter { $0.facet == .skills }
    }
    let alone = try await lines("叉车驾驶操作", "叉车驾驶操作员")
    #expect(alone.map(\.finding) == [.partly])
    let both = try await lines("叉车驾驶操作", "叉车驾驶操作,叉车驾驶操作员")
    #expect(both.map(\.finding) == [.partly, .notFound])
    let third = try await lines("叉车驾驶操作工", "叉车驾驶操作,叉车驾驶操作员")
    #expect(third.count { $0.fit > 0 } == 1)
  }
}
