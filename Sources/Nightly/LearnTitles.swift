internal import Foundation
public import LabourMarket
internal import Vectorization

/// Keeps what a linker learns from: each clean title with each code that people gave it.
///
/// The file is a table that a person can read, correct and extend; rows whose code the catalogue
/// lacks are left out and counted.
public func learnTitles(
  catalogue: String, titles: String, output: String
) throws(NightError) -> BilingualName {
  let known = Set(try NamedTable(path: catalogue).column("code"))
  let table = try NamedTable(path: titles)
  let pairs = zip(try table.column("title"), try table.column("code"))
    .map { (title: CleanTitle($0).text, code: $1) }
  let kept = pairs.filter { known.contains($0.code) }
  let lines = kept.map { "\(quoted($0.title)),\($0.code)" }.sorted {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }
  let text = (["title,code"] + lines).joined(separator: "\n") + "\n"
  do { try text.write(toFile: output, atomically: true, encoding: .utf8) } catch {
    throw .cannotWrite(path: output, reason: error.localizedDescription)
  }
  return BilingualName(
    "学到 \(kept.count) 条职位名称，\(pairs.count - kept.count) 条的职业代码不在分类中。",
    "Learnt from \(kept.count) titles; \(pairs.count - kept.count) have a code that the "
      + "catalogue lacks.")
}

private func quoted(_ text: String) -> String {
  text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline })
    ? "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : text
}
