import LabourMarket
import Testing

@Suite struct IdentifierTests {
  @Test("ids are 1 to 64 ASCII letters, digits, - and _")
  func allowedTexts() {
    #expect(SeekerID("S000_1-x") != nil)
    #expect(SeekerID(String(repeating: "a", count: 64)) != nil)
    for text in ["", "a b", "张三", "a/b", "../x", "é", "a\u{0}", String(repeating: "a", count: 65)] {
      #expect(SeekerID(text) == nil, "\(text)")
    }
  }

  @Test("order is by bytes")
  func byteOrder() {
    let sorted = ["b", "B", "a10", "a2", "-", "_"].compactMap { SeekerID($0) }.sorted()
    #expect(sorted.map(\.text) == ["-", "B", "_", "a10", "a2", "b"])
  }
}
