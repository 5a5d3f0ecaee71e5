import Foundation
import TestSupport
import Testing

/// Standard streams that are closed, full or left by their reader.
@Suite struct StreamTests {
  private func shell(_ script: String, _ delivery: SmallDelivery) throws -> Command.Outcome {
    try Command.shell(script, [delivery.folder.path, delivery.result])
  }

  @Test("messages that nobody can be shown change no result", arguments: ["2>&-", "2>/dev/full"])
  func lostMessages(stream: String) throws {
    let delivery = try SmallDelivery()
    #expect(try delivery.run().code == 0)
    let names = ["placements.csv", "shortlists.csv", "report.json", "evidence.bin"]
    let usual = try names.map { try delivery.folder.data("result/" + $0) }
    let run = try shell("\"$J\" run --input \"$1\" --output \"$2\" \(stream)", delivery)
    #expect(run.code == 0 && run.output.contains("Placement report"), "\(run)")
    #expect(try names.map { try delivery.folder.data("result/" + $0) } == usual)
    let refused = try shell("\"$J\" verify \"$2/nothing\" \(stream)", delivery)
    #expect(refused.code == 66 && refused.output.isEmpty, "\(refused)")
    #expect(try shell("\"$J\" verify --no-such-flag \(stream)", delivery).code == 64)
  }

  @Test("a reader of messages who leaves doesn't end the night")
  func leftMessages() throws {
    let delivery = try SmallDelivery()
    let run = try shell(
      "{ \"$J\" run --input \"$1\" --output \"$2\" 2>&3; echo $?; } 3>&1 >\"$1/code\" | true; "
        + "tail -1 \"$1/code\"", delivery)
    #expect(run.output.hasSuffix("0\n"), "\(run)")
    #expect(try Command.run(["verify", delivery.result]).code == 0)
  }

  /// Everything that a command can answer, from one small night.
  private static let answers = [
    "shortlist J1 --result \"$2\" --format csv", "shortlist S1 --result \"$2\"",
    "explain S1 J1 --result \"$2\"", "why S1 --result \"$2\"", "verify \"$2\"",
    "whatif --input \"$1\" -q --change objective=most --format json",
    "run --input \"$1\" --output \"$2\" -q", "lexicon unknown --input \"$1\" --format csv",
    "lexicon duplicates", "lexicon link 焊工", "version", "--version", "--help", "why --help",
    "place --instance \"$1/market.json\" --format json",
  ]

  @Test("a result that standard output doesn't take is no success", arguments: answers)
  func lostResults(command: String) throws {
    let delivery = try SmallDelivery()
    #expect(try delivery.run().code == 0)
    try delivery.folder.write(#"{"seekers":[[0]],"openings":[{"cap":1}]}"#, to: "market.json")
    for stream in [">/dev/full", ">&-"] {
      let lost = try shell("\"$J\" \(command) \(stream)", delivery)
      #expect(lost.code == 74, "\(command) \(stream): \(lost)")
      #expect(lost.messages.contains("standard output"), "\(command) \(stream): \(lost)")
    }
    let taken = try shell("\"$J\" \(command)", delivery)
    #expect(taken.code == 0 && !taken.output.isEmpty, "\(command): \(taken)")
  }

  @Test("a reader who has seen enough is told nothing")
  func reader() throws {
    let long = "\"$J\" lexicon link $(yes 焊工 | head -1500) --format json"
    let all = try Command.shell(long)
    let head = try Command.shell("{ \(long); echo $? >&2; } | head -1")
    #expect(all.output.utf8.count > 65_536, "longer than a pipe holds")
    #expect(head.code == 0 && head.output == "[\n", "\(head)")
    #expect(head.messages == "74\n", "\(head)")
  }
}
