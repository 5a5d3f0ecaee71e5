/// A cell or row that intake could not take as it stands, with the place to look it up.
public struct QuarantineRow: Hashable, Sendable {
  public enum Outcome: String, CaseIterable, Sendable {
    /// The row is out: nothing of it reaches the night.
    case rejected
    /// The row says again what another row says; the other one stays.
    case merged
    /// The row stays; somebody should look at it.
    case noticed
  }

  /// The file's name without its folder.
  public var file: String
  /// The line on which the row starts; the header's is 1.
  public var line: Int
  /// The column's canonical name; empty where the whole row is meant.
  public var column: String
  /// What stood there, with personal data masked.
  public var value: String
  public var reason: QuarantineReason
  public var outcome: Outcome

  public init(
    file: String, line: Int, column: String, value: String, reason: QuarantineReason,
    outcome: Outcome
  ) {
    (self.file, self.line, self.column) = (file, line, column)
    (self.value, self.reason, self.outcome) = (value, reason, outcome)
  }
}

/// Why a cell or row is in quarantine; the raw value is the stable id that reports print.
public enum QuarantineReason: String, CaseIterable, Sendable {
  case fieldCount = "field-count"
  case encoding
  case missingValue = "missing-value"
  case notANumber = "not-a-number"
  case notADate = "not-a-date"
  case notABoolean = "not-a-boolean"
  case outOfRange = "out-of-range"
  case unknownCode = "unknown-code"
  case badIdentifier = "bad-identifier"
  case personalIdentifier = "personal-identifier"
  case identityNumber = "identity-number"
  case identityNumberDamaged = "identity-number-damaged"
  case identityMismatch = "identity-mismatch"
  case duplicatePerson = "duplicate-person"
  case duplicateKey = "duplicate-key"
  case unknownReference = "unknown-reference"
  case contradiction
  case wordingRefused = "wording-refused"
  case wordingFlagged = "wording-flagged"
  case mandatoryItem = "mandatory-item"
  case textTooLong = "text-too-long"
}
