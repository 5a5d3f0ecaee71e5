import Foundation
import Intake
import LabourMarket
import NightInputs
import TestSupport
import Testing

@Suite struct NameVectorsTests {
  /// A file as NumPy writes it.
  private func file(
    descr: String = "<f4", fortran: String = "False", shape: String = "(2, 3)", bytes: Data
  ) -> Data {
    let header = "{'descr': '\(descr)', 'fortran_order': \(fortran), 'shape': \(shape), }\n"
    return Data([0x93] + "NUMPY".utf8 + [1, 0, UInt8(header.utf8.count), 0])
      + Data(header.utf8) + bytes
  }

  private func bytes<Number: FixedWidthInteger>(_ numbers: [Number]) -> Data {
    Data(
      numbers.flatMap { number in
        (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
      })
  }

  private func written(_ data: Data, names: String? = "电焊\n插件\n") throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try data.write(to: URL(filePath: folder.file("v.npy")))
    if let names { try folder.write(names, to: "v.txt") }
    return folder
  }

  private let values: [Float] = [1, -2, 0.5, 0, 3, 1024]

  @Test func singleDoubleAndHalfPrecisionAreRead() throws {
    let single = bytes(values.map(\.bitPattern))
    let double = bytes(values.map { Double($0).bitPattern })
    // 1, -2, 0.5, 0, 3, 1024 in half precision.
    let half = bytes([UInt16](arrayLiteral: 0x3C00, 0xC000, 0x3800, 0, 0x4200, 0x6400))
    for (descr, data) in [("<f4", single), ("<f8", double), ("<f2", half)] {
      let folder = try written(file(descr: descr, bytes: data))
      let read = try readNameVectors(file: folder.file("v.npy"))
      #expect(read.names == ["电焊", "插件"])
      #expect(read.dimensions == 3 && read.values == values)
    }
  }

  @Test func whatCantBeReadIsRefused() throws {
    let single = bytes(values.map(\.bitPattern))
    let bad = [
      Data("hello".utf8), file(descr: "<i4", bytes: single), file(fortran: "True", bytes: single),
      file(shape: "(6,)", bytes: single), file(shape: "(3, 3)", bytes: single),
      file(bytes: single.dropLast()), file(bytes: single).prefix(20),
      file(bytes: bytes([Float.nan, 1, 1, 1, 1, 1].map(\.bitPattern))),
      file(shape: "(1, 6)", bytes: single),
    ]
    for data in bad {
      let folder = try written(data)
      #expect(throws: NameVectorsError.self) { try readNameVectors(file: folder.file("v.npy")) }
    }
    let nameless = try written(file(bytes: single), names: nil)
    #expect(throws: NameVectorsError.missingFile(nameless.file("v.txt"))) {
      try readNameVectors(file: nameless.file("v.npy"))
    }
  }

  @Test("random bytes after a sound start never trap", arguments: UInt64(1)...40)
  func fuzz(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var data = file(bytes: bytes(values.map(\.bitPattern)))
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      data[Int.random(in: 6..<data.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    let folder = try written(data)
    _ = try? readNameVectors(file: folder.file("v.npy"))
  }

  @Test("random vectors of names", arguments: UInt64(1)...80)
  func hostile(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let header =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }".padding(
        toLength: 117, withPad: " ", startingAt: 0) + "\n"
    var bytes = [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(header.utf8)
    bytes += [UInt8](repeating: 63, count: 24)
    let folder = try ScratchFolder()
    try Data(bytes).write(to: URL(filePath: folder.file("v.npy")))
    try folder.write("甲\n乙\n", to: "v.txt")
    #expect((try? readNameVectors(file: folder.file("v.npy")))?.names == ["甲", "乙"])
    for _ in 0..<20 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) { changed.mutate(using: &random) }
      try Data(changed).write(to: URL(filePath: folder.file("v.npy")))
      _ = try? readNameVectors(file: folder.file("v.npy"))
    }
    for shape in [
      "(0, 3)", "(2, 0)", "(-2, 3)", "(9223372036854775807, 65536)", "()", "(2", "2, 3",
    ] {
      let crafted = header.replacing("(2, 3)", with: shape)
      try Data(Array(bytes[..<10]) + Array(crafted.utf8) + bytes[128...]).write(
        to: URL(filePath: folder.file("v.npy")))
      #expect(throws: NameVectorsError.self) {
        try readNameVectors(file: folder.file("v.npy"))
      }
    }
  }
}
