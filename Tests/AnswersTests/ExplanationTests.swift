import Answers
import Foundation
import LabourMarket
import NightInputs
import NightResult
import NightSupport
import Nightly
import Refusals
import Reporting
import TestSupport
import Testing

@Suite struct ExplanationTests {
  private struct Pair: Decodable {
    struct Line: Decodable { var fit, fitPossible, appeal, appealPossible: Int }
    struct Mix: Decodable { var fit, appeal: Int }
    var fit, appeal, points, fitPotential, appealPotential: Int
    var mix: Mix
    var lines: [Line]
  }

  private struct Listed: Decodable {
    struct Line: Decodable {
      var seeker: String
      var points, fit, appeal, potential: Int
    }
    var seekers: [Line]
  }

  @Test("the lines of an explanation sum to the points in the list")
  func sums() async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("result")
    let result = hamlet.folder.file("result")
    let openings = DeliveredTable(try hamlet.folder.data("result/seats.csv")).rows.map { $0[0] }
    for opening in openings.prefix(12) {
      let text = try Shortlist(of: opening, top: 3, in: ResultFolder(result))
        .text(as: .json, language: .english)
      let list = try JSONDecoder().decode(Listed.self, from: Data(text.utf8))
      for line in list.seekers {
        let json = try PairAnswer(
          seeker: line.seeker, opening: opening, in: ResultFolder(result), data: Hamlet.data
        ).text(as: .json, language: .english)
        let pair = try JSONDecoder().decode(Pair.self, from: Data(json.utf8))
        #expect(pair.lines.reduce(0) { $0 + $1.fit } == line.fit && pair.fit == line.fit)
        #expect(pair.lines.reduce(0) { $0 + $1.appeal } == line.appeal)
        #expect(pair.points == line.points && pair.fitPotential >= pair.fit)
        let parts = pair.mix.fit + pair.mix.appeal
        #expect(line.points == (pair.mix.fit * pair.fit + pair.mix.appeal * pair.appeal) / parts)
        let most = pair.mix.fit * pair.fitPotential + pair.mix.appeal * pair.appealPotential
        #expect(line.potential == most / parts && line.potential >= line.points)
        #expect(pair.lines.allSatisfy { (0...$0.fitPossible).contains($0.fit) })
      }
    }
  }

  @Test("an unknown id is refused with the nearest one")
  func unknownOpening() async throws {
    let hamlet = try Hamlet(seekers: 300, openings: 20)
    try await hamlet.run("result")
    let result = hamlet.folder.file("result")
    #expect(throws: NightError.self) {
      try Shortlist(of: "nobody", top: 3, in: ResultFolder(result))
    }
    let missing = hamlet.folder.file("nowhere")
    #expect(throws: NightError.self) {
      try Shortlist(of: "P000001", top: 3, in: ResultFolder(missing))
    }
  }
}
