/// A symmetric matrix turned, by reflections, into one with nothing beside three diagonals.
///
/// *A* = *Q T Qᵀ*, *Q* a product of *n* − 1 reflections 1 − *u uᵀ*/*h*. Each step takes the last
/// row that is left; the update by one step and the product with the next step's vector share a
/// pass over the matrix, which is what it costs.
///
/// > Source: R. S. Martin, C. Reinsch, J. H. Wilkinson. "Householder's Tridiagonalization of a
/// > Symmetric Matrix." *Numerische Mathematik* 11, 1968, pp. 181–195.
struct Tridiagonal {
  let size: Int
  private(set) var diagonal: [Double]
  /// For each row the number left of the diagonal; 0 for the first.
  private(set) var beside: [Double]
  /// For each row its reflection's vector: as many numbers as stand left of the diagonal.
  private var reflectors: LaneRows
  /// For each row 1/*h*; 0 where nothing is reflected.
  private var factors: [Double]

  /// - Parameter matrix: *n × n*, symmetric: the lower triangle is read. Squares of its numbers
  ///   must be neither too large nor too small.
  /// - Complexity: O(*n³*): 4/3 *n³* operations.
  init(_ matrix: [Double], size: Int) {
    self.size = size
    diagonal = (0..<size).map { matrix[$0 * size + $0] }
    beside = [Double](repeating: 0, count: size)
    factors = beside
    reflectors = LaneRows(count: size, depth: size)
    for row in 0..<size {
      for column in 0..<row { reflectors[row, column] = matrix[row * size + column] }
    }
    var last = Update(size)
    for row in (1..<max(1, size)).reversed() {
      apply(last, to: row)
      var next = Update(size)
      next.vector = reflect(row)
      update(rowsBefore: row, by: last, &next)
      next.finish(factor: factors[row])
      last = next
    }
    if size > 0 { diagonal[0] -= last.change(0) }
  }

  /// What a step takes from the rows that are left: *u qᵀ* + *q uᵀ*.
  private struct Update {
    /// *u*.
    var vector: LaneRows
    /// *A u*, then *q*.
    var product: LaneRows

    init(_ size: Int) {
      vector = LaneRows(count: 1, depth: size)
      product = vector
    }

    mutating func finish(factor: Double) {
      guard factor > 0 else { return }
      let share = LaneRows.product(vector.lanes.span, product.lanes.span) * factor * factor / 2
      for lane in product.lanes.indices {
        product.lanes[lane] = product.lanes[lane] * factor - vector.lanes[lane] * share
      }
    }

    func change(_ row: Int) -> Double { 2 * (vector[0, row] * product[0, row]) }
  }

  /// Takes the step before from one row.
  private mutating func apply(_ update: Update, to row: Int) {
    let (u, q) = (update.vector[0, row], update.product[0, row])
    for column in 0..<row {
      reflectors[row, column] -= q * update.vector[0, column] + u * update.product[0, column]
    }
    diagonal[row] -= update.change(row)
  }

  /// Reflects a row onto the number beside the diagonal; returns the reflection's vector.
  private mutating func reflect(_ row: Int) -> LaneRows {
    var vector = LaneRows(count: 1, depth: size)
    var rest = 0.0
    for column in 0..<row - 1 { rest += reflectors[row, column] * reflectors[row, column] }
    let pivot = reflectors[row, row - 1]
    beside[row] = pivot
    // Of less than that even the square root couldn't be divided by twice.
    guard rest > 0x1p-900 else { return vector }
    let length = (rest + pivot * pivot).squareRoot()
    beside[row] = pivot > 0 ? -length : length
    reflectors[row, row - 1] = pivot - beside[row]
    factors[row] = 1 / (length * (length + abs(pivot)))
    // Its own row is done with, so the vector stays there.
    for lane in 0..<reflectors.width {
      vector.lanes[lane] = reflectors.lanes[row * reflectors.width + lane]
    }
    return vector
  }

  /// Takes the step before from the first `count` rows and multiplies them with the next vector.
  private mutating func update(rowsBefore count: Int, by last: Update, _ next: inout Update) {
    let (u, q, v) = (last.vector.lanes.span, last.product.lanes.span, next.vector.lanes)
    var rows = reflectors.lanes.mutableSpan
    var y = next.product.lanes.mutableSpan
    for row in 0..<count {
      let start = row * v.count
      Self.update(&rows, start..<start + row / 8, row, u, q, v.span, &y)
    }
    for row in 0..<count {
      diagonal[row] -= last.change(row)
      next.product[0, row] += diagonal[row] * next.vector[0, row]
    }
  }

  /// Takes *u qᵀ* + *q uᵀ* from the part of a row that stands left of the diagonal, and adds to *y*
  /// what that part and its mirror image bring to the product with *v*.
  ///
  /// - Parameter whole: The row's lanes, but for the last, in which the diagonal falls.
  private static func update(
    _ rows: inout MutableSpan<LaneRows.Lane>, _ whole: Range<Int>, _ row: Int,
    _ u: Span<LaneRows.Lane>, _ q: Span<LaneRows.Lane>, _ v: Span<LaneRows.Lane>,
    _ y: inout MutableSpan<LaneRows.Lane>
  ) {
    let (last, place) = (whole.count, row % 8)
    let (ur, qr, vr) = (u[last][place], q[last][place], v[last][place])
    var sum = LaneRows.Lane.zero
    for lane in 0..<last {
      let value = rows[whole.lowerBound + lane] - (u[lane] * qr + q[lane] * ur)
      rows[whole.lowerBound + lane] = value
      sum += value * v[lane]
      y[lane] += value * vr
    }
    // From the diagonal on there is nothing, and nothing may come there.
    var value = rows[whole.upperBound] - (u[last] * qr + q[last] * ur)
    value.replace(with: 0, where: places .>= Double(place))
    rows[whole.upperBound] = value
    sum += value * v[last]
    y[last] += value * vr
    y[last][place] += LaneRows.total(sum)
  }

  private static let places = LaneRows.Lane(0, 1, 2, 3, 4, 5, 6, 7)

  /// Turns vectors of the three diagonals into vectors of the matrix.
  ///
  /// - Complexity: O(*n²*) for each.
  func turnBack(_ vectors: inout LaneRows) {
    let (width, count, reflectors) = (reflectors.width, vectors.count, reflectors.lanes.span)
    var lanes = vectors.lanes.mutableSpan
    for row in 1..<max(1, size) where factors[row] > 0 {
      let u = reflectors.extracting(row * width..<row * width + (row + 7) / 8)
      for vector in 0..<count {
        Self.reflect(&lanes, vector * width, by: u, factors[row])
      }
    }
  }

  private static func reflect(
    _ vectors: inout MutableSpan<LaneRows.Lane>, _ start: Int, by u: Span<LaneRows.Lane>,
    _ factor: Double
  ) {
    var sum = LaneRows.Lane.zero
    for lane in u.indices { sum += u[lane] * vectors[start + lane] }
    let share = LaneRows.total(sum) * factor
    for lane in u.indices { vectors[start + lane] -= u[lane] * share }
  }
}
