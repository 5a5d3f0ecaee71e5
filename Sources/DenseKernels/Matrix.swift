/// A dense row-major matrix of whole numbers small enough to be exact in `Float`.
public struct Matrix: Sendable {
  public let rows: Int
  public let columns: Int
  var elements: [Float]

  /// Zeros.
  public init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    elements = [Float](repeating: 0, count: rows * columns)
  }

  /// All rows of `sparse`.
  public init(_ sparse: SparseRows) {
    self.init(rows: sparse.count, columns: sparse.columns)
    for row in 0..<sparse.count { set(row, to: sparse, row) }
  }

  /// Copies a row of `sparse` over a row that holds zeros.
  mutating func set(_ row: Int, to sparse: SparseRows, _ source: Int) {
    let base = row * columns
    for cell in sparse.cells(of: source) {
      elements[base + Int(sparse.column[cell])] = Float(sparse.value[cell])
    }
  }

  /// Sets a row that holds `sparse`'s row back to zeros.
  mutating func clear(_ row: Int, of sparse: SparseRows, _ source: Int) {
    let base = row * columns
    for cell in sparse.cells(of: source) { elements[base + Int(sparse.column[cell])] = 0 }
  }
}
