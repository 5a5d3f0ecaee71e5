public import LabourMarket

/// What the account of a night is counted from.
public struct NightRecord: Sendable {
  public var district: District
  public var catalogue: Catalogue
  public var policy: Policy
  public var placement: Placement
  /// Recruiters' lists; partner is a seeker.
  public var openingLists: RankedLists
  /// Seekers' lists; partner is an opening.
  public var seekerLists: RankedLists
  public var rules: [RuleEffect]
  public var files: [FileTally]
  public var quarantine: [QuarantineRow]

  public init(
    district: District, catalogue: Catalogue, policy: Policy, placement: Placement,
    openingLists: RankedLists, seekerLists: RankedLists, rules: [RuleEffect],
    files: [FileTally], quarantine: [QuarantineRow]
  ) {
    (self.district, self.catalogue, self.policy) = (district, catalogue, policy)
    (self.placement, self.openingLists, self.seekerLists) = (placement, openingLists, seekerLists)
    (self.rules, self.files, self.quarantine) = (rules, files, quarantine)
  }
}

/// Counts a night: every breakdown covers everybody, or every seat, exactly once.
///
/// - Precondition: The placement and the lists are of the record's district.
/// - Complexity: O(seekers + openings + list lines).
public func account(of record: NightRecord) -> NightAccount {
  let (district, placement) = (record.district, record.placement)
  precondition(placement.seekers.count == district.seekers.count, "An outcome for each seeker")
  precondition(placement.openings.count == district.openings.count, "Seats for each opening")
  var account = NightAccount(date: district.date, policy: record.policy, placement: placement)
  account.people = PeopleDimension.allCases.map { breakdown(of: record, by: $0) }
  account.seats = SeatDimension.allCases.map { breakdown(of: record, by: $0) }
  for outcome in placement.seekers {
    switch outcome {
    case .unplaced(let reason): account.unplaced[reason, default: 0] += 1
    case .ineligible(let reason): account.ineligible[reason, default: 0] += 1
    case .placed, .withdrawn: break
    }
  }
  for opening in placement.openings {
    for (reason, seats) in opening.unfilledBy where seats > 0 {
      account.unfilled[reason, default: 0] += Int(seats)
    }
  }
  account.targets = progress(of: record)
  account.exposure = exposure(of: record)
  account.rules = record.rules
  account.reserves = reserves(of: placement)
  account.intake = intakeSummary(files: record.files, quarantine: record.quarantine)
  return account
}

private func reserves(of placement: Placement) -> [ReserveSummary] {
  var summaries: [ReserveSummary] = []
  for use in placement.openings.lazy.flatMap(\.reserves) {
    let position =
      summaries.firstIndex { $0.trait == use.trait }
      ?? {
        summaries.append(ReserveSummary(trait: use.trait))
        return summaries.count - 1
      }()
    summaries[position].count(use)
  }
  return summaries.sorted { $0.trait.id < $1.trait.id }
}

private func intakeSummary(files: [FileTally], quarantine: [QuarantineRow]) -> IntakeSummary {
  struct Key: Hashable {
    var file: String
    var reason: QuarantineReason
    var outcome: QuarantineRow.Outcome
  }
  var rows: [Key: Int] = [:]
  for row in quarantine {
    rows[Key(file: row.file, reason: row.reason, outcome: row.outcome), default: 0] += 1
  }
  var summary = IntakeSummary()
  summary.files = files.sorted { $0.file < $1.file }
  summary.counts = rows.map {
    IntakeSummary.Count(
      file: $0.key.file, reason: $0.key.reason, outcome: $0.key.outcome, rows: $0.value)
  }.sorted {
    ($0.file, $0.reason.rawValue, $0.outcome.rawValue)
      < ($1.file, $1.reason.rawValue, $1.outcome.rawValue)
  }
  return summary
}
