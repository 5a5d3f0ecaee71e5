public import LabourMarket

/// What an operator decides about a run; everything else stands in the input and the policy.
public struct NightSettings: Sendable {
  /// The folder with the bureau's files.
  public var input: String
  /// Nil: `Policies/default.yaml` of the data folder.
  public var policy: String?
  /// Nil: see `dataFolder(named:)`.
  public var data: String?
  public var output: String
  /// The result folder of an earlier night, so that only what changed since is ranked; nil: none.
  public var after: String?
  /// Nil: one a core.
  public var threads: Int?
  /// Nil: the date in `night.yaml`.
  public var date: CalendarDay?
  /// Nil: what `night.yaml` says, else the default profile.
  public var profile: String?
  /// Vectors of names, NumPy's format; nil: none.
  public var nameVectors: String?
  /// Reviewed words for skills and occupations; nil: `aliases.csv` of the input, where it is.
  public var aliases: String?
  /// What `lexicon learn` wrote; nil: `titles.csv` of the input, where it is.
  public var titles: String?
  /// Nil: the fastest this CPU can run.
  public var kernel: String?
  /// Where similarities are kept from night to night; nil: nowhere.
  public var cache: String?

  public init(input: String, output: String) { (self.input, self.output) = (input, output) }
}
