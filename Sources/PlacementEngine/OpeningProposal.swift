internal import LabourMarket

/// Places by deferred acceptance in which openings ask, best seeker first.
///
/// Of all stable outcomes it is the one that every opening likes best and every seeker least; the
/// two outcomes are equal exactly when there is only one.
///
/// - Precondition: A plain market, without reserves, caps, teams and minimum batches.
/// - Returns: For each seeker the position of her pair, or -1.
public func placeForOpenings(_ problem: PlacementProblem) -> [Int] {
  let priorities = Priorities(problem)
  var candidates = [[(key: Key, pair: Int)]](repeating: [], count: problem.seats.count)
  for seeker in problem.lists.indices {
    for position in problem.lists.starts[seeker]..<problem.lists.starts[seeker + 1] {
      let pair = problem.lists.pairs[position]
      candidates[Int(pair.partner)].append((priorities.key(of: seeker, fit: pair.fit), position))
    }
  }
  var held = [Int](repeating: -1, count: problem.lists.count)
  var (asked, free) = ([Int](repeating: 0, count: problem.seats.count), problem.seats)
  for opening in candidates.indices { candidates[opening].sort { $0.key > $1.key } }
  var waiting = Array(problem.seats.indices)
  while let opening = waiting.popLast() {
    while free[opening] > 0, asked[opening] < candidates[opening].count {
      let (key, pair) = candidates[opening][asked[opening]]
      asked[opening] += 1
      let seeker = priorities.seeker(of: key)
      guard held[seeker] < 0 || pair < held[seeker] else { continue }
      if held[seeker] >= 0 {
        let left = Int(problem.lists.pairs[held[seeker]].partner)
        free[left] += 1
        waiting.append(left)
      }
      held[seeker] = pair
      free[opening] -= 1
    }
  }
  return held
}
