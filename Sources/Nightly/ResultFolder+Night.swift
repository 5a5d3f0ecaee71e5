internal import Foundation
internal import Intake
internal import LabourMarket
internal import Ranking
internal import Reporting
internal import Store

extension ResultFolder {
  /// Writes everything that depends on the input alone.
  func write(
    _ night: Night, start: NightStart, ranked: RankedNight, seating: NightSeating,
    evidence: Evidence
  ) throws(NightError) {
    let (district, placement, lists) = (start.district, seating.placement, ranked.result)
    try write(PlacementReport(night.account, language: .chinese).markdown, to: .report)
    try write(PlacementReport(night.account, language: .english).markdown, to: .englishReport)
    try write(reportJSON(night.account), to: .json)
    try write(placementsCSV(of: placement, in: district).text, to: .placements)
    try write(
      shortlistsCSV(of: lists.openings, mix: start.policy.mix, placement: placement, in: district)
        .text, to: .shortlists)
    try write(
      seatsCSV(of: placement, eligible: lists.eligibleSeekers, in: district).text, to: .seats)
    try writeMissed(of: seating, listed: start.policy.lists.seeker, in: district)
    try write(reservesCSV(of: placement, in: district).text, to: .reserves)
    try write(quarantineCSV(of: start.intake.quarantine).text, to: .quarantine)
    try writeCertificate(of: seating, mix: start.policy.mix, in: district)
    var archive = Archive()
    evidence.store(in: &archive)
    archive.put(seating.market, outcome: seating.outcome, objective: placement.objective)
    try write(Data(archive.encoded), to: .evidence)
    try write(Data(Archive(ranked.snapshot, beside: archive).encoded), to: .ranking)
  }

  /// Other objectives have no lines to meet; a file of an earlier run goes.
  private func writeMissed(
    of seating: NightSeating, listed: Int, in district: District
  ) throws(NightError) {
    guard seating.placement.objective == .stable else { return remove([.missed]) }
    try write(missedCSV(of: seating.missed(listed: listed), in: district).text, to: .missed)
  }
}
