internal import Foundation
public import LabourMarket
internal import NightInputs
public import Refusals
internal import Tables
internal import Vectorization

/// Keeps what a linker learns from: each clean title with each code that people gave it.
///
/// The file is a table that a person can read, correct and extend; rows whose code the catalogue
/// lacks are left out and counted. Of more different titles than `most` the most frequent stay
/// (of equally frequent ones the first in order of bytes), so that learning takes a minute at most.
public func learnTitles(
  catalogue: String, titles: String, output: String, most: Int = 8000
) throws(NightError) -> BilingualName {
  let known = Set(try NamedTable(path: catalogue).column("code"))
  let table = try NamedTable(path: titles)
  let pairs = zip(try table.column("title"), try table.column("code"))
    .map { (title: tidy(CleanTitle($0).text), code: $1) }
  let usable = pairs.filter { known.contains($0.code) && !$0.title.isEmpty }
  let kept = mostFrequent(usable, most)
  let lines = kept.map { LearnedTitleLine(title: $0.title, code: $0.code) }.sorted()
  do {
    try Data(CSVWriter(lines, heading: .ids).bytes).write(
      to: URL(filePath: output), options: .atomic)
  } catch { throw .cannotWrite(path: output, reason: error.localizedDescription) }
  return summary(
    kept: kept.count, unusable: pairs.count - usable.count, rare: usable.count - kept.count)
}

private func mostFrequent(
  _ pairs: [(title: String, code: String)], _ most: Int
) -> [(title: String, code: String)] {
  var times: [String: Int] = [:]
  for pair in pairs { times[pair.title, default: 0] += 1 }
  guard times.count > most else { return pairs }
  let order = times.sorted { a, b in
    a.value != b.value ? a.value > b.value : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
  }
  let frequent = Set(order.prefix(most).map(\.key))
  return pairs.filter { frequent.contains($0.title) }
}

private func summary(kept: Int, unusable: Int, rare: Int) -> BilingualName {
  var told = BilingualName("已学习 \(kept) 条职位名称。", "Learnt from \(kept) titles.")
  func add(_ count: Int, _ chinese: String, _ english: String) {
    guard count > 0 else { return }
    told = BilingualName(
      told.chinese + "\n另有 \(count) 条\(chinese)。", told.english + "\n\(count) more \(english).")
  }
  add(unusable, "没有文字，或其代码不在职业分类中，未采用", "have no text or a code that the catalogue lacks")
  add(rare, "名称少见，未采用", "are left out: their titles are rare, and there are too many")
  return told
}

/// Single spaces, and none around.
private func tidy(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A line of the file that `lexicon learn` writes and a night reads.
private struct LearnedTitleLine: TableRow, Comparable {
  enum Column: String, TableColumn {
    case title, code

    var column: Tables.Column {
      switch self {
      case .title: Tables.Column(.text, "岗位名称", "Title", BilingualName("整理后的名称", "the clean title"))
      case .code: Tables.Column(.code, "职业代码", "Code", BilingualName("人工归类", "as people linked it"))
      }
    }
  }

  let title, code: String

  func cell(_ column: Column) -> Cell {
    switch column {
    case .title: .text(title)
    case .code: .code(code)
    }
  }

  static func < (a: Self, b: Self) -> Bool {
    a.title != b.title
      ? a.title.utf8.lexicographicallyPrecedes(b.title.utf8)
      : a.code.utf8.lexicographicallyPrecedes(b.code.utf8)
  }
}
