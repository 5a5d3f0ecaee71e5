import DenseKernels
import LabourMarket

/// Everything that is fixed before the first seeker is read.
struct SeekerStage: Sendable {
  private let district: District
  private let policy: Policy
  private let compiled: CompiledPolicy
  private let profiles: [Profile]
  private let openings: [OpeningCase]
  private let plan: RowPlan
  private let compiler: EligibilityCompiler
  private let cohorts: [CohortID: Cohort]
  private let orders: ClassOrders
  private let vocabulary: Vocabulary
  private let unknownOfOpenings: [String]

  init(
    _ district: District, profiles: [Profile], demands: [(demand: Demand, unknown: [String])],
    catalogue: Catalogue, policy: Policy, compiled: CompiledPolicy, similarity: Similarity
  ) throws(VectorizationError) {
    (self.district, self.policy, self.compiled) = (district, policy, compiled)
    self.profiles = profiles
    let industries = Dictionary(
      district.enterprises.map { ($0.id, $0.industry) }, uniquingKeysWith: { first, _ in first })
    openings = zip(district.openings, demands).map { opening, reading in
      OpeningCase(
        opening: opening, demand: reading.demand,
        industry: industries[opening.enterprise].flatMap(\.self))
    }
    // What one employer repeats in every opening is still the word of one.
    unknownOfOpenings = Dictionary(
      grouping: zip(district.openings, demands), by: \.0.enterprise
    ).values.flatMap { Set($0.flatMap(\.1.unknown)) }
    let table = PlaceTable(district, catalogue: catalogue)
    orders = ClassOrders(district)
    plan = try RowPlan(
      openings, district: district, catalogue: catalogue,
      strategies: compiled.strategies, similarity: similarity, table: table, orders: orders)
    compiler = EligibilityCompiler(
      openings, district: district, catalogue: catalogue, policy: policy, table: table)
    cohorts = Dictionary(
      district.cohorts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    vocabulary = Vocabulary(
      skills: catalogue.skills.map(\.code), occupations: catalogue.occupations.map(\.code))
  }

  /// What a range of seekers becomes.
  struct Part: Sendable {
    var cells: [[(column: Int, value: Int16, source: UInt8)]] = []
    var strategies: [UInt8] = []
    var offers: [UInt64] = []
    var available: [Int32] = []
  }

  func encode(_ range: Range<Int>) -> Part {
    var part = Part()
    for position in range {
      encode(district.seekers[position], profiles[position], into: &part)
    }
    return part
  }

  private func encode(_ seeker: Seeker, _ profile: Profile, into part: inout Part) {
    let cohort = seeker.cohort.flatMap { cohorts[$0] }
    let orderedBy = orders[seeker]
    let strategy = policy.strategy(of: seeker.pool, inOrderClass: orderedBy != nil)
    let known = SeekerCase(
      seeker: seeker, profile: profile, strategy: strategy, date: district.date,
      available: compiler.likelyStart(seeker, cohort: cohort),
      orderedBy: policy.strategies[strategy].weighsOrder ? orderedBy : nil)
    let isSilent = profile.isEmpty || seeker.optedOut
    part.cells.append(isSilent ? [] : plan.row(of: known))
    part.strategies.append(UInt8(strategy))
    part.offers += compiler.offers(
      seeker, profile: profile, cohort: cohort,
      certificates: NormalizedText(seeker.certificates + "," + seeker.skills))
    part.available.append(compiler.available(seeker).number)
  }

  func join(_ parts: [Part], unknown: [[String: Int]]) -> Vectors {
    var rows = SparseRows(columns: plan.columns.count)
    var evidence: [UInt8] = []
    for cells in parts.lazy.flatMap(\.cells) {
      rows.append(cells.lazy.map { ($0.column, $0.value) })
      for cell in cells where cell.value != 0 { evidence.append(cell.source) }
    }
    var vectors = Vectors(
      seekers: rows, evidence: evidence, strategyOf: parts.flatMap(\.strategies),
      openings: compiled.strategies.indices.map(openingRows),
      eligibility: compiler.eligibility(
        offers: parts.flatMap(\.offers), available: parts.flatMap(\.available), openings: openings),
      columns: plan.columns, vocabulary: vocabulary, profiles: profiles,
      unscored: profiles.indices.filter { profiles[$0].isEmpty }, unknown: terms(unknown))
    let linked = openings.map(\.demand.linked)
    vectors.linked = linked.contains { $0 > 0 } ? linked : []
    return vectors
  }

  private func openingRows(_ strategy: Int) -> ViewRows {
    let weights = compiled.strategies[strategy].weights
    func rows(_ view: View) -> SparseRows {
      var rows = SparseRows(columns: plan.columns.count)
      for opening in openings {
        rows.append(plan.row(of: opening, strategy: strategy, weights: weights[view]!))
      }
      return rows
    }
    return ViewRows(fit: rows(.fit), appeal: rows(.appeal))
  }

  private func terms(_ parts: [[String: Int]]) -> [UnknownTerm] {
    var counts: [String: Int] = [:]
    for part in parts { counts.merge(part, uniquingKeysWith: +) }
    for term in unknownOfOpenings { counts[term, default: 0] += 1 }
    return counts.map { UnknownTerm(text: $0.key, count: $0.value) }.sorted()
  }
}
