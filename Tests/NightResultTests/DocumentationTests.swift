import Foundation
import LabourMarket
import NightResult
import Tables
import TestSupport
import Testing

/// `Documentation/Results.md` says what the declarations say.
///
/// `JOBMATCH_WRITE_DOCUMENTATION=1 swift test --filter DocumentationTests` writes the tables anew.
@Suite struct DocumentationTests {
  private static let path = packageRoot + "/Documentation/Results.md"

  /// The columns of a table as a table of the document, between two marks.
  private func columns(of file: ResultFile) -> String? {
    guard let columns = file.columns else { return nil }
    let lines = columns.map { id, column in
      let unit = column.unit.map { ", " + $0.english } ?? ""
      return "| `\(id)` | \(column.heading.chinese) | \(column.kind.name.english)\(unit) | "
        + "\(column.meaning.english) |\n"
    }
    return "<!-- columns of \(file.rawValue) -->\n| column | 中文 | holds | meaning |\n"
      + "|---|---|---|---|\n" + lines.joined() + "<!-- end -->"
  }

  @Test("every column of every table is documented as it is declared")
  func columns() throws {
    var text = try String(contentsOfFile: Self.path, encoding: .utf8)
    for file in ResultFile.allCases {
      guard let expected = columns(of: file) else { continue }
      let start = try #require(
        text.range(of: "<!-- columns of \(file.rawValue) -->"), "\(file.rawValue) is not there")
      let end = try #require(
        text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
      let place = start.lowerBound..<end.upperBound
      if ProcessInfo.processInfo.environment["JOBMATCH_WRITE_DOCUMENTATION"] == "1" {
        text.replaceSubrange(place, with: expected)
        try text.write(toFile: Self.path, atomically: true, encoding: .utf8)
        continue
      }
      #expect(text[place] == expected, "\(file.rawValue)")
    }
  }

  @Test("every file of a result is in the document")
  func files() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    for file in ResultFile.allCases {
      #expect(text.contains("`\(file.rawValue)`"), "\(file.rawValue)")
    }
  }

  @Test("headings and meanings are told in both languages, and no id is used twice in a table")
  func declarations() {
    for file in ResultFile.allCases {
      let columns = file.columns ?? []
      #expect(Set(columns.map(\.id)).count == columns.count)
      #expect(Set(columns.map(\.column.heading.chinese)).count == columns.count, "\(file.rawValue)")
      for (id, column) in columns {
        for name in [column.heading, column.meaning] {
          #expect(!name.chinese.isEmpty && !name.english.isEmpty, "\(file.rawValue) \(id)")
        }
      }
    }
  }
}
