/// Rows of numbers in lanes of eight, each row filled up with zeros.
///
/// Inner products add lane by lane and then the lanes in one order, so that they are the same
/// bits whatever vectors the machine has: nothing is fused, nothing reordered.
struct LaneRows: Sendable {
  typealias Lane = SIMD8<Double>

  let count: Int
  /// Lanes a row.
  let width: Int
  var lanes: [Lane]

  /// Zeros.
  init(count: Int, depth: Int) {
    (self.count, width) = (count, (depth + 7) / 8)
    lanes = [Lane](repeating: .zero, count: count * width)
  }

  /// - Parameter values: *count × depth*.
  init(_ values: [Double], depth: Int) {
    self.init(count: depth > 0 ? values.count / depth : 0, depth: depth)
    for row in 0..<count {
      for column in 0..<depth { self[row, column] = values[row * depth + column] }
    }
  }

  subscript(row: Int, column: Int) -> Double {
    get { lanes[row * width + column / 8][column % 8] }
    set { lanes[row * width + column / 8][column % 8] = newValue }
  }

  /// A row, without what it is filled up with.
  func row(_ row: Int, depth: Int) -> [Double] { (0..<depth).map { self[row, $0] } }

  /// The inner product of the first `width` lanes of two rows of one or two matrices.
  static func product(_ a: Span<Lane>, _ b: Span<Lane>) -> Double {
    var sum = Lane.zero
    for lane in a.indices { sum += a[lane] * b[lane] }
    return total(sum)
  }

  /// The sum of a lane's numbers, by pairs.
  static func total(_ lane: Lane) -> Double {
    let four = lane.lowHalf + lane.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
}

/// The inner product of each two rows of `a` (*n × k*): *n × n*, symmetric, the same bits on any
/// machine.
///
/// - Complexity: O(*n² k*).
public func productOfOwnRows(_ a: [Double], depth: Int) -> [Double] {
  precondition(depth > 0 && a.count % depth == 0, "Rows of one depth")
  let rows = LaneRows(a, depth: depth)
  let (count, width) = (rows.count, rows.width)
  var product = [Double](repeating: 0, count: count * count)
  let lanes = rows.lanes.span
  for i in 0..<count {
    let own = lanes.extracting(i * width..<(i + 1) * width)
    for j in 0...i {
      let value = LaneRows.product(own, lanes.extracting(j * width..<(j + 1) * width))
      (product[i * count + j], product[j * count + i]) = (value, value)
    }
  }
  return product
}
