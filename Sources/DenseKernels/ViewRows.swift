/// The opening side's rows with the weights of both views.
public struct ViewRows: Hashable, Sendable {
  /// Openings × columns: what counts for the employer, and for the seeker.
  public var fit: SparseRows
  public var appeal: SparseRows

  /// - Precondition: Both views have the same shape.
  public init(fit: SparseRows, appeal: SparseRows) {
    precondition(fit.count == appeal.count && fit.columns == appeal.columns, "One shape")
    (self.fit, self.appeal) = (fit, appeal)
  }
}
