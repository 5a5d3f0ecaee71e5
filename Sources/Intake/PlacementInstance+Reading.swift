private import Foundation

extension PlacementInstance {
  /// Reads a market in one of the layouts of `Documentation/Placement.md`: a hospital-resident
  /// JSON file, `residents_*.csv` beside `programs_*.csv`, or an OR-Library assignment file.
  public static func read(file: String) throws(InstanceError) -> PlacementInstance {
    let text = try contents(of: file)
    let instance: PlacementInstance
    if text.first(where: { !$0.isWhitespace }) == "{" {
      instance = try hospitalResident(text, file)
    } else if text.hasPrefix("resident_id") {
      instance = try residentProgram(text, file)
    } else {
      instance = try assignmentMatrix(text, file)
    }
    return try instance.validated(file)
  }

  private static func contents(of file: String) throws(InstanceError) -> String {
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(data: data, encoding: .utf8)
    else { throw .unreadable(file: file) }
    return text
  }

  /// OR-Library: *n*, then *n* rows of *n* costs, separated by anything blank.
  private static func assignmentMatrix(
    _ text: String, _ file: String
  ) throws(InstanceError) -> PlacementInstance {
    let cells = text.split(whereSeparator: \.isWhitespace)
    let numbers = cells.compactMap { Int($0) }
    guard numbers.count == cells.count, let size = numbers.first, size >= 0, size <= 10_000,
      numbers.count == size * size + 1
    else { throw .unknownLayout(file: file) }
    let names = (0..<size).map(String.init)
    return PlacementInstance(
      seekerNames: names, openingNames: names,
      wishes: names.map { _ in Array(0..<size) }, rankings: nil,
      seats: names.map { _ in 1 },
      worth: (0..<size).map { row in Array(numbers[1 + row * size..<1 + (row + 1) * size]) },
      isCost: true)
  }

  /// `resident_id,ranked_programs` beside `program_id,positions,ranked_residents`; lists are
  /// separated by `|`.
  private static func residentProgram(
    _ text: String, _ file: String
  ) throws(InstanceError) -> PlacementInstance {
    let slash = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let other = file[..<slash] + file[slash...].replacing("residents", with: "programs")
    let residents = rows(text)
    let programs = rows(try contents(of: String(other)))
    let seekers = numbering(residents.map { $0[0] })
    let openings = numbering(programs.map { $0[0] })
    guard residents.allSatisfy({ $0.count == 2 }), programs.allSatisfy({ $0.count == 3 }),
      seekers.count == residents.count, openings.count == programs.count
    else { throw .invalid(file: file, reason: "rows need an id that is used once, and a list") }
    return PlacementInstance(
      seekerNames: residents.map { $0[0] }, openingNames: programs.map { $0[0] },
      wishes: residents.map { list($0[1], openings) },
      rankings: programs.map { list($0[2], seekers) }, seats: programs.map { Int($0[1]) ?? -1 })
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func numbering(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Unknown names become -1, which validation refuses.
  private static func list(_ cell: String, _ numbers: [String: Int]) -> [Int] {
    cell.split(separator: "|").map { numbers[String($0)] ?? -1 }
  }
}
