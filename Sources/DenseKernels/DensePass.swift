/// The portable pass: `sgemm` tiles of a block of seekers against all openings, both views.
public struct DensePass: ~Copyable {
  /// Openings a tile; with 256 seekers two tiles stay in the second-level cache.
  static let tileWidth = 256

  private let views: DenseViews
  private var block: Matrix
  private var fit: ScoreTile
  private var appeal: ScoreTile

  /// - Parameter block: The most seekers a block can have.
  public init(_ views: DenseViews, block: Int) {
    self.views = views
    self.block = Matrix(rows: block, columns: views.columns)
    fit = ScoreTile(capacity: block * Self.tileWidth)
    appeal = ScoreTile(capacity: block * Self.tileWidth)
  }

  /// Enters every pair of the worker's current block, whose rows in `rows` are `seekers`.
  public mutating func enter(
    seekers: [Int32], of rows: SparseRows, strategy: Int, into worker: inout ListWorker
  ) {
    for (slot, seeker) in seekers.enumerated() { block.set(slot, to: rows, Int(seeker)) }
    let view = views.strategies[strategy]
    for start in stride(from: 0, to: view.fit.rows, by: Self.tileWidth) {
      let openings = start..<min(start + Self.tileWidth, view.fit.rows)
      fit.fill(queries: block, 0..<seekers.count, targets: view.fit, openings)
      appeal.fill(queries: block, 0..<seekers.count, targets: view.appeal, openings)
      worker.scan(fit: fit, appeal: appeal, first: 0, openings: openings.map(Int32.init))
    }
    for (slot, seeker) in seekers.enumerated() { block.clear(slot, of: rows, Int(seeker)) }
  }
}

/// The opening side as dense matrices, a pair of views a strategy; shared by all workers.
public struct DenseViews: Sendable {
  let columns: Int
  let strategies: [(fit: Matrix, appeal: Matrix)]

  /// - Complexity: Strategies × openings × columns × 8 bytes of memory.
  public init(_ openings: [ViewRows], columns: Int) {
    self.columns = columns
    strategies = openings.map { (Matrix($0.fit), Matrix($0.appeal)) }
  }
}
