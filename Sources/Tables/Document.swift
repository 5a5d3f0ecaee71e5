/// A report as blocks, before it is known whether a file or a terminal shows it.
///
/// Its texts may hold anything; what shows them makes them harmless (`SafeText`).
public struct Document: Sendable {
  public enum Block: Sendable {
    case title(String)
    case heading(String)
    case paragraph(String)
    /// One item a line.
    case list([String])
    case table(Table)
  }

  public struct Table: Sendable {
    public var header: [String]
    public var rows: [[String]]
    /// How many of the first columns hold words; the others hold numbers, aligned right.
    public var wordColumns: Int

    public init(header: [String], rows: [[String]] = [], wordColumns: Int = 1) {
      (self.header, self.rows, self.wordColumns) = (header, rows, wordColumns)
    }
  }

  public var blocks: [Block]

  public init(blocks: [Block] = []) { self.blocks = blocks }

  public mutating func add(_ block: Block) { blocks.append(block) }
}

extension Document {
  /// GitHub-flavoured Markdown, padded so that the source reads as a table too.
  public var markdown: String {
    blocks.map { block in
      switch block {
      case .title(let text): "# " + SafeText.markdown(text)
      case .heading(let text): "## " + SafeText.markdown(text)
      case .paragraph(let text): SafeText.markdown(text)
      case .list(let items): items.map { "- " + SafeText.markdown($0) }.joined(separator: "\n")
      case .table(let table):
        table.mapped(SafeText.markdown).lines(
          left: "| ", between: " | ", right: " |", rule: true)
      }
    }.joined(separator: "\n\n") + "\n"
  }

  /// Plain text for a terminal.
  public var plain: String {
    blocks.map { block in
      switch block {
      case .title(let text): underlined(text, "=")
      case .heading(let text): underlined(text, "-")
      case .paragraph(let text): SafeText.line(text)
      case .list(let items): items.map { "• " + SafeText.line($0) }.joined(separator: "\n")
      case .table(let table):
        table.mapped(SafeText.line).lines(left: "  ", between: "  ", right: "", rule: false)
      }
    }.joined(separator: "\n\n") + "\n"
  }

  private func underlined(_ text: String, _ mark: String) -> String {
    let text = SafeText.line(text)
    return text + "\n" + String(repeating: mark, count: displayWidth(text))
  }
}

extension Document.Table {
  fileprivate func mapped(_ change: (String) -> String) -> Self {
    Self(
      header: header.map(change), rows: rows.map { $0.map(change) }, wordColumns: wordColumns)
  }

  fileprivate func lines(left: String, between: String, right: String, rule: Bool) -> String {
    let all = [header] + rows
    let widths = header.indices.map { column in
      max(3, all.map { displayWidth($0[column]) }.max() ?? 0)
    }
    var lines = all.map { row in
      let cells = row.enumerated().map { column, cell in
        pad(cell, to: widths[column], right: column >= wordColumns)
      }
      let line = left + cells.joined(separator: between) + right
      return rule ? line : trimmed(line)
    }
    if rule {
      let marks = widths.enumerated().map { column, width in
        String(repeating: "-", count: width - (column < wordColumns ? 0 : 1))
          + (column < wordColumns ? "" : ":")
      }
      lines.insert("| " + marks.joined(separator: " | ") + " |", at: 1)
    }
    return lines.joined(separator: "\n")
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

/// Columns that a fixed-width terminal gives to `text`: two for a Han character or a full-width
/// form, one for anything else.
public func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      width + 2
    default: width + 1
    }
  }
}

private func pad(_ cell: String, to width: Int, right: Bool) -> String {
  let space = String(repeating: " ", count: max(0, width - displayWidth(cell)))
  return right ? space + cell : cell + space
}

/// A table alone for a terminal, aligned by display width.
///
/// - Parameter wordColumns: How many of the first columns hold words; the others align right.
public func textTable(header: [String], rows: [[String]], wordColumns: Int) -> String {
  let table = Document.Table(header: header, rows: rows, wordColumns: wordColumns)
  return Document(blocks: [.table(table)]).plain
}
