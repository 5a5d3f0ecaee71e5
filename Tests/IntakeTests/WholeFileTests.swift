import Foundation
import Intake
import LabourMarket
import Testing

/// A file that isn't there as a whole is refused; nobody is left out of a night by a broken copy.
@Suite struct WholeFileTests {
  private let rows = (0..<20).map { Delivery.seeker("S\($0)", person: $0, skills: "氩弧焊") }

  private func isRefused(_ delivery: Delivery, _ fits: (IntakeError) -> Bool) -> Bool {
    do throws(IntakeError) {
      _ = try delivery.result()
      return false
    } catch { return fits(error) }
  }

  /// The definition: whatever prefix of a file there is, either a row ends there, or its last cell
  /// might, or it is refused with the line on which it ends.
  @Test(
    "a file cut anywhere in its last row is refused there", arguments: ["氩弧焊", "\"氩弧焊,电焊\""])
  func cutAnywhere(words: String) throws {
    let last = "S9,\(Delivery.identity(9)),1980-01-01,2014-02-01,laid-off,local,\(words),高中,2500"
    let whole = Array(Delivery.seekers(rows).utf8)
    for length in 1..<last.utf8.count {
      let delivery = Delivery()
      delivery.write("seekers.csv", whole + last.utf8.prefix(length))
      let isPlain = last.utf8.prefix(length).suffix(5).contains(UInt8(ascii: ","))
      // Behind the last comma, the row has all of its cells.
      if length >= last.utf8.count - 4, isPlain || length > last.utf8.count - 4 {
        #expect(try delivery.read().district.seekers.count >= 20)
        continue
      }
      #expect(
        isRefused(delivery) {
          if case .cutFile("seekers.csv", 22, _) = $0 { true } else { false }
        }, "\(length) of \(last.utf8.count) bytes")
    }
  }

  @Test("a file cut within a character is refused in either encoding")
  func cutCharacter() throws {
    let text = Array(Delivery.seekers(rows.map { $0.replacing(",高中,2500", with: ",2500,高中") }).utf8)
    for bytes in [text, EncodingTests.gb18030(String(decoding: text, as: UTF8.self))] {
      let delivery = Delivery()
      delivery.write("seekers.csv", bytes.dropLast(2))
      #expect(
        isRefused(delivery) { if case .cutFile = $0 { true } else { false } })
    }
  }

  @Test("a last row that is whole needs no line end")
  func unendedRow() throws {
    let delivery = Delivery()
    delivery.write("seekers.csv", String(Delivery.seekers(rows).dropLast()))
    #expect(try delivery.read().district.seekers.count == 20)
  }

  @Test(
    "a header and nothing else is refused where a district can't be without rows",
    arguments: ["seekers.csv", "openings.csv", "enterprises.csv"], ["\n", "", "\r\n \r\n"])
  func headerAlone(name: String, end: String) throws {
    let headers = [
      "seekers.csv": Delivery.seekerHeader, "openings.csv": Delivery.openingHeader,
      "enterprises.csv": "enterprise_id,name",
    ]
    let delivery = Delivery()
    delivery.write(name, headers[name]! + end)
    #expect(isRefused(delivery) { $0 == .noRows(file: name) })
  }

  @Test("optional files may have a header alone")
  func optionalFiles() throws {
    let delivery = Delivery()
    delivery.write("students.csv", Delivery.seekerHeader + "\n")
    delivery.write("kept.csv", "seeker_id,opening_id\n")
    #expect(try delivery.read().district.seekers.count == 1)
  }

  @Test("what isn't a file is named as what it is", arguments: ["students.csv", "seekers.csv"])
  func notFiles(name: String) throws {
    let delivery = Delivery()
    let path = "\(delivery.folder)/\(name)"
    func put(_ make: () throws -> Void) throws -> String {
      try? FileManager.default.removeItem(atPath: path)
      try make()
      var found = ""
      #expect(
        isRefused(delivery) {
          if case .notAFile(name, let kind) = $0 { found = kind.english }
          return !found.isEmpty
        })
      return found
    }
    let files = FileManager.default
    #expect(
      try put { try files.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere") }
        == "a link to nowhere")
    #expect(
      try put { try files.createDirectory(atPath: path, withIntermediateDirectories: false) }
        == "a folder")
    #expect(
      try put { try files.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero") }
        == "a device")
    let pipe = try put { _ = unsafe mkfifo(path, 0o600) }
    #expect(pipe == "a pipe")
  }

  @Test("night.yaml that is a link to nowhere or a folder isn't taken for none")
  func settings() throws {
    let delivery = Delivery()
    try FileManager.default.createSymbolicLink(
      atPath: "\(delivery.folder)/night.yaml", withDestinationPath: "/nowhere")
    #expect(throws: IntakeError.self) { try readNight(folder: delivery.folder) }
    delivery.remove("night.yaml")
    try FileManager.default.createDirectory(
      atPath: "\(delivery.folder)/night.yaml", withIntermediateDirectories: false)
    #expect(throws: IntakeError.self) { try readNight(folder: delivery.folder) }
  }

  @Test("a file that is written to while it is read is refused", arguments: ["shorter", "longer"])
  func changing(way: String) throws {
    let delivery = Delivery()
    let many = (0..<30_000).map { Delivery.seeker("S\($0)", person: $0 % 1000) }
    delivery.write("seekers.csv", Delivery.seekers(many))
    let path = "\(delivery.folder)/seekers.csv"
    var isTouched = false
    #expect(throws: IntakeError.changedWhileRead(file: "seekers.csv")) {
      try readDistrict(
        folder: delivery.folder, date: Delivery.day, profile: .canonical,
        catalogue: try reference.get()
      ) { progress in
        guard progress.file == "seekers.csv", !isTouched else { return }
        isTouched = true
        guard let handle = FileHandle(forUpdatingAtPath: path) else { return }
        if way == "shorter" {
          try? handle.truncate(atOffset: UInt64(progress.bytesRead + 300_000))
        } else {
          _ = try? handle.seekToEnd()
          try? handle.write(contentsOf: Data("S0\n".utf8))
        }
        try? handle.close()
      }
    }
  }
}
