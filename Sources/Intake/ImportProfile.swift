internal import LabourMarket

/// What some delivering system calls the columns, and how it codes what is in them.
///
/// A heading that is a column's canonical name or its Chinese name needs no profile.
public struct ImportProfile: Hashable, Sendable {
  public var name: String
  package var entries: [Entry]

  /// Knows the canonical and the Chinese headings only.
  public static let canonical = ImportProfile(name: "canonical", entries: [])

  package struct Entry: Hashable, Sendable {
    /// The kind of file: `seekers` (students too), `openings`, `enterprises` or `cohorts`.
    package var file: String
    package var column: String
    /// The heading; empty where the entry is about the values only.
    package var header: String
    /// What the column's codes mean in canonical terms.
    package var values: [String: String]
    /// Whether education codes are those of 1984 rather than 2006.
    package var usesSchemeOf1984: Bool
  }
}

/// Reads `NAME.csv` of `folder` (`Data/Profiles`): file, column, header, values.
///
/// `values` is empty, `scheme:1984` or `scheme:2006` (education codes), or a map such as
/// `01=laid-off|02=general`. A column may have several lines with different headings.
public func readProfile(folder: String, name: String) throws(IntakeError) -> ImportProfile {
  let table = try ReferenceTable(
    folder: folder, file: "\(name).csv", columns: ["file", "column", "header", "values"])
  var profile = ImportProfile(name: name, entries: [])
  for row in table.rows {
    let known = try columns(of: row.text("file"), in: row)
    guard known.contains(row.text("column")) else {
      let nearest = nearestName(to: row.text("column"), among: known)
      throw row.failure(
        "column", nearest ?? "该文件的列", nearest ?? "a column of that file")
    }
    profile.entries.append(try entry(row))
  }
  return profile
}

private func columns(of file: String, in row: ReferenceTable.Row) throws(IntakeError) -> [String] {
  switch file {
  case "seekers": return SeekerColumn.allCases.map(\.rawValue)
  case "openings": return OpeningColumn.allCases.map(\.rawValue)
  case "enterprises": return EnterpriseColumn.allCases.map(\.rawValue)
  case "cohorts": return CohortColumn.allCases.map(\.rawValue)
  case "kept": return KeptColumn.allCases.map(\.rawValue)
  default:
    let words = "seekers, openings, enterprises, cohorts, kept"
    throw row.failure("file", "以下之一：\(words)", "one of \(words)")
  }
}

private func entry(_ row: ReferenceTable.Row) throws(IntakeError) -> ImportProfile.Entry {
  let text = row.text("values")
  var entry = ImportProfile.Entry(
    file: row.text("file"), column: row.text("column"), header: row.text("header"), values: [:],
    usesSchemeOf1984: text == "scheme:1984")
  guard !text.isEmpty, !text.hasPrefix("scheme:") else {
    guard text.isEmpty || text == "scheme:1984" || text == "scheme:2006" else {
      throw row.failure("values", "scheme:1984 或 scheme:2006", "scheme:1984 or scheme:2006")
    }
    return entry
  }
  for pair in row.list("values") {
    let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
    guard halves.count == 2, entry.values.updateValue(halves[1], forKey: halves[0]) == nil else {
      throw row.failure("values", "形如 01=laid-off|02=general", "such as 01=laid-off|02=general")
    }
  }
  return entry
}
