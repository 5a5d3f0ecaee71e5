/// Vectors of names from elsewhere, such as a language model that a bureau runs.
public struct NameVectors: Hashable, Sendable {
  /// One name a row; a name that stands twice keeps its first row.
  public let names: [String]
  public let dimensions: Int
  /// Names × dimensions, finite.
  public let values: [Float]

  /// - Precondition: `values` has a row for each name.
  public init(names: [String], dimensions: Int, values: [Float]) {
    precondition(dimensions > 0 && values.count == names.count * dimensions, "A row for each name")
    (self.names, self.dimensions, self.values) = (names, dimensions, values)
  }
}
