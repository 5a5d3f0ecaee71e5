import LabourMarket
import TestSupport
import Testing
import Vectorization

@Suite struct LimitTests {
  /// A catalogue with so many skills more, all of which somebody may name.
  private func catalogue(more count: Int) -> (catalogue: Catalogue, names: [String]) {
    var catalogue = Small.catalogue()
    let marks = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉")
    let names = (0..<count).map { "\(marks[$0 / 20 % 20])\(marks[$0 % 20])编织" }
    for (number, name) in names.enumerated() {
      catalogue.skills.append(
        Skill(
          code: SkillCode("X\(number)"), name: BilingualName(name, "Weaving \(number)"),
          kind: .skill, family: "garment"))
    }
    return (catalogue, names)
  }

  @Test("of more skills than have places in a profile the best are kept")
  func profile() async throws {
    let (catalogue, names) = catalogue(more: 300)
    let known = names.prefix(299).joined(separator: ",") + ",精通" + names[299]
    let made = try await vectorize(
      Small.district([Small.seeker("S1", skills: known)], [Small.welder("J1")]),
      catalogue: catalogue, policy: Small.policy(), threads: 1)
    let skills = made.profiles[0].skills
    #expect(skills.count == 255)
    #expect(Int(try #require(skills.last).position) == catalogue.skills.count - 1)
    #expect(skills.map(\.position) == skills.map(\.position).sorted())
  }

  @Test("more skills than positions are refused before any work")
  func catalogue() async {
    var catalogue = Small.catalogue()
    let one = catalogue.skills[0]
    catalogue.skills += [Skill](repeating: one, count: 65_537 - catalogue.skills.count)
    await #expect(throws: VectorizationError.tooManyNames(65_537)) {
      try await vectorize(
        Small.district([], []), catalogue: catalogue, policy: Small.policy(), threads: 1)
    }
  }
}
