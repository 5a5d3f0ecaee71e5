internal import DenseKernels

/// Sparse rows turned round: for each column the rows that have a cell there.
struct TurnedRows: Sendable {
  private var starts: [Int]
  private var rows: [Int32]
  private var values: [Int32]

  init(_ source: SparseRows) {
    var byColumn = [[(row: Int32, value: Int32)]](repeating: [], count: source.columns)
    for row in 0..<source.count {
      for cell in source.cells(of: row) {
        byColumn[Int(source.column[cell])].append((Int32(row), Int32(source.value[cell])))
      }
    }
    (starts, rows, values) = ([0], [], [])
    for cells in byColumn {
      rows.append(contentsOf: cells.map(\.row))
      values.append(contentsOf: cells.map(\.value))
      starts.append(rows.count)
    }
  }

  /// Adds `factor` times a column to the sums of its rows.
  func add(_ factor: Int32, _ column: Int, to sums: inout [Int32]) {
    let (rows, values) = (rows.span, values.span)
    var sums = sums.mutableSpan
    for cell in starts[column]..<starts[column + 1] {
      // The evidence is refused where a sum could leave 32 bits.
      sums[Int(rows[cell])] &+= factor &* values[cell]
    }
  }
}
