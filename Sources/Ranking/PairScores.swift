internal import DenseKernels
internal import LabourMarket

/// The scores of one seeker against every opening of an expansion.
struct PairScores {
  var fit: [Int32]
  var appeal: [Int32]

  init(openings: Int) {
    (fit, appeal) = ([Int32](repeating: 0, count: openings), [Int32](repeating: 0, count: openings))
  }

  mutating func fill(_ expansion: Expansion, seeker: Int) {
    for opening in fit.indices { (fit[opening], appeal[opening]) = (0, 0) }
    let strategy = Int(expansion.problem.strategyOf[seeker])
    let rows = expansion.problem.seekers
    let cells = rows.cells(of: seeker)
    expansion.fit[strategy].add(rows, cells, to: &fit)
    expansion.appeal[strategy].add(rows, cells, to: &appeal)
  }

  /// Whether seeker and opening have anything in common.
  func isPair(_ opening: Int) -> Bool { fit[opening] | appeal[opening] != 0 }

  func pair(_ opening: Int, of expansion: Expansion) -> RankedPair {
    RankedPair(
      partner: expansion.openings[opening], fit: Points(fit[opening]),
      appeal: Points(appeal[opening]))
  }
}

/// Sparse rows turned by columns.
struct ColumnCells: Sendable {
  private var starts: [Int]
  private var row: [Int32] = []
  private var value: [Int16] = []

  /// - Parameter chosen: The rows that count, ascending; numbered from 0.
  init(_ rows: SparseRows, rows chosen: [Int32]) {
    starts = [Int](repeating: 0, count: rows.columns + 1)
    for source in chosen {
      for cell in rows.cells(of: Int(source)) { starts[Int(rows.column[cell]) + 1] += 1 }
    }
    for column in 0..<rows.columns { starts[column + 1] += starts[column] }
    row = [Int32](repeating: 0, count: starts[rows.columns])
    value = [Int16](repeating: 0, count: row.count)
    var next = starts
    for (number, source) in chosen.enumerated() {
      for cell in rows.cells(of: Int(source)) {
        let place = next[Int(rows.column[cell])]
        (row[place], value[place]) = (Int32(number), rows.value[cell])
        next[Int(rows.column[cell])] += 1
      }
    }
  }

  /// Adds the products of a row's cells with these columns to the scores of the other rows.
  func add(_ rows: SparseRows, _ cells: Range<Int>, to scores: inout [Int32]) {
    let (columns, factors) = (rows.column.span, rows.value.span)
    let (starts, others, values) = (starts.span, row.span, value.span)
    var scores = scores.mutableSpan
    for cell in cells {
      let (column, factor) = (Int(columns[cell]), Int32(factors[cell]))
      for place in starts[column]..<starts[column + 1] {
        scores[Int(others[place])] &+= factor &* Int32(values[place])
      }
    }
  }
}
