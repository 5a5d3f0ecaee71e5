internal import LabourMarket

/// The outcomes that a report compares tonight's with, and the lists on which they were found.
///
/// For each outcome there is, for each seeker, the position of the opening whose seat she would hold,
/// or -1; a seat kept from an earlier night counts.
public struct OtherOutcomes: Hashable, Sendable {
  /// For each seeker the openings that placement listed beside the published ones, ascending.
  public var added: [[Int32]]
  /// What the report calls stable and most; nil where the price of stability wasn't asked for.
  public var stable: [Int32]?
  public var most: [Int32]?
  /// Stable without reserves; nil where there are none.
  public var withoutReserves: [Int32]?

  public init(
    added: [[Int32]], stable: [Int32]? = nil, most: [Int32]? = nil,
    withoutReserves: [Int32]? = nil
  ) {
    (self.added, self.stable, self.most) = (added, stable, most)
    self.withoutReserves = withoutReserves
  }

  func store(in archive: inout Archive) {
    archive.put("others.added", groups: added)
    for (name, held) in [
      ("stable", stable), ("most", most), ("without", withoutReserves),
    ] {
      if let held { archive.put("others.\(name)", held) }
    }
  }

  init(_ archive: Archive, _ size: EvidenceSize) throws(ArchiveError) {
    added = try archive.groups(
      "others.added", count: size.seekers, in: 0..<Int32(size.openings))
    guard added.allSatisfy({ zip($0, $0.dropFirst()).allSatisfy { $0 < $1 } }) else {
      throw .damaged(section: "others.added")
    }
    stable = try archive.held("others.stable", size)
    most = try archive.held("others.most", size)
    withoutReserves = try archive.held("others.without", size)
  }
}

extension Archive {
  fileprivate func held(
    _ name: String, _ size: EvidenceSize
  ) throws(ArchiveError) -> [Int32]? {
    guard has(name) else { return nil }
    return try numbers(name, count: size.seekers, in: -1...Int32(size.openings) - 1)
  }
}
