internal import CMatchKernels

/// The opening side of one strategy, packed for the fused pass.
///
/// Never changes after it is made, so that workers may share it.
@safe public final class Panels: @unchecked Sendable {
  let handle: OpaquePointer
  /// The openings in the order of their slots.
  public let order: [Int32]

  /// - Parameters:
  ///   - order: Every opening once; neighbours should share columns and rules.
  ///   - place: For each column its place in a packed row; neighbours should occur together.
  public init(_ views: ViewRows, order: [Int32], place: [UInt16], setup: ListSetup) {
    precondition(order.count == setup.openings && views.fit.count == order.count, "All openings")
    precondition(place.count == views.fit.columns, "A place for each column")
    self.order = order
    let one = views.fit == views.appeal
    let bytes =
      views.fit.value.allSatisfy { (0...255).contains($0) }
      && views.appeal.value.allSatisfy { (0...255).contains($0) }
    let made = unsafe views.fit.withRows { fit in
      unsafe views.appeal.withRows { appeal in
        unsafe order.withUnsafeBufferPointer { order in
          unsafe place.withUnsafeBufferPointer { place in
            unsafe setup.requires.withUnsafeBufferPointer { requires in
              unsafe setup.latestStart.withUnsafeBufferPointer { latest in
                var input = unsafe match_panels_input(
                  openings: Int32(order.count), columns: Int32(place.count), views: one ? 1 : 2,
                  bytes: bytes ? 1 : 0, fit: fit, appeal: appeal, order: order.baseAddress,
                  place: place.baseAddress, words: Int32(setup.words),
                  requires: requires.baseAddress, latest: latest.baseAddress)
                return unsafe match_panels_new(&input)
              }
            }
          }
        }
      }
    }
    guard let made = unsafe made else { fatalError("No memory for the opening side") }
    unsafe handle = made
  }

  deinit { unsafe match_panels_free(handle) }
}

extension SparseRows {
  /// Lends the rows to C for the time of `body`.
  func withRows<Result>(_ body: (match_rows) -> Result) -> Result {
    unsafe starts.withUnsafeBufferPointer { starts in
      unsafe column.withUnsafeBufferPointer { column in
        unsafe value.withUnsafeBufferPointer { value in
          unsafe starts.withMemoryRebound(to: Int64.self) { starts in
            unsafe body(
              match_rows(
                starts: starts.baseAddress, column: column.baseAddress, value: value.baseAddress))
          }
        }
      }
    }
  }
}

extension ListWorker {
  /// Enters every pair of the current block, whose seekers are rows of `rows`, by the fused pass.
  ///
  /// Opening lists then count by slot of `panels.order`, which must be the same for all blocks.
  public mutating func rank(_ rows: SparseRows, against panels: Panels, kernel: Kernel) {
    let done = unsafe rows.withRows { rows in
      var rows = unsafe rows
      return unsafe match_worker_rank(handle, panels.handle, &rows, kernel.level)
    }
    precondition(done != 0, "No memory for a worker's scratch")
  }
}
