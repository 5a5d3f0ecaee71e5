import Intake
import LabourMarket
import TestSupport
import Testing
import Vectorization

/// What floating point decides, as bits that were found once: every CPU must find them again.
///
/// They change with the shipped tables; then `SimilaritySource.digest` changes too, and the numbers
/// here are replaced by those which the failure prints.
@Suite struct SameBitsTests {
  private static let catalogue = try! readCatalogue(folder: packageRoot + "/Data/Reference")

  private func digest(_ bytes: some Sequence<UInt64>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
  }

  @Test("the likeness of the shipped skills and occupations is the same on every machine")
  func similarity() {
    let source = SimilaritySource(Self.catalogue)
    let similarity = source.similarity()
    #expect(source.digest == 0x5F86_D18C_F313_3184, "the tables are others")
    #expect(digest(similarity.skills.values.map(UInt64.init)) == 0x3E94_B393_F8FE_C75B)
    #expect(digest(similarity.occupations.values.map(UInt64.init)) == 0x79EB_A863_3E66_0E97)
  }

  @Test("given vectors and the night's words are judged the same on every machine")
  func givenVectors() {
    var random = SeededGenerator(seed: 1)
    let names = Self.catalogue.skills.prefix(300).map(\.name.chinese)
    let vectors = NameVectors(
      names: names, dimensions: 37,
      values: (0..<300 * 37).map { _ in Float.random(in: -1...1, using: &random) })
    var together = CoOccurrence(count: Self.catalogue.skills.count)
    for _ in 0..<2000 {
      together.add(
        Array(Set((0..<5).map { _ in Int.random(in: 0..<200, using: &random) }).sorted()))
    }
    let similarity = SimilaritySource(
      Self.catalogue, nightPercent: 30, together: together, nameVectors: vectors
    ).similarity()
    #expect(digest(similarity.skills.values.map(UInt64.init)) == 0xAFCD_4F0A_AA80_651B)
    #expect(digest(similarity.occupations.values.map(UInt64.init)) == 0x3EC8_A4DA_C1E8_EFB7)
  }

  @Test("titles are linked with the same evidence on every machine")
  func titles() {
    let occupations = Array(Self.catalogue.occupations.prefix(120))
    let concepts = ConceptSpace(Self.catalogue.concepts)
    let linker = TitleLinker(occupations.map(\.titleEntry), concepts: concepts)
    let labelled = occupations.enumerated().flatMap { position, occupation in
      occupation.aliases.prefix(3).map {
        LabelledTitle(title: "诚聘" + $0, code: occupations[(position + 1) % 120].code.text)
      }
    }
    let learned = LearnedLinker(linker, labelled: labelled, concepts: concepts)
    let asked = ["电焊工", "急招叉车司机", "nurse", "文员/前台", "什么都行"]
    #expect(
      digest(asked.flatMap(linker.scores).map { UInt64($0.bitPattern) }) == 0xB4CE_3F01_EC21_AC25)
    #expect(
      digest(learned.scores(asked).joined().map { UInt64($0.bitPattern) }) == 0xAC44_DB7E_2456_ED54)
    // One title alone has the evidence that it has in company.
    #expect(learned.scores([asked[1]])[0] == learned.scores(asked)[1])
  }
}
