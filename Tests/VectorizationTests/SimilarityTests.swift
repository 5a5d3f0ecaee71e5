import DenseKernels
import LabourMarket
import TestSupport
import Testing
import Vectorization

@Suite struct SimilarityTests {
  @Test("eigenvectors reproduce what they belong to", arguments: UInt64(1)...10)
  func eigenvectors(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let size = Int.random(in: 2...12, using: &random)
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        let value = Double(Int.random(in: -9...9, using: &random))
        (matrix[row * size + column], matrix[column * size + row]) = (value, value)
      }
    }
    let found = Eigenvectors(ofSymmetric: matrix, size: size, count: size)!
    #expect(zip(found.values, found.values.dropFirst()).allSatisfy { $0 >= $1 })
    for index in 0..<size {
      let vector = Array(found.vectors[index * size..<(index + 1) * size])
      let largest = vector.map(abs).max()!
      #expect(vector.first { abs($0) == largest }! > 0)
      for row in 0..<size {
        let product = (0..<size).map { matrix[row * size + $0] * vector[$0] }.reduce(0, +)
        #expect(abs(product - found.values[index] * vector[row]) < 1e-9)
      }
    }
  }

  @Test func numbersThatAreNoNumbersHaveNoEigenvectors() {
    #expect(Eigenvectors(ofSymmetric: [1, .nan, .nan, 1], size: 2, count: 1) == nil)
  }

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
