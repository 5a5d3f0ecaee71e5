internal import Intake
private import Foundation
internal import LabourMarket

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
    if let line = Nesting.lineTooDeep(json: text.utf8) {
      throw .invalid(
        file: "\(file):\(line)",
        reason: BilingualName(
          "嵌套超过 \(Nesting.deepest) 层，市场文件没有这样的内容",
          "nested deeper than \(Nesting.deepest) levels, which no market is"))
    }
    let content: HospitalResidentFile
    do {
      content = try JSONDecoder().decode(HospitalResidentFile.self, from: Data(text.utf8))
    } catch {
      throw fault(of: text, file, error)
    }
    if let residents = content.residents, let hospitals = content.hospitals {
      return try byName(residents, hospitals, content.capacities ?? [:], file)
    }
    guard let wishes = content.seekers, let openings = content.openings else {
      throw .invalid(
        file: file,
        reason: BilingualName("缺少 seekers 或 openings", "'seekers' or 'openings' is missing"))
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

  /// Where the text stops being JSON, or what in it is not of the layout.
  private static func fault(of text: String, _ file: String, _ error: any Error) -> InstanceError {
    do { _ = try JSONSerialization.jsonObject(with: Data(text.utf8)) } catch {
      let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
      let offset = words.split(separator: " ").last.flatMap { Int($0.dropLast()) }
      let before = text.utf8.prefix(offset ?? text.utf8.count)
      let line = before.count { $0 == UInt8(ascii: "\n") } + 1
      let column =
        before.count
        - (before.lastIndex(of: UInt8(ascii: "\n")).map {
          before.distance(from: before.startIndex, to: $0) + 1
        } ?? 0)
      return .invalid(
        file: "\(file):\(line)",
        reason: BilingualName(
          "第 \(column + 1) 列起不是有效的 JSON", "not JSON from column \(column + 1) on"))
    }
    let (path, words) =
      switch error {
      case DecodingError.keyNotFound(let key, let place):
        (place.codingPath, BilingualName("缺少 \(key.stringValue)", "\(key.stringValue) is missing"))
      case DecodingError.typeMismatch(_, let place), DecodingError.valueNotFound(_, let place):
        (place.codingPath, BilingualName("类型不对", "is not of the right kind"))
      default:
        (
          [],
          BilingualName("有的数不是整数，或过大", "a number in it is no whole number, or too large")
        )
      }
    let place = path.reduce(into: "") { text, key in
      text += key.intValue.map { "[\($0)]" } ?? (text.isEmpty ? "" : ".") + key.stringValue
    }
    let separator = place.isEmpty ? "" : " "
    return .invalid(
      file: file,
      reason: BilingualName(
        place + separator + words.chinese, place + separator + words.english))
  }

  /// Names are whole numbers, in whose order positions are given; without capacities everyone
  /// has one seat.
  private static func byName(
    _ residents: [String: [Int]], _ hospitals: [String: [Int]], _ capacities: [String: Int],
    _ file: String
  ) throws(InstanceError) -> PlacementInstance {
    let people = residents.keys.sorted { (Int($0) ?? -1, $0) < (Int($1) ?? -1, $1) }
    let places = hospitals.keys.sorted { (Int($0) ?? -1, $0) < (Int($1) ?? -1, $1) }
    func numbering(_ names: [String]) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }
    func positions(
      _ list: [Int], of owner: String, in names: [String: Int]
    ) throws(InstanceError) -> [Int] {
      var positions: [Int] = []
      for name in list {
        guard let position = names[String(name)] else {
          throw .invalid(
            file: file,
            reason: BilingualName("\(owner)：\(name) 不存在", "\(owner): \(name) does not exist"))
        }
        positions.append(position)
      }
      return positions
    }
    let (seekers, openings) = (numbering(people), numbering(places))
    var (wishes, rankings) = ([[Int]](), [[Int]]())
    for name in people {
      wishes.append(try positions(residents[name]!, of: "residents.\(name)", in: openings))
    }
    for name in places {
      rankings.append(try positions(hospitals[name]!, of: "hospitals.\(name)", in: seekers))
    }
    return PlacementInstance(
      seekerNames: people, openingNames: places, wishes: wishes, rankings: rankings,
      seats: places.map { capacities[$0] ?? 1 })
  }
}
