import LabourMarket
import Testing
import Vectorization

/// What `lexicon learn` wrote says what words mean that the lexicon doesn't know, and only those.
@Suite struct LearnedTitleTests {
  private static let taught = [
    LabelledTitle(title: "大堂吉祥物", code: "4-03-02-01"),
    LabelledTitle(title: "吉祥物", code: "4-03-02-01"),
    LabelledTitle(title: "火花艺术家", code: "6-18-02-04"),
    LabelledTitle(title: "太空漫步员", code: "9-99-99-99"),
  ]

  private func vectors(
    _ seekers: [Seeker], _ openings: [Opening], titles: [LabelledTitle]? = taught
  ) async throws -> Vectors {
    try await vectorize(
      Small.district(seekers, openings), catalogue: Small.catalogue(), policy: Small.policy(),
      threads: 2, titles: titles)
  }

  private func opening(_ title: String) -> Opening {
    var opening = Small.welder("J1")
    (opening.title, opening.occupation, opening.requirements) = (title, nil, "")
    return opening
  }

  private func occupation(of opening: Opening, _ titles: [LabelledTitle]? = taught) async throws
    -> BilingualName?
  {
    let made = try await vectors([Small.seeker("S1", skills: "电焊")], [opening], titles: titles)
    return explain(seeker: 0, opening: 0, in: made, catalogue: Small.catalogue()).lines
      .first { $0.facet == .occupation && $0.finding != .unasked }?.asked
  }

  @Test("a title that nothing else understands is linked, and the explanation says how surely")
  func openings() async throws {
    let untaught = try await occupation(of: opening("诚聘吉祥物"), nil)
    #expect(untaught == nil)
    let taught = try #require(try await occupation(of: opening("诚聘吉祥物")))
    #expect(taught.chinese.hasPrefix("中式烹调师，由名称归类，把握 "), "\(taught)")
    #expect(
      taught.english.hasPrefix("Chinese cook, linked from the title, confidence "), "\(taught)")
  }

  @Test("what the lexicon understands, or a code says, stays as it was")
  func understood() async throws {
    var coded = opening("吉祥物")
    coded.occupation = "6-18-02-04"
    var words = Small.seeker("S1", skills: "电焊")
    (words.wish, words.experience, words.wishedOccupations) = ("焊工", "五年厨师", ["6-25-04-07"])
    let openings = [coded, opening("厨师")]
    let (with, without) = (
      try await vectors([words], openings), try await vectors([words], openings, titles: nil)
    )
    #expect(with == without)
  }

  @Test("a title of an occupation that the tables lack is linked to nothing")
  func foreign() async throws {
    #expect(try await occupation(of: opening("太空漫步员")) == nil)
    let known = Self.taught.map { LabelledTitle(title: $0.title, code: "6-18-02-04") }
    #expect(try await occupation(of: opening("太空漫步员"), known) != nil)
  }

  @Test(
    "words that are no title stay unlinked", arguments: ["呵呵哈哈", "什么都行", "anything will do", "。"])
  func abstains(words: String) async throws {
    #expect(try await occupation(of: opening(words)) == nil)
  }

  @Test("a seeker's words are linked where they should name an occupation, unless she denies it")
  func seekers() async throws {
    var wishing = Small.seeker("S1")
    wishing.wish = "大堂吉祥物"
    var practised = Small.seeker("S2")
    practised.experience = "吉祥物，3年"
    var denying = Small.seeker("S3")
    denying.experience = "不做吉祥物"
    let people = [wishing, practised, denying, Small.seeker("S4", skills: "吉祥物")]
    let untaught = try await vectors(people, [opening("厨师")], titles: nil)
    #expect(untaught.unscored == [0, 1, 2, 3])
    let made = try await vectors(people, [opening("厨师")])
    #expect(made.unscored == [2, 3])
    let found = made.profiles.prefix(2).map { $0.occupations }
    #expect(found.map(\.count) == [1, 1] && found.allSatisfy { $0[0].position == 0 })
    #expect(found.map { $0[0].origin } == [.wish, .experience] && found[1][0].years == 3)
    #expect(found.allSatisfy { $0[0].linked >= 12 && $0[0].linked <= 100 })
    let line = try #require(
      explain(seeker: 1, opening: 0, in: made, catalogue: Small.catalogue()).lines
        .first { $0.facet == .occupation })
    #expect(line.fit > 0 && line.evidence.english.contains("linked from the title, confidence 0."))
    #expect(line.evidence.chinese.contains("由名称归类，把握 "), "\(line.evidence)")
  }
}
