/// How alike things of one kind are, 0...64; each is 64 to itself.
public struct Likeness: Hashable, Sendable {
  /// The number of things.
  public let count: Int
  /// count × count, symmetric.
  package let values: [UInt8]

  /// - Parameter value: For *a* > *b*, in parts of 1; two things are 0 to 63 of 64 alike.
  package init(count: Int, _ value: (Int, Int) -> Double) {
    self.count = count
    var values = [UInt8](repeating: 64, count: count * count)
    for a in 0..<count {
      for b in 0..<a {
        let likeness = UInt8(max(0, min(63, (value(a, b) * 64).rounded())))
        values[a * count + b] = likeness
        values[b * count + a] = likeness
      }
    }
    self.values = values
  }

  /// Values that were kept; nil where they are no square, or a thing isn't wholly like itself.
  package init?(values: [UInt8]) {
    let count = Int(Double(values.count).squareRoot())
    guard count * count == values.count, values.allSatisfy({ $0 <= 64 }),
      (0..<count).allSatisfy({ values[$0 * count + $0] == 64 })
    else { return nil }
    (self.count, self.values) = (count, values)
  }

  package subscript(a: Int, b: Int) -> Int { Int(values[a * count + b]) }
}

extension Likeness {
  /// Pairs of skills at least `floor` of 64 alike, the most alike first, then by position.
  package func pairs(from floor: Int) -> [(a: Int, b: Int, likeness: Int)] {
    (0..<count).flatMap { a in
      ((a + 1)..<max(a + 1, count)).compactMap { b in
        self[a, b] >= floor ? (a: a, b: b, likeness: self[a, b]) : nil
      }
    }.sorted { ($1.likeness, $0.a, $0.b) < ($0.likeness, $1.a, $1.b) }
  }
}
