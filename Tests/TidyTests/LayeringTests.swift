import Testing

/// Which of our modules each target may import, the table of `ARCHITECTURE.md`.
///
/// C modules are invisible to the compiler's own check, so the sources are read as text.
@Suite struct LayeringTests {
  private static let all: Set<String> = [
    "LabourMarket", "DenseKernels", "Intake", "Vectorization", "Ranking", "PlacementEngine",
    "Programmes", "Reporting", "Scenario", "Store", "Nightly", "COpenBLAS", "CMatchKernels",
    "CProcess", "SeededNumbers",
  ]

  private static let allowed: [String: Set<String>] = [
    "SeededNumbers": [],
    "LabourMarket": [],
    "DenseKernels": ["COpenBLAS", "CMatchKernels"],
    "Intake": ["LabourMarket"],
    "Vectorization": ["LabourMarket", "DenseKernels"],
    "Ranking": ["LabourMarket", "DenseKernels"],
    "PlacementEngine": ["LabourMarket"],
    "Programmes": ["LabourMarket"],
    "Reporting": ["LabourMarket"],
    "Scenario": ["SeededNumbers", "LabourMarket"],
    "Store": ["LabourMarket"],
    "Nightly": all.subtracting([
      "Nightly", "COpenBLAS", "CMatchKernels", "CProcess", "SeededNumbers",
    ]),
    "jobmatch": ["CProcess", "LabourMarket", "Nightly"],
  ]

  @Test("imports point up the table, and only DenseKernels sees C that computes")
  func importsPointUp() throws {
    let sources = try SourceText.swiftFiles(under: "Sources")
    #expect(sources.count > 30)
    for file in sources {
      let module = file.path.split(separator: "/")[1]
      guard let allowed = Self.allowed[String(module)] else {
        Issue.record("\(file.path): module \(module) is not in the table")
        continue
      }
      for imported in file.imports where Self.all.contains(imported) {
        #expect(allowed.contains(imported), "\(file.path) imports \(imported)")
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
