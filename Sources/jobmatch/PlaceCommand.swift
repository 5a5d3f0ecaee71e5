import ArgumentParser
import LabourMarket
import Nightly

struct PlaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Place a market from a file and show why the answer is right.",
    discussion: """
      Reads hospital-resident JSON, residents_*.csv beside programs_*.csv, or an OR-Library \
      assignment file; Documentation/Placement.md shows the layouts.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  @Option(help: "The market's file.")
  var instance: String

  @Option(help: "What the placement aims at: stable, most or hybrid.")
  var objective = "stable"

  @Option(help: "How to print it: text, csv or json.")
  var format = Format.text

  func run() throws {
    guard let objective = PlacementPolicy.Objective(rawValue: objective) else {
      throw ValidationError("'\(objective)' is no objective; use stable, most or hybrid.")
    }
    let answer: InstancePlacement
    do {
      answer = try placeInstance(file: instance, objective: objective)
    } catch {
      throw ValidationError("\(error)")
    }
    switch format {
    case .json: print(answer.json)
    case .csv: print(answer.csv)
    case .text:
      print("\(objective.rawValue): placed \(answer.placed), unplaced \(answer.unplaced), ", terminator: "")
      print("free seats \(answer.freeSeats)")
      if let cost = answer.cost { print("cost \(cost)") }
      if let points = answer.points { print("points \(points)") }
      if let violations = answer.certificate.violations { print("violations \(violations)") }
      if let primal = answer.certificate.primal, let dual = answer.certificate.dual {
        print("primal \(primal), dual \(dual)")
      }
    }
  }
}
