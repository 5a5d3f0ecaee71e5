import Intake
import LabourMarket
import Testing

@Suite struct RecordReadingTests {
  private func read(_ rows: [String]) throws -> IntakeResult {
    let delivery = Delivery()
    delivery.write("seekers.csv", Delivery.seekers(rows))
    return try delivery.read()
  }

  @Test("quotes hide commas, line ends and quotes, and lines are counted through them")
  func quoting() throws {
    let result = try read([
      Delivery.seeker("S1", person: 1, skills: "\"电焊,\"\"二保焊\"\"\r\n氩弧焊\""),
      Delivery.seeker("S2", person: 2, skills: "5\"管"),
      Delivery.seeker("S3", person: 3, rest: "高中,很多"),
    ])
    #expect(
      result.district.seekers.map(\.skills) == ["电焊,\"二保焊\"\n氩弧焊", "5\"管", "电焊"])
    #expect(result.quarantine.map(\.line) == [5])
    #expect(result.quarantine.map(\.reason) == [.notANumber])
  }

  @Test("a row with too few or too many cells is out, and its neighbours stay")
  func ragged() throws {
    let result = try read([
      Delivery.seeker("S1", person: 1), "S2,short", Delivery.seeker("S3", person: 3) + ",more", "",
      ",,,,,,,,", Delivery.seeker("S4", person: 4),
    ])
    #expect(result.district.seekers.map(\.id.text) == ["S1", "S4"])
    #expect(result.quarantine.map(\.line) == [3, 4])
    #expect(result.quarantine.allSatisfy { $0.reason == .fieldCount })
    #expect(result.files.last?.rows == 4)
  }

  @Test("a quote left open costs its own row, wherever it stands", arguments: 0..<6)
  func openQuote(position: Int) throws {
    var rows = (1...5).map { Delivery.seeker("S\($0)", person: $0, skills: "\"电,焊\"") }
    rows.insert(Delivery.seeker("S9", person: 9, skills: "\"电焊"), at: position)
    let result = try read(rows)
    #expect(result.district.seekers.count == 5)
    #expect(result.quarantine.map(\.line) == [position + 2])
    #expect(result.quarantine.map(\.reason) == [.fieldCount])
  }

  @Test("endless cells and lines are refused, and reading goes on", arguments: [70_000, 3_000_000])
  func endless(length: Int) throws {
    let endless = String(repeating: "a", count: length)
    let result = try read([
      Delivery.seeker("S1", person: 1, skills: endless),
      Delivery.seeker("S2", person: 2, skills: "\"\(endless)"), Delivery.seeker("S3", person: 3),
    ])
    #expect(result.district.seekers.map(\.id.text) == ["S3"])
    #expect(result.quarantine.map(\.line) == [2, 3])
    #expect(result.quarantine.first?.reason == .textTooLong)
  }
}
