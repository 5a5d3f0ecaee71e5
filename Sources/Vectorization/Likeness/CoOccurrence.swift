/// How often things of one kind are named together, by people and by openings.
///
/// Each document counts the same however much it names: its pairs share 5040 between them for
/// each thing named, so a padded profile weighs no more than a short one. Counts are whole
/// numbers and don't depend on the order of documents.
package struct CoOccurrence: Hashable, Sendable {
  package let count: Int
  /// Documents that name at least two things.
  package private(set) var documents = 0
  /// count × count, symmetric, nothing on the diagonal.
  package private(set) var together: [Int]

  package init(count: Int) {
    self.count = count
    together = [Int](repeating: 0, count: count * count)
  }

  /// Adds a document.
  ///
  /// - Parameter named: Positions, each at most once.
  package mutating func add(_ named: [Int]) {
    guard named.count > 1 else { return }
    documents += 1
    let share = 5040 / (named.count - 1)
    for (index, a) in named.enumerated() {
      for b in named[(index + 1)...] {
        together[a * count + b] += share
        together[b * count + a] += share
      }
    }
  }
}

extension CoOccurrence {
  /// Counts what people state (not what their occupation implies) and what openings ask for;
  /// nothing where `skills` is 0.
  init(_ profiles: [Profile], _ demands: [Demand], skills: Int) {
    self.init(count: skills)
    guard skills > 0 else { return }
    for profile in profiles {
      add(
        profile.skills.filter { [.stated, .certificate, .experience].contains($0.origin) }
          .map { Int($0.position) })
    }
    for demand in demands { add(demand.skills.map(\.position)) }
  }
}
