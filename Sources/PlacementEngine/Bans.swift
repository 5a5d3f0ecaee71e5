/// Pairs that are out of the question in one round although they stand in the lists.
struct Bans: Sendable {
  /// Where a team tries to go together.
  enum Block: Hashable, Sendable {
    case opening(Int32)
    case enterprise(Int32)
  }

  /// For each cohort and enterprise, whether its batch there was withdrawn.
  private var isWithdrawn: [Bool]
  private var hasWithdrawn = false
  /// Batches are numbered cohort by cohort, this many each.
  private let stride: Int
  /// For members of teams that are still together, the one place where they ask.
  private(set) var blocks: [Int: Block] = [:]

  init(_ problem: PlacementProblem) {
    // Openings without an enterprise have -1.
    stride = Int(problem.enterprises.max() ?? 0) + 2
    isWithdrawn = [Bool](repeating: false, count: problem.minimumBatches.count * stride)
  }

  /// How many batches there could be: one for each cohort and enterprise.
  var batchCount: Int { isWithdrawn.count }

  /// The number of the batch that a seeker at an opening belongs to; nil for people of no cohort.
  @inline(__always) func batch(_ seeker: Int, _ opening: Int, in problem: PlacementProblem) -> Int?
  {
    let cohort = problem.cohorts[seeker]
    return cohort < 0 ? nil : number(of: cohort, at: problem.enterprises[opening])
  }

  @inline(__always) func number(of cohort: Int32, at enterprise: Int32) -> Int {
    Int(cohort) * stride + Int(enterprise) + 1
  }

  /// The cohort and the enterprise of a batch.
  func parties(of batch: Int) -> (cohort: Int32, enterprise: Int32) {
    (Int32(batch / stride), Int32(batch % stride - 1))
  }

  var isEmpty: Bool { !hasWithdrawn && blocks.isEmpty }

  mutating func withdraw(_ batch: Int) {
    (isWithdrawn[batch], hasWithdrawn) = (true, true)
  }

  /// Sends the members to `block` and nowhere else; with nil each goes her own way.
  mutating func send(_ members: [Int32], to block: Block?) {
    for member in members { blocks[Int(member)] = block }
  }

  func contains(_ seeker: Int, _ opening: Int, in problem: PlacementProblem) -> Bool {
    if let batch = batch(seeker, opening, in: problem), isWithdrawn[batch] { return true }
    guard !blocks.isEmpty else { return false }
    return switch blocks[seeker] {
    case .opening(let only): Int(only) != opening
    case .enterprise(let only): only != problem.enterprises[opening]
    case nil: false
    }
  }
}
