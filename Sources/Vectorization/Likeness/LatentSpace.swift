import DenseKernels

/// Things as whitened vectors of what they are found together with.
///
/// Positive pointwise mutual information of the counts, cut to its leading eigenvectors; each
/// direction counts the same (whitening), and the mean of all vectors is taken away, so that two
/// things which have nothing to do with each other stand about at right angles.
///
/// > Source: O. Levy, Y. Goldberg, I. Dagan. "Improving Distributional Similarity with Lessons
/// > Learned from Word Embeddings." *TACL* 3, 2015, pp. 211–225.
struct LatentSpace {
  /// Things × directions.
  private let rows: [Double]
  private let directions: Int

  /// - Parameters:
  ///   - weights: How much each two are found together, symmetric and not negative.
  ///   - directions: About how many directions to keep; the cut falls on the widest gap near it,
  ///     so that it doesn't part directions which arithmetic can't tell apart.
  init(_ weights: [Double], count: Int, directions: Int) {
    let most = min(count, directions * 5 / 4 + 1)
    let information = Self.information(weights, count: count)
    let space =
      count > 2 ? Eigenvectors(ofSymmetric: information, size: count, count: most) : nil
    let found = Self.cut(space?.values ?? [], near: directions)
    // Where nothing is found together with anything, all of it stands at the origin of a line.
    let kept = max(1, found)
    var rows = [Double](repeating: 0, count: count * kept)
    for direction in 0..<found {
      let vector = space!.vectors[direction * count..<(direction + 1) * count]
      let mean = vector.reduce(0, +) / Double(count)
      for (row, value) in vector.enumerated() { rows[row * kept + direction] = value - mean }
    }
    (self.rows, self.directions) = (rows, kept)
  }

  /// The cosine of each two things.
  var cosines: [Double] { normalizedProduct(rows, depth: directions) }

  /// The cosine of each two mixtures of things.
  ///
  /// - Parameter shares: Mixtures × things.
  func cosines(ofMixtures shares: [Double]) -> [Double] {
    let count = rows.count / directions
    var mixtures = [Double](repeating: 0, count: shares.count / count * directions)
    for mixture in 0..<shares.count / count {
      for thing in 0..<count where shares[mixture * count + thing] > 0 {
        let share = shares[mixture * count + thing]
        for direction in 0..<directions {
          mixtures[mixture * directions + direction] +=
            share * rows[thing * directions + direction]
        }
      }
    }
    return normalizedProduct(mixtures, depth: directions)
  }

  /// Positive pointwise mutual information.
  static func information(_ weights: [Double], count: Int) -> [Double] {
    let sums = (0..<count).map { row in
      weights[row * count..<(row + 1) * count].reduce(0, +)
    }
    let total = sums.reduce(0, +)
    var information = [Double](repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0..<count where weights[a * count + b] > 0 {
        let expected = sums[a] * sums[b] / total
        information[a * count + b] = max(0, naturalLogarithm(weights[a * count + b] / expected))
      }
    }
    return information
  }

  /// How many of the descending `values` to keep: those above 0, up to the widest gap within a
  /// quarter of `directions`.
  static func cut(_ values: [Double], near directions: Int) -> Int {
    let positive = values.prefix { $0 > 1e-9 * (values.first ?? 0) }.count
    guard positive > directions else { return positive }
    let window = max(1, directions * 3 / 4)..<min(positive, directions * 5 / 4 + 1)
    return window.max { values[$0 - 1] - values[$0] < values[$1 - 1] - values[$1] } ?? directions
  }
}

/// The cosine of each two rows; 0 where one is shorter than a millionth.
func normalizedProduct(_ rows: consuming [Double], depth: Int) -> [Double] {
  for start in stride(from: 0, to: rows.count, by: depth) {
    var square = 0.0
    for position in start..<(start + depth) { square += rows[position] * rows[position] }
    let length = square.squareRoot()
    for position in start..<(start + depth) {
      rows[position] = length > 1e-6 ? rows[position] / length : 0
    }
  }
  return productOfOwnRows(rows, depth: depth)
}
