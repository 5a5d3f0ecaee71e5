import Foundation
import Testing

/// Which of our targets each target may import: the order and the dependencies in `Package.swift`.
///
/// A C module is visible to whatever sees its user, and so is a module of a dependency's
/// dependency, so the sources are read as text.
@Suite struct LayeringTests {
  /// The targets of `Package.swift` with what they depend on of ours, in its order.
  private static func targets() throws -> [(name: String, dependencies: Set<String>)] {
    let text = try String(
      contentsOf: SourceText.root.appending(path: "Package.swift"), encoding: .utf8)
    let rules = text.split(separator: "targets: [")[2...].joined()
    let blocks = rules.split(
      separator: try Regex(#"\.(?:executableT|testT|t|systemLibraryT?)arget\(|\.systemLibrary\("#))
    return blocks.compactMap { block in
      let names = block.matches(of: /"([A-Za-z]+)"/).map { String($0.output.1) }
      guard let name = names.first, block.contains("name:") else { return nil }
      return (name, Set(names.dropFirst()))
    }
  }

  private static func reach(_ name: String, _ table: [String: Set<String>]) -> Set<String> {
    var (found, open): (Set<String>, [String]) = ([], [name])
    while let next = open.popLast() {
      for other in table[next] ?? [] where found.insert(other).inserted { open.append(other) }
    }
    return found
  }

  @Test("a target imports only what it depends on, and depends only on what stands above it")
  func importsPointUp() throws {
    let targets = try Self.targets()
    let all = Set(targets.map(\.name))
    var above: Set<String> = []
    for target in targets {
      let own = target.dependencies.intersection(all)
      #expect(own.isSubset(of: above), "\(target.name) stands above \(own.subtracting(above))")
      above.insert(target.name)
    }
    let table = Dictionary(uniqueKeysWithValues: targets.map { ($0.name, $0.dependencies) })
    let sources = try SourceText.swiftFiles(under: "Sources")
    #expect(sources.count > 30)
    for file in sources {
      let module = String(file.path.split(separator: "/")[1])
      guard let allowed = table[module] else {
        Issue.record("\(file.path): Package.swift has no target \(module)")
        continue
      }
      for imported in file.imports where all.contains(imported) {
        #expect(allowed.contains(imported), "\(file.path) imports \(imported)")
      }
    }
  }

  @Test(
    "whoever checks shares no code with whoever solves",
    arguments: ["PlacementAudit", "Verification", "NightResult", "Tables"])
  func checkersStandAlone(target: String) throws {
    let table = Dictionary(
      uniqueKeysWithValues: try Self.targets().map { ($0.name, $0.dependencies) })
    let reached = Self.reach(target, table)
    #expect(!table.isEmpty && table[target] != nil)
    // The evidence is coded with Ranking's snapshot, and only the code that reads it is reached.
    let solvers: Set =
      target == "Verification"
      ? ["PlacementEngine", "Clearing"] : ["PlacementEngine", "Clearing", "Ranking"]
    #expect(reached.isDisjoint(with: solvers), "\(target) reaches \(reached)")
    for file in try SourceText.swiftFiles(under: "Sources/" + target) {
      let solving = file.imports.filter { ["PlacementEngine", "Clearing", "Ranking"].contains($0) }
      #expect(solving.isEmpty, "\(file.path) imports \(solving)")
    }
  }

  @Test("nothing in Nightly decodes a file")
  func nightlyDecodesNothing() throws {
    for file in try SourceText.swiftFiles(under: "Sources/Nightly") {
      for (number, line) in file.code {
        let hit = [
          "Decoder(", "Archive(decoding", "CSVReader", "contents(atPath", "Data(contentsOf",
        ]
        .first { line.contains($0) }
        #expect(hit == nil, "\(file.path):\(number) uses \(hit ?? "")")
      }
    }
  }

  @Test("pointers live in DenseKernels and in the files that call the C library, nowhere else")
  func pointersStayHome() throws {
    let edges: Set<String> = [
      "Sources/Intake/ByteFile.swift", "Sources/Intake/GB18030Decoder.swift",
      "Sources/Scenario/GB18030.swift",
    ]
    for file in try SourceText.swiftFiles(under: "Sources")
    where !file.path.hasPrefix("Sources/DenseKernels/") && !edges.contains(file.path) {
      for (number, line) in file.code {
        let hit = ["UnsafePointer", "UnsafeMutable", "UnsafeRaw", "UnsafeBuffer", "withUnsafe"]
          .first { line.contains($0) }
        #expect(hit == nil, "\(file.path):\(number) uses \(hit ?? "")")
      }
    }
  }
}
