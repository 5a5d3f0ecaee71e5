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

  /// For each cohort a bit for each enterprise, and, first, for none; empty where nothing of the cohort
  /// was withdrawn.
  private var withdrawn: [[UInt64]]
  private var hasWithdrawn = false
  private let words: Int
  /// For members of teams that are still together, the one place where they ask.
  private(set) var blocks: [Int: Block] = [:]

  init(_ problem: PlacementProblem) {
    withdrawn = [[UInt64]](repeating: [], count: problem.minimumBatches.count)
    words = (Int(problem.enterprises.max() ?? -1) + 2 + 63) / 64
  }

  /// The batch that a seeker at an opening belongs to; nil for people of no cohort.
  @inline(__always) static func batch(
    _ seeker: Int, _ opening: Int, in problem: PlacementProblem
  ) -> Batch? {
    let cohort = problem.cohorts[seeker]
    return cohort < 0 ? nil : Batch(cohort: cohort, enterprise: problem.enterprises[opening])
  }

  var isEmpty: Bool { !hasWithdrawn && blocks.isEmpty }

  mutating func withdraw(_ batch: Batch) {
    hasWithdrawn = true
    let (cohort, place) = (Int(batch.cohort), Int(batch.enterprise) + 1)
    if withdrawn[cohort].isEmpty { withdrawn[cohort] = [UInt64](repeating: 0, count: words) }
    withdrawn[cohort][place / 64] |= 1 << UInt64(place % 64)
  }

  private func isWithdrawn(_ batch: Batch) -> Bool {
    let (cohort, place) = (Int(batch.cohort), Int(batch.enterprise) + 1)
    guard !withdrawn[cohort].isEmpty else { return false }
    return withdrawn[cohort][place / 64] >> UInt64(place % 64) & 1 == 1
  }

  /// Sends the members to `block` and nowhere else; with nil each goes her own way.
  mutating func send(_ members: [Int32], to block: Block?) {
    for member in members { blocks[Int(member)] = block }
  }

  func contains(_ seeker: Int, _ opening: Int, in problem: PlacementProblem) -> Bool {
    if let batch = Self.batch(seeker, opening, in: problem), isWithdrawn(batch) { return true }
    guard !blocks.isEmpty else { return false }
    return switch blocks[seeker] {
    case .opening(let only): Int(only) != opening
    case .enterprise(let only): only != problem.enterprises[opening]
    case nil: false
    }
  }
}
