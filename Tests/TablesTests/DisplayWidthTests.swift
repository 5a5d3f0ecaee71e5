import Tables
import Testing

@Suite struct DisplayWidthTests {
  @Test("Han characters and full-width forms take two columns")
  func widths() {
    #expect(displayWidth("岗位 A") == 6)
    #expect(displayWidth("（无）") == 6)
    #expect(displayWidth("") == 0)
  }
}
