public import LabourMarket
import DenseKernels

/// Turns a district into rows of whole numbers and bits, as design and policy say.
///
/// The result depends on the arguments only, not on `threads`: workers own ranges of seekers and
/// their parts are joined by position.
///
/// - Parameters:
///   - threads: How many ranges are read at the same time, at least 1.
///   - progress: Called with the share that is done, 0...1.
public func vectorize(
  _ district: District, catalogue: Catalogue, policy: Policy, threads: Int,
  progress: @Sendable (Double) -> Void = { _ in }
) async throws(VectorizationError) -> Vectors {
  let compiled = try CompiledPolicy(policy)
  let reader = ProfileReader(catalogue, lexicon: Lexicon(catalogue))
  let stage = try SeekerStage(
    district, catalogue: catalogue, policy: policy, compiled: compiled, reader: reader)
  let ranges = split(district.seekers.count, into: max(1, threads) * 4)
  let parts = await joined(ranges, threads: max(1, threads), progress: progress) { range in
    stage.encode(range)
  }
  return stage.join(parts)
}

/// Contiguous ranges over `count` positions, sizes as even as can be.
func split(_ count: Int, into parts: Int) -> [Range<Int>] {
  (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
}

/// Runs `work` on each range, `threads` at a time, and returns the results by position.
func joined<Part: Sendable>(
  _ ranges: [Range<Int>], threads: Int, progress: @Sendable (Double) -> Void,
  _ work: @escaping @Sendable (Range<Int>) -> Part
) async -> [Part] {
  await withTaskGroup(of: (Int, Part).self) { group in
    var parts = [Part?](repeating: nil, count: ranges.count)
    var next = 0
    var done = 0
    while next < min(threads, ranges.count) {
      let slot = next
      group.addTask { (slot, work(ranges[slot])) }
      next += 1
    }
    while let (slot, part) = await group.next() {
      parts[slot] = part
      done += 1
      progress(Double(done) / Double(ranges.count))
      if next < ranges.count {
        let slot = next
        group.addTask { (slot, work(ranges[slot])) }
        next += 1
      }
    }
    return parts.map { $0! }
  }
}
