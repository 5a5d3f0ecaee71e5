public import LabourMarket
internal import NightEvidence
public import NightResult
public import Refusals
public import Vectorization

/// A recruiter's list of one opening, or a person's list of openings.
public struct Shortlist: Sendable {
  public struct Line: Hashable, Sendable {
    public let rank: Int
    public let partner: String
    /// The opening's, in a person's list.
    public let title: String
    public let points: Points
    public let fit: Points
    public let appeal: Points
    /// The points if everything unknown of the person turned out well.
    public let potential: Points
  }

  /// Whose list it is.
  public let owner: String
  public let title: String
  public let isOfSeeker: Bool
  public let lines: [Line]
  /// What is most worth asking her; nil in an opening's list, or where nothing is unknown.
  public let question: Question?
  /// Whether nothing of the person was understood, so that nothing can be scored.
  public let isUnread: Bool

  /// The first `top` lines of the list of an opening or of a person.
  ///
  /// A person's list is in the order of her appeal points. Beside the points stand those if
  /// everything unknown of the person turned out well.
  public init(of id: String, top: Int, in folder: ResultFolder) throws(NightError) {
    let evidence = try folder.evidence()
    if let seeker = evidence.position(ofSeeker: id) {
      let list = evidence.lists.seekers[seeker].prefix(max(1, top))
      (owner, title, isOfSeeker) = (id, "", true)
      lines = list.enumerated().map { rank, pair in
        Line(rank, pair, seeker, Int(pair.partner), isOfSeeker: true, in: evidence)
      }
      question = questions(of: seeker, in: evidence.vectors).first
      isUnread = evidence.vectors.profiles[seeker].isEmpty
      return
    }
    let opening = try evidence.position(ofOpening: id)
    let list = evidence.lists.openings[opening].prefix(max(1, top))
    (owner, title, isOfSeeker) = (id, evidence.titles[opening], false)
    lines = list.enumerated().map { rank, pair in
      Line(rank, pair, Int(pair.partner), opening, isOfSeeker: false, in: evidence)
    }
    (question, isUnread) = (nil, false)
  }
}

extension Shortlist.Line {
  fileprivate init(
    _ place: Int, _ pair: RankedPair, _ seeker: Int, _ opening: Int, isOfSeeker: Bool,
    in evidence: Evidence
  ) {
    let most = Vectorization.potential(of: seeker, at: opening, in: evidence.vectors)
    rank = place + 1
    partner = isOfSeeker ? evidence.openings[opening].text : evidence.seekers[seeker].text
    title = isOfSeeker ? evidence.titles[opening] : ""
    points = evidence.mix.points(fit: pair.fit, appeal: pair.appeal)
    (fit, appeal) = (pair.fit, pair.appeal)
    potential = evidence.mix.points(fit: most.fit, appeal: most.appeal)
  }
}
