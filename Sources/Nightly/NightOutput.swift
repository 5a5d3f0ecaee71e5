internal import Accounting
internal import Clearing
internal import Intake
internal import LabourMarket
internal import NightEvidence
internal import NightInputs
internal import NightResult
internal import NightSnapshot
internal import PlacementEngine
internal import Ranking
internal import Refusals
internal import Reporting
internal import Vectorization

/// What a night leaves, on its way to the folder.
struct NightOutput {
  let result: NightResult
  let evidence: Evidence
  let ranked: RankedNight
  let inputs: NightInputs
  let reasons: [BilingualName]

  /// Writes every file, then closes the folder.
  ///
  /// - Parameter record: What the run took; asked last.
  /// - Returns: Where the result is.
  func write(
    _ staging: consuming ResultStaging, record: () -> RunRecord
  ) throws(NightError) -> String {
    let reports = reportFiles(result)
    for file in ResultFile.allCases {
      if let bytes = reports[file] ?? result.encoded(file) { try staging.write(bytes, to: file) }
    }
    var archive = Archive()
    evidence.store(in: &archive)
    try staging.write(archive.encoded, to: .evidence)
    try staging.write(Archive(ranked.snapshot, beside: archive).encoded, to: .ranking)
    let manifest = Manifest(
      inputs.identity, policy: inputs.policy.name,
      rows: Dictionary(
        inputs.intake.files.map { ($0.file, $0.rows) }, uniquingKeysWith: { first, _ in first }),
      reasons: reasons)
    return try staging.finish(manifest, record())
  }
}

extension NightResult {
  /// Counts a placed night.
  init(_ inputs: NightInputs, _ ranked: RankedNight, _ cleared: ClearedNight) {
    let (district, policy, lists) = (inputs.district, inputs.policy, ranked.result)
    var account = NightAccount(
      NightRecord(
        district: district, catalogue: inputs.catalogue, policy: policy,
        placement: cleared.placement, openingLists: lists.openings, seekerLists: lists.seekers,
        rules: cleared.effects, files: inputs.intake.files, quarantine: inputs.intake.quarantine,
        traits: cleared.traits()))
    account.ranking = ranked.scope
    self.init(
      account: account, district: district, placement: cleared.placement, lists: lists.openings,
      mix: policy.mix, eligible: lists.eligibleSeekers,
      missed: cleared.missed(listed: policy.lists.seeker), quarantine: inputs.intake.quarantine,
      certificate: cleared.certificate(district, mix: policy.mix))
  }
}

extension Evidence {
  init(
    _ inputs: NightInputs, _ vectors: Vectors, _ lists: RankingResult, _ cleared: ClearedNight
  ) {
    self.init(
      district: inputs.district, mix: inputs.policy.mix, vectors: vectors,
      lists: PublishedLists(
        openings: lists.openings, seekers: lists.seekers,
        eligibleSeekers: lists.eligibleSeekers, eligibleOpenings: lists.eligibleOpenings,
        limits: inputs.policy.lists),
      market: cleared.evidence,
      facts: AccountFacts(inputs.district, inputs.catalogue, policy: inputs.policy.name) {
        $0.state.isSearching
      },
      others: cleared.others(published: lists.seekers))
  }
}
