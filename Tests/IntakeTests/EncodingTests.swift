import Foundation
import Intake
import LabourMarket
import Testing

@Suite struct EncodingTests {
  static func gb18030(_ text: String) -> [UInt8] {
    [UInt8](text.data(using: String.Encoding(rawValue: 0x8000_0632))!)
  }

  private let rows = (1...20).map {
    // Beyond the BMP, extension A, the middle dot of names: what shorter encodings lose.
    Delivery.seeker("S\($0)", person: $0, skills: "会电焊、\u{20BB7}㐂䶮·叉车\($0)")
  }

  @Test("UTF-8, UTF-8 with a mark, GB18030, LF and CRLF give the same district")
  func encodingsAgree() throws {
    let delivery = Delivery()
    let text = Delivery.seekers(rows)
    var districts: [[Seeker]] = []
    for (bytes, name) in [
      (Array(text.utf8), "UTF-8"), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "UTF-8 with BOM"),
      (Self.gb18030(text), "GB18030"),
      (Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8), "UTF-8"),
      (Array(text.dropLast().utf8), "UTF-8"),
    ] {
      delivery.write("seekers.csv", bytes)
      let result = try delivery.read()
      #expect(result.quarantine == [])
      #expect(result.files.last?.encoding == name)
      districts.append(result.district.seekers)
    }
    #expect(districts.allSatisfy { $0.count == 20 && $0 == districts[0] })
    #expect(districts[0][0].skills.contains("\u{20BB7}㐂䶮·"))
  }

  @Test("one GBK line in a UTF-8 file costs that row")
  func foreignLine() throws {
    let delivery = Delivery()
    var bytes = Array(Delivery.seekers(Array(rows.dropLast())).utf8)
    bytes += Self.gb18030(Delivery.seeker("S99", person: 99) + "\n")
    bytes += Array((rows.last! + "\n").utf8)
    delivery.write("seekers.csv", bytes)
    let result = try delivery.read()
    #expect(result.district.seekers.count == 20)
    #expect(result.quarantine.map(\.line) == [21])
    #expect(result.quarantine.map(\.reason) == [.encoding])
  }

  @Test("one UTF-8 line in a GB18030 file costs that row, and isn't read as other characters")
  func foreignLineInGB() throws {
    let delivery = Delivery()
    var bytes = Self.gb18030(Delivery.seekers(Array(rows.dropLast())))
    bytes += Array((rows.last! + "\n").utf8)
    delivery.write("seekers.csv", bytes)
    let result = try delivery.read()
    #expect(result.district.seekers.count == 19)
    #expect(result.quarantine.map(\.reason) == [.encoding])
  }

  @Test("what isn't text is named, not quarantined row by row")
  func foreignFormats() throws {
    let delivery = Delivery()
    delivery.write(
      "seekers.csv",
      [0xFF, 0xFE]
        + Delivery.seekers(rows).utf16.flatMap {
          [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        })
    #expect(throws: IntakeError.wrongEncoding(file: "seekers.csv", found: "UTF-16")) {
      try delivery.read()
    }
    delivery.write(
      "seekers.csv",
      Delivery.seekers(rows).utf16.flatMap {
        [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      })
    #expect(throws: IntakeError.wrongEncoding(file: "seekers.csv", found: "UTF-16")) {
      try delivery.read()
    }
    delivery.write("seekers.csv", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3])
    #expect(throws: IntakeError.wrongEncoding(file: "seekers.csv", found: "Excel (xlsx)")) {
      try delivery.read()
    }
  }

  @Test(
    "control characters, changes of direction and replacement characters cost the row",
    arguments: [
      "\u{0}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{9F}", "\u{61C}", "\u{200F}", "\u{202E}",
      "\u{2067}", "\u{206F}", "\u{FFF9}", "\u{FFFD}", "\u{E0041}",
    ])
  func foulCharacters(scalar: String) throws {
    let delivery = Delivery()
    delivery.write(
      "seekers.csv",
      Delivery.seekers(rows + [Delivery.seeker("S99", person: 99, skills: "电\(scalar)焊")]))
    let result = try delivery.read()
    #expect(result.district.seekers.count == 20)
    #expect(result.quarantine.map(\.column) == ["skills"])
    #expect(result.quarantine.map(\.reason) == [.encoding])
  }
}
