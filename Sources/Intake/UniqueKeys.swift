internal import LabourMarket

/// A value with the row that it stood in.
struct Sourced<Value> {
  var value: Value
  var origin: Origin

  init(_ value: Value, _ origin: Origin) { (self.value, self.origin) = (value, origin) }
}

/// The values whose id no other row claims, sorted by id.
///
/// Rows that say the same are merged into one. Where rows say different things of one id nobody
/// knows which is right, and which of them comes first in the file mustn't decide: all are out.
func keepUnique<Value: Identifiable & Hashable>(
  _ found: [Sourced<Value>], key: some SourceColumn, _ journal: inout Journal
) -> [Value] where Value.ID: Comparable & CustomStringConvertible {
  let sorted = found.sorted { ($0.value.id, $0.origin) < ($1.value.id, $1.origin) }
  var kept: [Value] = []
  var rest = sorted[...]
  while let first = rest.first {
    let group = rest.prefix { $0.value.id == first.value.id }
    rest = rest.dropFirst(group.count)
    let agrees = group.allSatisfy { $0.value == first.value }
    if agrees { kept.append(first.value) }
    for item in agrees ? group.dropFirst() : group where group.count > 1 {
      journal.withdraw(
        item.origin, column: key, value: item.value.id.description, reason: .duplicateKey,
        outcome: agrees ? .merged : .rejected)
    }
  }
  return kept
}
