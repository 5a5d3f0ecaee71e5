/// What proves that no placement is worth more than that of *most*; `Documentation/Placement.md`
/// says how to check it by hand.
public struct Certificate: Hashable, Sendable {
  /// The layout of `certificate.json`.
  public struct Head: Codable, Hashable, Sendable {
    /// Counts for each person, and once more for each on a seat that a floor asks to fill.
    public var bonus: Int
    /// Counts for each person on a seat that is reserved for a trait of hers.
    public var premium: Int
    public var placed: Int
    public var onFloors: Int
    public var primal: Int
    public var dual: Int

    public init(
      bonus: Int, premium: Int, placed: Int, onFloors: Int, primal: Int, dual: Int
    ) {
      (self.bonus, self.premium, self.placed) = (bonus, premium, placed)
      (self.onFloors, self.primal, self.dual) = (onFloors, primal, dual)
    }
  }

  public var head: Head
  public var seats: [CertificateSeatLine]
  public var people: [CertificatePersonLine]

  public init(head: Head, seats: [CertificateSeatLine], people: [CertificatePersonLine]) {
    (self.head, self.seats, self.people) = (head, seats, people)
  }
}
