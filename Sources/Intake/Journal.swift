internal import LabourMarket

/// Where a row stood: the position of its file in the journal, and its line.
struct Origin: Hashable, Comparable {
  var file: Int32
  var line: Int32

  static func < (a: Self, b: Self) -> Bool { (a.file, a.line) < (b.file, b.line) }
}

/// What became of each row so far.
struct Journal {
  private(set) var files: [FileTally] = []
  private var quarantine: [QuarantineRow] = []

  /// Starts the account of a file; returns its position.
  mutating func open(_ tally: FileTally) -> Int {
    files.append(tally)
    return files.count - 1
  }

  mutating func count(_ row: RowScope, file: Int) {
    files[file].rows += 1
    if row.isRejected { files[file].rejected += 1 } else { files[file].accepted += 1 }
    quarantine += row.close()
  }

  /// Takes back a row that had been accepted.
  mutating func withdraw(
    _ origin: Origin, column: some SourceColumn, value: String, reason: QuarantineReason,
    outcome: QuarantineRow.Outcome
  ) {
    let file = Int(origin.file)
    files[file].accepted -= 1
    if outcome == .merged { files[file].merged += 1 } else { files[file].rejected += 1 }
    note(origin, column: column.rawValue, value: value, reason: reason, outcome: outcome)
  }

  mutating func note(
    _ origin: Origin, column: String, value: String, reason: QuarantineReason,
    outcome: QuarantineRow.Outcome
  ) {
    quarantine.append(
      QuarantineRow(
        file: files[Int(origin.file)].file, line: Int(origin.line), column: column, value: value,
        reason: reason, outcome: outcome))
  }

  /// By file, line, column, then by what is said.
  func sortedQuarantine() -> [QuarantineRow] {
    quarantine.sorted {
      ($0.file, $0.line, $0.column, $0.reason.rawValue, $0.value)
        < ($1.file, $1.line, $1.column, $1.reason.rawValue, $1.value)
    }
  }
}
