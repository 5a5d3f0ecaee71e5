/// How alike the skills and the occupations of a catalogue are, ready to be used or kept.
public struct Similarity: Hashable, Sendable {
  /// By position in the catalogue.
  public var skills: Likeness
  public var occupations: Likeness

  public init(skills: Likeness, occupations: Likeness) {
    (self.skills, self.occupations) = (skills, occupations)
  }
}
