import LabourMarket

/// A CSV file (RFC 4180) that grows row by row.
struct Sheet {
  enum Form {
    /// UTF-8 with a byte order mark, lines end in LF.
    case unicode
    /// UTF-8 without a mark.
    case plain
    /// GB 18030 with lines ending in CR LF, as spreadsheets in China save it.
    case chinese
  }

  private let form: Form
  private var file: OutputFile
  private var bytes: [UInt8] = []
  /// The line on which the next row starts.
  private(set) var line = 1

  init(_ name: String, in folder: String, form: Form, header: [String]) throws(ScenarioError) {
    self.form = form
    file = try OutputFile(path: folder + "/" + name)
    if form == .unicode { bytes = [0xEF, 0xBB, 0xBF] }
    try append(header)
  }

  mutating func append(_ cells: [String]) throws(ScenarioError) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    if form == .chinese { bytes.append(0x0D) }
    bytes.append(0x0A)
    line += 1
    if bytes.count > 1 << 20 { try flush() }
  }

  private mutating func append(_ cell: String) {
    let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      if byte == 0x0A { line += 1 }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private mutating func flush() throws(ScenarioError) {
    try file.write(form == .chinese ? try gb18030(bytes) : bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func close() throws(ScenarioError) {
    try flush()
    try file.close()
  }
}
