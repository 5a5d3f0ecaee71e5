internal import LabourMarket

extension Exposure {
  /// How evenly the lists show people; a hundredth of the people listed, at least one person.
  init(_ record: NightRecord) {
    self.init()
    var shown = [Int](repeating: 0, count: record.district.seekers.count)
    for pair in record.openingLists.pairs { shown[Int(pair.partner)] += 1 }
    var wished = [Bool](repeating: false, count: record.district.openings.count)
    for pair in record.seekerLists.pairs { wished[Int(pair.partner)] = true }
    let listed = shown.filter { $0 > 0 }.sorted(by: >)
    seekersListed = listed.count
    openingsListed = record.openingLists.indices.count { !record.openingLists[$0].isEmpty }
    openingsWished = wished.count { $0 }
    lines = record.openingLists.pairs.count
    linesOfTopHundredth = listed.prefix(max(1, listed.count / 100)).reduce(0, +)
  }
}
