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

/// How evenly the lists show people; a hundredth of the people listed, at least one person.
func exposure(of record: NightRecord) -> Exposure {
  var shown = [Int](repeating: 0, count: record.district.seekers.count)
  for pair in record.openingLists.pairs { shown[Int(pair.partner)] += 1 }
  var wished = [Bool](repeating: false, count: record.district.openings.count)
  for pair in record.seekerLists.pairs { wished[Int(pair.partner)] = true }
  let listed = shown.filter { $0 > 0 }.sorted(by: >)
  var exposure = Exposure()
  exposure.seekersListed = listed.count
  exposure.openingsListed = (0..<record.openingLists.count).count {
    !record.openingLists[$0].isEmpty
  }
  exposure.openingsWished = wished.count { $0 }
  exposure.lines = record.openingLists.pairs.count
  exposure.linesOfTopHundredth = listed.prefix(max(1, listed.count / 100)).reduce(0, +)
  return exposure
}
