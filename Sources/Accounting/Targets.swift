internal import LabourMarket

/// Progress of the targets whose period the night falls into, in table order.
///
/// A person is in several target groups at once (somebody hard to employ may be registered
/// unemployed too), so the groups are computed from flags and don't partition anybody.
func progress(of record: NightRecord) -> [TargetProgress] {
  let date = record.district.date
  return record.catalogue.targets.filter { $0.period.contains(date) }.map { target in
    guard let group = targetGroup(of: target.metric) else {
      return TargetProgress(target: target, evidenced: nil, proposed: nil)
    }
    var (evidenced, proposed) = (0, 0)
    for (seeker, outcome) in zip(record.district.seekers, record.placement.seekers)
    where group(seeker) {
      if seeker.state.isEvidenceOfHiring { evidenced += 1 }
      if outcome.seating != nil { proposed += 1 }
    }
    return TargetProgress(target: target, evidenced: evidenced, proposed: proposed)
  }
}

/// Whom a metric of `targets.csv` counts; nil where seekers don't tell.
private func targetGroup(of metric: String) -> ((Seeker) -> Bool)? {
  switch metric {
  case "new-urban-employment": { _ in true }
  case "registered-unemployed-placed": { $0.pool == .laidOff }
  case "hardship-placed": { !$0.hardship.isEmpty }
  default: nil
  }
}
