import Foundation
import TestSupport

/// The built program, run as its users run it.
enum Command {
  struct Outcome {
    var code: Int32
    var output: String
    var messages: String
  }

  /// Programs are built beside the test's own executable; nil where this one isn't.
  static func path(of program: String) -> String? {
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = own.map { URL(filePath: $0).deletingLastPathComponent().path + "/" + program }
    let built = packageRoot + "/.build/release/" + program
    return [beside, built].compactMap(\.self).first(where: FileManager.default.fileExists)
  }

  private static func process(
    _ arguments: [String], _ environment: [String: String], of program: String
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path(of: program) ?? program)
    process.arguments = arguments
    var settings = ProcessInfo.processInfo.environment
    settings.merge(["LC_ALL": "C", "JOBMATCH_DATA": packageRoot + "/Data"]) { $1 }
    process.environment = settings.merging(environment) { $1 }
    return process
  }

  /// Starts the program and does not wait; what it says is lost.
  static func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Process {
    let process = process(arguments, environment, of: "jobmatch")
    (process.standardOutput, process.standardError) = (
      FileHandle.nullDevice, FileHandle.nullDevice
    )
    try process.run()
    return process
  }

  static func run(
    _ arguments: [String], environment: [String: String] = [:], of program: String = "jobmatch"
  ) throws -> Outcome {
    let process = process(arguments, environment, of: program)
    let (output, messages) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, messages)
    try process.run()
    // Messages are short; the output may fill its pipe, so it is read first.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let notes = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Outcome(
      code: signal + process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      messages: String(decoding: notes, as: UTF8.self))
  }
}

extension Command {
  /// Runs a line of shell in which `$J` is the program, for what a shell does best: closed streams,
  /// full disks, pipes and limits.
  ///
  /// - Parameter arguments: `$1`, `$2` and so on.
  static func shell(_ script: String, _ arguments: [String] = []) throws -> Outcome {
    try run(
      ["-c", script, "sh"] + arguments, environment: ["J": path(of: "jobmatch") ?? "jobmatch"],
      of: "/bin/sh")
  }

  /// A process that died by a signal counts as 128 and more, as a shell counts it.
  static let signals: ClosedRange<Int32> = 128...255
}

/// A delivery of a few rows, made by hand.
struct SmallDelivery {
  let folder: ScratchFolder

  static let seekers = [
    "seeker_id,identity_number,birth_date,registered_on,pool,channel,skills",
    "S1,500107199003070012,1990-03-07,2014-01-02,general,local,会电焊",
    "S2,500107198805120021,1988-05-12,2014-01-03,general,local,叉车证",
  ]
  static let openings = [
    "opening_id,enterprise_id,title,headcount,place,posted_on,valid_until,requirements,pay_low",
    "J1,E1,焊工,1,500107001,2014-05-01,2014-12-31,二保焊,3500",
    "J2,E1,叉车司机,2,500107001,2014-05-01,2014-12-31,叉车驾驶,3500",
  ]
  static let enterprises = ["enterprise_id,name", "E1,某某机械（模拟）"]

  init(
    seekers: [String] = seekers, openings: [String] = openings,
    enterprises: [String] = enterprises
  ) throws {
    folder = try ScratchFolder()
    try write(seekers, to: "seekers.csv")
    try write(openings, to: "openings.csv")
    try write(enterprises, to: "enterprises.csv")
    try folder.write("date: 2014-06-30\n", to: "night.yaml")
  }

  func write(_ lines: [String], to name: String) throws {
    try folder.write(lines.joined(separator: "\n") + "\n", to: name)
  }

  var result: String { folder.file("result") }

  func run(_ more: [String] = []) throws -> Command.Outcome {
    try Command.run(["run", "--quiet", "--input", folder.path, "--output", result] + more)
  }

  func table(_ name: String) throws -> String {
    String(decoding: try folder.data("result/" + name), as: UTF8.self)
  }
}
