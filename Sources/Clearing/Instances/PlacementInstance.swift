public import LabourMarket

/// A market from a file of its own.
///
/// It says who would take what, who would be taken by whom, and perhaps what each pair is worth.
/// Positions count from 0.
public struct PlacementInstance: Hashable, Sendable {
  /// Names for people to read; positions where the file has none.
  public var seekerNames: [String]
  public var openingNames: [String]
  /// For each seeker the openings that she would take, favourite first.
  public var wishes: [[Int]]
  /// For each opening the seekers that it would take, best first; nil: it has no opinion.
  public var rankings: [[Int]]?
  public var seats: [Int]
  /// What each wish is worth; nil where the file doesn't say.
  public var worth: [[Int]]?
  /// Whether `worth` is a cost, of which less is better.
  public var isCost = false

  public init(
    seekerNames: [String], openingNames: [String], wishes: [[Int]], rankings: [[Int]]?,
    seats: [Int], worth: [[Int]]? = nil, isCost: Bool = false
  ) {
    (self.seekerNames, self.openingNames) = (seekerNames, openingNames)
    (self.wishes, self.rankings, self.seats) = (wishes, rankings, seats)
    (self.worth, self.isCost) = (worth, isCost)
  }
}

/// Why a file is no market.
public enum InstanceError: Error, Equatable, Sendable {
  case unreadable(file: String)
  /// The file is neither JSON, nor an assignment matrix, nor a pair of CSV files.
  case unknownLayout(file: String)
  /// - Parameter file: Its name, with the line where that is known.
  case invalid(file: String, reason: BilingualName)
}

extension PlacementInstance {
  /// Checks positions, lengths and ranges.
  func validated(_ file: String) throws(InstanceError) -> PlacementInstance {
    func refuse(_ chinese: String, _ english: String) -> InstanceError {
      .invalid(file: file, reason: BilingualName(chinese, english))
    }
    for (seeker, list) in wishes.enumerated() {
      if let fault = Self.fault(in: list, of: seats.count) {
        throw refuse(
          "求职者 \(seeker) 的第 \(fault.place) 志愿 \(list[fault.place])：\(fault.reason.chinese)",
          "seeker \(seeker), wish \(fault.place): opening \(list[fault.place]) \(fault.reason.english)"
        )
      }
    }
    for (opening, list) in (rankings ?? []).enumerated() {
      if let fault = Self.fault(in: list, of: wishes.count) {
        throw refuse(
          "岗位 \(opening) 排序第 \(fault.place) 位的求职者 \(list[fault.place])：\(fault.reason.chinese)",
          "opening \(opening), place \(fault.place): seeker \(list[fault.place]) \(fault.reason.english)"
        )
      }
    }
    if let opening = seats.firstIndex(where: { !(0...10_000_000).contains($0) }) {
      throw refuse(
        "岗位 \(opening) 的名额为 \(seats[opening])，应为 0 到 10,000,000",
        "opening \(opening) has \(seats[opening]) seats and should have 0 to 10,000,000")
    }
    try validateWorth(refuse)
    return self
  }

  private func validateWorth(
    _ refuse: (String, String) -> InstanceError
  ) throws(InstanceError) {
    guard let worth else { return }
    guard worth.count == wishes.count else {
      throw refuse(
        "有 \(wishes.count) 名求职者，权重却有 \(worth.count) 行",
        "there are \(wishes.count) seekers, but \(worth.count) rows of weights")
    }
    for (seeker, row) in worth.enumerated() {
      guard row.count == wishes[seeker].count else {
        throw refuse(
          "求职者 \(seeker) 有 \(wishes[seeker].count) 个志愿，权重却有 \(row.count) 个",
          "seeker \(seeker) has \(wishes[seeker].count) wishes, but \(row.count) weights")
      }
      if let place = row.firstIndex(where: { !(0...1_000_000).contains($0) }) {
        throw refuse(
          "求职者 \(seeker) 的第 \(place) 个权重为 \(row[place])，应为 0 到 1,000,000 的整数",
          "seeker \(seeker), weight \(place) is \(row[place]) and should be 0 to 1,000,000")
      }
    }
  }

  /// The first place of a list that names nobody, or somebody for the second time.
  private static func fault(
    in list: [Int], of count: Int
  ) -> (place: Int, reason: BilingualName)? {
    var seen: Set<Int> = []
    for (place, name) in list.enumerated() {
      guard (0..<count).contains(name) else {
        return (place, BilingualName("不存在", "does not exist"))
      }
      guard seen.insert(name).inserted else {
        return (place, BilingualName("重复出现", "is named twice"))
      }
    }
    return nil
  }
}
