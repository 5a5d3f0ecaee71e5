internal import Foundation

/// A table for a terminal, aligned by display width.
///
/// - Parameter wordColumns: How many of the first columns hold words; the others align right.
public func textTable(header: [String], rows: [[String]], wordColumns: Int) -> String {
  let table = Document.Table(header: header, rows: rows, wordColumns: wordColumns)
  return Document(blocks: [.table(table)]).plain
}

/// JSON with sorted keys and two-space indent; the same bytes for the same value.
public func jsonText(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else {
    preconditionFailure("Results hold text and finite numbers only")
  }
  return String(decoding: data, as: UTF8.self) + "\n"
}
