public import LabourMarket

/// Why a pair has its points: lines that sum to them exactly, and the rules that exclude it.
public struct Explanation: Hashable, Sendable {
  /// What was found of what the opening asks for.
  public enum Finding: String, CaseIterable, Sendable, Codable {
    /// All the points that the opening gives for it.
    case found
    case partly
    /// Something is known of the seeker, but not this.
    case notFound = "not-found"
    /// Nobody said; the points could still come.
    case unknown
    /// The opening doesn't ask, or doesn't say.
    case unasked
  }

  /// One asked skill, or one of the other facets.
  public struct Line: Hashable, Sendable {
    public var facet: Facet
    /// What the opening asks for.
    public var asked: BilingualName
    public var finding: Finding
    /// What it gives, and the most that it could, in the unit of `Points`.
    public var fit: Int
    public var fitPossible: Int
    public var appeal: Int
    public var appealPossible: Int
    /// What of the seeker it comes from; empty where nothing was found.
    public var evidence: BilingualName
  }

  /// A hard rule that excludes the pair.
  public struct Obstacle: Hashable, Sendable {
    /// The rule's id, and what it says of this pair.
    public var rule: String
    public var text: BilingualName
  }

  /// 0...1,000,000; the sums of the lines.
  public var fit: Points
  public var appeal: Points
  /// The points if everything unknown turned out as the opening wishes.
  public var fitPotential: Points
  public var appealPotential: Points
  public var lines: [Line]
  /// Empty where the pair is eligible.
  public var obstacles: [Obstacle]

  /// The line whose unknown would raise the scores most if the seeker were asked.
  public var question: Line? {
    lines.filter { $0.finding == .unknown }.max { $0.gain < $1.gain }
  }

  /// The line on which the seeker falls short by most: the nearest change that would help.
  public var shortfall: Line? {
    lines.filter { $0.finding == .notFound || $0.finding == .partly }.max { $0.gain < $1.gain }
  }
}

extension Explanation.Line {
  /// The points still to be had, over both views.
  public var gain: Int { fitPossible - fit + appealPossible - appeal }
}
