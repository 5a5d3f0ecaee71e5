internal import Intake
public import LabourMarket
public import Refusals
public import Vectorization

/// What `lexicon learn` wrote, read for a night.
public struct LearnedTitleFile: Sendable {
  public let titles: [LabelledTitle]
  private let path: String

  /// - Throws: Where the file is missing, lacks a column, or has a row without title or code.
  public init(path: String) throws(NightError) {
    guard isNamed(path) else {
      throw .missingInput(
        BilingualName(
          "没有 \(path)。\(Self.remedy.chinese)", "There is no \(path). \(Self.remedy.english)"))
    }
    do throws(NightError) {
      let table = try NamedTable(path: path)
      let (texts, codes) = (try table.column("title"), try table.column("code"))
      titles = zip(texts, codes).map { LabelledTitle(title: $0, code: $1) }
    } catch {
      throw .input(
        BilingualName(
          "\(error.description(in: .chinese))\(Self.remedy.chinese)",
          "\(error.description(in: .english)) \(Self.remedy.english)"))
    }
    self.path = path
    if let row = titles.firstIndex(where: { $0.title.isEmpty || $0.code.isEmpty }) {
      throw .input(
        BilingualName(
          "\(path):\(row + 2) 缺少名称或代码。\(Self.remedy.chinese)",
          "\(path):\(row + 2) lacks the title or the code. \(Self.remedy.english)"))
    }
  }

  private static let remedy = BilingualName(
    "请用 jobmatch lexicon learn 生成，或不用该文件。",
    "Make it with `jobmatch lexicon learn`, or run without it.")

  /// What to tell where the tables lack codes of the file; nil where they have all.
  public func notice(_ catalogue: Catalogue) -> BilingualName? {
    let known = Set(catalogue.occupations.map(\.code.text))
    let foreign = titles.filter { !known.contains($0.code) }
    guard let first = foreign.first else { return nil }
    return BilingualName(
      "\(path)：\(titles.count) 条名称中有 \(foreign.count) 条的代码（如 \(first.code)）不在职业表 occupations.csv 中，"
        + "与之相似的名称不归类。",
      "\(path): \(foreign.count) of \(titles.count) titles have a code that occupations.csv lacks, "
        + "such as \(first.code); titles like them aren't linked.")
  }
}
