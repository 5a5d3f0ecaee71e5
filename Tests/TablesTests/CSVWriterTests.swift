import LabourMarket
import Tables
import Testing

@Suite struct CSVWriterTests {
  private func line(_ words: String) -> String {
    var csv = CSVWriter()
    csv.append([.text(words), .integer(-7)])
    return String(csv.text.unicodeScalars.dropFirst())
  }

  @Test("commas, quotes and line breaks are quoted")
  func quoting() {
    #expect(line("焊工, 持证") == "\"焊工, 持证\",-7\r\n")
    #expect(line("\"十\"") == "\"\"\"十\"\"\",-7\r\n")
    #expect(line("a\nb") == "\"a\nb\",-7\r\n")
  }

  @Test(
    "a cell that a spreadsheet would run is disarmed",
    arguments: ["=1+1", "+cmd", "-2", "@x", "\tx", "＝1", "＠x", "\rx"])
  func formulas(words: String) {
    #expect(line(words) == "\"'\(words)\",-7\r\n")
  }

  @Test("the file starts with a byte-order mark, which Excel needs to see Chinese")
  func byteOrderMark() {
    #expect(CSVWriter().bytes == [0xEF, 0xBB, 0xBF])
  }
}
