package import LabourMarket

/// How alike things of one kind are, 0...64; each is 64 to itself.
package struct Likeness: Hashable, Sendable {
  package let count: Int
  /// count × count, symmetric.
  private var values: [UInt8]

  package init(count: Int, _ value: (Int, Int) -> Double) {
    self.count = count
    values = [UInt8](repeating: 64, count: count * count)
    for a in 0..<count {
      for b in 0..<a {
        let likeness = UInt8(max(0, min(63, (value(a, b) * 64).rounded())))
        values[a * count + b] = likeness
        values[b * count + a] = likeness
      }
    }
  }

  package subscript(a: Int, b: Int) -> Int { Int(values[a * count + b]) }
}

extension Likeness {
  /// Skills are alike where the same occupations need them and where their names share words.
  package static func ofSkills(_ catalogue: Catalogue) -> Likeness {
    let (vectors, _) = occupationVectors(catalogue)
    let names = catalogue.skills.map { CharacterPairs($0.name.chinese) }
    return Likeness(count: names.count) { a, b in
      let (left, right) = (catalogue.skills[a], catalogue.skills[b])
      guard left.kind == right.kind || left.family == right.family else { return 0 }
      let shared = cosine(vectors[a], vectors[b])
      let named = names[a].likeness(to: names[b])
      return (left.family == right.family ? 1 : 0.4) * (0.5 * shared + 0.5 * named)
    }
  }

  /// Occupations are alike where they need the same skills and where their names share words.
  package static func ofOccupations(_ catalogue: Catalogue) -> Likeness {
    let (_, vectors) = occupationVectors(catalogue)
    let names = catalogue.occupations.map { CharacterPairs($0.name.chinese) }
    return Likeness(count: names.count) { a, b in
      let (left, right) = (catalogue.occupations[a], catalogue.occupations[b])
      let shared = cosine(vectors[a], vectors[b])
      let named = names[a].likeness(to: names[b])
      return (left.family == right.family ? 1 : 0.6) * (0.7 * shared + 0.3 * named)
    }
  }

  /// Pairs of skills at least `floor` of 64 alike, the most alike first, then by position.
  package func pairs(from floor: Int) -> [(a: Int, b: Int, likeness: Int)] {
    (0..<count).flatMap { a in
      ((a + 1)..<max(a + 1, count)).compactMap { b in
        self[a, b] >= floor ? (a: a, b: b, likeness: self[a, b]) : nil
      }
    }.sorted { ($1.likeness, $0.a, $0.b) < ($0.likeness, $1.a, $1.b) }
  }

  /// Skills by the occupations that need them, and occupations by the skills they need.
  private static func occupationVectors(
    _ catalogue: Catalogue
  ) -> (skills: [[Double]], occupations: [[Double]]) {
    let skillPositions = Dictionary(
      catalogue.skills.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let occupationPositions = Dictionary(
      catalogue.occupations.enumerated().map { ($1.code, $0) },
      uniquingKeysWith: { first, _ in first })
    let (width, height) = (catalogue.occupations.count, catalogue.skills.count)
    var skills = [[Double]](repeating: [Double](repeating: 0, count: width), count: height)
    var occupations = [[Double]](repeating: [Double](repeating: 0, count: height), count: width)
    for link in catalogue.occupationSkills {
      guard let skill = skillPositions[link.skill],
        let occupation = occupationPositions[link.occupation]
      else { continue }
      skills[skill][occupation] = Double(link.weight)
      occupations[occupation][skill] = Double(link.weight)
    }
    return (skills, occupations)
  }

  private static func cosine(_ a: [Double], _ b: [Double]) -> Double {
    var (dot, left, right) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      dot += x * y
      left += x * x
      right += y * y
    }
    return left > 0 && right > 0 ? dot / (left * right).squareRoot() : 0
  }
}

/// A name's characters and neighbouring pairs of them.
struct CharacterPairs {
  private let grams: Set<UInt64>

  init(_ name: String) {
    let symbols = NormalizedText(name).symbols
    var grams = Set(symbols.map(UInt64.init))
    for (a, b) in zip(symbols, symbols.dropFirst()) { grams.insert(UInt64(a) << 32 | UInt64(b)) }
    self.grams = grams
  }

  /// Dice's coefficient, 0...1.
  func likeness(to other: CharacterPairs) -> Double {
    let total = grams.count + other.grams.count
    return total == 0 ? 0 : 2 * Double(grams.intersection(other.grams).count) / Double(total)
  }
}
