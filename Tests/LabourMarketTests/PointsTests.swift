import LabourMarket
import Testing

@Suite struct PointsTests {
  @Test("what exact writes, it reads back", arguments: [0, 1, 9_999, 10_000, 873_456, 1_000_000])
  func exactRoundTrips(value: Int32) {
    #expect(Points(exact: Points(value).exact) == Points(value))
  }

  @Test("one decimal is cut, so that only a full score shows 100.0")
  func description() {
    #expect(Points(999_999).description == "99.9")
    #expect(Points.maximum.description == "100.0")
    #expect(Points(5_432).description == "0.5")
  }

  @Test(
    "other forms are not points", arguments: ["", "1", "1.2", "101.0000", "-1.0000", "1.00000"])
  func malformed(text: String) {
    #expect(Points(exact: text) == nil)
  }

  @Test("the heaviest mix of full scores stays below 2^24")
  func mixStaysExact() {
    let mix = Mix(fit: 9, appeal: 7)
    #expect(mix.weigh(fit: .maximum, appeal: .maximum) < 1 << 24)
    #expect(mix.points(fit: .maximum, appeal: .maximum) == .maximum)
    #expect(Mix(fit: 3, appeal: 2).points(fit: Points(10), appeal: Points(4)) == Points(7))
  }
}
