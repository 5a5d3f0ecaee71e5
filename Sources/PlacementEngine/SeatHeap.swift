/// The heap of one opening's holders within an array of them all: the smallest on top, at `start`.
extension [UInt64] {
  /// Puts `entry` into a heap that had as many entries as `position`.
  mutating func raise(_ entry: UInt64, from position: Int, start: Int) {
    var child = position
    while child > 0 {
      let parent = (child - 1) / 2
      guard self[start + parent] > entry else { break }
      self[start + child] = self[start + parent]
      child = parent
    }
    self[start + child] = entry
  }

  /// Puts `entry`, which is greater, in the place of the entry at `position` of a heap of `count`.
  mutating func sink(_ entry: UInt64, from position: Int = 0, start: Int, count: Int) {
    var parent = position
    while true {
      var child = 2 * parent + 1
      guard child < count else { break }
      if child + 1 < count, self[start + child + 1] < self[start + child] { child += 1 }
      guard self[start + child] < entry else { break }
      self[start + parent] = self[start + child]
      parent = child
    }
    self[start + parent] = entry
  }
}
