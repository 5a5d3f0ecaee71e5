public import LabourMarket

/// Why a file could not be read at all.
///
/// Lines count from 1, the header's. A row that can't be taken is no error: it goes to the quarantine and the night goes on.
public enum IntakeError: Error, Hashable, Sendable {
  case missingFile(file: String, folder: String)
  /// The system refused; `code` is its error number.
  case unreadable(file: String, code: Int32)
  case emptyFile(file: String)
  /// Something else stands where a file should: a folder, a pipe, a link to nowhere.
  case notAFile(file: String, found: BilingualName)
  /// The file ends in the middle of its last record; what is missing of it.
  case cutFile(file: String, line: Int, found: BilingualName)
  /// Somebody wrote to the file while it was being read.
  case changedWhileRead(file: String)
  /// The file has a header and nothing else, where a district can't be without rows.
  case noRows(file: String)
  /// The file is something else than text in UTF-8 or GB18030.
  case wrongEncoding(file: String, found: String)
  /// The header lacks columns that the schema requires; `nearest` holds, for each, the heading
  /// in the file that looks most like it, or nothing.
  case missingColumns(file: String, names: [String], nearest: [String])
  /// Two headings stand for the same column.
  case repeatedColumn(file: String, name: String)
  /// A cell of a reference table or a profile isn't what its column asks for.
  case badCell(file: String, line: Int, column: String, value: String, expected: BilingualName)
  /// A line of a reference table or a profile isn't a record of the table.
  case badRecord(file: String, line: Int)
  /// A setting of `night.yaml` isn't what its key asks for.
  case badSetting(SettingError)
}
