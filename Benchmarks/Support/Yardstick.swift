public import DenseKernels

/// Pure `sgemm` of a shape, written to tiles that are then forgotten: what ranking competes with.
public struct Yardstick: Sendable {
  private static let tile = (seekers: 256, openings: 512)

  private let seekers: Matrix
  private let openings: [Matrix]

  /// - Parameter openings: A view each; every one is multiplied.
  public init(seekers: SparseRows, openings: [SparseRows]) {
    self.seekers = Matrix(seekers)
    self.openings = openings.map { Matrix($0) }
  }

  /// Multiplies one of `parts` equal parts of the seekers with all openings; one-threaded calls on
  /// `threads` workers.
  public func run(threads: Int, part: Int = 0, of parts: Int = 1) async {
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<threads {
        group.addTask { work(part * threads + worker, of: parts * threads) }
      }
    }
  }

  private func work(_ share: Int, of shares: Int) {
    var tile = ScoreTile(capacity: Self.tile.seekers * Self.tile.openings)
    let size = (seekers.rows + shares - 1) / shares
    let mine = min(share * size, seekers.rows)..<min((share + 1) * size, seekers.rows)
    for view in openings {
      for first in stride(from: mine.lowerBound, to: mine.upperBound, by: Self.tile.seekers) {
        let rows = first..<min(first + Self.tile.seekers, mine.upperBound)
        for start in stride(from: 0, to: view.rows, by: Self.tile.openings) {
          let columns = start..<min(start + Self.tile.openings, view.rows)
          tile.fill(queries: seekers, rows, targets: view, columns)
        }
      }
    }
  }
}
