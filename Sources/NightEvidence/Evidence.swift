internal import DenseKernels
public import LabourMarket
public import Vectorization

/// What a night leaves for whoever explains or verifies it: rows, rules, lists, the market and the
/// facts that its account is counted from.
///
/// It names people by their registration numbers and holds no other personal data. Whatever was
/// read from a file has been checked: every count, index and sum is within bounds, so that no
/// question about it can trap.
public struct Evidence: Sendable {
  /// Ascending; a position stands for the person everywhere else.
  public var seekers: [SeekerID]
  public var openings: [OpeningID]
  public var titles: [String]
  public var mix: Mix
  public var vectors: Vectors
  /// The published lists: the openings' best seekers, the seekers' best openings.
  public var lists: PublishedLists
  public var market: MarketEvidence
  public var facts: AccountFacts
  public var others: OtherOutcomes

  public init(
    district: District, mix: Mix, vectors: Vectors, lists: PublishedLists, market: MarketEvidence,
    facts: AccountFacts, others: OtherOutcomes
  ) {
    (seekers, openings) = (district.seekers.map(\.id), district.openings.map(\.id))
    titles = district.openings.map { $0.title.replacing("\0", with: "") }
    (self.mix, self.vectors, self.lists) = (mix, vectors, lists)
    (self.market, self.facts, self.others) = (market, facts, others)
  }
}

/// Lists as they are published, and how many pairs the rules allow.
public struct PublishedLists: Hashable, Sendable {
  /// A list an opening; partners are seekers.
  public var openings: RankedLists
  /// A list a seeker; partners are openings.
  public var seekers: RankedLists
  /// How many seekers the rules allow each opening, and how many openings each seeker.
  public var eligibleSeekers: [Int32]
  public var eligibleOpenings: [Int32]
  /// The most lines that a list has.
  public var limits: Policy.ListLengths

  public init(
    openings: RankedLists, seekers: RankedLists, eligibleSeekers: [Int32],
    eligibleOpenings: [Int32], limits: Policy.ListLengths
  ) {
    self.limits = limits
    (self.openings, self.seekers) = (openings, seekers)
    (self.eligibleSeekers, self.eligibleOpenings) = (eligibleSeekers, eligibleOpenings)
  }
}

extension Evidence {
  /// Adds everything to an archive.
  public func store(in archive: inout Archive) {
    archive.put("seekers.id", texts: seekers.map(\.text))
    archive.put("openings.id", texts: openings.map(\.text))
    archive.put("openings.title", texts: titles)
    archive.put("mix", [mix.fit, mix.appeal])
    archive.put("seekers.rows", vectors.seekers)
    archive.put("seekers.evidence", vectors.evidence)
    archive.put("seekers.strategy", vectors.strategyOf)
    archive.put("strategies", [Int32(vectors.openings.count)])
    for (strategy, rows) in vectors.openings.enumerated() {
      archive.put("openings.fit.\(strategy)", rows.fit)
      archive.put("openings.appeal.\(strategy)", rows.appeal)
    }
    archive.put(vectors.eligibility)
    archive.put(vectors.columns)
    archive.put(vectors.profiles)
    if !vectors.linked.isEmpty { archive.put("openings.linked", vectors.linked) }
    archive.put("vocabulary.skills", texts: vectors.vocabulary.skills.map(\.text))
    archive.put("vocabulary.occupations", texts: vectors.vocabulary.occupations.map(\.text))
    archive.put("lists.openings", lists.openings)
    archive.put("lists.seekers", lists.seekers)
    archive.put("lists.limits", [Int32(lists.limits.opening), Int32(lists.limits.seeker)])
    archive.put("lists.eligible.seekers", lists.eligibleSeekers)
    archive.put("lists.eligible.openings", lists.eligibleOpenings)
    market.store(in: &archive)
    facts.store(in: &archive)
    others.store(in: &archive)
  }

  /// - Throws: Where a section lacks, or its contents are none that a night leaves.
  public init(_ archive: Archive) throws(ArchiveError) {
    seekers = try archive.ids("seekers.id")
    openings = try archive.ids("openings.id")
    titles = try archive.texts("openings.title")
    mix = try archive.mix()
    let size = EvidenceSize(seekers: seekers.count, openings: openings.count)
    guard titles.count == size.openings else { throw .damaged(section: "openings.title") }
    vectors = try archive.vectors(size)
    lists = try archive.publishedLists(size)
    market = try MarketEvidence(archive, size)
    facts = try AccountFacts(archive, size)
    others = try OtherOutcomes(archive, size)
  }
}

/// How many people and openings positions may name.
package struct EvidenceSize {
  package let seekers: Int
  package let openings: Int

  package init(seekers: Int, openings: Int) { (self.seekers, self.openings) = (seekers, openings) }

  func isSeeker(_ position: Int32) -> Bool { position >= 0 && position < seekers }
  func isOpening(_ position: Int32) -> Bool { position >= 0 && position < openings }
}
