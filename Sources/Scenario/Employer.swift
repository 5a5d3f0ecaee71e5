package import LabourMarket

/// An enterprise as it is.
package struct Employer: Sendable {
  /// What it is drawn by; the same in a district of any size.
  package var index: Int
  /// Where it stands in the district's list.
  package var position = 0
  package var id: String
  package var name: String
  /// Position in the settings' kinds.
  package var kind: Int
  package var place: PlaceCode
  package var isKey: Bool
  /// How many openings it may post; for a key enterprise, its weight among the key ones.
  package var weight: Int
  /// What no file says: how good a place it is to work at, mean 0, variance 1.
  package var quality: Double
}

extension Landscape {
  /// The key enterprises, then the others, as many as `openings` openings need.
  func employers(openings: Int) -> [Employer] {
    let isKey = (0..<openings).map { isKeyOpening($0) }
    let keyOpenings = isKey.count(where: \.self)
    var result = (0..<min(settings.enterprises.key, (keyOpenings + 2) / 3)).map {
      employer($0, isKey: true)
    }
    let keys = result.count
    var free = openings - keyOpenings
    while free > 0 {
      // Numbers of the others start above the key enterprises' for any size.
      var other = employer(settings.enterprises.key + result.count - keys, isKey: false)
      other.weight = min(other.weight, free)
      free -= other.weight
      result.append(other)
    }
    for position in result.indices { result[position].position = position }
    return result
  }

  func isKeyOpening(_ index: Int) -> Bool {
    var random = stream(.vacancy, index)
    return random.permille(settings.enterprises.keyopenings)
  }

  private func employer(_ index: Int, isKey: Bool) -> Employer {
    var random = stream(.employer, index)
    let kinds = settings.enterprises.kinds
    let kind = WeightedChoice(kinds.map { isKey ? $0.key : $0.other }).pick(&random)
    let name =
      random.pick(Phrases.enterpriseFirst) + random.pick(Phrases.enterpriseSecond)
      + kinds[kind].word + settings.enterprises.marker
      + random.pick(isKey ? ["有限公司", "集团有限公司"] : ["有限公司", "厂", "经营部", "服务部"])
    let size = exponential(0.9 * random.normal())
    return Employer(
      index: index, id: Self.numbered("E", index, digits: 5), name: name, kind: kind,
      place: workplace(&random), isKey: isKey,
      weight: isKey
        ? Int(size * 1000) + 100 : random.number(in: 1...max(1, settings.enterprises.most)),
      quality: random.normal())
  }
}
