import DenseKernels
import LabourMarket
import Ranking

/// Rows shaped like a district's: sparse skills and occupations, one-hot facets, hard rules.
///
/// `Benchmarks/Night` measures the demo district's own rows; these need no other stage.
struct DistrictWorkload {
  var seekers: Int
  var openings: Int
  var seed: UInt64 = 1

  static let skills = 500
  static let occupations = 150
  /// Values a facet can take, and what it weighs in both views, per thousand.
  static let facets: [(values: Int, fit: Int, appeal: Int)] = [
    (40, 60, 150), (12, 60, 170), (8, 50, 120), (10, 90, 30), (8, 90, 30), (8, 40, 40),
    (3, 20, 40), (20, 40, 70),
  ]
  static let families = 40

  static var columns: Int { skills + occupations + facets.reduce(0) { $0 + $1.values } }

  func problem() -> RankingProblem {
    var random = SeededRandom(seed: seed)
    let (fit, appeal) = openingRows(&random)
    let rows = seekerRows(&random)
    return RankingProblem(
      seekers: rows, strategyOf: (0..<seekers).map { _ in random.unit() < 0.2 ? 1 : 0 },
      openings: [ViewRows(fit: fit, appeal: appeal), ViewRows(fit: appeal, appeal: fit)],
      eligibility: eligibility(&random), mix: Mix(fit: 3, appeal: 2),
      lists: Policy.ListLengths(opening: 100, seeker: 20))
  }

  /// Skewed: a few families have most people and openings.
  private func family(_ random: inout SeededRandom) -> Int {
    let unit = random.unit()
    return Int(unit * unit * Double(Self.families))
  }

  private func skill(of family: Int, _ random: inout SeededRandom) -> Int {
    random.unit() < 0.85
      ? (family * 12 + random.below(12)) % Self.skills : random.below(Self.skills)
  }

  private func occupation(of family: Int, _ random: inout SeededRandom) -> Int {
    Self.skills
      + (random.unit() < 0.8
        ? (family * 4 + random.below(4)) % Self.occupations : random.below(Self.occupations))
  }

  private func seekerRows(_ random: inout SeededRandom) -> SparseRows {
    var rows = SparseRows(columns: Self.columns)
    for _ in 0..<seekers {
      let family = family(&random)
      var cells: [Int: Int16] = [:]
      for _ in 0..<5 + random.below(16) {
        cells[skill(of: family, &random)] = Int16(24 + random.below(41))
      }
      for _ in 0..<10 {
        cells[skill(of: family, &random), default: Int16(8 + random.below(20))] += 0
      }
      for _ in 0..<3 + random.below(8) {
        cells[occupation(of: family, &random)] = Int16(16 + random.below(49))
      }
      var base = Self.skills + Self.occupations
      for facet in Self.facets {
        if random.unit() < 0.9 {
          let unit = random.unit()
          cells[base + Int(unit * unit * Double(facet.values))] = 64
        }
        base += facet.values
      }
      rows.append(cells.sorted { $0.key < $1.key }.map { (column: $0.key, value: $0.value) })
    }
    return rows
  }

  private func openingRows(_ random: inout SeededRandom) -> (fit: SparseRows, appeal: SparseRows) {
    var (fit, appeal) = (SparseRows(columns: Self.columns), SparseRows(columns: Self.columns))
    for _ in 0..<openings {
      let family = family(&random)
      var wanted: Set<Int> = []
      for _ in 0..<4 + random.below(7) { wanted.insert(skill(of: family, &random)) }
      var cells: [(column: Int, fit: Int, appeal: Int)] = []
      add(wanted, 350, 200, &cells, &random)
      var kinds: Set<Int> = []
      for _ in 0..<1 + random.below(5) { kinds.insert(occupation(of: family, &random)) }
      add(kinds, 200, 150, &cells, &random)
      var base = Self.skills + Self.occupations
      for facet in Self.facets {
        let best = random.below(facet.values)
        for value in 0..<facet.values {
          let affinity = max(0, 64 - 64 * abs(value - best) / max(3, facet.values / 2))
          cells.append(
            (
              base + value, facet.fit * affinity * 1000 / 4096,
              facet.appeal * affinity * 1000 / 4096
            ))
        }
        base += facet.values
      }
      fit.append(cells.map { (column: $0.column, value: Int16($0.fit)) })
      appeal.append(cells.map { (column: $0.column, value: Int16($0.appeal)) })
    }
    return (fit, appeal)
  }

  /// Shares the facet's points among its columns, some more important than others.
  private func add(
    _ columns: Set<Int>, _ fit: Int, _ appeal: Int,
    _ cells: inout [(column: Int, fit: Int, appeal: Int)], _ random: inout SeededRandom
  ) {
    let weighted = columns.sorted().map { ($0, 1 + random.below(4)) }
    let sum = weighted.reduce(0) { $0 + $1.1 }
    for (column, weight) in weighted {
      cells.append((column, fit * 1000 * weight / 64 / sum, appeal * 1000 * weight / 64 / sum))
    }
  }

  /// A base bit, five shifts, forty reachable places, twenty certificates, an age.
  private func eligibility(_ random: inout SeededRandom) -> Eligibility {
    var (offers, requires): ([UInt64], [UInt64]) = ([], [])
    for _ in 0..<seekers {
      var bits: [UInt64] = [1, 0]
      for shift in 0..<5 where random.unit() < 0.75 { bits[0] |= 2 << UInt64(shift) }
      let (home, reach) = (random.below(40), 6 + random.below(30))
      for place in 0..<40 where abs(place - home) <= reach { bits[0] |= 64 << UInt64(place) }
      for certificate in 0..<20 where random.unit() < 0.06 { bits[1] |= 1 << UInt64(certificate) }
      if random.unit() < 0.97 { bits[1] |= 1 << 20 }
      offers += bits
    }
    for _ in 0..<openings {
      var bits: [UInt64] = [1 | 2 << UInt64(random.below(5)) | 64 << UInt64(random.below(40)), 0]
      if random.unit() < 0.1 { bits[1] |= 1 << UInt64(random.below(20)) }
      if random.unit() < 0.5 { bits[1] |= 1 << 20 }
      requires += bits
    }
    return Eligibility(
      words: 2, offers: offers, requires: requires,
      available: (0..<seekers).map { _ in random.unit() < 0.8 ? 0 : Int32(random.below(60)) },
      latestStart: (0..<openings).map { _ in Int32(10 + random.below(80)) })
  }
}
