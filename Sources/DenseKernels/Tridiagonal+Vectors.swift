extension Tridiagonal {
  /// A unit vector for each of `values`, at right angles to each other.
  ///
  /// By inverse iteration from fixed random vectors, each kept at right angles to those before it,
  /// so that equal eigenvalues get different vectors.
  ///
  /// - Parameter values: Eigenvalues, equal ones next to each other.
  /// - Complexity: O(*n c²*) for *c* values.
  func vectors(of values: [Double]) -> LaneRows {
    var vectors = LaneRows(count: values.count, depth: size)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for (index, value) in values.enumerated() {
      let elimination = Elimination(self, minus: value)
      var vector = (0..<size).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 12) * 0x1p-52 - 0.5
      }
      // One step is nearly always enough; the others are for neighbours that are hardly apart.
      for _ in 0..<3 {
        elimination.solve(&vector)
        vectors.setUnit(vector, at: index)
        vector = vectors.row(index, depth: size)
      }
    }
    return vectors
  }

  /// *T* − λ as triangles, with the larger pivot of two rows first.
  private struct Elimination {
    /// The upper triangle's three diagonals, and what each row takes from the one above it.
    private var first, second, third, taken: [Double]
    private var isSwapped: [Bool]

    init(_ matrix: borrowing Tridiagonal, minus value: Double) {
      let size = matrix.size
      let least = max(matrix.norm, 1) * 0x1p-53
      first = matrix.diagonal.map { $0 - value }
      second = (0..<size).map { $0 + 1 < size ? matrix.beside[$0 + 1] : 0 }
      third = [Double](repeating: 0, count: size)
      taken = third
      isSwapped = [Bool](repeating: false, count: size)
      for row in 0..<max(0, size - 1) {
        let below = matrix.beside[row + 1]
        if abs(first[row]) >= abs(below) {
          if abs(first[row]) < least { first[row] = least }
          taken[row] = below / first[row]
          first[row + 1] -= taken[row] * second[row]
        } else {
          isSwapped[row] = true
          taken[row] = first[row] / below
          (first[row], second[row], first[row + 1]) = (
            below, first[row + 1], second[row] - taken[row] * first[row + 1]
          )
          (third[row], second[row + 1]) = (second[row + 1], -taken[row] * second[row + 1])
        }
      }
      if size > 0, abs(first[size - 1]) < least { first[size - 1] = least }
    }

    func solve(_ vector: inout [Double]) {
      let size = vector.count
      for row in 0..<max(0, size - 1) {
        if isSwapped[row] { vector.swapAt(row, row + 1) }
        vector[row + 1] -= taken[row] * vector[row]
      }
      for row in (0..<size).reversed() {
        var rest = vector[row]
        if row + 1 < size { rest -= second[row] * vector[row + 1] }
        if row + 2 < size { rest -= third[row] * vector[row + 2] }
        vector[row] = rest / first[row]
      }
    }
  }
}

extension LaneRows {
  /// Sets row `index` to `values`, at right angles to the rows before it and of length 1.
  fileprivate mutating func setUnit(_ values: [Double], at index: Int) {
    let largest = values.reduce(0) { max($0, abs($1)) }
    for (column, value) in values.enumerated() { self[index, column] = value / largest }
    let width = width
    var all = lanes.mutableSpan
    // Twice, since what the first time leaves of nearly the same directions isn't exact.
    for _ in 0..<2 {
      for row in 0..<index { Self.part(&all, index, from: row, width) }
    }
    let own = index * width..<(index + 1) * width
    let length = Self.product(lanes.span.extracting(own), lanes.span.extracting(own)).squareRoot()
    for lane in own { lanes[lane] /= length }
  }

  /// Takes from row `index` its share of row `other`, which has length 1.
  private static func part(
    _ all: inout MutableSpan<Lane>, _ index: Int, from other: Int, _ width: Int
  ) {
    let (own, former) = (index * width, other * width)
    var sum = Lane.zero
    for lane in 0..<width { sum += all[own + lane] * all[former + lane] }
    let share = total(sum)
    for lane in 0..<width { all[own + lane] -= all[former + lane] * share }
  }
}
