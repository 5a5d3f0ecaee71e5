import LabourMarket
import TestSupport
import Testing
import Vectorization

@Suite struct LexiconTests {
  private let catalogue = Small.catalogue()
  private let lexicon = Lexicon(Small.catalogue())

  private func skills(_ text: String) -> [String] {
    lexicon.read(text).skills.map { catalogue.skills[$0.position].code.text }
  }

  @Test(
    "people's words mean the same skill",
    arguments: ["电焊", "会电焊", "電焊", "手工焊", "电汗", "Arc Welding", "ＡＲＣ　ＷＥＬＤＩＮＧ", "电 焊"])
  func sameSkill(text: String) { #expect(skills(text) == ["K0001"]) }

  @Test(
    "punctuation inside a word doesn't part it",
    arguments: ["driver's license", "会Driver’s License", "电焊,driver's license,插件"])
  func punctuationInside(text: String) {
    var catalogue = Small.catalogue()
    catalogue.aliases.append(SkillAlias(alias: "driver's license", skill: "K0002"))
    let read = Lexicon(catalogue).read(text)
    #expect(read.skills.contains { catalogue.skills[$0.position].code == "K0002" })
    #expect(read.unknown.isEmpty)
  }

  @Test func whatMeansNothingIsNotUnknown() {
    var catalogue = Small.catalogue()
    #expect(Lexicon(catalogue).read("电焊,能吃苦耐劳").unknown == ["能吃苦耐劳"])
    catalogue.meaningless = ["能吃苦耐劳"]
    #expect(Lexicon(catalogue).read("电焊,能吃苦耐劳").unknown.isEmpty)
  }

  @Test func longestPhraseWins() { #expect(skills("氩弧焊") == ["K0002"]) }

  @Test func whatIsDeniedIsNotHeld() {
    #expect(skills("不会电焊,无叉车证,看图纸") == ["K0007"])
  }

  @Test func degreesAndYearsBelongToTheirPiece() {
    let read = lexicon.read("精通电焊,插件 高级 5年,三年氩弧焊")
    #expect(read.skills.map(\.proficiency) == [62, 52, nil])
    #expect(read.skills.map(\.years) == [nil, 5, 3])
  }

  @Test(
    "years are read",
    arguments: [
      ("5年", 5), ("十年以上", 10), ("十二年", 12), ("两年", 2), ("3 years", 3), ("3个月", nil), ("2013年", nil),
    ]
      as [(String, Int?)])
  func years(text: String, years: Int?) { #expect(lexicon.read(text).years == years) }

  @Test func latinWordsAreNotCut() { #expect(lexicon.read("recooked cookery").occupations.isEmpty) }

  @Test("text of any kind never traps, wherever it stands", arguments: UInt64(1)...12)
  func anyText(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let kinds = [
      String(repeating: "\0\u{1}\u{7F}\u{85}", count: 300), "👩‍🏭👨🏽‍🔧🇨🇳🏳️‍🌈", "\u{202E}电焊\u{202C}",
      String(repeating: "电", count: 350_000),
      String(
        decoding: (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }, as: UTF8.self),
      String(decoding: [UInt16](arrayLiteral: 0xD800, 0x7535, 0xDC00, 0x710A), as: UTF16.self),
      "电\u{FFFD}焊", "e\u{301}\u{301}\u{301}", "99999999999999999999年", "", "，，，", "不会", "年", "5年",
    ]
    var seeker = Small.seeker("S1", skills: kinds.randomElement(using: &random)!)
    seeker.certificates = kinds.randomElement(using: &random)!
    seeker.experience = kinds.randomElement(using: &random)!
    seeker.wish = kinds.randomElement(using: &random)!
    var opening = Small.welder("J1")
    opening.title = kinds.randomElement(using: &random)!
    opening.requirements = kinds.randomElement(using: &random)!
    opening.certificates = kinds.randomElement(using: &random)!
    opening.occupation = nil
    _ = try await vectorize(
      Small.district([seeker], [opening]), catalogue: catalogue, policy: Small.policy(), threads: 1)
  }

  @Test("random text never traps", arguments: UInt64(1)...30)
  func fuzz(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    let pools: [ClosedRange<UInt32>] = [
      0...0x2FF, 0x4E00...0x9FFF, 0x1F300...0x1FAFF, 0xFE00...0xFFFF, 0x2000...0x303F,
    ]
    for _ in 0..<2000 {
      let pool = pools.randomElement(using: &random)!
      if let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &random)) {
        text.append(scalar)
      }
      if Int.random(in: 0..<10, using: &random) == 0 {
        text.append(contentsOf: "精通电焊5年,不会".unicodeScalars)
      }
    }
    _ = lexicon.read(String(text))
  }
}
