internal import CMatchKernels

/// Lists that several workers edit at once, each its own owners.
///
/// It is only ever lent for the time of a call, and can't be copied: nobody can keep it for longer.
@safe public struct ListEditor: ~Copyable, @unchecked Sendable {
  let plain: match_kept
  /// The number of owners.
  let count: Int
}

/// What has changed for the partners of lists.
public struct ListEdit: Sendable {
  /// For each former partner its position now; -1 where it changed or left.
  public var kept: [Int32]
  /// Parts of fit and of appeal that lists are ordered by.
  public var mix: (fit: Int32, appeal: Int32)
  /// Lines that a list must have unless it is whole.
  public var needed: Int

  public init(kept: [Int32], mix: (fit: Int32, appeal: Int32), needed: Int) {
    (self.kept, self.mix, self.needed) = (kept, mix, needed)
  }

  /// Lends the change to C for the time of `body`.
  func withPlain(_ body: (inout match_edit) -> Void) {
    unsafe kept.withUnsafeBufferPointer { kept in
      var plain = unsafe match_edit(
        kept: kept.baseAddress, mix_fit: mix.fit, mix_appeal: mix.appeal, needed: Int32(needed))
      unsafe body(&plain)
    }
  }
}

extension KeptLists {
  /// Lets `body` edit the lists, on several threads if it likes; returns the owners whose lists
  /// have become too short, ascending.
  public mutating func edit(_ body: (borrowing ListEditor) -> Void) -> [Int] {
    precondition(MemoryLayout<Line>.stride == MemoryLayout<match_pair>.stride, "A line's layout")
    var short = [UInt8](repeating: 0, count: count)
    let (limit, headLimit, count) = (Int32(limit), Int32(headLimit), count)
    unsafe head.withUnsafeMutableBufferPointer { head in
      unsafe tail.withUnsafeMutableBufferPointer { tail in
        unsafe lengths.withUnsafeMutableBufferPointer { lengths in
          unsafe whole.withUnsafeMutableBufferPointer { whole in
            unsafe short.withUnsafeMutableBufferPointer { short in
              unsafe head.withMemoryRebound(to: match_pair.self) { head in
                unsafe tail.withMemoryRebound(to: match_pair.self) { tail in
                  let plain = unsafe match_kept(
                    limit: limit, head_limit: headLimit, head: head.baseAddress,
                    tail: tail.baseAddress, lengths: lengths.baseAddress,
                    whole: whole.baseAddress, is_short: short.baseAddress)
                  body(unsafe ListEditor(plain: plain, count: count))
                }
              }
            }
          }
        }
      }
    }
    return short.indices.filter { short[$0] != 0 }
  }

  /// The lists of owners who stand elsewhere now: for each new position the former one, -1 for none.
  public consuming func moved(from places: [Int32], zero: Line) -> KeptLists {
    var result = KeptLists(headLimit: headLimit, limit: limit, count: places.count, zero: zero)
    var former = self
    precondition(places.allSatisfy { $0 < former.count }, "Places are owners")
    _ = former.edit { old in
      _ = result.edit { new in
        var (to, from) = unsafe (new.plain, old.plain)
        for (owner, place) in places.enumerated() where place >= 0 {
          unsafe match_kept_copy(&to, Int64(owner), &from, Int64(place))
        }
      }
    }
    return result
  }
}

extension ListEditor {
  /// Replaces lists; one as long as there is room for may have more to come.
  ///
  /// - Precondition: `starts` has an entry more than `owners`; a `Line` is three `Int32`.
  public func put<Line: BitwiseCopyable>(_ owners: [Int], starts: [Int], lines: [Line]) {
    precondition(MemoryLayout<Line>.stride == MemoryLayout<match_pair>.stride, "A line's layout")
    precondition(starts.count == owners.count + 1 && starts.last! <= lines.count, "Lists")
    precondition(owners.allSatisfy { (0..<count).contains($0) }, "Owners have lists")
    var kept = unsafe plain
    unsafe lines.withUnsafeBufferPointer { lines in
      unsafe lines.withMemoryRebound(to: match_pair.self) { lines in
        for (list, owner) in owners.enumerated() {
          let length = starts[list + 1] - starts[list]
          precondition(length <= Int(unsafe kept.limit), "The list fits its room")
          guard length > 0 else {
            unsafe match_kept_put(&kept, Int64(owner), nil, 0)
            continue
          }
          unsafe match_kept_put(
            &kept, Int64(owner), lines.baseAddress! + starts[list], Int32(length))
        }
      }
    }
  }

  /// Empties lists.
  public func clear(_ owners: [Int]) {
    precondition(owners.allSatisfy { (0..<count).contains($0) }, "Owners have lists")
    var kept = unsafe plain
    for owner in owners { unsafe match_kept_put(&kept, Int64(owner), nil, 0) }
  }

  /// Edits the list of each owner; newcomers' lists are in order.
  public func edit<Line: BitwiseCopyable & Sendable>(
    _ edit: ListEdit, newcomers: [Line], starts: [Int], threads: Int
  ) {
    precondition(MemoryLayout<Line>.stride == MemoryLayout<match_pair>.stride, "A line's layout")
    precondition(starts.count == count + 1 && starts.last! <= newcomers.count, "A list for each")
    concurrently(starts.count - 1, threads: threads) { owners in
      self.edit(owners, edit, newcomers: newcomers, starts: starts)
    }
  }

  private func edit<Line: BitwiseCopyable>(
    _ owners: Range<Int>, _ edit: ListEdit, newcomers: [Line], starts: [Int]
  ) {
    var kept = unsafe plain
    unsafe edit.withPlain { plain in
      unsafe newcomers.withUnsafeBufferPointer { lines in
        unsafe lines.withMemoryRebound(to: match_pair.self) { lines in
          for owner in owners {
            let count = Int32(starts[owner + 1] - starts[owner])
            let own = unsafe count > 0 ? lines.baseAddress! + starts[owner] : nil
            unsafe match_kept_edit(&kept, Int64(owner), &plain, own, count)
          }
        }
      }
    }
  }
}

extension ListWorker {
  /// From here on nothing is wanted that is below the last line of the block's seekers' lists.
  public mutating func useBars(of editor: borrowing ListEditor) {
    var kept = unsafe editor.plain
    unsafe match_worker_use_bars(handle, &kept)
  }

  /// Edits the lists of the block's seekers: the openings just ranked are the newcomers, and
  /// `partners` are their positions.
  public mutating func editSeekers(
    of editor: borrowing ListEditor, _ edit: ListEdit, partners: [Int32]
  ) {
    precondition(partners.count == setup.openings, "A position for each newcomer")
    var kept = unsafe editor.plain
    unsafe edit.withPlain { plain in
      unsafe partners.withUnsafeBufferPointer { partners in
        unsafe match_worker_edit_seekers(handle, &kept, &plain, partners.baseAddress)
      }
    }
  }
}
