private import Foundation

/// The hospital-resident layout, as lists by position or as dictionaries by name.
private struct HospitalResidentFile: Decodable {
  struct Opening: Decodable {
    var cap: Int
    var prefs: [Int]?
  }

  struct Labels: Decodable {
    var seekers: [String]?
    var openings: [String]?
  }

  var labels: Labels?
  var seekers: [[Int]]?
  var openings: [Opening]?
  var weights: [[Int]]?
  var residents: [String: [Int]]?
  var hospitals: [String: [Int]]?
  var capacities: [String: Int]?
}

extension PlacementInstance {
  static func hospitalResident(
    _ text: String, _ file: String
  ) throws(InstanceError) -> PlacementInstance {
    let content: HospitalResidentFile
    do {
      content = try JSONDecoder().decode(HospitalResidentFile.self, from: Data(text.utf8))
    } catch {
      throw .invalid(file: file, reason: "not the hospital-resident layout: \(error)")
    }
    if let residents = content.residents, let hospitals = content.hospitals {
      return byName(residents, hospitals, content.capacities ?? [:])
    }
    guard let wishes = content.seekers, let openings = content.openings else {
      throw .invalid(file: file, reason: "'seekers' or 'openings' is missing")
    }
    let hasOpinions = openings.contains { $0.prefs != nil }
    return PlacementInstance(
      seekerNames: names(content.labels?.seekers, wishes.count),
      openingNames: names(content.labels?.openings, openings.count),
      wishes: wishes, rankings: hasOpinions ? openings.map { $0.prefs ?? [] } : nil,
      seats: openings.map(\.cap), worth: content.weights)
  }

  /// The file's names where there is one for each, else positions.
  private static func names(_ labels: [String]?, _ count: Int) -> [String] {
    guard let labels, labels.count == count else { return (0..<count).map(String.init) }
    return labels
  }

  /// Names are whole numbers, in whose order positions are given; without capacities everyone
  /// has one seat.
  private static func byName(
    _ residents: [String: [Int]], _ hospitals: [String: [Int]], _ capacities: [String: Int]
  ) -> PlacementInstance {
    let people = residents.keys.sorted { (Int($0) ?? -1, $0) < (Int($1) ?? -1, $1) }
    let places = hospitals.keys.sorted { (Int($0) ?? -1, $0) < (Int($1) ?? -1, $1) }
    func positions(_ list: [Int], in names: [String]) -> [Int] {
      list.map { name in names.firstIndex(of: String(name)) ?? -1 }
    }
    return PlacementInstance(
      seekerNames: people, openingNames: places,
      wishes: people.map { positions(residents[$0]!, in: places) },
      rankings: places.map { positions(hospitals[$0]!, in: people) },
      seats: places.map { capacities[$0] ?? 1 })
  }
}
