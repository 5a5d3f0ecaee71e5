internal import DenseKernels
internal import Foundation
internal import Intake
internal import LabourMarket
internal import Ranking
internal import Store
internal import Vectorization

/// Ranks a night: only what changed where an earlier night was named and that is sound.
struct RankingStage {
  let settings: NightSettings
  let threads: Int
  let kernel: Kernel?
  /// Told why an earlier night's files could not be used.
  let notice: @Sendable (BilingualName) -> Void

  func rank(
    _ problem: RankingProblem, _ vectors: Vectors, of district: District,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws(NightError) -> RankedNight {
    let names = RankingNames(
      seekers: district.seekers.map(\.id), openings: district.openings.map(\.id),
      columns: vectors.columns.map(\.rankingName), demands: vectors.eligibility.demands)
    let basis = try RankingSnapshot.Basis(of: settings)
    let yesterday = snapshot()
    let isUnread = settings.after != nil && yesterday == nil
    var night = await rankNight(
      problem, names: names, basis: basis, after: yesterday, threads: threads, kernel: kernel,
      progress: progress)
    if isUnread { night.scope = .full(.unreadable) }
    return night
  }

  /// What the earlier night left; nil where none was named or it can't be used.
  private func snapshot() -> RankingSnapshot? {
    guard let path = settings.after else { return nil }
    let folder = ResultFolder(path: path)
    do {
      let evidence = try folder.readEvidence()
      let reserve = try Archive(decoding: Array(folder.read(.ranking)))
      return try RankingSnapshot(evidence, reserve: reserve)
    } catch {
      notice(
        BilingualName(
          "\(path) 中没有完好的前一晚结果，全部重新排序。",
          "\(path) holds no sound result of an earlier night; ranking everybody."))
      return nil
    }
  }
}

extension ColumnName {
  /// The same every night for what means the same.
  var rankingName: String { facet.rawValue + ":" + key }
}

extension RankingSnapshot.Basis {
  /// Policy and tables by the bytes of their files.
  init(of settings: NightSettings) throws(NightError) {
    let data = try dataFolder(named: settings.data)
    let tables = (try? FileManager.default.contentsOfDirectory(atPath: data + "/Reference")) ?? []
    let vectors = settings.nameVectors.map { [$0, $0.dropLast(3) + "txt"] } ?? []
    self.init(
      policy: digest(of: [settings.policy ?? data + "/Policies/default.yaml"]),
      vocabulary: digest(
        of: tables.sorted().map { data + "/Reference/" + $0 }
          + [aliasFile(settings), titleFile(settings)].compactMap(\.self)
          + vectors),
      program: programVersion)
  }
}

/// Names the contents of files; a file that can't be read is as good as an empty one.
private func digest(of files: [String]) -> String {
  var archive = Archive()
  for (place, file) in files.enumerated() {
    let data = (try? Data(contentsOf: URL(filePath: file))) ?? Data()
    archive.put("\(place)", Array(data))
  }
  return String(archive.digest, radix: 16)
}

extension RankingScope {
  /// What the operator sees after the number of pairs.
  var detail: BilingualName {
    switch self {
    case .full(.noSnapshot): BilingualName("", "")
    case .full(let reason):
      BilingualName("；全部排序：\(reason.name.chinese)", "; ranked in full: \(reason.name.english)")
    case .delta(let counts):
      BilingualName(
        "；只排有变的 \(counts.changedSeekers) 人、\(counts.changedOpenings) 个岗位",
        "; only \(counts.changedSeekers) people and \(counts.changedOpenings) openings changed")
    }
  }
}
