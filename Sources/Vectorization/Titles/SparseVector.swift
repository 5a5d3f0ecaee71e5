import DenseKernels

/// Features and their weights, features ascending; usually of length 1.
struct SparseVector: Hashable, Sendable {
  var features: [Int32] = []
  var weights: [Float] = []

  /// Weighs counts by `weigh` and makes the length 1.
  init(_ counts: [Int32: Float], weigh: (Int32) -> Float) {
    features = counts.keys.sorted()
    weights = features.map { counts[$0]! * weigh($0) }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { weights = weights.map { $0 / length } }
  }
}

/// Vectors by feature, to multiply one vector with all of them.
struct FeatureIndex: Sendable {
  private let starts: [Int]
  private let owners: [Int32]
  private let weights: [Float]
  let count: Int

  init(_ vectors: [SparseVector], features: Int) {
    var sizes = [Int](repeating: 0, count: features + 1)
    for vector in vectors { for feature in vector.features { sizes[Int(feature) + 1] += 1 } }
    for feature in 0..<features { sizes[feature + 1] += sizes[feature] }
    var next = sizes
    var owners = [Int32](repeating: 0, count: sizes[features])
    var weights = [Float](repeating: 0, count: sizes[features])
    for (owner, vector) in vectors.enumerated() {
      for (feature, weight) in zip(vector.features, vector.weights) {
        owners[next[Int(feature)]] = Int32(owner)
        weights[next[Int(feature)]] = weight
        next[Int(feature)] += 1
      }
    }
    (starts, self.owners, self.weights, count) = (sizes, owners, weights, vectors.count)
  }

  /// Adds `scale` times the inner product with each vector to `scores`.
  func addProducts(with vector: SparseVector, scale: Float, to scores: inout [Float]) {
    for (feature, weight) in zip(vector.features, vector.weights) {
      for position in starts[Int(feature)]..<starts[Int(feature) + 1] {
        scores[Int(owners[position])] += scale * weight * weights[position]
      }
    }
  }
}

/// Rarity of each feature over `count` documents: ln((1 + count) / (1 + df)) + `floor`.
///
/// - Parameter isDamped: Whether it counts only to the power of three quarters.
func rarities(
  _ frequencies: [Int], count: Int, floor: Double, isDamped: Bool = false
) -> [Float] {
  frequencies.map {
    let rarity = naturalLogarithm(Double(1 + count) / Double(1 + $0)) + floor
    let root = rarity.squareRoot()
    return Float(isDamped ? root * root.squareRoot() : rarity)
  }
}
