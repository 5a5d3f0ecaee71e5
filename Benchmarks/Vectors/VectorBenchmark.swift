import ArgumentParser
import BenchmarkSupport
import DenseKernels
import Foundation
import Intake
import LabourMarket
import NightInputs
import Nightly
import Policies
import Vectorization

/// Answers what words cost on the way to rows: reading people and making their rows, against
/// reading their files; and the similarity of thousands of names, against one product of the size.
///
/// Makes up a district of 200,000 people where `input` isn't there yet.
@main
struct VectorBenchmark: AsyncParsableCommand {
  @Option var input = ".bench/vectors/input"
  @Option var seekers = 200_000
  @Option(help: "How many names to compare.") var names = 3000
  @Option var threads = 2
  @Option var runs = 3
  @Option var output = ".bench/results.jsonl"

  mutating func run() async throws {
    let data = try dataFolder(named: nil)
    if !FileManager.default.fileExists(atPath: input) {
      try generateDistrict(
        DistrictOrder(
          scenario: "jiulongpo", seekers: seekers, openings: 5000, seed: 1, input: input,
          truth: input + "-truth", data: data)
      ) { _ in }
    }
    let catalogue = try readCatalogue(folder: data + "/Reference")
    try await similarity(catalogue)
    try await vectors(catalogue, data: data)
  }

  private func vectors(_ catalogue: Catalogue, data: String) async throws {
    let policy = try readPolicy(
      file: data + "/Policies/default.yaml", catalogue: catalogue
    ).policy
    let profile = try readProfile(folder: data + "/Profiles", name: "default")
    let date = try readNight(folder: input).date!
    var (reading, making) = (Timings(), Timings())
    var (people, columns, cells) = (0, 0, 0)
    for _ in 0..<runs {
      var district: District?
      try await reading.time {
        district = try readDistrict(
          folder: input, date: date, profile: profile, catalogue: catalogue
        ) { _ in }.district
      }
      try await making.time {
        let vectors = try await vectorize(
          district!, catalogue: catalogue, policy: policy, threads: threads)
        (people, columns) = (vectors.seekers.count, vectors.columns.count)
        cells = vectors.seekers.value.count
      }
    }
    try Figure(
      name: "vectorize/intake", work: making, yardstick: reading, digest: "\(cells)",
      sizes: ["seekers": people, "columns": columns, "cells": cells], kernel: "", threads: threads
    ).write(to: output)
  }

  private func similarity(_ catalogue: Catalogue) async throws {
    let source = SimilaritySource(aliasesAsSkills(catalogue))
    let square = (0..<names * names).map { Double($0 % 7) }
    var (ours, theirs) = (Timings(), Timings())
    var likeness = 0
    for _ in 0..<runs {
      await theirs.time { likeness = Int(productOfOwnRows(square, depth: names)[0]) * 0 }
      await ours.time { likeness += source.similarity().skills.pairs(from: 32).count }
    }
    try Figure(
      name: "similarity/product", work: ours, yardstick: theirs, digest: "\(likeness)",
      sizes: ["names": names], kernel: "", threads: 1
    ).write(to: output)
  }

  /// A catalogue in which the first aliases are skills of their own.
  private func aliasesAsSkills(_ catalogue: Catalogue) -> Catalogue {
    let skillOf = Dictionary(uniqueKeysWithValues: catalogue.skills.map { ($0.code, $0) })
    let needs = Dictionary(grouping: catalogue.occupationSkills, by: \.skill)
    var large = catalogue
    (large.skills, large.aliases, large.occupationSkills) = ([], [], [])
    for (position, alias) in catalogue.aliases.prefix(names).enumerated() {
      let (skill, code) = (skillOf[alias.skill]!, SkillCode("N\(position)"))
      large.skills.append(
        Skill(
          code: code, name: BilingualName(alias.alias, alias.alias), kind: skill.kind,
          family: skill.family))
      large.occupationSkills += (needs[alias.skill] ?? []).map {
        OccupationSkill(occupation: $0.occupation, skill: code, weight: $0.weight)
      }
    }
    return large
  }
}
