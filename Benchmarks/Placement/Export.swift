import ArgumentParser
import Foundation

/// Writes a market for other solvers: whole numbers of 32 bits, little-endian; the numbers of
/// seekers, openings and pairs, then seats, starts, openings and worth of the pairs.
struct Export: ParsableCommand {
  @Argument var file: String
  @OptionGroup var options: MarketOptions

  func run() throws {
    var (openings, worth): ([Int32], [Int32]) = ([], [])
    let (starts, seats) = options.market.make { opening, _, fit in
      openings.append(opening)
      worth.append(fit)
    }
    let head = [starts.count - 1, seats.count, openings.count].map(Int32.init)
    try Data().write(to: URL(filePath: file))
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    for numbers in [head, seats, starts.map(Int32.init), openings, worth] {
      let bytes = unsafe numbers.withUnsafeBytes { unsafe Data($0) }
      try handle.write(contentsOf: bytes)
    }
    try handle.close()
  }
}
