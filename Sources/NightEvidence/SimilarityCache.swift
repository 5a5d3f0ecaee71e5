internal import Foundation
public import LabourMarket
public import Vectorization

/// Similarities that earlier runs kept, known by what they were made of.
///
/// A night uses one only where it would make the same again, so results don't depend on it. It lies
/// outside results, where any night finds it.
public struct SimilarityCache: Sendable {
  /// So many are kept; the oldest goes.
  private static let most = 8
  private static let prefix = "similarity-"

  let folder: String
  /// Told, where a file is there but can't be used, why.
  let notice: @Sendable (BilingualName) -> Void

  public init(folder: String, notice: @escaping @Sendable (BilingualName) -> Void) {
    (self.folder, self.notice) = (folder, notice)
  }

  /// The similarity of `source`: the one that was kept, or made now and kept.
  public func similarity(of source: SimilaritySource) -> Similarity {
    let digest = source.digest
    if let kept = kept(digest) { return kept }
    let made = source.similarity()
    var archive = Archive()
    archive.put("digest", [digest])
    archive.put("skills", made.skills.values)
    archive.put("occupations", made.occupations.values)
    keep(archive.encoded, digest)
    return made
  }

  private func path(_ digest: UInt64) -> String {
    folder + "/" + Self.prefix + String(digest, radix: 16) + ".bin"
  }

  private func kept(_ digest: UInt64) -> Similarity? {
    let path = path(digest)
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    do throws(ArchiveError) {
      let archive = try Archive(decoding: Array(data))
      let found: [UInt64] = try archive.numbers("digest")
      guard found == [digest], let skills = Likeness(values: try archive.numbers("skills")),
        let occupations = Likeness(values: try archive.numbers("occupations"))
      else { throw .damaged(section: "skills") }
      return Similarity(skills: skills, occupations: occupations)
    } catch {
      notice(BilingualName("\(path) 已损坏，已重新计算。", "\(path) is damaged; making it again."))
      return nil
    }
  }

  /// A run that can't keep it is slower next time, and that is all.
  private func keep(_ bytes: [UInt8], _ digest: UInt64) {
    let files = FileManager.default
    try? files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? Data(bytes).write(to: URL(filePath: path(digest)), options: .atomic)
    let all = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    let kept = all.filter { $0.hasPrefix(Self.prefix) }.map { folder + "/" + $0 }
    guard kept.count > Self.most else { return }
    func age(_ path: String) -> Date {
      (try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date) ?? .distantPast
    }
    for path in kept.sorted(by: { age($0) < age($1) }).dropLast(Self.most) {
      try? files.removeItem(atPath: path)
    }
  }
}
