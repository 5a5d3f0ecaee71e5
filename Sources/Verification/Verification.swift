internal import LabourMarket
internal import NightEvidence
public import NightResult
public import Refusals

/// What a check of a night's files looked at; it only exists where nothing was wrong.
public struct Verification: Hashable, Sendable {
  public internal(set) var people = 0
  public internal(set) var proposed = 0
  public internal(set) var seats = 0
  /// Eligible pairs, listed or not, that were asked about.
  public internal(set) var pairs = 0
  public internal(set) var listLines = 0
  /// Openings with a floor.
  public internal(set) var floors = 0
  /// What the certificate of *most* proves: points with bonuses, equal to their bound.
  public internal(set) var proven: Int?
  public internal(set) var isStable = true
  /// Why the night is held; empty where it may be published.
  public internal(set) var held: [Manifest.Name] = []

  /// Before anything was looked at.
  init() {}

  /// Checks a result folder from its files alone.
  ///
  /// Every file is the one that the night wrote; every cell of every table and every figure of
  /// the account is made again from the evidence, by code that neither ranks nor places nor
  /// counts for the night. Stability, and that lists are the best of all pairs, are asked of every
  /// eligible pair: scores are made again from the rows.
  ///
  /// - Parameters:
  ///   - reports: Makes the reports of an account again.
  ///   - threads: How many to use.
  /// - Throws: `NightError.violations` with a sentence for each thing that is wrong; other errors
  ///   where files are missing, mixed or damaged.
  /// - Complexity: O(lines of all files + cells that the people's rows meet), over all threads.
  public init(
    _ folder: ResultFolder, threads: Int, reports: Reports
  ) throws(NightError) {
    try folder.checkWhole()
    let (evidence, result) = (try folder.evidence(), try NightResult(folder))
    var check = try NightCheck(evidence, result, threads: threads)
    check.checkHead(folder.manifest)
    check.checkPlacements()
    check.checkSeats()
    check.checkReserves()
    check.checkFloors()
    check.checkGroups()
    check.checkPairs()
    check.audit()
    check.checkCutoffs()
    check.checkShortlists()
    check.checkMissed()
    check.checkCertificate()
    check.checkAccount()
    try check.checkReports(folder, reports)
    guard check.violations.isEmpty else { throw .violations(check.violations) }
    self = check.summary
    held = folder.manifest.reasons
  }

  /// The files of an account for people, as whoever prints them makes them.
  public typealias Reports = (NightResult) -> [ResultFile: [UInt8]]
}
