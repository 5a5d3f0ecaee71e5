public import LabourMarket
internal import Ranking
internal import Reporting

/// How a command prints a list.
public enum ListFormat: String, CaseIterable, Sendable {
  case table, csv, json
}

/// A recruiter's list of one opening, ready to print.
public struct OpeningShortlist: Sendable {
  public struct Line: Sendable {
    var rank: Int
    var seeker: String
    var points: Points
    var fit: Points
    var appeal: Points
  }

  public let opening: String
  public let title: String
  public let lines: [Line]

  public func text(as format: ListFormat, language: Language) -> String {
    let header = [
      BilingualName("名次", "rank"), BilingualName("求职登记号", "seeker_id"),
      BilingualName("综合分", "points"), BilingualName("匹配分", "fit"),
      BilingualName("意愿分", "appeal"),
    ].map { $0[language] }
    switch format {
    case .table:
      let rows = lines.map {
        [
          String($0.rank), $0.seeker, $0.points.description, $0.fit.description,
          $0.appeal.description,
        ]
      }
      return "\(opening)  \(title)\n\n" + textTable(header: header, rows: rows, wordColumns: 2)
    case .csv:
      var csv = CSVText()
      csv.append(header.map(CSVText.Cell.words))
      for line in lines {
        csv.append([
          .number(line.rank), .words(line.seeker), .points(line.points.exact),
          .points(line.fit.exact), .points(line.appeal.exact),
        ])
      }
      return csv.text
    case .json:
      return jsonText(
        JSON(
          opening: opening, title: title,
          seekers: lines.map {
            JSON.Line(
              rank: $0.rank, seeker: $0.seeker, points: $0.points.value, fit: $0.fit.value,
              appeal: $0.appeal.value)
          }))
    }
  }

  /// Points as whole numbers, 0...1,000,000.
  private struct JSON: Encodable {
    struct Line: Encodable {
      var rank: Int
      var seeker: String
      var points, fit, appeal: Int32
    }

    var opening, title: String
    var seekers: [Line]
  }
}

/// The first `top` people of an opening's list, from a result folder.
public func readShortlist(
  of opening: String, top: Int, result: String
) throws(NightError) -> OpeningShortlist {
  let evidence = try ResultFolder(path: result).evidence()
  let position = try evidence.position(ofOpening: opening)
  let list = evidence.lists.openings[position].prefix(max(0, top))
  return OpeningShortlist(
    opening: opening, title: evidence.titles[position],
    lines: list.enumerated().map { rank, pair in
      OpeningShortlist.Line(
        rank: rank + 1, seeker: evidence.seekers[Int(pair.partner)],
        points: evidence.mix.points(fit: pair.fit, appeal: pair.appeal), fit: pair.fit,
        appeal: pair.appeal)
    })
}
