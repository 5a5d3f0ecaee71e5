import DenseKernels

/// Measures of one ranked list against what is known to be right.
public enum RankingQuality {
  /// The mean, over the relevant items, of the precision at each one's rank.
  ///
  /// - Parameters:
  ///   - relevant: Whether the item at each rank is relevant, the best rank first.
  ///   - total: How many relevant items there are, listed or not.
  public static func averagePrecision(_ relevant: [Bool], total: Int) -> Double {
    var (hits, sum) = (0, 0.0)
    for (rank, isRelevant) in relevant.enumerated() where isRelevant {
      hits += 1
      sum += Double(hits) / Double(rank + 1)
    }
    return total > 0 ? sum / Double(total) : 0
  }

  /// One over the rank of the first relevant item, 0 where there is none.
  public static func reciprocalRank(_ relevant: [Bool]) -> Double {
    relevant.firstIndex(of: true).map { 1 / Double($0 + 1) } ?? 0
  }

  public static func recall(_ relevant: [Bool], total: Int, at limit: Int) -> Double {
    total > 0 ? Double(relevant.prefix(limit).count { $0 }) / Double(total) : 0
  }

  /// Normalised discounted cumulative gain of the first `limit` items; gains count as they are.
  ///
  /// > Source: K. Järvelin, J. Kekäläinen. "Cumulated Gain-Based Evaluation of IR Techniques."
  /// > *ACM Transactions on Information Systems* 20(4), 2002, pp. 422–446.
  public static func ndcg(_ gains: [Double], at limit: Int) -> Double {
    func discounted(_ gains: ArraySlice<Double>) -> Double {
      // The base of the logarithm cancels out.
      gains.enumerated().reduce(0) {
        $0 + $1.element / naturalLogarithm(Double($1.offset + 2))
      }
    }
    let ideal = discounted(gains.sorted(by: >).prefix(limit))
    return ideal > 0 ? discounted(gains.prefix(limit)) / ideal : 0
  }
}

/// A mean over queries with the interval that 95 % of resamplings fall into.
public struct Estimate: Hashable, Sendable {
  public let mean: Double
  public let low: Double
  public let high: Double

  /// Percentile bootstrap over 1000 resamplings with a fixed seed.
  public init(_ values: [Double]) {
    guard !values.isEmpty else {
      (mean, low, high) = (0, 0, 0)
      return
    }
    var state: UInt64 = 0x9E37_79B9
    let means = (0..<1000).map { _ in
      var sum = 0.0
      for _ in values.indices {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        sum += values[Int((state >> 33) % UInt64(values.count))]
      }
      return sum / Double(values.count)
    }.sorted()
    mean = values.reduce(0, +) / Double(values.count)
    (low, high) = (means[24], means[974])
  }
}
