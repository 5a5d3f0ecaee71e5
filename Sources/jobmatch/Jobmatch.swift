import ArgumentParser
import LabourMarket

@main
struct Jobmatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobmatch",
    abstract: "Match a district's job seekers and openings: exact lists, provable placement.",
    subcommands: [VersionCommand.self])
}

struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Print the program's version.")

  func run() { print("jobmatch 0.1.0") }
}
