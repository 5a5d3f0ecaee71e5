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
  /// For each trait that something is reserved for, whether each seeker has it.
  public var traits: [(trait: ReserveRule.Trait, has: [Bool])]

  public init(
    district: District, catalogue: Catalogue, policy: Policy, placement: Placement,
    openingLists: RankedLists, seekerLists: RankedLists, rules: [RuleEffect],
    files: [FileTally], quarantine: [QuarantineRow],
    traits: [(trait: ReserveRule.Trait, has: [Bool])] = []
  ) {
    (self.district, self.catalogue, self.policy) = (district, catalogue, policy)
    (self.placement, self.openingLists, self.seekerLists) = (placement, openingLists, seekerLists)
    (self.rules, self.files, self.quarantine) = (rules, files, quarantine)
    self.traits = traits
  }
}

extension NightAccount {
  /// Counts a night: every breakdown covers everybody, or every seat, exactly once.
  ///
  /// - Precondition: The placement and the lists are of the record's district.
  /// - Complexity: O(seekers + openings + list lines).
  public init(_ record: NightRecord) {
    let (district, placement) = (record.district, record.placement)
    precondition(placement.seekers.count == district.seekers.count, "An outcome for each seeker")
    precondition(placement.openings.count == district.openings.count, "Seats for each opening")
    self.init(date: district.date, policy: record.policy, placement: placement)
    people = PeopleDimension.allCases.map { breakdown(of: record, by: $0) }
    seats = SeatDimension.allCases.map { breakdown(of: record, by: $0) }
    for outcome in placement.seekers {
      switch outcome {
      case .unplaced(let reason): unplaced[reason, default: 0] += 1
      case .ineligible(let reason): ineligible[reason, default: 0] += 1
      case .placed, .withdrawn: break
      }
    }
    for opening in placement.openings {
      for (reason, seats) in opening.unfilledBy where seats > 0 {
        unfilled[reason, default: 0] += Int(seats)
      }
    }
    targets = progress(of: record)
    exposure = Exposure(record)
    rules = record.rules
    reserves = summaries(of: record)
    intake = IntakeSummary(files: record.files, quarantine: record.quarantine)
  }
}

private func summaries(of record: NightRecord) -> [ReserveSummary] {
  var summaries: [ReserveSummary] = []
  for use in record.placement.openings.lazy.flatMap(\.reserves) {
    let position =
      summaries.firstIndex { $0.trait == use.trait }
      ?? {
        summaries.append(ReserveSummary(trait: use.trait))
        return summaries.count - 1
      }()
    summaries[position].count(use)
  }
  for (trait, has) in record.traits {
    guard let position = summaries.firstIndex(where: { $0.trait == trait }) else { continue }
    for (seeker, outcome) in record.placement.seekers.enumerated() where has[seeker] {
      summaries[position].people += 1
      summaries[position].proposed += outcome.seating == nil ? 0 : 1
    }
  }
  return summaries.sorted { $0.trait.id < $1.trait.id }
}

extension IntakeSummary {
  fileprivate init(files: [FileTally], quarantine: [QuarantineRow]) {
    struct Key: Hashable {
      var file: String
      var reason: QuarantineReason
      var outcome: QuarantineRow.Outcome
    }
    var rows: [Key: Int] = [:]
    for row in quarantine {
      rows[Key(file: row.file, reason: row.reason, outcome: row.outcome), default: 0] += 1
    }
    self.init()
    self.files = files.sorted { $0.file < $1.file }
    counts = rows.map {
      IntakeSummary.Count(
        file: $0.key.file, reason: $0.key.reason, outcome: $0.key.outcome, rows: $0.value)
    }.sorted {
      ($0.file, $0.reason.rawValue, $0.outcome.rawValue)
        < ($1.file, $1.reason.rawValue, $1.outcome.rawValue)
    }
  }
}
