import Foundation
import TestSupport
import Testing

/// Bad input through the command line: what it says, and the exit codes of
/// `Documentation/ExitCodes.md`.
@Suite struct ErrorPathTests {
  @Test("a sound delivery runs, verifies, lists and explains")
  func sound() throws {
    let delivery = try SmallDelivery()
    let run = try delivery.run()
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.output.contains("Placement report for the night of 2014-06-30"))
    #expect(try Command.run(["verify", delivery.result]).code == 0)
    let list = try Command.run(
      ["shortlist", "J1", "--result", delivery.result, "--format", "csv", "--top", "1"])
    #expect(list.code == 0 && list.output.contains("S1"))
    let why = try Command.run(["explain", "S1", "J1", "--result", delivery.result])
    #expect(why.code == 0 && why.output.contains("Total"))
    let chinese = try Command.run(
      ["explain", "S1", "J1", "--result", delivery.result, "--language", "zh"])
    #expect(chinese.output.contains("合计"))
  }

  @Test("a missing file is named", arguments: ["seekers.csv", "openings.csv", "enterprises.csv"])
  func missingFile(name: String) throws {
    let delivery = try SmallDelivery()
    try FileManager.default.removeItem(atPath: delivery.folder.file(name))
    let run = try delivery.run()
    #expect(run.code == 66 && run.messages.contains(name), "\(run.messages)")
  }

  @Test("a wrong header is refused with what is missing")
  func wrongHeader() throws {
    var seekers = SmallDelivery.seekers
    seekers[0] = seekers[0].replacingOccurrences(of: "birth_date", with: "birthdate")
    let run = try SmallDelivery(seekers: seekers).run()
    #expect(run.code == 65 && run.messages.contains("birth_date"), "\(run.messages)")
  }

  @Test("UTF-16 is refused in words")
  func wrongEncoding() throws {
    let delivery = try SmallDelivery()
    let text = SmallDelivery.seekers.joined(separator: "\n")
    try #require(text.data(using: .utf16)).write(
      to: URL(filePath: delivery.folder.file("seekers.csv")))
    let run = try delivery.run()
    #expect(run.code == 65 && run.messages.contains("seekers.csv"), "\(run.messages)")
  }

  @Test("bad rows go to the quarantine; too many of them hold publication")
  func badRows() throws {
    let delivery = try SmallDelivery(
      seekers: SmallDelivery.seekers + [
        "S3,5.00107E+17,1990-03-07,2014-01-02,general,local,会电焊",
        "S4,500107199003070019,1990-03-07,2014-01-02,general,local,会电焊",
        "S5,500107199103070036,1990-02-30,2014-01-02,general,local,会电焊",
        "S6,500107199103070036,1990-03-07,2014-01-02,nobody,local,会电焊",
      ],
      openings: SmallDelivery.openings + [
        "J3,E1,焊工,-1,500107001,2014-05-01,2014-12-31,二保焊,3500",
        "J4,E1,焊工,1,999999999,2014-05-01,2014-12-31,二保焊,3500",
        "J5,E1,焊工（限男）,1,500107001,2014-05-01,2014-12-31,二保焊,3500",
      ])
    let run = try delivery.run()
    #expect(run.code == 65 && run.messages.contains("quarantine.csv"), "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: delivery.result))
    let held = try #require(
      FileManager.default.contentsOfDirectory(atPath: delivery.folder.path)
        .first { $0.hasPrefix("result.held-") })
    #expect(run.messages.contains(held), "\(run.messages)")
    let manifest = String(
      decoding: try delivery.folder.data(held + "/manifest.json"), as: UTF8.self)
    #expect(manifest.contains("\"status\" : \"held\"") && manifest.contains("are bad"))
    let quarantine = String(
      decoding: try delivery.folder.data(held + "/quarantine.csv"), as: UTF8.self)
    for reason in [
      "seekers.csv,4,identity_number", "identity-number-damaged", "seekers.csv,5,identity_number",
      "seekers.csv,6,birth_date", "not-a-date", "seekers.csv,7,pool", "openings.csv,4,headcount",
      "openings.csv,5,place", "wording-refused",
    ] { #expect(quarantine.contains(reason), "\(reason) in \(quarantine)") }
    #expect(!quarantine.contains("500107199003070019"), "identity numbers are masked")
    #expect(try Command.run(["verify", delivery.folder.file(held)]).code == 0)
  }

  @Test(
    "degenerate markets run and verify",
    arguments: [
      ("one person", 1, 2, "1"), ("one opening", 2, 1, "1"), ("one of each", 1, 1, "1"),
      ("no seat", 2, 2, "0"),
    ])
  func degenerate(name: String, people: Int, openings: Int, seats: String) throws {
    let rows = SmallDelivery.openings.map {
      $0.replacingOccurrences(of: ",1,5", with: ",\(seats),5")
    }
    let delivery = try SmallDelivery(
      seekers: Array(SmallDelivery.seekers[...people]), openings: Array(rows[...openings]))
    let run = try delivery.run()
    #expect(run.code == 0, "\(name): \(run.messages)")
    #expect(try Command.run(["verify", delivery.result]).code == 0, "\(name)")
  }

  @Test("no eligible pair: everybody is told so")
  func noEligiblePair() throws {
    let late = SmallDelivery.seekers.enumerated().map { index, row in
      row + (index == 0 ? ",opted_out" : ",是")
    }
    let delivery = try SmallDelivery(seekers: late)
    #expect(try delivery.run().code == 0)
    #expect(try delivery.table("placements.csv").contains("ineligible,opted-out"))
    #expect(try Command.run(["verify", delivery.result]).code == 0)
  }

  @Test("a policy with a wrong key is refused with its line and the nearest key")
  func badPolicy() throws {
    let delivery = try SmallDelivery()
    let policy = try String(
      contentsOfFile: packageRoot + "/Data/Policies/default.yaml", encoding: .utf8
    )
    .replacingOccurrences(of: "skills: 380", with: "skils: 380")
    try delivery.folder.write(policy, to: "policy.yaml")
    let run = try delivery.run(["--policy", delivery.folder.file("policy.yaml")])
    #expect(run.code == 78, "\(run.messages)")
    #expect(run.messages.contains("skils") && run.messages.contains("policy.yaml:"))
    #expect(!FileManager.default.fileExists(atPath: delivery.folder.file("result/report.md")))
  }

  @Test("what does not exist is said, with its exit code")
  func unknownNames() throws {
    let delivery = try SmallDelivery()
    #expect(try delivery.run().code == 0)
    let result = ["--result", delivery.result]
    #expect(try Command.run(["shortlist", "J9"] + result).code == 66)
    #expect(try Command.run(["explain", "S9", "J1"] + result).code == 66)
    let nobody = try Command.run(["why", "S9"] + result)
    #expect(nobody.code == 66 && nobody.messages.contains("S9"), "\(nobody.messages)")
    let why = try Command.run(["why", "S1", "--language", "zh"] + result)
    #expect(why.code == 0 && why.output.contains("S1："), "\(why.output)")
    #expect(try Command.run(["shortlist", "J1", "--result", "/nonexistent"]).code == 66)
    #expect(try Command.run(["verify", "/nonexistent"]).code == 66)
    #expect(try delivery.run(["--data", "/nonexistent"]).code == 78)
    #expect(try delivery.run(["--kernel", "abacus"]).code == 64)
    #expect(try delivery.run(["--threads", "0"]).code == 64)
    #expect(try delivery.run(["--date", "yesterday"]).code == 64)
    #expect(try Command.run(["ran"]).code == 64)
    let nowhere = try Command.run(
      ["run", "--input", delivery.folder.path, "--output", "/proc/none"])
    #expect(nowhere.code == 73, "\(nowhere.messages)")
  }

  @Test("a damaged result is told from a sound one")
  func damagedResult() throws {
    let delivery = try SmallDelivery()
    #expect(try delivery.run().code == 0)
    var bytes = try delivery.folder.data("result/evidence.bin")
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: delivery.folder.file("result/evidence.bin")))
    for command in [
      ["verify", delivery.result], ["explain", "S1", "J1", "--result", delivery.result],
      ["why", "S1", "--result", delivery.result], ["shortlist", "J1", "--result", delivery.result],
    ] {
      let refusal = try Command.run(command)
      #expect(refusal.code == 74 && refusal.messages.contains("evidence.bin"), "\(command)")
    }
    #expect(try delivery.run().code == 0)
    let text = try delivery.table("placements.csv")
    try delivery.folder.write(
      text.replacingOccurrences(of: ",J1,", with: ",J2,"), to: "result/placements.csv")
    #expect(try Command.run(["verify", delivery.result]).code == 74)
    try ResultSeal.renew(delivery.result)
    let check = try Command.run(["verify", delivery.result])
    #expect(check.code == 70 && check.messages.contains("J"), "\(check.messages)")
  }

  @Test("locale and time zone change no byte of a result")
  func localeAndZone() throws {
    let delivery = try SmallDelivery()
    var results: [[String: Data]] = []
    for (locale, zone) in [
      ("C", "UTC"), ("zh_CN.UTF-8", "Asia/Shanghai"), ("tr_TR", "America/Lima"),
    ] {
      let run = try Command.run(
        ["run", "--quiet", "--input", delivery.folder.path, "--output", delivery.result],
        environment: ["LC_ALL": locale, "LANG": locale, "TZ": zone])
      #expect(run.code == 0, "\(run.messages)")
      #expect(run.output.contains("夜间匹配报告") == locale.hasPrefix("zh"))
      let names = try FileManager.default.contentsOfDirectory(atPath: delivery.result)
      results.append(
        try names.filter { $0 != "run.json" }.reduce(into: [:]) {
          $0[$1] = try delivery.folder.data("result/" + $1)
        })
    }
    #expect(results[0] == results[1] && results[1] == results[2])
  }
}
