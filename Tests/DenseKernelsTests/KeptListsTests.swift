import DenseKernels
import Testing

/// Lists with a reserve, edited in place: heads of two lines, three in all.
@Suite struct KeptListsTests {
  private func line(_ partner: Int32, _ points: Int32) -> Line {
    Line(partner: partner, fit: points, appeal: points)
  }

  /// Owner 0 has three lines and may have more, owner 1 none, owner 2 one, which is all.
  private var lists: KeptLists<Line> {
    KeptLists(
      headLimit: 2, limit: 3, starts: [0, 3, 3, 4],
      lines: [line(4, 9), line(1, 7), line(2, 7), line(0, 5)], zero: Line())
  }

  private func list(_ lists: KeptLists<Line>, _ owner: Int) -> [Line] {
    let (head, tail) = (lists.head[owner * 2..<owner * 2 + 2], lists.tail[owner..<owner + 1])
    return Array((head + tail).prefix(Int(lists.lengths[owner])))
  }

  @Test("heads and reserves are kept apart, and what follows the last line is zeros")
  func layout() {
    #expect(lists.head == [line(4, 9), line(1, 7), Line(), Line(), line(0, 5), Line()])
    #expect(lists.tail == [line(2, 7), Line(), Line()])
    #expect(lists.lengths == [3, 0, 1] && lists.whole == [0, 1, 1])
    #expect(lists.last(0) == line(2, 7) && lists.last(1) == nil && lists.last(2) == line(0, 5))
    #expect(lists.published.starts == [0, 2, 2, 3])
    #expect(lists.published.lines == [line(4, 9), line(1, 7), line(0, 5)])
  }

  @Test("lists are replaced and emptied")
  func replacing() {
    var lists = lists
    let short = lists.edit { editor in
      editor.put(
        [1, 2], starts: [0, 1, 4], lines: [line(3, 3), line(5, 2), line(6, 2), line(7, 1)])
      editor.clear([0])
    }
    #expect(short.isEmpty)
    #expect(list(lists, 0) == [] && list(lists, 1) == [line(3, 3)])
    #expect(list(lists, 2) == [line(5, 2), line(6, 2), line(7, 1)])
    #expect(lists.whole == [1, 1, 0])
  }

  @Test("who left is taken out, newcomers are put in where they belong", arguments: 1...3)
  func editing(threads: Int) {
    var lists = lists
    // 1 left, the others stand one place further; newcomers are already counted as tonight.
    let edit = ListEdit(kept: [1, -1, 3, 4, 5], mix: (fit: 1, appeal: 1), needed: 2)
    let newcomers = [line(0, 7), line(2, 6), line(0, 4)]
    let short = lists.edit {
      $0.edit(edit, newcomers: newcomers, starts: [0, 2, 2, 3], threads: threads)
    }
    #expect(short.isEmpty)
    // Below the former last line nothing is known, so the newcomer with 6 points isn't listed.
    #expect(list(lists, 0) == [line(5, 9), line(0, 7), line(3, 7)])
    #expect(list(lists, 1) == [])
    #expect(list(lists, 2) == [line(1, 5), line(0, 4)])
  }

  @Test("lists that lost more than their reserve are named")
  func shortLists() {
    var lists = lists
    let edit = ListEdit(kept: [0, -1, -1, 3, 4], mix: (fit: 1, appeal: 1), needed: 2)
    let short = lists.edit {
      $0.edit(edit, newcomers: [Line](), starts: [0, 0, 0, 0], threads: 1)
    }
    #expect(short == [0], "of a list that is whole nothing is missing")
    #expect(list(lists, 0) == [line(4, 9)])
  }

  @Test("lists move with their owners")
  func moving() {
    let moved = lists.moved(from: [2, -1, 0, -1], zero: Line())
    #expect(moved.count == 4)
    #expect(list(moved, 0) == [line(0, 5)] && list(moved, 1) == [])
    #expect(list(moved, 2) == [line(4, 9), line(1, 7), line(2, 7)])
    #expect(moved.whole[0] == 1 && moved.whole[2] == 0)
  }
}
