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
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

// In the order in which data flows: a target may import only what stands above it.
let package = Package(
  name: "jobmatch",
  products: [.executable(name: "jobmatch", targets: ["jobmatch"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What things are, and what everybody needs.
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .target(name: "CMatchKernels"),
    .target(name: "CFileExchange"),
    .target(name: "CProcess"),
    .target(name: "SeededNumbers"),
    .target(name: "LabourMarket"),
    .target(name: "Refusals", dependencies: ["LabourMarket"]),
    .target(name: "Tables", dependencies: ["LabourMarket"]),
    .target(name: "DenseKernels", dependencies: ["COpenBLAS", "CMatchKernels"]),

    // One stage or one definition each.
    .target(name: "Intake", dependencies: ["LabourMarket", yaml]),
    .target(name: "Policies", dependencies: ["LabourMarket", "Refusals", "Intake"]),
    .target(name: "Ranking", dependencies: ["LabourMarket", "DenseKernels"]),
    .target(name: "Accounting", dependencies: ["LabourMarket"]),
    .target(name: "PlacementAudit", dependencies: ["LabourMarket"]),
    .target(name: "Vectorization", dependencies: ["LabourMarket", "DenseKernels"]),
    .target(name: "PlacementEngine", dependencies: ["LabourMarket"]),
    .target(name: "Scenario", dependencies: ["SeededNumbers", "LabourMarket", yaml]),

    // What goes in, what comes out.
    .target(
      name: "NightResult",
      dependencies: ["LabourMarket", "Refusals", "Tables", "CFileExchange", crypto]),
    .target(
      name: "NightInputs",
      dependencies: [
        "LabourMarket", "Refusals", "Intake", "Policies", "Vectorization", "NightResult",
      ]),
    .target(
      name: "NightEvidence",
      dependencies: [
        "LabourMarket", "Refusals", "DenseKernels", "Vectorization", "PlacementAudit",
        "NightResult",
      ]),
    .target(
      name: "NightSnapshot",
      dependencies: [
        "LabourMarket", "Refusals", "DenseKernels", "Ranking", "Vectorization", "NightResult",
        "NightEvidence",
      ]),

    // What is done with several of them.
    .target(
      name: "Clearing",
      dependencies: [
        "LabourMarket", "Refusals", "Tables", "DenseKernels", "Intake", "Policies", "Ranking",
        "Accounting", "PlacementAudit", "Vectorization", "PlacementEngine", "NightResult",
        "NightInputs", "NightEvidence",
      ]),
    .target(
      name: "Verification",
      dependencies: [
        "LabourMarket", "Refusals", "DenseKernels", "PlacementAudit", "Vectorization",
        "NightResult", "NightEvidence",
      ]),
    .target(
      name: "Answers",
      dependencies: [
        "LabourMarket", "Refusals", "PlacementAudit", "Vectorization", "NightResult",
        "NightInputs", "NightEvidence",
      ]),
    .target(
      name: "Evaluation",
      dependencies: [
        "LabourMarket", "Refusals", "Tables", "DenseKernels", "Intake", "Vectorization",
        "NightInputs",
      ]),
    .target(
      name: "Reporting",
      dependencies: [
        "LabourMarket", "Tables", "Vectorization", "NightResult", "Answers", "Evaluation",
        "Verification",
      ]),

    // The order of the stages, and the program.
    .target(
      name: "Nightly",
      dependencies: [
        "LabourMarket", "Refusals", "DenseKernels", "Intake", "Policies", "Ranking",
        "Accounting", "Vectorization", "PlacementEngine", "Scenario", "NightResult",
        "NightInputs", "NightEvidence", "NightSnapshot", "Clearing", "Verification", "Reporting",
      ]),
    .executableTarget(
      name: "jobmatch",
      dependencies: [
        "CProcess", "LabourMarket", "Refusals", "Tables", "DenseKernels", "Intake", "NightResult",
        "NightInputs", "Clearing", "Verification", "Answers", "Evaluation", "Reporting", "Nightly",
        arguments,
      ]),

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
      dependencies: [
        "SeededNumbers", "LabourMarket", "PlacementAudit", "PlacementEngine", "Clearing", arguments,
      ],
      path: "Benchmarks/Placement", exclude: ["run.sh"]),
    .executableTarget(
      name: "NightBenchmark",
      dependencies: [
        "LabourMarket", "DenseKernels", "Ranking", "NightInputs", "Nightly", "BenchmarkSupport",
        arguments,
      ],
      path: "Benchmarks/Night"),

    .executableTarget(
      name: "VectorBenchmark",
      dependencies: [
        "LabourMarket", "DenseKernels", "Intake", "Policies", "Vectorization", "NightInputs",
        "Nightly", "BenchmarkSupport", arguments,
      ],
      path: "Benchmarks/Vectors"),

    .target(
      name: "TestSupport", dependencies: ["SeededNumbers", "LabourMarket", crypto],
      path: "Tests/TestSupport"),
    .target(
      name: "NightSupport",
      dependencies: [
        "LabourMarket", "Accounting", "NightResult", "NightInputs", "Verification", "Reporting",
        "Nightly", "TestSupport",
      ],
      path: "Tests/NightSupport"),
    .target(
      name: "MarketSupport", dependencies: ["LabourMarket", "PlacementEngine", "TestSupport"],
      path: "Tests/MarketSupport"),
    .testTarget(name: "LabourMarketTests", dependencies: ["LabourMarket", "TestSupport"]),
    .testTarget(name: "TablesTests", dependencies: ["LabourMarket", "Tables", "TestSupport"]),
    .testTarget(name: "DenseKernelsTests", dependencies: ["DenseKernels", "TestSupport"]),
    .testTarget(
      name: "IntakeTests", dependencies: ["LabourMarket", "Intake", "TestSupport"]),
    .testTarget(
      name: "PoliciesTests",
      dependencies: ["LabourMarket", "Refusals", "Intake", "Policies", "TestSupport"]),
    .testTarget(
      name: "VectorizationTests",
      dependencies: ["LabourMarket", "DenseKernels", "Intake", "Vectorization", "TestSupport"]),
    .testTarget(
      name: "RankingTests",
      dependencies: ["LabourMarket", "DenseKernels", "Ranking", "TestSupport"]),
    .testTarget(
      name: "PlacementEngineTests",
      dependencies: [
        "LabourMarket", "PlacementAudit", "PlacementEngine", "Clearing", "MarketSupport",
        "TestSupport",
      ]),
    .testTarget(
      name: "PlacementAuditTests",
      dependencies: [
        "LabourMarket", "PlacementAudit", "PlacementEngine", "Clearing", "MarketSupport",
        "TestSupport",
      ]),
    .testTarget(
      name: "ScenarioTests", dependencies: ["LabourMarket", "Intake", "Scenario", "TestSupport"]),
    .testTarget(
      name: "AccountingTests", dependencies: ["LabourMarket", "Accounting", "NightSupport"]),
    .testTarget(
      name: "NightResultTests",
      dependencies: [
        "LabourMarket", "Refusals", "Tables", "NightResult", "Nightly", "NightSupport",
        "TestSupport",
      ]),
    .testTarget(
      name: "NightInputsTests",
      dependencies: ["LabourMarket", "Refusals", "Intake", "NightInputs", "TestSupport"]),
    .testTarget(
      name: "NightEvidenceTests",
      dependencies: [
        "LabourMarket", "Refusals", "NightResult", "NightInputs", "NightEvidence", "Nightly",
        "NightSupport", "TestSupport",
      ]),
    .testTarget(
      name: "ClearingTests",
      dependencies: [
        "LabourMarket", "Refusals", "DenseKernels", "Ranking", "PlacementEngine", "NightResult",
        "NightInputs", "Clearing", "Nightly", "NightSupport", "TestSupport",
      ]),
    .testTarget(
      name: "VerificationTests",
      dependencies: [
        "LabourMarket", "Refusals", "NightResult", "NightInputs", "Verification", "Answers",
        "Reporting", "Nightly", "NightSupport", "TestSupport",
      ]),
    .testTarget(
      name: "AnswersTests",
      dependencies: [
        "LabourMarket", "Refusals", "NightResult", "NightInputs", "Answers", "Reporting",
        "Nightly", "NightSupport", "TestSupport",
      ]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "LabourMarket", "Refusals", "NightInputs", "Evaluation", "Reporting", "Nightly",
        "NightSupport", "TestSupport",
      ]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "LabourMarket", "Tables", "Accounting", "NightResult", "Reporting", "Nightly",
        "NightSupport", "TestSupport",
      ]),
    .testTarget(
      name: "NightlyTests",
      dependencies: [
        "LabourMarket", "Refusals", "Intake", "NightResult", "NightInputs", "Clearing",
        "Verification", "Answers", "Reporting", "Nightly", "NightSupport", "TestSupport",
      ]),
    .testTarget(name: "CommandTests", dependencies: ["TestSupport"]),
    .testTarget(name: "TidyTests"),
  ])

for target in package.targets where target.type != .system && !target.name.hasPrefix("C") {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
