/// Pairs that are out of the question in one round although they stand in the lists.
struct Bans: Sendable {
  /// Where a team tries to go together.
  enum Block: Hashable, Sendable {
    case opening(Int32)
    case enterprise(Int32)
  }

  /// People of one cohort at one enterprise.
  struct Batch: Hashable, Sendable {
    var cohort: Int32
    /// -1 for openings without one.
    var enterprise: Int32
  }

  private var withdrawn: Set<Batch> = []
  /// For members of teams that are still together, the one place where they ask.
  private(set) var blocks: [Int: Block] = [:]

  /// The batch that a seeker at an opening belongs to; nil for people of no cohort.
  @inline(__always) static func batch(
    _ seeker: Int, _ opening: Int, in problem: PlacementProblem
  ) -> Batch? {
    let cohort = problem.cohorts[seeker]
    return cohort < 0 ? nil : Batch(cohort: cohort, enterprise: problem.enterprises[opening])
  }

  var isEmpty: Bool { withdrawn.isEmpty && blocks.isEmpty }

  mutating func withdraw(_ batch: Batch) { withdrawn.insert(batch) }

  /// Sends the members to `block` and nowhere else; with nil each goes her own way.
  mutating func send(_ members: [Int32], to block: Block?) {
    for member in members { blocks[Int(member)] = block }
  }

  func contains(_ seeker: Int, _ opening: Int, in problem: PlacementProblem) -> Bool {
    if !withdrawn.isEmpty, let batch = Self.batch(seeker, opening, in: problem),
      withdrawn.contains(batch)
    {
      return true
    }
    guard !blocks.isEmpty else { return false }
    return switch blocks[seeker] {
    case .opening(let only): Int(only) != opening
    case .enterprise(let only): only != problem.enterprises[opening]
    case nil: false
    }
  }
}
