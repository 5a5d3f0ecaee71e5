public import LabourMarket
import DenseKernels

/// Turns a district into rows of whole numbers and bits, as design and policy say.
///
/// The result depends on the arguments only, not on `threads`: workers own ranges of seekers and
/// their parts are joined by position.
///
/// - Parameters:
///   - threads: How many ranges are read at the same time, at least 1.
///   - titles: Titles that people linked, for words that the lexicon doesn't understand; nil: none.
///   - nameVectors: Vectors of names of skills and occupations from elsewhere.
///   - similarity: Makes the similarity, or finds it where it was kept.
///   - progress: Called with the share that is done, 0...1.
public func vectorize(
  _ district: District, catalogue: Catalogue, policy: Policy, threads: Int,
  titles: [LabelledTitle]? = nil, nameVectors: NameVectors? = nil,
  similarity: @Sendable (SimilaritySource) -> Similarity = { $0.similarity() },
  progress: @Sendable (Double) -> Void = { _ in }
) async throws(VectorizationError) -> Vectors {
  let compiled = try CompiledPolicy(policy)
  let names = max(catalogue.skills.count, catalogue.occupations.count)
  guard names <= Profile.mostPositions else { throw .tooManyNames(names) }
  var reader = ProfileReader(catalogue, lexicon: Lexicon(catalogue))
  let ranges = split(district.seekers.count, into: max(1, threads) * 4)
  var readings = await joined(
    ranges, threads: max(1, threads), progress: { progress(0.7 * $0) }
  ) { [reader] in reader.read(district, seekers: $0) }
  if let titles {
    reader.learn(
      titles, district: district, ranges: ranges, readings: &readings,
      concepts: ConceptSpace(catalogue.concepts))
  }
  let profiles = readings.flatMap(\.profiles)
  let demands = district.openings.map(reader.read)
  let source = SimilaritySource(
    catalogue, nightPercent: policy.nightPercent,
    together: CoOccurrence(
      profiles, demands.map(\.demand), skills: policy.nightPercent > 0 ? catalogue.skills.count : 0),
    nameVectors: nameVectors)
  let stage = try SeekerStage(
    district, profiles: profiles, demands: demands, catalogue: catalogue, policy: policy,
    compiled: compiled, similarity: similarity(source))
  let parts = await joined(
    ranges, threads: max(1, threads), progress: { progress(0.7 + 0.3 * $0) }
  ) { stage.encode($0) }
  return stage.join(parts, unknown: readings.map(\.unknown))
}

/// Contiguous ranges over `count` positions, sizes as even as can be.
func split(_ count: Int, into parts: Int) -> [Range<Int>] {
  (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
}

/// Runs `work` on each range, `threads` at a time, and returns the results by position.
func joined<Part: Sendable>(
  _ ranges: [Range<Int>], threads: Int, progress: @Sendable (Double) -> Void,
  _ work: @escaping @Sendable (Range<Int>) -> Part
) async -> [Part] {
  await withTaskGroup(of: (Int, Part).self) { group in
    var parts = [Part?](repeating: nil, count: ranges.count)
    var next = 0
    var done = 0
    while next < min(threads, ranges.count) {
      let slot = next
      group.addTask { (slot, work(ranges[slot])) }
      next += 1
    }
    while let (slot, part) = await group.next() {
      parts[slot] = part
      done += 1
      progress(Double(done) / Double(ranges.count))
      if next < ranges.count {
        let slot = next
        group.addTask { (slot, work(ranges[slot])) }
        next += 1
      }
    }
    return parts.map { $0! }
  }
}
