import Evaluation
import Foundation
import LabourMarket
import NightInputs
import NightSupport
import Nightly
import Refusals
import Reporting
import TestSupport
import Testing

/// What titles must reach on public data; the folder lies beside the checkout or is absent.
@Suite struct TitleQualityTests {
  private static let folder: String? = {
    var up = URL(filePath: packageRoot)
    for _ in 0..<2 {
      up.deleteLastPathComponent()
      let candidate = up.appending(path: "shared/eval").path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    print("skipped: there is no ../shared/eval")
    return nil
  }()

  private struct Table: Decodable {
    struct Row: Decodable {
      var method: String
      var measures: [String: [String: Double]]
    }
    var rows: [Row]

    init(_ table: EvaluationTable) throws {
      let json = [table].text(as: .json, language: .english)
      self = try JSONDecoder().decode(Table.self, from: Data(json.utf8))
    }

    func mean(_ method: String, _ measure: String) -> Double {
      rows.first { $0.method == method }?.measures[measure]?["mean"] ?? 0
    }
  }

  @Test(
    "similar titles are found, better than by characters alone",
    .enabled(if: folder != nil),
    arguments: [("titlesim_zh_dev", true, 0.48), ("titlesim_en", false, 0.38)])
  func similarity(set: String, hasCatalogue: Bool, bar: Double) throws {
    let folder = Self.folder!
    let table = try Table(
      evaluateTitleSimilarity(
        folder: "\(folder)/\(set)",
        catalogue: hasCatalogue ? folder + "/occupations_csco.csv" : nil, data: Hamlet.data))
    let own = table.mean("jobmatch", "MAP")
    print("\(set): MAP \(own)")
    #expect(own >= bar && own > table.mean("character-n-grams", "MAP"))
  }

  /// Every other row, of a file sorted by title; on random halves exact links stay below the bar,
  /// see Documentation/Decisions/Titles.md.
  @Test(
    "titles find their occupation, and better after learning from the other half",
    .enabled(if: folder != nil))
  func linking() throws {
    let catalogue = Self.folder! + "/occupations_csco.csv"
    let rows = try String(contentsOfFile: Self.folder! + "/titles_csco_dev.csv", encoding: .utf8)
      .split(whereSeparator: \.isNewline)
    let scratch = try ScratchFolder()
    for half in 0..<2 {
      let part = rows.dropFirst().enumerated().filter { $0.offset % 2 == half }.map(\.element)
      try scratch.write(
        (rows.prefix(1) + part).joined(separator: "\n") + "\n", to: "half\(half).csv")
    }
    let learned = scratch.file("learned.csv")
    _ = try learnTitles(catalogue: catalogue, titles: scratch.file("half0.csv"), output: learned)
    let table = try Table(
      evaluateTitles(
        catalogue: catalogue, titles: scratch.file("half1.csv"), learned: learned,
        data: Hamlet.data))
    for (method, exact, first) in [("jobmatch", 0.40, 0.72), ("jobmatch, learned", 0.62, 0.82)] {
      let (own, ownFirst) = (table.mean(method, "exact"), table.mean(method, "first-level"))
      print("\(method): exact \(own), first level \(ownFirst)")
      #expect(own >= exact && ownFirst >= first)
    }
  }

  @Test("of too many titles the most frequent are learnt from")
  func mostFrequentTitles() throws {
    let scratch = try ScratchFolder()
    try scratch.write(
      "code,name,alias,definition,tasks\n1-01-01-01,焊工,,,\n", to: "classes.csv")
    try scratch.write(
      "title,code\n铆工,1-01-01-01\n电焊工,1-01-01-01\n电焊工,1-01-01-01\n", to: "titles.csv")
    let told = try learnTitles(
      catalogue: scratch.file("classes.csv"), titles: scratch.file("titles.csv"),
      output: scratch.file("learned.csv"), most: 1)
    #expect(told.english.contains("Learnt from 2 titles") && told.english.contains("1 more"))
    let text = String(decoding: try scratch.data("learned.csv"), as: UTF8.self)
    #expect(text == "\u{FEFF}title,code\r\n电焊工,1-01-01-01\r\n电焊工,1-01-01-01\r\n")
  }
}
