public import LabourMarket

/// How far a generation has come.
public struct ScenarioProgress: Hashable, Sendable {
  /// The file that grows.
  public var file: String
  public var rows: Int
  /// How many rows it will have; a few more or less.
  public var total: Int
}

/// What a generated district holds.
public struct ScenarioTally: Hashable, Sendable {
  /// Persons outside and in schools.
  public var adults = 0
  public var students = 0
  public var classes = 0
  public var enterprises = 0
  public var keyEnterprises = 0
  public var openings = 0
  public var seats = 0
  public var keySeats = 0
  /// Second registrations of the same person.
  public var duplicates = 0
  /// Rows and cells that were spoiled on purpose, second registrations among them.
  public var defects = 0
}

/// Writes a synthetic district to two folders: what a bureau would deliver, and the truth.
///
/// The bytes depend on the scenario, the catalogue, the size and the seed, and on nothing else.
/// A larger district holds the smaller one's people, employers and openings unchanged but for
/// headcounts, which follow the number of people.
///
/// - Parameters:
///   - output: Becomes an input of the nightly run; made where missing.
///   - truth: For evaluation only; the engine never reads it.
///   - progress: Told every few thousand rows.
@discardableResult
public func generate(
  _ scenario: ScenarioSettings, catalogue: Catalogue, size: ScenarioSize, seed: UInt64,
  output: String, truth: String, progress: (ScenarioProgress) -> Void = { _ in }
) throws(ScenarioError) -> ScenarioTally {
  let district = try SyntheticDistrict(scenario, catalogue: catalogue, size: size, seed: seed)
  try OutputFile.makeFolder(output)
  try OutputFile.makeFolder(truth)
  var writer = DistrictWriter(district: district, output: output, truth: truth)
  try writer.writeEmployers()
  try writer.writeVacancies()
  try writer.writePeople(progress)
  try writer.writeNight()
  try writer.writePairs(progress)
  try writer.writeDefects()
  return writer.tally
}
