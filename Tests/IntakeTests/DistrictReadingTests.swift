import Intake
import LabourMarket
import Testing

@Suite struct DistrictReadingTests {
  @Test("a small delivery is read whole")
  func happyPath() throws {
    let delivery = Delivery()
    let result = try delivery.read()
    #expect(result.quarantine == [])
    let seeker = try #require(result.district.seekers.first)
    #expect(seeker.id.text == "S1")
    #expect(seeker.education == "61")
    #expect(seeker.payFloor == 2500)
    #expect(seeker.pool == .laidOff)
    let opening = try #require(result.district.openings.first)
    #expect(opening.place == "500107001")
    #expect(opening.headcount == 20)
    #expect(result.district.enterprises.map(\.industry) == ["C39", "3911"])
    #expect(result.files.map(\.rows) == [2, 1, 1])
    #expect(result.files.allSatisfy { $0.rows == $0.accepted })
  }
}
