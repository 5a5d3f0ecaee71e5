internal import DenseKernels
internal import LabourMarket
package import Vectorization

extension Archive {
  mutating func put(_ name: String, _ rows: SparseRows) {
    put(name + ".columns", [Int32(rows.columns)])
    put(name + ".starts", rows.starts.map { Int64($0) })
    put(name + ".column", rows.column)
    put(name + ".value", rows.value)
  }

  /// - Parameters:
  ///   - count: How many rows there must be.
  ///   - values: What a cell may hold.
  func rows(
    _ name: String, count: Int, values: ClosedRange<Int16>
  ) throws(ArchiveError) -> SparseRows {
    let columns: [Int32] = try numbers(name + ".columns")
    let starts: [Int64] = try numbers(name + ".starts")
    let column: [UInt16] = try numbers(name + ".column")
    let value: [Int16] = try numbers(name + ".value")
    guard columns.count == 1, (0...65_536).contains(columns[0]), starts.count == count + 1,
      starts.cover(column.count), value.count == column.count,
      column.allSatisfy({ $0 < columns[0] }), value.allSatisfy(values.contains)
    else { throw .damaged(section: name) }
    let rows = SparseRows(
      columns: Int(columns[0]), starts: starts.map { Int($0) }, column: column, value: value)
    let isAscending = (0..<count).allSatisfy { row in
      let cells = column[rows.cells(of: row)]
      return zip(cells, cells.dropFirst()).allSatisfy { $0 < $1 }
    }
    guard isAscending else { throw .damaged(section: name) }
    return rows
  }

  mutating func put(_ name: String, _ lists: RankedLists) {
    put(name + ".starts", lists.starts.map { Int64($0) })
    put(name + ".partner", lists.pairs.map(\.partner))
    put(name + ".fit", lists.pairs.map(\.fit.value))
    put(name + ".appeal", lists.pairs.map(\.appeal.value))
  }

  /// - Parameters:
  ///   - owners: How many lists there must be.
  ///   - partners: How many there are on the other side.
  func lists(_ name: String, owners: Int, partners: Int) throws(ArchiveError) -> RankedLists {
    let starts: [Int64] = try numbers(name + ".starts")
    let partner: [Int32] = try numbers(name + ".partner")
    let fit: [Int32] = try numbers(name + ".fit")
    let appeal: [Int32] = try numbers(name + ".appeal")
    let points = 0...Points.maximum.value
    guard starts.count == owners + 1, starts.cover(partner.count), fit.count == partner.count,
      appeal.count == partner.count, partner.allSatisfy({ $0 >= 0 && $0 < partners }),
      fit.allSatisfy(points.contains), appeal.allSatisfy(points.contains)
    else { throw .damaged(section: name) }
    let pairs = partner.indices.map {
      RankedPair(partner: partner[$0], fit: Points(fit[$0]), appeal: Points(appeal[$0]))
    }
    return RankedLists(starts: starts.map { Int($0) }, pairs: pairs)
  }

  package func publishedLists(_ size: EvidenceSize) throws(ArchiveError) -> PublishedLists {
    let limits: [Int32] = try numbers("lists.limits", count: 2, in: 0...1_000_000)
    let lists = PublishedLists(
      openings: try lists(
        "lists.openings", owners: size.openings, partners: size.seekers),
      seekers: try lists("lists.seekers", owners: size.seekers, partners: size.openings),
      eligibleSeekers: try numbers("lists.eligible.seekers"),
      eligibleOpenings: try numbers("lists.eligible.openings"),
      limits: Policy.ListLengths(opening: Int(limits[0]), seeker: Int(limits[1])))
    guard lists.eligibleSeekers.count == size.openings,
      lists.eligibleSeekers.allSatisfy({ $0 >= 0 && $0 <= size.seekers }),
      lists.eligibleOpenings.count == size.seekers,
      lists.eligibleOpenings.allSatisfy({ $0 >= 0 && $0 <= size.openings })
    else { throw .damaged(section: "lists.eligible") }
    return lists
  }

  mutating func put(_ eligibility: Eligibility) {
    put("rules.words", [Int32(eligibility.words)])
    put("rules.offers", eligibility.offers)
    put("rules.requires", eligibility.requires)
    put("rules.available", eligibility.available)
    put("rules.latest", eligibility.latestStart)
    put("rules.bit", eligibility.ruleOfBit.map { Int32($0) })
    put("rules.name", texts: eligibility.rules)
    put("rules.demand", texts: eligibility.demands)
  }

  func eligibility(_ size: EvidenceSize) throws(ArchiveError) -> Eligibility {
    let words: [Int32] = try numbers("rules.words")
    let (offers, requires): ([UInt64], [UInt64]) = (
      try numbers("rules.offers"), try numbers("rules.requires")
    )
    let (available, latest): ([Int32], [Int32]) = (
      try numbers("rules.available"), try numbers("rules.latest")
    )
    let bits: [Int32] = try numbers("rules.bit")
    let (names, demands) = (try texts("rules.name"), try texts("rules.demand"))
    guard words.count == 1, (0...65_536).contains(words[0]), available.count == size.seekers,
      latest.count == size.openings, offers.count == Int(words[0]) * size.seekers,
      requires.count == Int(words[0]) * size.openings, bits.count <= Int(words[0]) * 64,
      bits.allSatisfy({ $0 >= 0 && $0 < names.count }), demands.count <= Int(words[0]) * 64
    else { throw .damaged(section: "rules") }
    return Eligibility(
      words: Int(words[0]), offers: offers, requires: requires, available: available,
      latestStart: latest, ruleOfBit: bits.map { Int($0) }, rules: names, demands: demands)
  }

  mutating func put(_ columns: [ColumnName]) {
    put("columns.facet", texts: columns.map(\.facet.rawValue))
    put("columns.key", texts: columns.map(\.key))
    put("columns.zh", texts: columns.map(\.name.chinese))
    put("columns.en", texts: columns.map(\.name.english))
  }

  package func columns() throws(ArchiveError) -> [ColumnName] {
    let (facets, keys) = (try texts("columns.facet"), try texts("columns.key"))
    let (chinese, english) = (try texts("columns.zh"), try texts("columns.en"))
    guard facets.count == keys.count, keys.count == chinese.count, chinese.count == english.count,
      Set(zip(facets, keys).map { $0 + "\0" + $1 }).count == keys.count
    else { throw .damaged(section: "columns.key") }
    var columns: [ColumnName] = []
    for (index, facet) in facets.enumerated() {
      guard let facet = Facet(rawValue: facet) else { throw .damaged(section: "columns.facet") }
      let name = BilingualName(chinese[index], english[index])
      columns.append(ColumnName(facet: facet, key: keys[index], name: name))
    }
    return columns
  }
}

extension [Int64] {
  /// Whether these are the starts of lists that follow each other and cover `count` lines.
  func cover(_ count: Int) -> Bool {
    first == 0 && last == Int64(count) && zip(self, dropFirst()).allSatisfy { $0 <= $1 }
  }
}

extension [Int32] {
  /// The same for lengths: none below 0, and `count` in all.
  func sum(to count: Int) -> Bool {
    allSatisfy { $0 >= 0 } && reduce(0) { $0 + Int($1) } == count
  }
}
