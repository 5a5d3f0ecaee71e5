/// What deferred acceptance changed since it began to write down, so that it can go back.
///
/// Rounds of batches and teams try something and take it back; to place everybody again from the
/// start would cost the whole market for each try, going back costs what the try touched.
struct Journal: Sendable {
  /// A seeker as she was before she asked on or was displaced.
  struct Asked: Sendable {
    var seeker: Int
    var next: Int
    var held: Bool
  }

  /// A change of an opening without reserves: who came, and whom that displaced.
  struct Seated: Sendable {
    var opening: Int
    var newcomer: Key
    var displaced: Key?
    /// Of the opening, as they were.
    var bars: SeatBook.Bars
  }

  /// The book of an opening with reserves as it was.
  struct Booked: Sendable {
    var opening: Int
    var book: Int
    var before: SeatBook
    var bars: SeatBook.Bars
  }

  /// A moment to go back to.
  struct Mark: Sendable {
    fileprivate var asked = 0
    fileprivate var seated = 0
    fileprivate var booked = 0
  }

  private var asked: [Asked] = []
  private var seated: [Seated] = []
  private var booked: [Booked] = []
  /// Grows with each mark and each way back; a book is copied once in between.
  private var stretch = 0
  /// For each book, the stretch in which it was copied last.
  private var copied: [Int]

  init(books: Int) { copied = [Int](repeating: -1, count: books) }

  mutating func mark() -> Mark {
    stretch += 1
    return Mark(asked: asked.count, seated: seated.count, booked: booked.count)
  }

  mutating func note(_ change: Asked) { asked.append(change) }
  mutating func note(_ change: Seated) { seated.append(change) }

  /// Whether a change of `book` has to be noted: the first one of a stretch says it all.
  mutating func isFirstChange(of book: Int) -> Bool {
    defer { copied[book] = stretch }
    return copied[book] != stretch
  }

  mutating func note(_ change: Booked) { booked.append(change) }

  /// The seekers who asked or were displaced since `mark`, in that order, some more than once.
  func seekers(since mark: Mark) -> some Sequence<Int> { asked[mark.asked...].lazy.map(\.seeker) }

  /// Takes the latest change of a seeker since `mark` out of the journal.
  mutating func takeAsked(since mark: Mark) -> Asked? {
    asked.count > mark.asked ? asked.removeLast() : nil
  }

  /// The same for openings without reserves.
  mutating func takeSeated(since mark: Mark) -> Seated? {
    seated.count > mark.seated ? seated.removeLast() : nil
  }

  /// Puts books back as they were at `mark`, which ends the stretch.
  mutating func putBack(
    _ books: inout [SeatBook], _ bars: inout [SeatBook.Bars], since mark: Mark
  ) {
    stretch += 1
    while booked.count > mark.booked {
      let last = booked.count - 1
      bars[booked[last].opening] = booked[last].bars
      // Books hold many arrays: to copy one costs more than to change it.
      swap(&books[booked[last].book], &booked[last].before)
      booked.removeLast()
    }
  }
}
