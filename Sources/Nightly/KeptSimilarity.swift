internal import Foundation
internal import LabourMarket
internal import Store
internal import Vectorization

/// The similarity that an earlier run left in its result folder, known by what it was made of.
///
/// A night uses it only where it would make the same again, so result files don't depend on it.
struct KeptSimilarity: Sendable {
  let folder: ResultFolder
  /// Told, where the file is there but can't be used, why.
  let notice: @Sendable (BilingualName) -> Void

  func similarity(of source: SimilaritySource) -> Similarity {
    if let kept = kept(digest: source.digest) { return kept }
    let made = source.similarity()
    var archive = Archive()
    archive.put("digest", [source.digest])
    archive.put("skills", made.skills.values)
    archive.put("occupations", made.occupations.values)
    // A run that can't keep it is slower next time and says so when it writes its results.
    try? folder.write(.init(archive.encoded), to: .similarity)
    return made
  }

  private func kept(digest: UInt64) -> Similarity? {
    guard let data = try? folder.read(.similarity) else { return nil }
    do throws(ArchiveError) {
      let archive = try Archive(decoding: Array(data))
      let found: [UInt64] = try archive.numbers("digest")
      guard found == [digest] else {
        notice(
          BilingualName(
            "similarity.bin 由其他数据表或向量算出，已重新计算。",
            "similarity.bin was made from other tables or vectors; making it again."))
        return nil
      }
      guard let skills = Likeness(values: try archive.numbers("skills")),
        let occupations = Likeness(values: try archive.numbers("occupations"))
      else { throw .damaged(section: "skills") }
      return Similarity(skills: skills, occupations: occupations)
    } catch {
      notice(
        BilingualName("similarity.bin 已损坏，已重新计算。", "similarity.bin is damaged; making it again."))
      return nil
    }
  }
}
