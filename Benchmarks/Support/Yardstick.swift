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

  /// Multiplies everything once; one-threaded calls on `threads` workers.
  public func run(threads: Int) async {
    useOneBlasThread()
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<threads { group.addTask { work(worker, of: threads) } }
    }
  }

  private func work(_ worker: Int, of workers: Int) {
    var tile = ScoreTile(capacity: Self.tile.seekers * Self.tile.openings)
    let share = (seekers.rows + workers - 1) / workers
    let mine = min(worker * share, seekers.rows)..<min((worker + 1) * share, seekers.rows)
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
