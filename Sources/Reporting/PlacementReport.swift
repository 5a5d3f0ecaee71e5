public import LabourMarket
internal import Tables

/// The placement report of a night, in one language.
///
/// It prints what the account counted and computes nothing but shares. A proposal is called a
/// proposal everywhere: only dated evidence of hiring makes a placement.
public struct PlacementReport: Sendable {
  let account: NightAccount
  let language: Language

  public init(_ account: NightAccount, language: Language) {
    (self.account, self.language) = (account, language)
  }

  /// For a file.
  public var markdown: String { document(centres: true).markdown }

  /// For a terminal: the same without the long tables of centres and school classes.
  public var plain: String { document(centres: false).plain }

  func say(_ chinese: String, _ english: String) -> String {
    BilingualName(chinese, english)[language]
  }

  private func document(centres: Bool) -> Document {
    var document = Document()
    document.add(
      .title(
        say("\(account.date) 夜间匹配报告", "Placement report for the night of \(account.date)")))
    document.add(
      .paragraph(
        say(
          "本报告中的“拟推荐”是匹配结果，不是就业：就业须有注明日期的合同、就业登记或参保记录。",
          "\"Proposed\" is what matching suggests. It is not placement: that needs a dated "
            + "contract, employment registration or insurance record.")))
    addTotals(to: &document)
    for breakdown in account.people where centres || !breakdown.dimension.isLong {
      add(breakdown, to: &document)
    }
    for breakdown in account.seats { add(breakdown, to: &document) }
    addReasons(to: &document)
    addPolicyParts(to: &document)
    addTargets(to: &document)
    addLists(to: &document)
    addIntake(to: &document)
    return document
  }

  private func addTotals(to document: inout Document) {
    let totals = account.totals
    document.add(.heading(say("总数", "Totals")))
    document.add(
      .table(
        Document.Table(
          header: [
            "", say("登记", "Registered"), say("拟推荐", "Proposed"), say("未推荐", "Unplaced"),
            say("不参加", "Ineligible"), say("撤回", "Withdrawn"), say("推荐率", "Share"),
          ],
          rows: [
            [say("人员", "People")]
              + [
                totals.registered, totals.placed, totals.unplaced, totals.ineligible,
                totals.withdrawn,
              ].map(grouped) + [share(totals.placed, of: totals.registered)]
          ])))
    document.add(
      .table(
        Document.Table(
          header: [
            "", say("名额", "Seats"), say("已配", "Filled"), say("空缺", "Unfilled"),
            say("满足率", "Fill rate"),
          ],
          rows: [
            [say("岗位", "Openings")]
              + [totals.seats, totals.filled, totals.unfilled].map(grouped)
              + [share(totals.filled, of: totals.seats)]
          ])))
  }

  private func add(_ breakdown: PeopleBreakdown, to document: inout Document) {
    document.add(.heading(breakdown.dimension.title[language]))
    let totals = account.totals
    var table = Document.Table(header: [
      breakdown.dimension.heading[language], say("登记", "Registered"), say("拟推荐", "Proposed"),
      say("未推荐", "Unplaced"), say("不参加", "Ineligible"), say("撤回", "Withdrawn"),
      say("推荐率", "Share"),
    ])
    func line(_ name: String, _ row: [Int]) -> [String] {
      [name] + row.map(grouped) + [share(row[1], of: row[0])]
    }
    for row in breakdown.rows where row.registered > 0 {
      let name =
        breakdown.dimension.showsKey && !row.key.isEmpty
        ? "\(row.key) \(row.name[language])" : row.name[language]
      table.rows.append(
        line(name, [row.registered, row.proposed, row.unplaced, row.ineligible, row.withdrawn]))
    }
    table.rows.append(
      line(
        say("合计", "Total"),
        [
          totals.registered, totals.placed, totals.unplaced, totals.ineligible, totals.withdrawn,
        ]))
    document.add(.table(table))
  }

  private func add(_ breakdown: SeatBreakdown, to document: inout Document) {
    document.add(.heading(breakdown.dimension.title[language]))
    var table = Document.Table(header: [
      breakdown.dimension.heading[language], say("岗位", "Openings"), say("名额", "Seats"),
      say("拟推荐", "Proposed"), say("空缺", "Unfilled"), say("满足率", "Fill rate"),
    ])
    for row in breakdown.rows where row.openings > 0 {
      table.rows.append(
        [row.name[language]] + [row.openings, row.seats, row.filled, row.unfilled].map(grouped)
          + [share(row.filled, of: row.seats)])
    }
    let openings = breakdown.rows.reduce(0) { $0 + $1.openings }
    let totals = account.totals
    table.rows.append(
      [say("合计", "Total")]
        + [openings, totals.seats, totals.filled, totals.unfilled].map(grouped)
        + [share(totals.filled, of: totals.seats)])
    document.add(.table(table))
  }

  private func addReasons(to document: inout Document) {
    document.add(.heading(say("空缺原因", "Why seats stay empty")))
    addCounts(
      UnfilledReason.allCases.map { ($0.name, account.unfilled[$0] ?? 0) },
      total: account.totals.unfilled, unit: say("名额", "Seats"), to: &document)
    document.add(.heading(say("未获推荐的原因", "Why people are proposed nothing")))
    let people =
      UnplacedReason.allCases.map { ($0.name, account.unplaced[$0] ?? 0) }
      + IneligibleReason.allCases.map { ($0.name, account.ineligible[$0] ?? 0) }
      + [(BilingualName("班级批次不足撤回", "Batch below its minimum"), account.totals.withdrawn)]
    addCounts(
      people, total: account.totals.registered - account.totals.placed,
      unit: say("人数", "People"), to: &document)
  }

  private func addCounts(
    _ counts: [(BilingualName, Int)], total: Int, unit: String, to document: inout Document
  ) {
    var table = Document.Table(header: [say("原因", "Reason"), unit, say("占比", "Share")])
    for (name, count) in counts where count > 0 {
      table.rows.append([name[language], grouped(count), share(count, of: total)])
    }
    table.rows.append([say("合计", "Total"), grouped(total), share(total, of: total)])
    document.add(.table(table))
  }
}
