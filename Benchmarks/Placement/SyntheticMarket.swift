import SeededNumbers

/// A seeded market of any size: occupations by Zipf's law, openings that differ in attraction and
/// size, distances in a square, and points of 1...9,999.
struct SyntheticMarket {
  let seekers: Int
  let openings: Int
  let edges: Int
  let totalSeats: Int
  let seed: UInt64

  private struct Job {
    var occupation: Int
    var attraction: Int
    var x: Int
    var y: Int
  }

  /// Openings by occupation, with their seats.
  private struct Side {
    var jobs: [Job]
    var byOccupation: [[Int32]]
    var seats: [Int32]
  }

  private static let occupations = 50

  /// Makes each seeker's pairs, the best for her first: the opening, and what she (appeal) and it
  /// (fit) make of it.
  func make(
    pair: (_ opening: Int32, _ appeal: Int32, _ fit: Int32) -> Void
  ) -> (starts: [Int], seats: [Int32]) {
    var random = BenchmarkRandom(seed: seed)
    let side = makeOpenings(&random)
    var starts = [0]
    starts.reserveCapacity(seekers + 1)
    for _ in 0..<seekers {
      let candidates = candidates(side, &random)
      for entry in candidates {
        pair(
          Int32(entry & 0xFFFF_FFFF), Int32(entry >> 48), Int32(entry >> 32 & 0xFFFF))
      }
      starts.append(starts.last! + candidates.count)
    }
    return (starts, side.seats)
  }

  private func makeOpenings(_ random: inout BenchmarkRandom) -> Side {
    var side = Side(
      jobs: [], byOccupation: [[Int32]](repeating: [], count: Self.occupations), seats: [])
    var sizes: [Int] = []
    for opening in 0..<openings {
      let occupation = random.zipf(Self.occupations)
      side.jobs.append(
        Job(
          occupation: occupation, attraction: random.bell(1500), x: random.below(1000),
          y: random.below(1000)))
      side.byOccupation[occupation].append(Int32(opening))
      // A product of three even factors is skewed to the right like a log-normal size.
      sizes.append((1 + random.below(30)) * (1 + random.below(30)) * (1 + random.below(30)))
    }
    let sum = sizes.reduce(0, +)
    side.seats = sizes.map { Int32(max(1, $0 * totalSeats / sum)) }
    return side
  }

  /// A seeker's pairs as appeal, fit and opening in one number, best first.
  private func candidates(_ side: Side, _ random: inout BenchmarkRandom) -> ArraySlice<UInt64> {
    let (occupation, x, y) = (random.zipf(Self.occupations), random.below(1000), random.below(1000))
    let quality = random.bell(800)
    var candidates: [UInt64] = []
    let own = side.byOccupation[occupation]
    var seen: Set<Int32> = []
    while candidates.count < edges * 3, seen.count < openings {
      let fromOwn = !own.isEmpty && random.below(10) < 8 && candidates.count < own.count
      let opening = fromOwn ? own[random.below(own.count)] : Int32(random.below(openings))
      guard seen.insert(opening).inserted else { continue }
      let job = side.jobs[Int(opening)]
      let way = abs(job.x - x) + abs(job.y - y)
      let match = job.occupation == occupation ? 2500 : 0
      let appeal = clamp(3500 + match + job.attraction - way + random.bell(900))
      let fit = clamp(3500 + match + quality + random.bell(1200) - way / 4)
      candidates.append(UInt64(appeal) << 48 | UInt64(fit) << 32 | UInt64(UInt32(opening)))
    }
    candidates.sort(by: >)
    return candidates.prefix(edges)
  }

  private func clamp(_ points: Int) -> Int { min(9999, max(1, points)) }
}

/// SplitMix64 with a few whole-number distributions.
struct BenchmarkRandom {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  mutating func below(_ limit: Int) -> Int {
    Int(numbers.next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// The sum of four even numbers: bell-shaped around 0, at most `spread` either way.
  mutating func bell(_ spread: Int) -> Int {
    (0..<4).reduce(0) { sum, _ in sum + below(spread) } / 2 - spread
  }

  /// 0..<`count`, the number *k* with a weight of 1 / (*k* + 1).
  mutating func zipf(_ count: Int) -> Int {
    let scale = (1...count).reduce(0) { $0 + 720_720 / $1 }
    var left = below(scale)
    for number in 1...count {
      left -= 720_720 / number
      if left < 0 { return number - 1 }
    }
    return count - 1
  }
}
