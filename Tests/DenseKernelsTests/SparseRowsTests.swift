import DenseKernels
import TestSupport
import Testing

@Suite struct SparseRowsTests {
  private func cells(_ cells: [(Int, Int16)]) -> [(column: Int, value: Int16)] {
    cells.map { (column: $0.0, value: $0.1) }
  }

  @Test("products are those of dense rows", arguments: UInt64(1)...20)
  func products(seed: UInt64) {
    let (a, b) = (SmallRows(seed: seed), SmallRows(seed: seed + 100))
    for row in 0..<a.rows.count {
      for other in 0..<b.rows.count {
        let sum = zip(a.dense[row], b.dense[other]).map { Int32($0) * Int32($1) }.reduce(0, +)
        #expect(a.rows.product(row, b.rows, other) == sum)
      }
    }
  }

  @Test("zeros are dropped, and rows come back as they were stored")
  func storage() {
    var rows = SparseRows(columns: 4)
    rows.append(cells([(0, 3), (1, 0), (3, -2)]))
    rows.append(cells([]))
    #expect(rows.count == 2 && rows.column == [0, 3] && rows.value == [3, -2])
    #expect(rows.cells(of: 0) == 0..<2 && rows.cells(of: 1).isEmpty)
    #expect(
      SparseRows(columns: 4, starts: rows.starts, column: rows.column, value: rows.value) == rows)
  }

  @Test("slices and picked rows are rows of their own")
  func slices() {
    let some = SmallRows(seed: 4)
    let (slice, picked) = (some.rows.slice(2..<5), some.rows.rows(at: [6, 0, 6]))
    for (row, place) in [2, 3, 4].enumerated() {
      #expect(slice.product(row, some.rows, 1) == some.rows.product(place, some.rows, 1))
    }
    #expect(
      slice.count == 3 && picked == some.rows.rows(at: [6, 0]).joined(some.rows.slice(6..<7)))
    #expect(some.rows.slice(0..<some.rows.count) == some.rows)
    #expect(some.rows.slice(3..<3).count == 0)
  }

  @Test("cells of columns are counted")
  func columnCounts() {
    let some = SmallRows(seed: 6)
    let counts = (0..<some.rows.columns).map { column in
      Int64(some.dense.count { $0[column] != 0 })
    }
    #expect(some.rows.cellsOfColumns == counts)
    #expect(SparseRows(columns: 0).cellsOfColumns == [])
  }

  @Test("rows are compared with those at their places", arguments: 1...3)
  func comparison(threads: Int) {
    let (a, b) = (SmallRows(seed: 8), SmallRows(seed: 8))
    let places: [Int32] = [0, 2, -1, 3, 4, 5, 0, 7]
    let expected = places.enumerated().map { row, place in
      place >= 0 && a.dense[row] == b.dense[Int(place)]
    }
    #expect(a.rows.equalRows(in: b.rows, at: places, threads: threads) == expected)
  }

  @Test("columns that stand elsewhere are compared by name")
  func names() {
    var (mine, theirs) = (SparseRows(columns: 3), SparseRows(columns: 4))
    for _ in 0..<3 { mine.append(cells([(0, 5), (2, 7)])) }
    mine.append(cells([(1, 1)]))
    theirs.append(cells([(1, 5), (3, 7)]))
    theirs.append(cells([(0, 9), (1, 5), (3, 7)]))
    theirs.append(cells([(1, 5), (3, 8)]))
    let names = ColumnNames(
      mine: [0, ColumnNames.unequal, 1], theirs: [ColumnNames.ignored, 0, ColumnNames.unequal, 1])
    #expect(
      mine.equalRows(in: theirs, at: [0, 1, 2, 0], names: names, threads: 1)
        == [true, true, false, false])
  }
}

extension SparseRows {
  fileprivate func joined(_ others: SparseRows) -> SparseRows {
    SparseRows(
      columns: columns, starts: starts + others.starts.dropFirst().map { $0 + column.count },
      column: column + others.column, value: value + others.value)
  }
}

/// Eight random rows of six columns, sparse and dense.
struct SmallRows {
  let rows: SparseRows
  let dense: [[Int16]]

  init(seed: UInt64, values: ClosedRange<Int16> = -3...3, count: Int = 8, columns: Int = 6) {
    var random = SeededGenerator(seed: seed)
    var rows = SparseRows(columns: columns)
    dense = (0..<count).map { _ in
      let row = (0..<columns).map { _ in Int16.random(in: values, using: &random) }
      rows.append(row.enumerated().map { (column: $0, value: $1) })
      return row
    }
    self.rows = rows
  }
}
