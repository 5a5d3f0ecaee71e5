internal import Intake
public import LabourMarket

/// Why vectors of names could not be read.
public enum NameVectorsError: Error, Hashable, Sendable {
  case missingFile(String)
  /// Not NumPy's format, or a part of it that isn't read; `expected` says what is.
  case badFormat(file: String, found: String, expected: BilingualName)
  /// The names' file has another number of lines than the array has rows.
  case unequal(file: String, names: Int, rows: Int)
  case notFinite(file: String, row: Int)
}

extension NameVectorsError {
  public var sentence: BilingualName {
    switch self {
    case .missingFile(let file):
      BilingualName(
        "找不到 \(file)：向量文件 NAME.npy 旁须有 NAME.txt，每行一个名称。",
        "\(file) is missing: beside the vectors, NAME.npy, stand their names, NAME.txt, one a line."
      )
    case .badFormat(let file, let found, let expected):
      BilingualName(
        "\(file)：\(found) 不能读取，应为\(expected.chinese)。",
        "\(file): can't read \(found); it should be \(expected.english).")
    case .unequal(let file, let names, let rows):
      BilingualName(
        "\(file) 有 \(names) 个名称，而向量有 \(rows) 行：应一行一个名称。",
        "\(file) has \(names) names for \(rows) vectors: give one line a vector.")
    case .notFinite(let file, let row):
      BilingualName(
        "\(file) 第 \(row) 行含有非数值（NaN 或无穷大）。", "Row \(row) of \(file) isn't finite.")
    }
  }
}

/// Reads vectors of names: NumPy's format, and beside it the names.
///
/// The array is two-dimensional, by rows, of little-endian floating point of 2, 4 or 8 bytes. The
/// names stand in a file of the same name that ends in `.txt`, UTF-8, a name a line.
///
/// > Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays"; versions 1–3.
public func readNameVectors(file: String) throws(NameVectorsError) -> NameVectors {
  guard let bytes = try? ByteFile.contents(of: file) else { throw .missingFile(file) }
  let array = try NumPyArray(bytes, file: file)
  let namesFile = (file.hasSuffix(".npy") ? String(file.dropLast(4)) : file) + ".txt"
  guard let text = try? ByteFile.text(of: namesFile) else {
    throw .missingFile(namesFile)
  }
  var names = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .map(String.init)
  while names.last == "" { names.removeLast() }
  guard names.count == array.rows else {
    throw .unequal(file: namesFile, names: names.count, rows: array.rows)
  }
  if let bad = array.values.firstIndex(where: { !$0.isFinite }) {
    throw .notFinite(file: file, row: bad / array.columns + 1)
  }
  return NameVectors(names: names, dimensions: array.columns, values: array.values)
}
