public import LabourMarket

/// What a column of the rows stands for.
public struct ColumnName: Hashable, Sendable {
  public var facet: Facet
  /// A code or a band, unique within the facet.
  public var key: String
  public var name: BilingualName

  public init(facet: Facet, key: String, name: BilingualName) {
    (self.facet, self.key, self.name) = (facet, key, name)
  }
}
