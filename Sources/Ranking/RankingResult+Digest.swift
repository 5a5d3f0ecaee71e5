internal import LabourMarket

extension RankingResult {
  /// A short name of the lists' contents: equal lists have equal digests.
  public var digest: String {
    var hash = Digest()
    for lists in [openings, seekers] {
      for start in lists.starts { hash.add(UInt64(start)) }
      for pair in lists.pairs {
        hash.add(UInt64(UInt32(bitPattern: pair.partner)))
        hash.add(UInt64(UInt32(bitPattern: pair.fit.value)))
        hash.add(UInt64(UInt32(bitPattern: pair.appeal.value)))
      }
    }
    let text = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

/// FNV-1a over 64-bit words, mixed at the end; names bytes, guards nothing.
struct Digest {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: UInt64) {
    state = (state ^ word) &* 0x0000_0100_0000_01B3
    state ^= state >> 32
  }

  var value: UInt64 { (state ^ (state >> 29)) &* 0x9E37_79B9_7F4A_7C15 }
}
