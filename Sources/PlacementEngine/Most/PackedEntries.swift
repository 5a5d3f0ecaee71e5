/// A number and a position in one word, so that one comparison orders a heap: the number decides,
/// then the position.
///
/// Positions take as many of the 64 bits as the largest needs, numbers the rest; `MarketSize` says
/// which markets that is enough for.
struct PackedEntries {
  private let shift: UInt64
  private let mask: UInt64

  /// - Parameter positions: How many there are, counted from 0.
  init(positions: Int) {
    shift = UInt64(Int.bitWidth - max(0, positions - 1).leadingZeroBitCount)
    mask = 1 << shift - 1
  }

  /// - Precondition: `number` is at least 0 and fits.
  @inline(__always) func entry(_ number: Int64, _ position: Int) -> UInt64 {
    UInt64(number) &<< shift | UInt64(position)
  }

  @inline(__always) func number(of entry: UInt64) -> Int64 { Int64(entry &>> shift) }

  @inline(__always) func position(of entry: UInt64) -> Int { Int(entry & mask) }
}
