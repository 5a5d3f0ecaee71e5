import ArgumentParser
import LabourMarket
import NightInputs
import Nightly

@main
struct Jobmatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobmatch",
    abstract: say(
      "为一个区的求职者与岗位做精确、可证明的匹配。",
      "Match a district's job seekers and openings: exact lists, provable placement."),
    discussion: say(
      """
      先试：jobmatch demo
      再看：jobmatch shortlist P000020 --result .demo/result
      退出码见 Documentation/ExitCodes.md。
      """,
      """
      Try:  jobmatch demo
      Then: jobmatch shortlist P000020 --result .demo/result
      Exit codes: Documentation/ExitCodes.md.
      """),
    version: programVersion,
    subcommands: [
      DemoCommand.self, GenerateCommand.self, RunCommand.self, ShortlistCommand.self,
      ExplainCommand.self, WhyCommand.self, VerifyCommand.self, WhatIfCommand.self,
      PlaceCommand.self, EvaluateCommand.self,
      LexiconCommand.self, VersionCommand.self,
    ])
}

struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: say("显示版本。", "Print the program's version."))

  @OptionGroup var shared: SharedOptions

  func run() throws { try show("jobmatch \(programVersion)\n") }
}
