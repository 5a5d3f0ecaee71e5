internal import DenseKernels
internal import LabourMarket
internal import NightEvidence
internal import NightInputs
internal import NightResult
internal import NightSnapshot
internal import Ranking
internal import Refusals
internal import Vectorization

/// Ranks a night: only what changed where an earlier night was named and that is sound.
struct RankingStage {
  let inputs: NightInputs
  /// The folder of the earlier night.
  let after: String?
  let threads: Int
  let kernel: Kernel?
  /// Told why an earlier night's files could not be used.
  let notice: @Sendable (BilingualName) -> Void

  func rank(
    _ problem: RankingProblem, _ vectors: Vectors,
    progress: @escaping @Sendable (Double) -> Void
  ) async -> RankedNight {
    let names = RankingNames(
      seekers: inputs.district.seekers.map(\.id), openings: inputs.district.openings.map(\.id),
      columns: vectors.columns.map(\.rankingName), demands: vectors.eligibility.demands)
    let yesterday = snapshot()
    let isUnread = after != nil && yesterday == nil
    var night = await rankNight(
      problem, names: names, basis: RankingSnapshot.Basis(inputs.identity), after: yesterday,
      threads: threads, kernel: kernel, progress: progress)
    if isUnread { night.scope = .full(.unreadable) }
    return night
  }

  /// What the earlier night left; nil where none was named or it can't be used.
  private func snapshot() -> RankingSnapshot? {
    guard let after else { return nil }
    do { return try ResultFolder(after).snapshot() } catch {
      notice(
        BilingualName(
          "\(error.description(in: .chinese)) 全部重新排序。",
          "\(error.description(in: .english)) Ranking everybody."))
      return nil
    }
  }
}

extension RankingSnapshot.Basis {
  /// Policy and tables by the bytes of their files, the program by its own.
  fileprivate init(_ night: NightIdentity) {
    self.init(
      policy: night.digest { $0 == "policy" }.hex,
      vocabulary: night.digest { name in
        ["reference/", "aliases", "titles", "vectors"].contains { name.hasPrefix($0) }
      }.hex, program: night.program.hex)
  }
}

/// - Throws: Where no kernel has the name, or this CPU cannot run it.
func kernel(named name: String?) throws(NightError) -> Kernel? {
  guard let name else { return nil }
  guard let kernel = Kernel(rawValue: name), kernel.isSupported else {
    throw .unknownName(
      kind: BilingualName("计算核", "kernel"), name: name,
      known: Kernel.allCases.filter(\.isSupported).map(\.rawValue))
  }
  return kernel
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
