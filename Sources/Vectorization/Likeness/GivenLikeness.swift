import LabourMarket

/// How alike things are by vectors that came from elsewhere with their names.
struct GivenLikeness {
  /// Whether a vector was given for one of a thing's names.
  let isKnown: [Bool]
  /// The cosine of each two things after the mean was taken away, count × count.
  let cosines: [Double]

  /// - Parameter names: For each thing its names and aliases; the first that has a vector counts.
  init(_ vectors: NameVectors, of names: [[String]]) {
    var rowOf: [[UInt32]: Int] = [:]
    for (row, name) in vectors.names.enumerated() {
      let symbols = NormalizedText(name).symbols
      if rowOf[symbols] == nil { rowOf[symbols] = row }
    }
    let rows = names.map { names in
      names.lazy.compactMap { rowOf[NormalizedText($0).symbols] }.first
    }
    isKnown = rows.map { $0 != nil }
    let depth = vectors.dimensions
    let known = max(1, rows.count { $0 != nil })
    var mean = [Double](repeating: 0, count: depth)
    for row in rows.compactMap(\.self) {
      for position in 0..<depth {
        mean[position] += Double(vectors.values[row * depth + position]) / Double(known)
      }
    }
    cosines = normalizedProduct(
      rows.flatMap { row in
        row.map { row in
          (0..<depth).map { Double(vectors.values[row * depth + $0]) - mean[$0] }
        } ?? [Double](repeating: 0, count: depth)
      }, depth: depth)
  }
}
