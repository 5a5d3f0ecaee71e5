import Foundation
import TestSupport
import Testing

/// `jobmatch run --after`: the same lists from what changed alone, and what the report says of it.
@Suite struct DeltaCommandTests {
  @Test("a day later only a newcomer is ranked, in both languages, and verify agrees")
  func newcomer() throws {
    let delivery = try SmallDelivery()
    #expect(try delivery.run().code == 0)
    let yesterday = delivery.folder.file("yesterday")
    try FileManager.default.moveItem(atPath: delivery.result, toPath: yesterday)
    let newcomer = "T1,500107199103070036,1991-03-07,2014-06-30,general,local,二保焊"
    try delivery.write(SmallDelivery.seekers + [newcomer], to: "seekers.csv")
    try delivery.folder.write("date: 2014-07-01\n", to: "night.yaml")
    let delta = try delivery.run(["--after", yesterday])
    #expect(delta.code == 0 && delta.output.contains("1 people and 0 openings"), "\(delta)")
    #expect(try delivery.table("report.md").contains("1 人和 0 个岗位有变"))
    #expect(try Command.run(["verify", delivery.result]).code == 0)
    let files = [
      "shortlists.csv", "placements.csv", "seats.csv", "reserves.csv", "quarantine.csv",
      "evidence.bin",
    ]
    let found = try files.map { try delivery.folder.data("result/" + $0) }
    let full = try delivery.run()
    #expect(full.output.contains("no earlier night was named"))
    #expect(try files.map { try delivery.folder.data("result/" + $0) } == found)
  }

  @Test("an earlier night that isn't there is told, and everybody ranked")
  func nowhere() throws {
    let delivery = try SmallDelivery()
    let run = try Command.run([
      "run", "--input", delivery.folder.path, "--output", delivery.result, "--after", "nowhere",
    ])
    #expect(run.code == 0 && run.messages.contains("nowhere has no"), "\(run)")
    #expect(run.output.contains("files are missing or damaged"))
  }
}
