import Foundation
import Testing

@Suite struct TidinessTests {
  private static func everything() throws -> [SourceText] {
    try ["Sources", "Tests", "Benchmarks"].flatMap(SourceText.swiftFiles)
  }

  @Test("no leftover markers")
  func noMarkers() throws {
    // Spelt in two halves, so that this file passes its own check.
    let markers = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "fatal" + "Error(\"not"]
    for file in try Self.everything() {
      for (index, line) in file.lines.enumerated() {
        let hit = markers.first(where: line.contains)
        #expect(hit == nil, "\(file.path):\(index + 1) has a leftover \(hit ?? "")")
      }
    }
  }

  @Test("files stay under 400 lines")
  func fileLength() throws {
    for file in try Self.everything() {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("functions stay under 70 lines")
  func functionLength() throws {
    for file in try Self.everything() {
      for (name, start, length) in file.functions {
        #expect(length <= 70, "\(file.path):\(start) \(name) has \(length) lines")
      }
    }
  }

  @Test("names that say nothing are not used for files")
  func fileNames() throws {
    for file in try Self.everything() {
      let name = file.path.split(separator: "/").last!
      for empty in ["Utils", "Helpers", "Manager", "Common", "Misc"] {
        #expect(!name.contains(empty), "\(file.path)")
      }
    }
  }
}

extension SourceText {
  /// Functions with their first line and number of lines, found by indentation, which the
  /// formatter guarantees: a function ends at the first `}` as far left as its own first line.
  fileprivate var functions: [(name: String, start: Int, length: Int)] {
    var found: [(String, Int, Int)] = []
    for (index, line) in lines.enumerated()
    where line.contains("func ") && !line.contains("//") && !line.hasSuffix("}") {
      let indent = line.prefix { $0 == " " }
      guard
        let end = lines[index...].firstIndex(where: { $0 == indent + "}" || $0 == indent + "} }" })
      else { continue }
      let name = line[line.range(of: "func ")!.upperBound...].prefix { $0 != "(" && $0 != "<" }
      found.append((String(name), index + 1, end - index + 1))
    }
    return found
  }
}
