import Foundation
import LabourMarket
import NightInputs
import NightSupport
import Nightly
import TestSupport
import Testing

/// A kept similarity saves time and changes nothing else.
@Suite struct SimilarityCacheTests {
  @Test("with, without, with a damaged and with another one the same bytes come out")
  func sameBytes() async throws {
    let hamlet = try Hamlet(seekers: 400, openings: 30)
    try await hamlet.run("result")
    let first = try hamlet.results("result")
    #expect(try await notices(hamlet).isEmpty)
    #expect(try hamlet.results("result") == first)
    let file = try #require(try kept(hamlet).first)
    let whole = try Data(contentsOf: file)
    for damage in [Data(), Data("JOBMATCH".utf8), whole.dropLast(9)] {
      try damage.write(to: file)
      #expect(try await notices(hamlet).count == 1)
      #expect(try hamlet.results("result") == first)
      #expect(try Data(contentsOf: file) == whole)
    }
    let vectors = hamlet.folder.file("names.npy")
    try numPy.write(to: URL(filePath: vectors))
    try hamlet.folder.write("电烙铁焊接\nSMT编程\n", to: "names.txt")
    #expect(try await notices(hamlet, vectors: vectors).isEmpty)
    #expect(try kept(hamlet).count == 2)
    #expect(try await notices(hamlet).isEmpty)
    #expect(try hamlet.results("result") == first)
  }

  @Test("only the last few are kept, and whatever else lies there stays")
  func fewAreKept() async throws {
    let hamlet = try Hamlet(seekers: 60, openings: 5)
    #expect(try await notices(hamlet).isEmpty)
    let file = try #require(try kept(hamlet).first)
    for number in 0..<12 {
      let old = file.deletingLastPathComponent().appending(path: "similarity-\(number).bin")
      try Data().write(to: old)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(number))], ofItemAtPath: old.path)
    }
    try hamlet.folder.write("mine", to: "cache/notes.txt")
    try FileManager.default.removeItem(at: file)
    #expect(try await notices(hamlet).isEmpty)
    #expect(try kept(hamlet).count == 8 && kept(hamlet).contains(file))
    #expect(try hamlet.folder.data("cache/notes.txt") == Data("mine".utf8))
  }

  private func kept(_ hamlet: Hamlet) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: URL(filePath: hamlet.folder.file("cache")), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "bin" }
  }

  /// Two vectors of two dimensions.
  private var numPy: Data {
    let header = "{'descr': '<f2', 'fortran_order': False, 'shape': (2, 2), }\n"
    return Data([0x93] + "NUMPY".utf8 + [1, 0, UInt8(header.utf8.count), 0]) + Data(header.utf8)
      + Data([0, 0x3C, 0, 0, 0, 0, 0, 0x3C])
  }

  /// Runs the hamlet's night again and returns what the operator was told besides progress.
  private func notices(_ hamlet: Hamlet, vectors: String? = nil) async throws -> [BilingualName] {
    var settings = NightSettings(
      input: hamlet.folder.file("input"), output: hamlet.folder.file("result"))
    (settings.data, settings.threads, settings.nameVectors) = (Hamlet.data, 2, vectors)
    settings.cache = hamlet.folder.file("cache")
    let (stream, told) = AsyncStream.makeStream(of: BilingualName.self)
    _ = try await runNight(settings) {
      if case .noticed(let sentence) = $0 { told.yield(sentence) }
    }
    told.finish()
    return await stream.reduce(into: []) { $0.append($1) }
  }
}
