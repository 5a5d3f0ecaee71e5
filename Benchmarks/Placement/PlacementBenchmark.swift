import ArgumentParser

/// The question: how long do the solvers need against OR-Tools' min-cost flow on the same pairs,
/// and do they find the same worth.
@main
struct PlacementBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time the solvers on seeded random markets.",
    subcommands: [Solve.self, Export.self, Compare.self])
}

/// Sizes and seed of a market.
struct MarketOptions: ParsableArguments {
  @Option var seekers = 500_000
  @Option var openings = 10_000
  @Option var edges = 20
  @Option var seats = 300_000
  @Option var seed: UInt64 = 1

  var market: SyntheticMarket {
    SyntheticMarket(
      seekers: seekers, openings: openings, edges: edges, totalSeats: seats, seed: seed)
  }

  var words: [String] {
    [
      "--seekers", "\(seekers)", "--openings", "\(openings)", "--edges", "\(edges)", "--seats",
      "\(seats)", "--seed", "\(seed)",
    ]
  }
}
