import DenseKernels
import Intake
import LabourMarket
import TestSupport
import Testing
import Vectorization

/// Promises about likeness that only the shipped tables can keep.
@Suite struct ReferenceDataTests {
  private static let catalogue: Catalogue = {
    var folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    folder = "/" + folder + "/Data/Reference"
    return try! readCatalogue(folder: folder)
  }()

  /// For each pair of occupations, the share of the first one's core skills that somebody who
  /// masters the second covers, 0...1, by the rows that `vectorize` makes.
  private func coverage(_ pairs: [(wanted: Occupation, held: Occupation)]) async throws -> [Double]
  {
    let catalogue = Self.catalogue
    let names = Dictionary(
      uniqueKeysWithValues: catalogue.skills.map { ($0.code, $0.name.chinese) })
    func words(_ occupation: Occupation) -> String {
      catalogue.occupationSkills.filter { $0.occupation == occupation.code }
        .map { "精通" + names[$0.skill]! }.joined(separator: ",")
    }
    let seekers = pairs.enumerated().map {
      Small.seeker("S\(1000 + $0)", skills: words($1.held))
    }
    let openings = pairs.enumerated().map { position, pair in
      var opening = Small.welder("J\(1000 + position)")
      (opening.occupation, opening.title) = (pair.wanted.code, "")
      opening.requirements = words(pair.wanted)
      return opening
    }
    let vectors = try await vectorize(
      Small.district(seekers, openings), catalogue: catalogue, policy: Small.policy(), threads: 2)
    return pairs.indices.map { position in
      let lines = explain(seeker: position, opening: position, in: vectors, catalogue: catalogue)
        .lines.filter { $0.facet == .skills }
      return Double(lines.map(\.fit).reduce(0, +))
        / Double(max(1, lines.map(\.fitPossible).reduce(0, +)))
    }
  }

  /// Pairs of different occupations, drawn at random, that `isAdmitted`.
  private func pairs(
    seed: UInt64, where isAdmitted: (Occupation, Occupation) -> Bool
  ) -> [(wanted: Occupation, held: Occupation)] {
    var random = SeededGenerator(seed: seed)
    var pairs: [(wanted: Occupation, held: Occupation)] = []
    while pairs.count < 100 {
      let a = Self.catalogue.occupations.randomElement(using: &random)!
      let b = Self.catalogue.occupations.randomElement(using: &random)!
      if a.code != b.code, isAdmitted(a, b) { pairs.append((a, b)) }
    }
    return pairs
  }

  /// The 95th percentile of a hundred pairs depends on the draw, above all on how many pairs of one
  /// family come up; so the mean of ten draws is held to the bar, and the median of each.
  @Test(
    "unrelated occupations cover nothing of each other",
    arguments: [("other families", true), ("any two", false)])
  func unrelatedOccupations(name: String, areStrangers: Bool) async throws {
    var tails: [Double] = []
    for seed in UInt64(1)...10 {
      let drawn = pairs(seed: seed) { !areStrangers || $0.family != $1.family }
      let shares = try await coverage(drawn).sorted()
      #expect(shares[50] == 0, "seed \(seed)")
      tails.append(shares[95])
    }
    let mean = tails.reduce(0, +) / Double(tails.count)
    print("coverage of \(name), 95th percentile: mean of ten draws \(mean), most \(tails.max()!)")
    #expect(mean <= 0.1)
  }

  /// The same skill in somebody else's words: an alias for the name, stated as mastered.
  @Test func synonymsCoverEachOther() async throws {
    let catalogue = Self.catalogue
    let names = Dictionary(uniqueKeysWithValues: catalogue.skills.map { ($0.code, $0) })
    var random = SeededGenerator(seed: 9)
    let aliases = catalogue.aliases.filter { names[$0.skill]!.kind == .skill }
      .shuffled(using: &random).prefix(100)
    let seekers = aliases.enumerated().map {
      Small.seeker("S\(1000 + $0)", skills: "精通\($1.alias)")
    }
    let openings = aliases.enumerated().map { position, alias in
      var opening = Small.welder("J\(1000 + position)")
      (opening.occupation, opening.title) = (nil, "")
      opening.requirements = names[alias.skill]!.name.chinese
      return opening
    }
    let vectors = try await vectorize(
      Small.district(seekers, openings), catalogue: catalogue, policy: Small.policy(), threads: 2)
    let shares = aliases.indices.map { position in
      let lines = explain(seeker: position, opening: position, in: vectors, catalogue: catalogue)
        .lines.filter { $0.facet == .skills }
      return Double(lines.map(\.fit).reduce(0, +))
        / Double(max(1, lines.map(\.fitPossible).reduce(0, +)))
    }.sorted()
    print("synonyms: median \(shares[50])")
    #expect(shares[50] >= 0.9)
  }

  @Test(
    "one more skill of the tables never lowers a score, at an opening of any trade",
    arguments: UInt64(1)...4)
  func moreIsNeverLess(seed: UInt64) async throws {
    let catalogue = Self.catalogue
    var random = SeededGenerator(seed: seed)
    let words = catalogue.skills.map(\.name.chinese) + catalogue.aliases.map(\.alias)
    let titles = catalogue.occupations.map { "做过\($0.name.chinese)3年" }
    let openings = (0..<60).map { position in
      var opening = Small.welder("J\(1000 + position)")
      (opening.occupation, opening.title) = (
        catalogue.occupations.randomElement(using: &random)!.code, ""
      )
      opening.requirements = (0..<4).map { _ in words.randomElement(using: &random)! }
        .joined(separator: ",")
      return opening
    }
    let seekers = (0..<80).flatMap { number in
      let own =
        [titles.randomElement(using: &random)!]
        + (0..<4).map { _ in words.randomElement(using: &random)! }
      let asked = openings.randomElement(using: &random)!.requirements
      return [own, own + asked.split(separator: ",").prefix(1).map(String.init)].enumerated().map {
        Small.seeker("S\(1000 + 2 * number + $0)", skills: $1.joined(separator: ","))
      }
    }
    let vectors = try await vectorize(
      Small.district(seekers, openings), catalogue: catalogue, policy: Small.policy(), threads: 2)
    for (seeker, opening) in (0..<80).flatMap({ seeker in (0..<60).map { (seeker, $0) } }) {
      for view in View.allCases {
        let points = [2 * seeker, 2 * seeker + 1].map {
          vectors.seekers.product($0, vectors.openings[0][view], opening)
        }
        #expect(points[0] <= points[1], "\(seekers[2 * seeker + 1].skills)")
      }
    }
  }

  @Test func whatPeopleWriteIsTheSkillItself() {
    let catalogue = Self.catalogue
    let lexicon = Lexicon(catalogue)
    let likeness = SimilaritySource(catalogue).similarity().skills
    let positions = Dictionary(
      uniqueKeysWithValues: catalogue.skills.enumerated().map { ($1.code, $0) })
    let found = catalogue.aliases.map { alias in
      lexicon.read(alias.alias).skills.map { likeness[$0.position, positions[alias.skill]!] }.max()
        ?? 0
    }.sorted()
    let exact = found.count { $0 == 64 }
    print("aliases read as their skill: \(exact) of \(found.count)")
    #expect(found[found.count / 2] >= 58)
    #expect(exact * 100 >= found.count * 99)
  }

  /// So that renaming a skill by an alias changes nothing; a few words name an occupation too.
  @Test func anAliasSaysNothingElse() {
    let catalogue = Self.catalogue
    let lexicon = Lexicon(catalogue)
    let positions = Dictionary(
      uniqueKeysWithValues: catalogue.skills.enumerated().map { ($1.code, $0) })
    var titles = 0
    for alias in catalogue.aliases {
      let read = lexicon.read(alias.alias)
      #expect(Set(read.skills.map(\.position)) == [positions[alias.skill]!], "\(alias.alias)")
      #expect(read.occupations.allSatisfy { $0.isTitle }, "\(alias.alias)")
      titles += read.occupations.isEmpty ? 0 : 1
    }
    print("aliases of skills that name an occupation too: \(titles)")
    #expect(titles < 60)
  }

  @Test func whoWorkedAsOneNeedNotHoldTheCertificate() async throws {
    let catalogue = Self.catalogue
    let certificate = catalogue.skills.firstIndex { $0.name.chinese == "育婴员证" }!
    var holder = Small.seeker("S2", skills: "带孩子")
    holder.certificates = "育婴师"
    let vectors = try await vectorize(
      Small.district([Small.seeker("S1", skills: "做过3年育婴师"), holder], [Small.welder("J1")]),
      catalogue: catalogue, policy: Small.policy(), threads: 1)
    let holds = vectors.profiles.map { profile in
      profile.skills.contains { Int($0.position) == certificate && $0.proficiency == 64 }
    }
    #expect(holds == [false, true])
    #expect(!vectors.profiles[0].isEmpty)
  }

  @Test func aWoodworkerIsNoDeveloper() {
    let likeness = SimilaritySource(Self.catalogue).similarity().occupations
    let occupations = Self.catalogue.occupations
    let wood = occupations.firstIndex {
      $0.aliases.contains("木工") || $0.name.chinese.contains("木工")
    }!
    let code = occupations.firstIndex { $0.name.chinese == "计算机软件工程技术人员" }!
    #expect(likeness[wood, code] < 8)
  }

  /// A profile padded with a hundred skills of other trades against the same one without.
  @Test func paddingGainsNothing() async throws {
    let catalogue = Self.catalogue
    let welder = catalogue.occupations.first { $0.code == "6-18-02-04" }!
    let strangers = catalogue.skills.filter {
      ["care", "beauty", "it", "finance", "teaching"].contains($0.family) && $0.kind == .skill
    }.prefix(100).map(\.name.chinese)
    let own = "手工电弧焊,氩弧焊,机械图纸识读"
    var opening = Small.welder("J1")
    (opening.title, opening.requirements) = (welder.name.chinese, own)
    let vectors = try await vectorize(
      Small.district(
        [
          Small.seeker("S1", skills: own),
          Small.seeker("S2", skills: ([own] + strangers).joined(separator: ",")),
        ], [opening]), catalogue: catalogue, policy: Small.policy(), threads: 1)
    #expect(vectors.profiles[1].skills.count > 80)
    for view in View.allCases {
      let rows = vectors.openings[0][view]
      let (plain, padded) = (
        vectors.seekers.product(0, rows, 0), vectors.seekers.product(1, rows, 0)
      )
      #expect(padded >= plain && (padded - plain) * 100 <= plain)
    }
  }

  /// For twenty occupations, somebody who has half of its skills, with and without a hundred
  /// skills of other families than any asked one's that no occupation of its family needs, at an
  /// opening that asks for all of them; floors as shipped.
  @Test("a hundred unrelated skills change no score by more than a hundredth")
  func paddingAnyTrade() async throws {
    let catalogue = Self.catalogue
    var random = SeededGenerator(seed: 11)
    let familyOf = Dictionary(
      uniqueKeysWithValues: catalogue.occupations.map { ($0.code, $0.family) })
    let names = Dictionary(
      uniqueKeysWithValues: catalogue.skills.map { ($0.code, $0.name.chinese) })
    var (seekers, openings): ([Seeker], [Opening]) = ([], [])
    for (number, trade) in catalogue.occupations.shuffled(using: &random).prefix(20).enumerated() {
      let needed = catalogue.occupationSkills.filter { $0.occupation == trade.code }.map(\.skill)
      let kin = Set(
        catalogue.occupationSkills.filter { familyOf[$0.occupation] == trade.family }.map(\.skill))
      let asked = Set(catalogue.skills.filter { needed.contains($0.code) }.map(\.family))
      let strangers = catalogue.skills.filter {
        $0.kind == .skill && !asked.contains($0.family) && !kin.contains($0.code)
      }.shuffled(using: &random).prefix(100).map(\.name.chinese)
      let own = needed.prefix(needed.count / 2).map { names[$0]! }
      seekers.append(
        Small.seeker("S\(1000 + 2 * number)", skills: own.joined(separator: ",")))
      seekers.append(
        Small.seeker(
          "S\(1001 + 2 * number)", skills: (own + strangers).joined(separator: ",")))
      var opening = Small.welder("J\(1000 + number)")
      (opening.occupation, opening.title) = (trade.code, "")
      opening.requirements = needed.map { names[$0]! }.joined(separator: ",")
      openings.append(opening)
    }
    var policy = Small.policy()
    (policy.strategies[0].similarityFloor, policy.strategies[0].occupationFloor) = (32, 16)
    let vectors = try await vectorize(
      Small.district(seekers, openings), catalogue: catalogue, policy: policy, threads: 2)
    for number in openings.indices {
      for view in View.allCases {
        let rows = vectors.openings[0][view]
        let plain = vectors.seekers.product(2 * number, rows, number)
        let padded = vectors.seekers.product(2 * number + 1, rows, number)
        #expect(
          padded >= plain && (padded - plain) * 100 <= plain, "\(openings[number].occupation!)")
      }
    }
  }

  @Test func aTitleWithoutOccupationIsNotGuessed() {
    let linker = TitleLinker(
      Self.catalogue.occupations.map(\.titleEntry),
      concepts: ConceptSpace(Self.catalogue.concepts))
    #expect(linker.links("高薪急聘!!五险一金", count: 1).first?.isSure != true)
    #expect(linker.links("😀", count: 5).allSatisfy { !$0.isSaid })
    let welder = linker.links("急招氩弧焊师傅(包吃住)8000+", count: 1).first
    #expect(welder.map { linker.entries[$0.entry].code.hasPrefix("6-18-02") } == true)
  }
}
