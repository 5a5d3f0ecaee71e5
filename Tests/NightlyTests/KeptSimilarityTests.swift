import Foundation
import LabourMarket
import Nightly
import TestSupport
import Testing

/// A kept similarity saves time and changes nothing else.
@Suite struct KeptSimilarityTests {
  @Test("with, without, with a damaged and with a stale one the same bytes come out")
  func sameBytes() async throws {
    let hamlet = try Hamlet(seekers: 400, openings: 30)
    try await hamlet.run("result")
    let first = try hamlet.results("result")
    try await hamlet.run("result")
    #expect(try hamlet.results("result") == first)
    let file = URL(filePath: hamlet.folder.file("result/similarity.bin"))
    for damage in [Data(), Data("JOBMATCH".utf8), first["similarity.bin"]!.dropLast(9)] {
      try damage.write(to: file)
      #expect(try await notices(hamlet).count == 1)
      #expect(try hamlet.results("result") == first)
    }
    let vectors = hamlet.folder.file("names.npy")
    try numPy.write(to: URL(filePath: vectors))
    try hamlet.folder.write("电烙铁焊接\nSMT编程\n", to: "names.txt")
    #expect(try await notices(hamlet, vectors: vectors).count == 1)
    #expect(try hamlet.results("result")["similarity.bin"] != first["similarity.bin"])
    #expect(try await notices(hamlet, vectors: vectors).isEmpty)
    #expect(try await notices(hamlet).count == 1)
    #expect(try hamlet.results("result") == first)
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
    let (stream, told) = AsyncStream.makeStream(of: BilingualName.self)
    _ = try await runNight(settings) {
      if case .noticed(let sentence) = $0 { told.yield(sentence) }
    }
    told.finish()
    return await stream.reduce(into: []) { $0.append($1) }
  }
}
