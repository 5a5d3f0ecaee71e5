// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

// In the order in which data flows: a target may import only what stands above it.
let package = Package(
  name: "jobmatch",
  products: [.executable(name: "jobmatch", targets: ["jobmatch"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .target(name: "CMatchKernels"),
    .target(name: "CProcess"),
    .target(name: "SeededNumbers"),
    .target(name: "LabourMarket"),
    .target(name: "DenseKernels", dependencies: ["COpenBLAS", "CMatchKernels"]),
    .target(name: "Intake", dependencies: ["LabourMarket", yaml]),
    .target(name: "Vectorization", dependencies: ["LabourMarket", "DenseKernels"]),
    .target(name: "Ranking", dependencies: ["LabourMarket", "DenseKernels"]),
    .target(name: "PlacementEngine", dependencies: ["LabourMarket"]),
    .target(name: "Programmes", dependencies: ["LabourMarket"]),
    .target(name: "Reporting", dependencies: ["LabourMarket"]),
    .target(name: "Scenario", dependencies: ["SeededNumbers", "LabourMarket", yaml]),
    .target(name: "Store", dependencies: ["LabourMarket"]),
    .target(
      name: "Nightly",
      dependencies: [
        "LabourMarket", "DenseKernels", "Intake", "Vectorization", "Ranking", "PlacementEngine",
        "Programmes", "Reporting", "Scenario", "Store",
      ]),
    .executableTarget(
      name: "jobmatch", dependencies: ["CProcess", "LabourMarket", "Nightly", arguments]),

    .executableTarget(
      name: "IntakeBenchmark", dependencies: ["LabourMarket", "Intake", arguments],
      path: "Benchmarks/Intake"),
    .target(
      name: "BenchmarkSupport", dependencies: ["LabourMarket", "DenseKernels", "Ranking"],
      path: "Benchmarks/Support"),
    .executableTarget(
      name: "KernelBenchmark",
      dependencies: [
        "SeededNumbers", "LabourMarket", "DenseKernels", "Ranking", "BenchmarkSupport", arguments,
      ],
      path: "Benchmarks/Kernels"),
    .executableTarget(
      name: "PlacementBenchmark",
      dependencies: ["SeededNumbers", "LabourMarket", "PlacementEngine", arguments],
      path: "Benchmarks/Placement", exclude: ["run.sh"]),
    .executableTarget(
      name: "NightBenchmark",
      dependencies: [
        "LabourMarket", "DenseKernels", "Ranking", "Nightly", "BenchmarkSupport", arguments,
      ],
      path: "Benchmarks/Night"),

    .executableTarget(
      name: "VectorBenchmark",
      dependencies: [
        "LabourMarket", "DenseKernels", "Intake", "Vectorization", "Nightly", "BenchmarkSupport",
        arguments,
      ],
      path: "Benchmarks/Vectors"),

    .target(
      name: "TestSupport", dependencies: ["SeededNumbers", "LabourMarket"],
      path: "Tests/TestSupport"),
    .testTarget(name: "LabourMarketTests", dependencies: ["LabourMarket", "TestSupport"]),
    .testTarget(
      name: "IntakeTests", dependencies: ["LabourMarket", "Intake", "TestSupport"]),
    .testTarget(
      name: "VectorizationTests",
      dependencies: ["LabourMarket", "DenseKernels", "Intake", "Vectorization", "TestSupport"]),
    .testTarget(
      name: "RankingTests",
      dependencies: ["LabourMarket", "DenseKernels", "Ranking", "TestSupport"]),
    .testTarget(
      name: "PlacementEngineTests",
      dependencies: ["LabourMarket", "PlacementEngine", "TestSupport"]),
    .testTarget(
      name: "ScenarioTests", dependencies: ["LabourMarket", "Intake", "Scenario", "TestSupport"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["LabourMarket", "Programmes", "Reporting", "TestSupport"]),
    .testTarget(
      name: "NightlyTests",
      dependencies: [
        "LabourMarket", "DenseKernels", "Intake", "Nightly", "PlacementEngine", "Ranking",
        "TestSupport",
      ]),
    .testTarget(name: "CommandTests", dependencies: ["TestSupport"]),
    .testTarget(name: "StoreTests", dependencies: ["Store", "TestSupport"]),
    .testTarget(name: "TidyTests"),
  ])

let targetsInC = ["CMatchKernels", "CProcess"]
for target in package.targets where target.type != .system && !targetsInC.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
