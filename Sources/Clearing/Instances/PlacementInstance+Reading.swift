internal import Intake
internal import LabourMarket

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
    let found: String?
    do { found = try ByteFile.text(of: file) } catch { throw .unreadable(file: file) }
    guard let text = found else {
      throw .invalid(
        file: file, reason: BilingualName("应为 UTF-8 文本", "should be UTF-8 text"))
    }
    return text
  }

  /// OR-Library: *n*, then *n* rows of *n* costs, separated by anything blank.
  private static func assignmentMatrix(
    _ text: String, _ file: String
  ) throws(InstanceError) -> PlacementInstance {
    let cells = text.split(whereSeparator: \.isWhitespace)
    let numbers = cells.compactMap { Int($0) }
    guard numbers.count == cells.count, let size = numbers.first, size >= 0, size <= 10_000 else {
      throw .unknownLayout(file: file)
    }
    guard numbers.count == size * size + 1 else {
      throw .invalid(
        file: file,
        reason: BilingualName(
          "第一个数为 \(size)，其后应有 \(size * size) 个费用，实际有 \(numbers.count - 1) 个",
          "after \(size) there should be \(size * size) costs, but there are \(numbers.count - 1)"))
    }
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
    let (residents, programs) = (rows(text), rows(try contents(of: String(other))))
    let seekers = try numbering(residents, columns: 2, file)
    let openings = try numbering(programs, columns: 3, String(other))
    var instance = PlacementInstance(
      seekerNames: residents.map(\.cells[0]), openingNames: programs.map(\.cells[0]), wishes: [],
      rankings: nil, seats: [])
    for row in residents { instance.wishes.append(try list(row, 1, openings, file)) }
    var rankings: [[Int]] = []
    for row in programs {
      guard let seats = Int(row.cells[1]), seats >= 0 else {
        throw .invalid(
          file: "\(other):\(row.line)",
          reason: BilingualName(
            "名额“\(row.cells[1])”不是 0 或更大的整数", "'\(row.cells[1])' is no number of positions"))
      }
      instance.seats.append(seats)
      rankings.append(try list(row, 2, seekers, String(other)))
    }
    instance.rankings = rankings
    return instance
  }

  private struct Row {
    /// Counted from 1, the header's.
    var line: Int
    var cells: [String]
  }

  /// The rows behind the header that are not blank.
  private static func rows(_ text: String) -> [Row] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .dropFirst().filter { !$0.element.isEmpty }.map { index, line in
        Row(
          line: index + 1,
          cells: line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
      }
  }

  private static func numbering(
    _ rows: [Row], columns: Int, _ file: String
  ) throws(InstanceError) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (number, row) in rows.enumerated() {
      guard row.cells.count == columns else {
        throw .invalid(
          file: "\(file):\(row.line)",
          reason: BilingualName("应有 \(columns) 列", "should have \(columns) cells"))
      }
      guard numbers.updateValue(number, forKey: row.cells[0]) == nil else {
        throw .invalid(
          file: "\(file):\(row.line)",
          reason: BilingualName("编号 \(row.cells[0]) 重复", "id \(row.cells[0]) is used twice"))
      }
    }
    return numbers
  }

  private static func list(
    _ row: Row, _ column: Int, _ numbers: [String: Int], _ file: String
  ) throws(InstanceError) -> [Int] {
    var (list, seen) = ([Int](), Set<Int>())
    for name in row.cells[column].split(separator: "|") {
      guard let number = numbers[String(name)] else {
        throw .invalid(
          file: "\(file):\(row.line)",
          reason: BilingualName("\(name) 不存在", "\(name) does not exist"))
      }
      guard seen.insert(number).inserted else {
        throw .invalid(
          file: "\(file):\(row.line)",
          reason: BilingualName("\(name) 重复出现", "\(name) is named twice"))
      }
      list.append(number)
    }
    return list
  }
}
