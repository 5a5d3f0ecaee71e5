/// The one of `names` that takes the fewest changes to become `name`; nil where none looks alike.
///
/// Ties fall to the name that comes first.
package func nearestName(to name: String, among names: [String]) -> String? {
  let wanted = Array(folded(name).unicodeScalars)
  var best: (name: String, distance: Int)?
  for candidate in names {
    let scalars = Array(folded(candidate).unicodeScalars)
    let distance = editDistance(wanted, scalars)
    let longest = max(wanted.count, scalars.count)
    guard longest > 0, distance * 2 <= longest, distance < best?.distance ?? .max else { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// Levenshtein's distance.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  // A heading of a thousand characters is nobody's near miss.
  guard a.count <= 200, b.count <= 200 else { return .max / 2 }
  var row = Array(0...b.count)
  for (i, scalar) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let substituted = diagonal + (scalar == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
    }
  }
  return row[b.count]
}
