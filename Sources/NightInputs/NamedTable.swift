internal import Foundation
internal import Intake
package import LabourMarket
public import Refusals
package import Vectorization

/// The columns of a table by name, as files for evaluation have them.
public struct NamedTable: Sendable {
  private let positions: [String: Int]
  public let rows: [[String]]
  public let path: String

  /// Reads a CSV, or a TSV (cells apart by tabs or spaces) where the name ends so.
  public init(path: String, hasHeader: Bool = true) throws(NightError) {
    let table: [[String]]
    if path.hasSuffix(".tsv") {
      guard let text = try? ByteFile.text(of: path) else {
        throw .noResult(folder: path, file: "rows")
      }
      table = text.split(whereSeparator: \.isNewline).map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    } else {
      let url = URL(filePath: path)
      do {
        table = try readTable(
          folder: url.deletingLastPathComponent().path, name: url.lastPathComponent)
      } catch { throw NightError(error) }
    }
    let header = hasHeader ? table.first ?? [] : []
    positions = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    (rows, self.path) = (Array(table.dropFirst(hasHeader ? 1 : 0)), path)
  }

  /// The cells of a column, a row each; empty where a short row lacks it.
  public func column(_ name: String) throws(NightError) -> [String] {
    guard let position = positions[name] else {
      throw .input(
        BilingualName("\(path) 缺少列 \(name)。", "\(path) lacks the column \(name)."))
    }
    return rows.map { position < $0.count ? $0[position] : "" }
  }
}

/// A national classification as a table: code, name, alias (comma-separated), definition, tasks.
package func titleEntries(catalogue path: String, own: Catalogue) throws(NightError) -> [TitleEntry]
{
  let table = try NamedTable(path: path)
  let (codes, names) = (try table.column("code"), try table.column("name"))
  let (aliases, definitions) = (try table.column("alias"), try table.column("definition"))
  let tasks = try table.column("tasks")
  let shipped = Dictionary(
    own.occupations.map { ($0.code.text, [$0.name.chinese] + $0.aliases) },
    uniquingKeysWith: { first, _ in first })
  return codes.indices.map { row in
    // Official names end in S or L where the classification marks digital or green work.
    let known = [names[row]] + aliases[row].split(separator: ",").map(String.init)
    let bare = known.map { name in
      var name = Substring(name)
      while let last = name.last, "SL/".contains(last),
        name.unicodeScalars.contains(where: { $0.value >= 0x2E80 })
      { name.removeLast() }
      return String(name)
    }
    let chinese = (shipped[codes[row]] ?? []).filter { alias in
      alias.unicodeScalars.contains { $0.value >= 0x2E80 }
    }
    return TitleEntry(
      code: codes[row], names: bare + chinese, text: definitions[row] + " " + tasks[row])
  }
}
