/// Texts as vectors of character n-grams, weighed by how rare each is in a set of documents.
struct GramSpace: Sendable {
  private var positions: [UInt64: Int32] = [:]
  private let rarity: [Float]
  /// N-gram lengths within runs of Latin letters; other scripts use 1 and 2.
  private let latin: ClosedRange<Int>
  /// Whether the start and the end of a run count as symbols: "师" at the end is another thing.
  private let marksEnds: Bool

  init(
    _ documents: [String], latin: ClosedRange<Int> = 1...2, isDamped: Bool = false,
    marksEnds: Bool = false
  ) {
    var positions: [UInt64: Int32] = [:]
    var frequencies: [Int] = []
    for document in documents {
      for gram in Self.grams(document, latin, marksEnds).keys.sorted() {
        if let position = positions[gram] {
          frequencies[Int(position)] += 1
        } else {
          positions[gram] = Int32(frequencies.count)
          frequencies.append(1)
        }
      }
    }
    (self.positions, self.latin, self.marksEnds) = (positions, latin, marksEnds)
    rarity = rarities(frequencies, count: documents.count, floor: 1, isDamped: isDamped)
  }

  var features: Int { rarity.count }

  func vector(_ text: String) -> SparseVector {
    var counts: [Int32: Float] = [:]
    for (gram, count) in Self.grams(text, latin, marksEnds) {
      if let position = positions[gram] { counts[position] = count }
    }
    return SparseVector(counts) { rarity[Int($0)] }
  }

  /// Neither is a symbol of a word.
  private static let start: UInt32 = 0x5E
  private static let end: UInt32 = 0x24

  /// Up to four symbols a gram, 16 bits each, so that no two grams of one script collide.
  private static func grams(
    _ text: String, _ latin: ClosedRange<Int>, _ marksEnds: Bool
  ) -> [UInt64: Float] {
    var counts: [UInt64: Float] = [:]
    let isWord = { (symbol: UInt32) in
      CleanTitle.isWord(symbol) || symbol == 0x2B || symbol == 0x23
    }
    for run in CleanTitle.folded(text).split(whereSeparator: { !isWord($0) }) {
      let lengths = run.allSatisfy { $0 < 0x250 } ? latin : 1...2
      let run = marksEnds ? [Self.start] + run + [Self.end] : Array(run)
      for length in lengths where length <= run.count {
        for start in 0...(run.count - length) {
          var key: UInt64 = 0
          for symbol in run[start..<(start + length)] { key = key << 16 | UInt64(symbol & 0xFFFF) }
          counts[key, default: 0] += 1
        }
      }
    }
    return counts
  }
}
