import Foundation
import LabourMarket
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

@Suite struct MarketSizeNightTests {
  @Test("more seats than a district has people for are refused in words, before anything is ranked")
  func seats() async throws {
    let hamlet = try Hamlet(seekers: 200, openings: 20)
    try hamlet.alter("openings.csv", into: "vast") { table in
      let id = table.header.firstIndex(of: "opening_id")!
      table.change("headcount") { _ in "100000" }
      let rows = table.rows.filter { $0.count == table.header.count }
      table.rows = (0..<10).flatMap { copy in
        rows.map { row in
          var row = row
          row[id] += "-\(copy)"
          return row
        }
      }
    }
    let error = await #expect(throws: NightError.self) {
      try await hamlet.run("result", input: "vast")
    }
    let found = try #require(error)
    #expect(found.exitCode == 65)
    #expect(found.description(in: .english).contains("10000000"))
    #expect(found.description(in: .chinese).contains("10000000"))
    #expect(!FileManager.default.fileExists(atPath: hamlet.folder.file("result")))
  }
}
