/// Pairs that are out of the question in one round although they stand in the lists.
struct Bans: Sendable {
  /// Where a team tries to go together.
  enum Block: Hashable, Sendable {
    case opening(Int32)
    case enterprise(Int32)
  }

  /// What a cohort may not do any more.
  struct Withdrawal: Hashable, Sendable {
    var cohort: Int32
    var enterprise: Int32
  }

  private(set) var withdrawn: Set<Withdrawal> = []
  /// For members of teams that are still together, the one place where they ask.
  private(set) var blocks: [Int: Block] = [:]

  var isEmpty: Bool { withdrawn.isEmpty && blocks.isEmpty }

  mutating func withdraw(_ cohort: Int32, from enterprise: Int32) {
    withdrawn.insert(Withdrawal(cohort: cohort, enterprise: enterprise))
  }

  /// Sends the members to `block` and nowhere else; with nil each goes her own way.
  mutating func send(_ members: [Int32], to block: Block?) {
    for member in members { blocks[Int(member)] = block }
  }

  func contains(_ seeker: Int, _ opening: Int, in problem: PlacementProblem) -> Bool {
    let enterprise = problem.enterprises[opening]
    let cohort = problem.cohorts[seeker]
    if cohort >= 0, withdrawn.contains(Withdrawal(cohort: cohort, enterprise: enterprise)) {
      return true
    }
    return switch blocks[seeker] {
    case .opening(let only): Int(only) != opening
    case .enterprise(let only): only != enterprise
    case nil: false
    }
  }
}
