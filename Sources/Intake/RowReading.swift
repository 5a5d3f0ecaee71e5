internal import LabourMarket

/// Reads a delivered file row by row, and hands each good record to `take`, which says in the
/// row's scope what is wrong with it.
///
/// - Parameter needsRows: Whether a file with a header and nothing else is refused.
func readRows<Column: SourceColumn>(
  folder: String, name: String, kind: String, profile: ImportProfile, unread: Set<Column> = [],
  needsRows: Bool,
  into journal: inout Journal, progress: (IntakeProgress) -> Void,
  take: (Record, ColumnLayout<Column>, Origin, Double, inout RowScope) -> Void
) throws(IntakeError) {
  var reader = try RecordReader.open(folder: folder, name: name)
  let header = try readHeader(&reader)
  let layout = try ColumnLayout<Column>(
    header: header, file: name, kind: kind, profile: profile, unread: unread)
  reader.width = header.count
  var tally = FileTally(file: name, encoding: reader.encoding.rawValue)
  tally.ignoredColumns = layout.ignored
  let file = journal.open(tally)
  var row = RowScope(file: name)
  while let outcome = try reader.next() {
    row.begin(line: reader.line)
    switch outcome {
    case .flawed(let flaw): row.reject("", "", flaw.reason)
    case .record:
      rejectFoulCells(reader.record, layout, &row)
      if !row.isRejected {
        let origin = Origin(file: Int32(file), line: Int32(clamping: reader.line))
        let expected = Double(reader.size) / Double(max(1, reader.bytesRead))
        take(reader.record, layout, origin, expected, &row)
      }
    }
    journal.count(row, file: file)
    if journal.files[file].rows % 16_384 == 0 {
      progress(reader.progress(journal.files[file].rows))
    }
  }
  progress(reader.progress(journal.files[file].rows))
  guard !needsRows || journal.files[file].rows > 0 else { throw .noRows(file: name) }
}

private func readHeader(_ reader: inout RecordReader) throws(IntakeError) -> [String] {
  guard let outcome = try reader.next() else { throw .emptyFile(file: reader.name) }
  guard outcome == .record else {
    throw outcome == .flawed(.encoding)
      ? .wrongEncoding(file: reader.name, found: "?")
      : .badRecord(file: reader.name, line: reader.line)
  }
  let record = reader.record
  // Nobody's table is as wide; a file without line ends is.
  guard record.cells.count <= 1000, record.foulCells.isEmpty else {
    throw .badRecord(file: reader.name, line: reader.line)
  }
  return record.cells.indices.map { record.text($0) }
}

/// Control characters and their like in a cell that somebody reads.
private func rejectFoulCells<Column: SourceColumn>(
  _ record: Record, _ layout: ColumnLayout<Column>, _ row: inout RowScope
) {
  guard !record.foulCells.isEmpty else { return }
  for field in layout.fields where record.foulCells.contains(field.position) {
    row.reject(field.column.rawValue, "", .encoding)
  }
}

extension RecordReader {
  fileprivate borrowing func progress(_ rows: Int) -> IntakeProgress {
    IntakeProgress(file: name, rows: rows, bytesRead: bytesRead, bytes: size)
  }
}

extension Record.Flaw {
  fileprivate var reason: QuarantineReason {
    switch self {
    case .encoding: .encoding
    case .brokenQuote, .fieldCount: .fieldCount
    case .textTooLong: .textTooLong
    }
  }
}
