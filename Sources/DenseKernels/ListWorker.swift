private import CMatchKernels

/// What every worker must know of the opening side.
public struct ListSetup: Sendable {
  /// The number of openings.
  public var openings: Int
  /// 64-bit words a row of `requires` and of the seekers' offers.
  public var words: Int
  /// Openings × words: the bits that a seeker must offer.
  public var requires: [UInt64]
  /// For each opening the last day number on which a seeker may become available.
  public var latestStart: [Int32]
  /// Parts of fit and of appeal in the points by which openings' lists are ordered.
  public var mixFit: Int32
  public var mixAppeal: Int32
  /// The most lines of an opening's list, and of a seeker's.
  public var openingLimit: Int
  public var seekerLimit: Int
  /// The most seekers a block can have.
  public var block: Int
  /// Seekers that all workers see together, to guess bars from the first of them; 0 never to guess.
  public var expected: Int
  /// Whether few pairs will enter opening lists.
  public var few = false

  public init(
    openings: Int, words: Int, requires: [UInt64], latestStart: [Int32], mixFit: Int32,
    mixAppeal: Int32, openingLimit: Int, seekerLimit: Int, block: Int, expected: Int
  ) {
    precondition(requires.count == openings * words && latestStart.count == openings, "Rules")
    precondition(openingLimit >= 0 && seekerLimit >= 0 && block > 0, "Sizes")
    (self.openings, self.words) = (openings, words)
    (self.requires, self.latestStart) = (requires, latestStart)
    (self.mixFit, self.mixAppeal) = (mixFit, mixAppeal)
    (self.openingLimit, self.seekerLimit, self.block) = (openingLimit, seekerLimit, block)
    self.expected = expected
  }
}

/// The bounded lists of one worker: of every opening, and of the seekers of its current block.
///
/// A list keeps the best by score, ties to the lower partner; a pair enters only where the rules
/// allow it and it has points in some view.
@safe public struct ListWorker: ~Copyable {
  let handle: OpaquePointer
  let setup: ListSetup
  private(set) var blockCount = 0

  public init(_ setup: ListSetup) {
    self.setup = setup
    let made = unsafe setup.requires.withUnsafeBufferPointer { requires in
      unsafe setup.latestStart.withUnsafeBufferPointer { latest in
        var plain = unsafe match_setup(
          openings: Int32(setup.openings), words: Int32(setup.words),
          requires: requires.baseAddress, latest: latest.baseAddress,
          mix_fit: setup.mixFit, mix_appeal: setup.mixAppeal,
          opening_limit: Int32(setup.openingLimit), seeker_limit: Int32(setup.seekerLimit),
          block: Int32(setup.block), expected: Int64(setup.expected), few: setup.few ? 1 : 0)
        return unsafe match_worker_new(&plain)
      }
    }
    guard let made = unsafe made else { fatalError("No memory for a worker's lists") }
    unsafe handle = made
  }

  deinit { unsafe match_worker_free(handle) }

  /// Starts a block of seekers.
  ///
  /// - Parameters:
  ///   - offers: A row of words for each seeker of the block.
  ///   - available: A day for each.
  public mutating func begin(
    seekers: [Int32], offers: [UInt64], available: [Int32]
  ) {
    precondition(seekers.count <= setup.block, "The block is too large")
    precondition(offers.count == seekers.count * setup.words, "A row of bits for each seeker")
    precondition(available.count == seekers.count, "A day for each seeker")
    blockCount = seekers.count
    unsafe seekers.withUnsafeBufferPointer { positions in
      unsafe offers.withUnsafeBufferPointer { bits in
        unsafe available.withUnsafeBufferPointer { days in
          unsafe match_worker_begin(
            handle, positions.baseAddress, Int32(positions.count), bits.baseAddress,
            days.baseAddress)
        }
      }
    }
  }

  /// Sets the mixed score below which a pair isn't wanted in each opening's list.
  public mutating func setBars(_ bars: [Int32]) {
    precondition(bars.count == setup.openings, "A bar for each opening")
    unsafe bars.withUnsafeBufferPointer { unsafe match_worker_set_bars(handle, $0.baseAddress) }
  }

  /// Enters tiles of both views: the block's rows from `first` on against `openings`.
  public mutating func scan(
    fit: borrowing ScoreTile, appeal: borrowing ScoreTile, first: Int, openings: [Int32]
  ) {
    precondition(fit.rows == appeal.rows && fit.columns == appeal.columns, "Tiles of one shape")
    precondition(first + fit.rows <= blockCount && fit.columns == openings.count, "Tile's place")
    let (rows, columns) = (Int32(fit.rows), Int32(fit.columns))
    unsafe fit.scores.withUnsafeBufferPointer { f in
      unsafe appeal.scores.withUnsafeBufferPointer { a in
        unsafe openings.withUnsafeBufferPointer { positions in
          unsafe match_worker_scan(
            handle, f.baseAddress, a.baseAddress, columns, Int32(first), rows,
            positions.baseAddress, columns)
        }
      }
    }
  }

  /// The mixed score below which an opening's list lacks pairs; nil where it lacks none that matter.
  public func guess(of opening: Int) -> Int32? {
    precondition((0..<setup.openings).contains(opening), "No such opening")
    let guess = unsafe match_worker_guess(handle, Int32(opening))
    return guess == .min ? nil : guess
  }
}
