public import LabourMarket

/// A district, and an account of every row that isn't in it or that somebody should look at.
public struct IntakeResult: Sendable {
  public var district: District
  /// Sorted by file, line, column.
  public var quarantine: [QuarantineRow]
  /// In the order in which the files were read.
  public var files: [FileTally]

  public init(district: District, quarantine: [QuarantineRow], files: [FileTally]) {
    (self.district, self.quarantine, self.files) = (district, quarantine, files)
  }
}

/// How far the reading of a file has come.
public struct IntakeProgress: Hashable, Sendable {
  public var file: String
  public var rows: Int
  public var bytesRead: Int
  public var bytes: Int
}
