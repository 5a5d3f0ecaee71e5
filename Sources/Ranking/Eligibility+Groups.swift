internal import LabourMarket

/// Rows of bits that occur several times, kept once.
struct SignatureGroups {
  /// For each row, its group.
  var groupOf: [Int32] = []
  /// Groups × words, in order of first occurrence.
  var bits: [UInt64] = []
  var count = 0
  let words: Int

  /// - Complexity: O(rows × words), by a table with open addressing.
  init(_ rows: [UInt64], count rowCount: Int, words: Int) {
    self.words = words
    groupOf.reserveCapacity(rowCount)
    var table = [Int32](repeating: -1, count: 1024)
    for row in 0..<rowCount {
      if count * 2 >= table.count { grow(&table) }
      let base = row * words
      var place = Self.hash(rows, base, words) & (table.count - 1)
      while table[place] >= 0 && !isGroup(Int(table[place]), rows, base) {
        place = (place + 1) & (table.count - 1)
      }
      if table[place] < 0 {
        table[place] = Int32(count)
        for word in 0..<words { bits.append(rows[base + word]) }
        count += 1
      }
      groupOf.append(table[place])
    }
  }

  private static func hash(_ rows: [UInt64], _ base: Int, _ words: Int) -> Int {
    var mixed: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in 0..<words {
      mixed = (mixed ^ rows[base + word]) &* 0x94D0_49BB_1331_11EB
      mixed ^= mixed >> 31
    }
    return Int(truncatingIfNeeded: mixed >> 1)
  }

  private func isGroup(_ group: Int, _ rows: [UInt64], _ base: Int) -> Bool {
    for word in 0..<words where bits[group * words + word] != rows[base + word] { return false }
    return true
  }

  private func grow(_ table: inout [Int32]) {
    table = [Int32](repeating: -1, count: table.count * 4)
    for group in 0..<count {
      var place = Self.hash(bits, group * words, words) & (table.count - 1)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(group)
    }
  }

  /// Whether `offers`' group has every bit that this side's group requires.
  func isMet(_ group: Int, by offers: SignatureGroups, _ other: Int) -> Bool {
    for word in 0..<words {
      let missing = bits[group * words + word] & ~offers.bits[other * words + word]
      if missing != 0 { return false }
    }
    return true
  }
}

/// How many members of each group are due by each of some days.
struct DayCounts {
  private let width: Int
  /// Groups × (days + 1): members by the first of the days that isn't before their own.
  private var counts: [Int32]
  /// The same without zeros: where each group's entries start, their days and counts.
  private var starts: [Int] = [0]
  private var entries: [(day: Int32, count: Int32)] = []

  init(_ members: [Int32], of groups: SignatureGroups, days: [Int32]) {
    width = days.count + 1
    counts = [Int32](repeating: 0, count: groups.count * width)
    for (member, day) in members.enumerated() {
      counts[Int(groups.groupOf[member]) * width + Self.place(of: day, in: days)] += 1
    }
    for group in 0..<groups.count {
      for day in 0..<width where counts[group * width + day] > 0 {
        entries.append((Int32(day), counts[group * width + day]))
      }
      starts.append(entries.count)
    }
  }

  /// The first place in ascending `days` that isn't before `day`.
  static func place(of day: Int32, in days: [Int32]) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The days on which members of `group` are due, and how many.
  func members(_ group: Int) -> ArraySlice<(day: Int32, count: Int32)> {
    entries[starts[group]..<starts[group + 1]]
  }

  /// For each day the members of `group` who are due on it or before.
  func sums(_ group: Int) -> [Int32] {
    var sum: Int32 = 0
    return (0..<width).map { day in
      sum += counts[group * width + day]
      return sum
    }
  }
}
