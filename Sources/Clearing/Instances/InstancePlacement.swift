private import Foundation
public import LabourMarket
internal import PlacementEngine
public import Refusals
internal import Tables

/// What `jobmatch place` answers about a market from a file.
public struct InstancePlacement: Sendable, Encodable {
  public var objective: String
  public var placed = 0
  public var unplaced = 0
  public var freeSeats = 0
  /// What the pairs are worth together, or, for a file of costs, what they cost.
  public var points: Int?
  public var cost: Int?
  /// For each seeker the position of her opening, or -1.
  public var assignment: [Int]
  public var certificate: Certificate
  /// *stable* only: the outcomes that seekers and that openings like best.
  public var seekerOptimal: [Int]?
  public var openingOptimal: [Int]?
  public var unique: Bool?
  /// *hybrid* only: seekers who would envy somebody with reason.
  public var envious: [Int]?
  public var seekers: [String]
  public var openings: [String]

  /// What shows that the answer is right.
  public struct Certificate: Sendable, Encodable {
    /// *stable*: pairs that would both rather have each other, and other faults; 0 is right.
    public var violations: Int?
    /// *most*: the worth found and the bound that the prices prove, each with `bonus` added to
    /// every pair; equal is right.
    public var primal: Int?
    public var dual: Int?
    public var bonus: Int?
    public var prices: [Int64]?
  }

  enum CodingKeys: String, CodingKey {
    case objective, placed, unplaced, freeSeats, points, cost, assignment, certificate
    case seekerOptimal = "seeker_optimal"
    case openingOptimal = "opening_optimal"
    case unique, envious, seekers, openings
  }

  /// Stable key order, one line.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// A few lines for people.
  public func summary(in language: Language) -> String {
    var lines = [
      BilingualName(
        "目标 \(objective)：安置 \(placed) 人，未安置 \(unplaced) 人，空缺 \(freeSeats) 个名额",
        "\(objective): \(placed) placed, \(unplaced) not, \(freeSeats) seats free")
    ]
    if let cost { lines.append(BilingualName("费用合计 \(cost)", "cost \(cost)")) }
    if let points { lines.append(BilingualName("分值合计 \(points)", "points \(points)")) }
    if let violations = certificate.violations {
      lines.append(BilingualName("核对发现 \(violations) 处问题", "the check found \(violations) faults"))
    }
    if let primal = certificate.primal, let dual = certificate.dual {
      lines.append(
        BilingualName("原始值 \(primal)，对偶界 \(dual)", "worth \(primal), bound by prices \(dual)"))
    }
    return lines.map { $0[language] }.joined(separator: "\n")
  }

  /// Seeker and opening, in the order of the file; no opening for those who are not placed.
  public var csv: String {
    CSVWriter(
      assignment.enumerated().map { seeker, opening in
        InstanceLine(
          seeker: seekers[seeker], opening: opening < 0 ? "" : openings[opening])
      }
    ).text
  }
}

/// A line of `place --format csv`.
private struct InstanceLine: TableRow {
  enum Column: String, TableColumn {
    case seeker, opening

    var column: Tables.Column {
      switch self {
      case .seeker:
        Tables.Column(.text, "求职者", "Seeker", BilingualName("文件中的名称", "as the file names her"))
      case .opening:
        Tables.Column(.text, "岗位", "Opening", BilingualName("未配置者为空", "empty for nobody placed"))
      }
    }
  }

  let seeker, opening: String

  func cell(_ column: Column) -> Cell {
    switch column {
    case .seeker: .text(seeker)
    case .opening: .text(opening)
    }
  }
}

/// Places the market of `file`; its layouts stand in `Documentation/Placement.md`.
public func placeInstance(
  file: String, objective: PlacementPolicy.Objective
) throws(NightError) -> InstancePlacement {
  let instance: PlacementInstance
  do { instance = try PlacementInstance.read(file: file) } catch { throw error.asNightError }
  let market = InstanceMarket(instance)
  do throws(PlacementError) {
    try market.checkSize()
  } catch { throw .input(error.sizeSentence!) }
  return market.place(objective)
}

extension InstanceError {
  fileprivate var asNightError: NightError {
    switch self {
    case .unreadable(let file):
      .missingInput(BilingualName("无法读取 \(file)。", "\(file) cannot be read."))
    case .unknownLayout(let file):
      .input(
        BilingualName(
          "\(file) 不是可识别的格式，见 Documentation/Placement.md。",
          "\(file) has none of the layouts of Documentation/Placement.md."))
    case .invalid(let file, let reason):
      .input(
        BilingualName("\(file)：\(reason.chinese)。", "\(file): \(reason.english)."))
    }
  }
}
