import ArgumentParser
import Foundation
import LabourMarket
import Clearing
import PlacementAudit
import PlacementEngine

/// Solves one market in a process of its own, so that its peak of memory is its own.
struct Solve: ParsableCommand {
  enum Task: String, ExpressibleByArgument { case stable, most, number }

  @Option var task = Task.most
  @Option(help: "Solve so many times and state the median.") var runs = 1
  @OptionGroup var options: MarketOptions

  func run() throws {
    let line =
      switch task {
      case .stable: stable()
      case .most: most(.points)
      case .number: most(.placedThenPoints)
      }
    print(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
  }

  private func most(_ goal: AssignmentGoal) -> SolveLine {
    var pairs: [WeightedPair] = []
    pairs.reserveCapacity(options.seekers * options.edges)
    let (starts, seats) = options.market.make { opening, _, fit in
      pairs.append(WeightedPair(opening: opening, worth: fit))
    }
    let market = WeightedMarket(starts: starts, pairs: pairs, seats: seats)
    let (proven, seconds) = timed { assign(market, goal: goal) }
    let peak = peakKiB()
    let audit = AssignmentAudit(market, proven)
    precondition(audit.isProven, "Worth and bound differ")
    return SolveLine(
      seconds: seconds, placed: audit.placed, worth: audit.points, peakKiB: peak,
      digest: digest(proven.held))
  }

  private func stable() -> SolveLine {
    var pairs: [RankedPair] = []
    pairs.reserveCapacity(options.seekers * options.edges)
    let (starts, seats) = options.market.make { opening, appeal, fit in
      pairs.append(RankedPair(partner: opening, fit: Points(fit), appeal: Points(appeal)))
    }
    var problem = PlacementProblem(lists: RankedLists(starts: starts, pairs: pairs), seats: seats)
    // One in eight people has the trait; four openings in ten reserve 15 % of their seats.
    problem.traits = GroupedRows(problem.lists.indices.map { $0 % 8 == 3 ? [0] : [] })
    problem.reserves = GroupedRows(
      seats.enumerated().map { opening, count in
        let share = count * 15 / 100
        return opening % 5 < 2 && share > 0 ? [TraitSeats(trait: 0, seats: share)] : []
      })
    let (outcome, seconds) = timed { placeStably(problem) }
    let peak = peakKiB()
    precondition(audit(PlacementClaim(problem, held: outcome.held)).isEmpty, "Not stable")
    return SolveLine(
      seconds: seconds, placed: outcome.held.count { $0 >= 0 },
      worth: outcome.held.reduce(0) { $0 + ($1 < 0 ? 0 : Int(pairs[$1].fit.value)) },
      peakKiB: peak, digest: digest(outcome.held))
  }

  private func timed<Result>(_ body: () -> Result) -> (Result, Double) {
    var (last, seconds): (Result?, [Double]) = (nil, [])
    for _ in 0..<runs {
      let begin = ContinuousClock.now
      let result = body()
      seconds.append(begin.duration(to: .now).seconds)
      last = result
    }
    return (last!, seconds.sorted()[seconds.count / 2])
  }

  /// FNV-1a over the positions held.
  private func digest(_ held: [Int]) -> String {
    let hash = held.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, position in
      (hash ^ UInt64(bitPattern: Int64(position))) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }

  /// The most memory that this process ever had, from the kernel.
  private func peakKiB() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}

/// What one solver says of one market.
struct SolveLine: Codable {
  var seconds: Double
  var placed: Int?
  var worth: Int
  var peakKiB: Int
  var digest: String?

  enum CodingKeys: String, CodingKey {
    case seconds, placed, worth, digest
    case peakKiB = "peak_kib"
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
