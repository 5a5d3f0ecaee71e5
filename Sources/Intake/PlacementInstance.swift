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
  case invalid(file: String, reason: String)
}

extension PlacementInstance {
  /// Checks positions, lengths and ranges.
  func validated(_ file: String) throws(InstanceError) -> PlacementInstance {
    func refuse(_ reason: String) -> InstanceError { .invalid(file: file, reason: reason) }
    for (seeker, list) in wishes.enumerated() {
      guard list.allSatisfy(seats.indices.contains), Set(list).count == list.count else {
        throw refuse("seeker \(seeker) names an opening twice or one that does not exist")
      }
    }
    for (opening, list) in (rankings ?? []).enumerated() {
      guard list.allSatisfy(wishes.indices.contains), Set(list).count == list.count else {
        throw refuse("opening \(opening) names a seeker twice or one who does not exist")
      }
    }
    guard rankings.map({ $0.count == seats.count }) ?? true else {
      throw refuse("there are \(seats.count) openings, but \(rankings!.count) rankings")
    }
    if let opening = seats.firstIndex(where: { !(0...10_000_000).contains($0) }) {
      throw refuse("opening \(opening) has \(seats[opening]) seats")
    }
    guard let worth else { return self }
    guard worth.map(\.count) == wishes.map(\.count) else {
      throw refuse("weights and wishes differ in number")
    }
    guard worth.joined().allSatisfy({ (0...1_000_000).contains($0) }) else {
      throw refuse("weights must be whole numbers from 0 to 1,000,000")
    }
    return self
  }
}
