internal import CMatchKernels
private import Dispatch
private import Synchronization

/// Room for the lists of many owners, which several workers fill at once, each its own owners.
///
/// It is only ever lent for the time of a call, and can't be copied: nobody can keep it for longer.
@safe public struct ListStore: ~Copyable, @unchecked Sendable {
  let plain: match_store
}

/// Lists that follow each other, and how many partners the rules allow each owner.
public struct FilledLists<Line> {
  /// Where each owner's list starts in `lines`, and, last, where the last one ends.
  public var starts: [Int]
  public var lines: [Line]
  /// Zeros where the kernel doesn't count.
  public var allowed: [Int32]
}

/// The lists of `owners`, at most `limit` lines each, that `fill` leaves in the store.
///
/// The lists are written once, to where they stay: only the gaps of short ones are closed.
///
/// - Precondition: A `Line` is three `Int32`: partner, fit, appeal.
public func makeLists<Line: BitwiseCopyable>(
  of line: Line.Type, owners: Int, limit: Int, fill: (borrowing ListStore) -> Void
) -> FilledLists<Line> {
  precondition(MemoryLayout<Line>.stride == MemoryLayout<match_pair>.stride, "A line's layout")
  var starts = [Int](repeating: 0, count: owners + 1)
  var lengths = [Int32](repeating: 0, count: owners)
  var allowed = [Int32](repeating: 0, count: owners)
  let lines = unsafe [Line](unsafeUninitializedCapacity: max(1, owners * limit)) { lines, count in
    let bytes = owners * limit * MemoryLayout<Line>.stride
    // Few megabytes aren't worth it: finding a huge page can take longer than faults of small ones.
    if bytes >= 16 << 20 { unsafe match_prepare(lines.baseAddress, Int64(bytes)) }
    unsafe lines.withMemoryRebound(to: match_pair.self) { pairs in
      unsafe lengths.withUnsafeMutableBufferPointer { lengths in
        unsafe allowed.withUnsafeMutableBufferPointer { allowed in
          let store = unsafe ListStore(
            plain: match_store(
              owners: Int64(owners), limit: Int32(limit), pairs: pairs.baseAddress,
              lengths: lengths.baseAddress, allowed: allowed.baseAddress))
          fill(store)
          count = starts.closeGaps(of: store)
        }
      }
    }
  }
  return FilledLists(starts: starts, lines: lines, allowed: allowed)
}

/// Shares 0..<count between threads.
public func concurrently(
  _ count: Int, threads: Int, _ body: @Sendable (Range<Int>) -> Void
) {
  let share = max(1, (count + max(1, threads) - 1) / max(1, threads))
  DispatchQueue.concurrentPerform(iterations: (count + share - 1) / share) { part in
    body(part * share..<min((part + 1) * share, count))
  }
}

extension [Int] {
  fileprivate mutating func closeGaps(of store: borrowing ListStore) -> Int {
    unsafe withUnsafeMutableBufferPointer { starts in
      unsafe starts.withMemoryRebound(to: Int64.self) { starts in
        var plain = unsafe store.plain
        return unsafe Int(match_store_close_gaps(&plain, starts.baseAddress))
      }
    }
  }
}

extension ListWorker {
  /// Writes the lists of the block's seekers to their places.
  public mutating func keepSeekers(in store: borrowing ListStore) {
    var plain = unsafe store.plain
    unsafe match_worker_keep_seekers(handle, &plain)
  }

  /// What this worker has seen of the best of the openings in `slots`, one list after the other.
  public mutating func openingLists<Line: BitwiseCopyable>(
    of line: Line.Type, slots: [Int32]
  ) -> FilledLists<Line> {
    makeLists(of: line, owners: slots.count, limit: setup.openingLimit) { store in
      for (owner, slot) in slots.enumerated() { write(slot, to: owner, of: store) }
    }
  }

  private mutating func write(_ slot: Int32, to owner: Int, of store: borrowing ListStore) {
    precondition((0..<Int32(setup.openings)).contains(slot), "No such opening")
    let list = unsafe store.plain.pairs + owner * setup.openingLimit
    unsafe store.plain.lengths[owner] = match_worker_opening(handle, slot, list)
    unsafe store.plain.allowed[owner] = match_worker_allowed_seekers(handle, slot)
  }
}

/// The results for 0..<count, made on several threads and joined by position.
///
/// - Parameter make: Returns a result for each position of its range.
public func inParts<Result: Sendable>(
  _ count: Int, threads: Int, _ make: @Sendable (Range<Int>) -> [Result]
) -> [Result] {
  let parts = Mutex<[Int: [Result]]>([:])
  concurrently(count, threads: threads) { range in
    let made = make(range)
    parts.withLock { $0[range.lowerBound] = made }
  }
  return parts.withLock { $0.sorted { $0.key < $1.key }.flatMap(\.value) }
}
