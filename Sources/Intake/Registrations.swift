internal import LabourMarket

/// All registrations that passed by themselves, until it is known who is registered twice.
struct Registrations {
  private var seekers: [Seeker] = []
  /// For each seeker, who it is and in which row.
  private var persons: [Person] = []
  private var isOut: Set<Int> = []
  private var fileStart = 0
  private var suspects: [Int] = []

  private struct Person {
    var number: UInt64
    var origin: Origin
  }

  mutating func beginFile() { (fileStart, suspects) = (seekers.count, []) }

  /// - Parameter expectedGrowth: By what factor the file's rows so far will have multiplied at its
  ///   end; sparing the array its doublings keeps memory close to the result.
  mutating func append(
    _ registration: Registration, _ origin: Origin, expectedGrowth: Double
  ) {
    if seekers.count == fileStart + 4096 {
      let expected = fileStart + Int(4096 * min(expectedGrowth, 1e6) * 1.02)
      seekers.reserveCapacity(expected)
      persons.reserveCapacity(expected)
    }
    if registration.endsInZeros { suspects.append(seekers.count) }
    seekers.append(registration.seeker)
    persons.append(Person(number: registration.person, origin: origin))
  }

  /// Looks again at the numbers that pass the check but may be cut like others in the file.
  ///
  /// One cut number in eleven still passes the check. Alone it does no harm, as a number only says
  /// whether two rows are one person; rows that share one may be two people and are taken back.
  mutating func judgeNumbersThatEndInZeros(_ journal: inout Journal) {
    var holders: [UInt64: Int] = [:]
    for position in suspects { holders[persons[position].number, default: 0] += 1 }
    for position in suspects {
      let (origin, column) = (persons[position].origin, SeekerColumn.identityNumber)
      let value = "\(persons[position].number / 100_000_000_000)************"
      if holders[persons[position].number] == 1 {
        journal.note(
          origin, column: column.rawValue, value: value, reason: .identityNumberDamaged,
          outcome: .noticed)
      } else {
        isOut.insert(position)
        journal.withdraw(
          origin, column: column, value: value, reason: .identityNumberDamaged, outcome: .rejected)
      }
    }
  }

  /// Everybody once, sorted by id; the registrations are handed over.
  ///
  /// Of a person's registrations the newest stays, then the one with the smallest id, then the
  /// one whose content is first in order. Different people under one id are all out.
  mutating func distinctSeekers(_ journal: inout Journal) -> [Seeker] {
    mergePersons(&journal)
    var order = seekers.indices.filter { !isOut.contains($0) }
    order.sort { (seekers[$0].id, persons[$0].origin) < (seekers[$1].id, persons[$1].origin) }
    var kept: [Int] = []
    kept.reserveCapacity(order.count)
    var rest = order[...]
    while let first = rest.first {
      let group = rest.prefix { seekers[$0].id == seekers[first].id }
      rest = rest.dropFirst(group.count)
      if group.count == 1 { kept.append(first) }
      for position in group where group.count > 1 {
        journal.withdraw(
          persons[position].origin, column: SeekerColumn.seekerID,
          value: seekers[position].id.text, reason: .duplicateKey, outcome: .rejected)
      }
    }
    return rearranged(kept)
  }

  /// The seekers at the positions `order`, in that order, without a second array of them.
  private mutating func rearranged(_ order: [Int]) -> [Seeker] {
    for target in order.indices {
      // What stood at a position behind us has been swapped on along the order.
      var source = order[target]
      while source < target { source = order[source] }
      seekers.swapAt(target, source)
    }
    seekers.removeLast(seekers.count - order.count)
    defer { seekers = [] }
    return seekers
  }

  private mutating func mergePersons(_ journal: inout Journal) {
    var order = seekers.indices.filter { !isOut.contains($0) }
    order.sort { persons[$0].number < persons[$1].number }
    var rest = order[...]
    while let first = rest.first {
      let group = rest.prefix { persons[$0].number == persons[first].number }
      rest = rest.dropFirst(group.count)
      if group.count > 1 { merge(group, &journal) }
    }
  }

  private mutating func merge(_ group: ArraySlice<Int>, _ journal: inout Journal) {
    let ranked = group.sorted(by: comesFirst)
    let kept = ranked[0]
    for position in ranked.dropFirst() {
      isOut.insert(position)
      let (other, origin) = (seekers[position], persons[position].origin)
      journal.withdraw(
        origin, column: SeekerColumn.seekerID, value: "\(other.id) = \(seekers[kept].id)",
        reason: .duplicatePerson, outcome: .merged)
      for (column, value) in conflicts(seekers[kept], other) {
        journal.note(
          origin, column: column.rawValue, value: value, reason: .contradiction, outcome: .merged)
      }
    }
  }

  private func comesFirst(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (seekers[a], seekers[b])
    if first.registered != second.registered { return first.registered > second.registered }
    if first.id != second.id { return first.id < second.id }
    let (left, right) = (String(describing: first), String(describing: second))
    return left == right ? persons[a].origin < persons[b].origin : left < right
  }

  /// Where the registrations of one person disagree on what counts are broken down by.
  private func conflicts(_ kept: Seeker, _ other: Seeker) -> [(SeekerColumn, String)] {
    let columns: [(column: SeekerColumn, kept: String, other: String)] = [
      (.pool, kept.pool.rawValue, other.pool.rawValue),
      (.channel, kept.channel.rawValue, other.channel.rawValue),
      (.centre, kept.centre?.text ?? "", other.centre?.text ?? ""),
      (.education, kept.education?.text ?? "", other.education?.text ?? ""),
    ]
    return columns.filter { $0.kept != $0.other }.map { ($0.column, "\($0.other) / \($0.kept)") }
  }
}
