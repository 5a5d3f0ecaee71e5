private import Foundation
internal import Intake
public import LabourMarket
internal import PlacementEngine

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

  /// `seeker,opening` in the order of the file; nobody for those who are not placed.
  public var csv: String {
    let rows = assignment.enumerated().map { seeker, opening in
      "\(seekers[seeker]),\(opening < 0 ? "" : openings[opening])"
    }
    return (["seeker,opening"] + rows).joined(separator: "\n")
  }
}

/// Why `jobmatch place` did not answer.
public enum InstancePlacementError: Error, CustomStringConvertible, Sendable {
  case refused(String)

  public var description: String {
    switch self {
    case .refused(let reason): reason
    }
  }
}

/// Places the market of `file`; its layouts stand in `Documentation/Placement.md`.
public func placeInstance(
  file: String, objective: PlacementPolicy.Objective
) throws(InstancePlacementError) -> InstancePlacement {
  do {
    let instance = try PlacementInstance.read(file: file)
    return InstanceMarket(instance).place(objective)
  } catch {
    throw .refused("\(error)")
  }
}
