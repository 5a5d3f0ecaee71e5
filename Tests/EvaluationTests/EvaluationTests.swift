import Evaluation
import Foundation
import LabourMarket
import NightInputs
import NightSupport
import Nightly
import Refusals
import Reporting
import TestSupport
import Testing

@Suite struct EvaluationTests {
  private struct Table: Decodable {
    struct Row: Decodable {
      var method: String
      var measures: [String: [String: Double]]
    }
    var rows: [Row]
  }

  @Test("labels that the lists agree with give full marks, for both sides and as JSON")
  func agreeingLabels() async throws {
    let hamlet = try Hamlet(seekers: 800, openings: 30)
    try await hamlet.run("result")
    let lists = DeliveredTable(try hamlet.folder.data("result/shortlists.csv"))
    let opening = lists.header.firstIndex { $0.contains("opening_id") }!
    let seeker = lists.header.firstIndex { $0.contains("seeker_id") }!
    // Only the first of each list is labelled right: every measure that looks at ranks is 1.
    var seen: Set<String> = []
    let lines = lists.rows.map { row in
      "\(row[seeker]),\(row[opening]),\(seen.insert(row[opening]).inserted ? 1 : 0)"
    }
    try hamlet.folder.write(
      (["seeker_id,opening_id,relevance"] + lines).joined(separator: "\n") + "\n", to: "pairs.csv")
    let tables = try await evaluatePairs(
      hamlet.inputs(), threads: 2, pairs: hamlet.folder.file("pairs.csv"))
    let json = tables.text(as: .json, language: .english)
    let read = try JSONDecoder().decode([Table].self, from: Data(json.utf8))
    #expect(read.count == 2)
    let own = try #require(read[0].rows.first { $0.method == "jobmatch" })
    for measure in ["nDCG@20", "nDCG@5", "recall@20", "MAP", "MRR"] {
      #expect(own.measures[measure]?["mean"] == 1, "\(measure)")
    }
    #expect(read[1].rows[0].measures.keys.contains("recall@10"))
  }

  @Test("a label that is no number is refused with its line")
  func badLabel() async throws {
    let hamlet = try Hamlet(seekers: 60, openings: 5)
    try hamlet.folder.write(
      "seeker_id,opening_id,relevance\nS1,P1,good\n", to: "pairs.csv")
    let failure = await #expect(throws: NightError.self) {
      try await evaluatePairs(
        hamlet.inputs(), threads: 2, pairs: hamlet.folder.file("pairs.csv"))
    }
    #expect(failure?.description(in: .english).contains("pairs.csv:2") == true)
  }
}
