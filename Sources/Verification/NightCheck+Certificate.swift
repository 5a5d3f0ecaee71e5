internal import LabourMarket
internal import NightEvidence
internal import NightResult
internal import PlacementAudit

/// Beyond these a number of a certificate means nothing, and sums might overflow.
private enum CertificateRange {
  static let points = 0...2 * Int(Points.maximum.value)

  /// Everybody counts twice the bonus and her points at most, and that is summed.
  static func bonus(people: Int) -> ClosedRange<Int> {
    0...Int.max / 2 / max(2, people) - points.upperBound
  }

  /// No seat costs more than it can be worth to anybody, with room to spare.
  static func price(bonus: Int) -> ClosedRange<Int> { 0...2 * bonus + 4 * points.upperBound }
}

extension NightCheck {
  /// A line of `certificate-seats.csv`, and how many people sit there.
  struct CertificateGroup {
    var line: CertificateSeatLine
    var opening: Int
    var holders = 0

    /// What somebody there counts besides her points.
    func bonus(_ head: Certificate.Head) -> Int { head.bonus * (line.isFloor ? 2 : 1) }
  }

  /// What the people of a certificate hold and what their best surpluses sum to.
  struct CertificateSums {
    var placed = 0
    var onFloors = 0
    var worth = 0
    /// Of each seeker.
    var surplus: [Int: Int] = [:]
    /// The most points of a choice, and the most that a choice is worth without the bonus.
    var bestPoints = 0
    var best = 0
  }

  /// Adds up both sides of the certificate of *most*: what the placement is worth, and what its
  /// prices say that any placement could be worth at most.
  ///
  /// Everybody who takes part is in it and holds what `placements.csv` says, for the points that
  /// the rows give; her surplus is the best that any eligible opening, listed or not, has for her.
  mutating func checkCertificate() {
    guard let certificate = result.certificate else { return }
    let head = certificate.head
    guard CertificateRange.bonus(people: evidence.seekers.count).contains(head.bonus),
      CertificateRange.points.contains(head.premium)
    else { return note("certificate.json: the bonus or the premium makes no sense") }
    guard var groups = groups(certificate.seats, bonus: head.bonus) else { return }
    let ofOpening = Dictionary(grouping: groups.keys.sorted()) { groups[$0]!.opening }
    let positions = Dictionary(
      uniqueKeysWithValues: evidence.seekers.enumerated().map { ($1, $0) })
    var sums = CertificateSums()
    for line in certificate.people {
      guard let seeker = positions[line.seeker], sums.surplus[seeker] == nil else {
        note("certificate-people.csv: \(line.seeker) is nobody, or named twice")
        continue
      }
      add(line, seeker, head, &groups, ofOpening, &sums)
    }
    checkLeftOut(sums, groups, ofOpening)
    checkAllPairs(groups, sums, head)
    let surplus = sums.surplus.values.reduce(Int128(0)) { $0 + Int128($1) }
    let dual = groups.values.reduce(surplus) {
      $0 + Int128($1.line.seats) * Int128($1.line.price)
    }
    let made = Certificate.Head(
      bonus: head.bonus, premium: head.premium, placed: sums.placed, onFloors: sums.onFloors,
      primal: sums.worth, dual: Int(clamping: dual))
    expect(made == head, "certificate.json: \(head), but its tables make \(made)")
    expect(
      made.primal == made.dual,
      "the certificate proves nothing: primal \(made.primal), dual \(made.dual)")
    summary.proven = made.primal
  }

  /// By number; nil where the lines mean nothing together.
  private func groups(
    _ lines: [CertificateSeatLine], bonus: Int
  ) -> [Int32: CertificateGroup]? {
    var groups: [Int32: CertificateGroup] = [:]
    var free = evidence.market.openings.map { Int($0.seats) }
    for line in lines {
      guard let opening = openingAt[line.opening], groups[line.group] == nil,
        CertificateRange.price(bonus: bonus).contains(line.price)
      else {
        note("certificate-seats.csv: group \(line.group) makes no sense")
        return nil
      }
      let reserves = evidence.market.openings[opening].reserves
      let trait = line.reserve.flatMap { reserve in
        reserves.indices.contains(Int(reserve)) ? reserves[Int(reserve)].trait : nil
      }
      let isHard = trait != nil && evidence.market.mode == .hardReserve
      expect(
        trait == line.trait && isHard == line.needsTrait
          && (line.reserve == nil) == (trait == nil),
        "certificate-seats.csv: the trait of group \(line.group) is another")
      free[opening] -= Int(line.seats)
      groups[line.group] = CertificateGroup(line: line, opening: opening)
    }
    for opening in free.indices where free[opening] < 0 {
      note("certificate: \(evidence.openings[opening]) has more seats than there are")
    }
    return groups
  }

  private func add(
    _ line: CertificatePersonLine, _ seeker: Int, _ head: Certificate.Head,
    _ groups: inout [Int32: CertificateGroup], _ ofOpening: [Int: [Int32]],
    _ sums: inout CertificateSums
  ) {
    let traits = claim.seekers[seeker].traits
    expect(line.traits == traits, "certificate: \(line.seeker) has other traits")
    var points: [Int: Int] = [:]
    for choice in line.choices {
      guard let opening = openingAt[choice.opening],
        let pair = evidence.pair(seeker: seeker, opening: opening),
        evidence.mix.points(fit: pair.fit, appeal: pair.appeal) == choice.points
      else {
        note("certificate: \(line.seeker) at \(choice.opening) has other points")
        continue
      }
      points[opening] = Int(choice.points.value)
    }
    func worth(_ group: CertificateGroup) -> Int? {
      guard let points = points[group.opening] else { return nil }
      let hasTrait = group.line.trait.map(traits.contains) ?? false
      guard hasTrait || !group.line.needsTrait else { return nil }
      return points + (hasTrait ? head.premium : 0) + group.bonus(head)
    }
    var best = 0
    for (opening, own) in points {
      for number in ofOpening[opening] ?? [] {
        guard let group = groups[number], let worth = worth(group) else { continue }
        best = max(best, worth - group.line.price)
        sums.best = max(sums.best, worth - group.bonus(head))
      }
      sums.bestPoints = max(sums.bestPoints, own)
    }
    sums.surplus[seeker] = best
    expect(
      line.group.flatMap { groups[$0]?.opening } == held[seeker],
      "certificate: \(line.seeker) does not hold what placements.csv says")
    guard let number = line.group, let group = groups[number] else { return }
    guard let worth = worth(group) else {
      return note("certificate: \(line.seeker) may not sit in group \(number)")
    }
    groups[number]!.holders += 1
    expect(
      groups[number]!.holders <= Int(group.line.seats),
      "certificate: group \(number) has too few seats")
    sums.worth += worth
    sums.placed += 1
    sums.onFloors += group.line.isFloor ? 1 : 0
  }

  /// Everybody is in it who is free to go and could sit somewhere.
  private func checkLeftOut(
    _ sums: CertificateSums, _ groups: [Int32: CertificateGroup], _ ofOpening: [Int: [Int32]]
  ) {
    for seeker in claim.seekers.indices where sums.surplus[seeker] == nil {
      let person = claim.seekers[seeker]
      guard evidence.market.seekers[seeker].isAsking, person.tier != 9, !person.isLocked,
        !evidence.market.separations.isGrouped(seeker)
      else { continue }
      let isMissing =
        held[seeker] != nil
        || evidence.lists.seekers[seeker].contains { pair in
          ofOpening[Int(pair.partner), default: []].contains { number in
            guard let line = groups[number]?.line else { return false }
            return !line.needsTrait || line.trait.map(person.traits.contains) == true
          }
        }
      expect(!isMissing, "the certificate leaves out \(evidence.seekers[seeker])")
    }
  }

  /// Asks every eligible pair, listed or not, whether it is worth more at the certificate's prices
  /// than the seeker's surplus; and whether the bonus outweighs what any exchange can lose.
  private mutating func checkAllPairs(
    _ groups: [Int32: CertificateGroup], _ sums: CertificateSums, _ head: Certificate.Head
  ) {
    let exchanges = min(groups.count, sums.surplus.count)
    expect(
      Int128(head.bonus) > Int128(sums.best) * Int128(exchanges),
      "certificate.json: a bonus of \(head.bonus) may lose people for points")
    var kinds: [[Int32]: Int] = [:]
    let questions = sums.surplus.sorted { $0.key < $1.key }.map { seeker, surplus in
      let traits = claim.seekers[seeker].traits
      let kind = kinds[traits, default: kinds.count]
      kinds[traits] = kind
      return EvidencePairs.Question(seeker: seeker, kind: kind, bar: surplus)
    }
    let extra = kinds.sorted { $0.value < $1.value }.map { mostAdded(groups, head, $0.key) }
    summary.pairs = questions.reduce(0) {
      $0 + Int(evidence.lists.eligibleOpenings[$1.seeker])
    }
    let answers = EvidencePairs(evidence).worthMore(
      questions, extra: extra, best: sums.bestPoints, threads: threads)
    for (question, answer) in zip(questions, answers) {
      guard let answer else { continue }
      note(
        "the certificate does not know what \(evidence.seekers[question.seeker]) is worth at "
          + "\(evidence.openings[Int(answer.partner)])")
    }
  }

  /// For each opening the most that one of its groups adds, after its price, for people with
  /// `traits`; nil where they can have none of its seats.
  private func mostAdded(
    _ groups: [Int32: CertificateGroup], _ head: Certificate.Head, _ traits: [Int32]
  ) -> [Int?] {
    var extra = [Int?](repeating: nil, count: evidence.openings.count)
    for group in groups.values where group.line.seats > 0 {
      let isEntitled = group.line.trait.map(traits.contains) ?? false
      guard isEntitled || !group.line.needsTrait else { continue }
      let added = group.bonus(head) + (isEntitled ? head.premium : 0) - group.line.price
      extra[group.opening] = max(extra[group.opening] ?? Int.min, added)
    }
    return extra
  }
}
