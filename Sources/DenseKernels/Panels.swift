internal import CMatchKernels

/// The opening side of one strategy, packed for the fused pass.
///
/// Never changes after it is made, so that workers may share it.
@safe public final class Panels: @unchecked Sendable {
  let handle: OpaquePointer
  /// The openings in the order of their slots.
  public let order: [Int32]
  let columns: Int

  /// - Parameters:
  ///   - order: Every opening once; neighbours should share columns and rules.
  public init(_ views: ViewRows, order: [Int32], setup: ListSetup) {
    precondition(order.count == setup.openings && views.fit.count == order.count, "All openings")
    precondition(views.appeal.columns == views.fit.columns, "Both views share columns")
    let columns = views.fit.columns
    (self.order, self.columns) = (order, columns)
    let one = views.fit == views.appeal
    let bytes =
      views.fit.value.allSatisfy { (0...255).contains($0) }
      && views.appeal.value.allSatisfy { (0...255).contains($0) }
    let made = unsafe views.fit.withRows { fit in
      unsafe views.appeal.withRows { appeal in
        unsafe order.withUnsafeBufferPointer { order in
          unsafe setup.requires.withUnsafeBufferPointer { requires in
            unsafe setup.latestStart.withUnsafeBufferPointer { latest in
              var input = unsafe match_panels_input(
                openings: Int32(order.count), columns: Int32(columns), views: one ? 1 : 2,
                bytes: bytes ? 1 : 0, fit: fit, appeal: appeal, order: order.baseAddress,
                words: Int32(setup.words),
                requires: requires.baseAddress, latest: latest.baseAddress)
              return unsafe match_panels_new(&input)
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
    precondition(rows.columns == panels.columns, "Both sides share columns")
    let done = unsafe rows.withRows { rows in
      var rows = unsafe rows
      return unsafe match_worker_rank(handle, panels.handle, &rows, kernel.level)
    }
    precondition(done != 0, "No memory for a worker's scratch")
  }
}
