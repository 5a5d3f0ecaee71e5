import NightEvidence
import TestSupport
import Testing

@Suite struct ArchiveTests {
  private func sample() -> Archive {
    var archive = Archive()
    archive.put("days", [Int32.min, -1, 0, Int32.max])
    archive.put("bits", [UInt64.max, 0, 1 << 63])
    archive.put("cells", [Int16(-3), 700])
    archive.put("names", texts: ["张三", "", "b"])
    archive.put("none", texts: [])
    return archive
  }

  @Test("what is put in comes out")
  func roundTrip() throws {
    let archive = try Archive(decoding: sample().encoded)
    #expect(try archive.numbers("days") == [Int32.min, -1, 0, Int32.max])
    #expect(try archive.numbers("bits") == [UInt64.max, 0, 1 << 63])
    #expect(try archive.numbers("cells") == [Int16(-3), 700])
    #expect(try archive.texts("names") == ["张三", "", "b"])
    #expect(try archive.texts("none") == [])
    #expect(throws: ArchiveError.missingSection("x")) { try archive.texts("x") }
    #expect(throws: ArchiveError.damaged(section: "days")) {
      try archive.numbers("days", as: Int64.self)
    }
  }

  @Test("any changed, missing or added byte in a payload is noticed, and none traps")
  func damage() throws {
    let bytes = sample().encoded
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= 0x10
      // A changed section name cannot be told from another name; everything else must be.
      if let archive = try? Archive(decoding: damaged) {
        #expect(throws: ArchiveError.self) {
          _ = try archive.numbers("days", as: Int32.self)
          _ = try archive.numbers("bits", as: UInt64.self)
          _ = try archive.numbers("cells", as: Int16.self)
          _ = try (archive.texts("names"), archive.texts("none"))
        }
      }
    }
    for length in 0..<bytes.count {
      if let archive = try? Archive(decoding: Array(bytes[..<length])) {
        #expect(throws: ArchiveError.self) { _ = try archive.texts("none") }
      }
    }
  }

  @Test("random bytes are refused and don't trap", arguments: UInt64(1)...50)
  func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let tail = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(throws: ArchiveError.self) { try Archive(decoding: tail) }
    #expect(throws: ArchiveError.self) {
      _ = try Archive(decoding: Array("JOBMATCH".utf8) + [1] + tail)
    }
  }
}
