/// The records of a CSV file, header first.
///
/// - Throws: Also where a line is no record, or has another number of cells than the header.
package func readTable(folder: String, name: String) throws(IntakeError) -> [[String]] {
  var reader = try RecordReader.open(folder: folder, name: name)
  var rows: [[String]] = []
  while let outcome = try reader.next() {
    guard outcome == .record else { throw .badRecord(file: name, line: reader.line) }
    let record = reader.record
    reader.width = record.cells.count
    rows.append(record.cells.indices.map { record.text($0) })
  }
  return rows
}
