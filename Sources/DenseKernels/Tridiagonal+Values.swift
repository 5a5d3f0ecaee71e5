extension Tridiagonal {
  /// The `count` largest eigenvalues, descending, each within a few units in the last place of
  /// the largest number of the matrix.
  ///
  /// By bisection: how many eigenvalues lie below a number is how many negative pivots the
  /// elimination with that number meets. Eight at a time, in lanes.
  ///
  /// - Complexity: O(*n* `count`).
  ///
  /// > Source: W. Barth, R. S. Martin, J. H. Wilkinson. "Calculation of the Eigenvalues of a
  /// > Symmetric Tridiagonal Matrix by the Method of Bisection." *Numerische Mathematik* 9, 1967,
  /// > pp. 386–393.
  func largest(_ count: Int) -> [Double] {
    let bound = norm
    let squares = beside.map { $0 * $0 }
    return stride(from: 0, to: count, by: 8).flatMap { first -> [Double] in
      var below = LaneRows.Lane(repeating: 0)
      for lane in 0..<8 { below[lane] = Double(size - 1 - min(first + lane, count - 1)) }
      var (low, high) = (LaneRows.Lane(repeating: -bound), LaneRows.Lane(repeating: bound))
      // Each step halves the range: 2 ‖T‖ shrinks below the last place of ‖T‖.
      for _ in 0..<60 {
        let middle = (low + high) / 2
        let isLow = negativePivots(middle, squares) .<= below
        low.replace(with: middle, where: isLow)
        high.replace(with: middle, where: .!isLow)
      }
      return (0..<min(8, count - first)).map { low[$0] }
    }
  }

  /// No eigenvalue is larger by magnitude (Gershgorin).
  var norm: Double {
    let sums = (0..<size).map { row in
      abs(diagonal[row]) + abs(beside[row]) + (row + 1 < size ? abs(beside[row + 1]) : 0)
    }
    return (sums.max() ?? 0) * 1.0625
  }

  private func negativePivots(
    _ shift: LaneRows.Lane, _ squares: [Double]
  ) -> LaneRows.Lane {
    let (least, one) = (LaneRows.Lane(repeating: Self.leastPivot), LaneRows.Lane(repeating: 1))
    var pivot = LaneRows.Lane(repeating: 1)
    var count = LaneRows.Lane(repeating: 0)
    for row in 0..<size {
      pivot = diagonal[row] - shift - squares[row] / pivot
      // A pivot of nothing counts as negative, and stays a number that can be divided by.
      pivot.replace(with: -least, where: (pivot .< least) .& (pivot .> -least))
      count.replace(with: count + one, where: pivot .< 0)
    }
    return count
  }

  /// Far below the last place of anything that counts; its quotients are still finite.
  private static var leastPivot: Double { 0x1p-500 }
}
