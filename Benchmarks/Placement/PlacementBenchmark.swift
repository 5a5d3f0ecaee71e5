import ArgumentParser
import LabourMarket
import PlacementEngine

struct PlacementBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time the solvers on seeded random markets.", subcommands: [Most.self])
}

struct Most: ParsableCommand {
  @Option var seekers = 500_000
  @Option var openings = 10_000
  @Option var edges = 20
  @Option var seats = 300_000
  @Option var seed: UInt64 = 1
  @Flag var number = false

  func run() {
    let (starts, pairs, capacity) = SyntheticMarket(
      seekers: seekers, openings: openings, edges: edges, totalSeats: seats, seed: seed
    ).pairs()
    let market = WeightedMarket(
      starts: starts, openings: pairs.map(\.partner), weights: pairs.map(\.fit.value),
      seats: capacity)
    let clock = ContinuousClock()
    var result: ProvenAssignment?
    let time = clock.measure {
      result = assign(market, goal: number ? .placedThenPoints : .points)
    }
    let held = result!.held
    let placed = held.count { $0 >= 0 }
    let worth = held.reduce(0) { $0 + ($1 < 0 ? 0 : Int(market.weights[$1])) }
    print("\(time) placed \(placed) worth \(worth)")
  }
}
