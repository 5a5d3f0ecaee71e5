internal import LabourMarket
internal import Tables

extension PlacementReport {
  func addTargets(to document: inout Document) {
    guard !account.targets.isEmpty else { return }
    document.add(.heading(say("目标进度", "Progress to the targets")))
    var table = Document.Table(header: [
      say("目标", "Target"), say("目标值", "Amount"), say("已有凭据", "Evidenced"),
      say("拟推荐（非就业）", "Proposed (not placed)"),
    ])
    for progress in account.targets {
      table.rows.append([
        progress.target.name[language], grouped(progress.target.amount),
        progress.evidenced.map(grouped) ?? "-", progress.proposed.map(grouped) ?? "-",
      ])
    }
    document.add(.table(table))
    document.add(
      .paragraph(
        say(
          "一人可属多个目标群体，各行不可相加。",
          "One person may be in several target groups; the rows must not be added up.")))
  }

  func addLists(to document: inout Document) {
    let exposure = account.exposure
    document.add(.heading(say("名单覆盖", "Whom the lists show")))
    document.add(
      .paragraph(
        say(
          "\(grouped(exposure.openingsListed)) 个岗位的名单共 \(grouped(exposure.lines)) 行，涉及 "
            + "\(grouped(exposure.seekersListed)) 人；出现最多的百分之一的人占 "
            + "\(share(exposure.linesOfTopHundredth, of: exposure.lines)) 的行。"
            + "\(grouped(exposure.openingsWished)) 个岗位出现在求职者名单中。",
          "The lists of \(grouped(exposure.openingsListed)) openings have "
            + "\(grouped(exposure.lines)) lines and show \(grouped(exposure.seekersListed)) "
            + "people; the most shown hundredth of them fills "
            + "\(share(exposure.linesOfTopHundredth, of: exposure.lines)) of the lines. "
            + "\(grouped(exposure.openingsWished)) openings stand in seekers' lists.")))
    document.add(.paragraph(sentence(of: account.ranking)))
    guard !account.rules.isEmpty else { return }
    var table = Document.Table(header: [
      say("硬性条件", "Hard rule"), say("排除的组合数", "Pairs kept apart"),
    ])
    table.rows = account.rules.map { [$0.rule, grouped($0.pairs)] }
    document.add(.table(table))
  }

  private func sentence(of scope: RankingScope) -> String {
    switch scope {
    case .full(let reason):
      say(
        "全部重新排序（\(reason.name.chinese)）。", "Everybody was ranked: \(reason.name.english).")
    case .delta(let counts):
      say(
        "与前一晚相比，\(grouped(counts.changedSeekers)) 人和 \(grouped(counts.changedOpenings)) "
          + "个岗位有变，只对其重新排序，结果与全部排序相同；另有 \(grouped(counts.refilledOpenings)) 个岗位、"
          + "\(grouped(counts.refilledSeekers)) 人的名单因余量用尽而重排。",
        "Only what changed since the earlier night was ranked, with the same lists as if all had "
          + "been: \(grouped(counts.changedSeekers)) people and "
          + "\(grouped(counts.changedOpenings)) openings. The lists of "
          + "\(grouped(counts.refilledOpenings)) openings and "
          + "\(grouped(counts.refilledSeekers)) people had used up their reserve and were made anew."
      )
    }
  }

  func addIntake(to document: inout Document) {
    document.add(.heading(say("数据接收", "What came in")))
    var files = Document.Table(header: [
      say("文件", "File"), say("编码", "Encoding"), say("行数", "Rows"), say("接收", "Accepted"),
      say("退回", "Rejected"), say("合并", "Merged"),
    ])
    files.wordColumns = 2
    for file in account.intake.files {
      files.rows.append(
        [file.file, file.encoding]
          + [file.rows, file.accepted, file.rejected, file.merged].map(grouped))
    }
    document.add(.table(files))
    for file in account.intake.files where !file.ignoredColumns.isEmpty {
      let names = file.ignoredColumns.joined(separator: language == .chinese ? "、" : ", ")
      document.add(
        .paragraph(
          say(
            "\(file.file) 中未使用的列：\(names)。", "Columns of \(file.file) that are not used: \(names).")
        ))
    }
    guard !account.intake.counts.isEmpty else { return }
    var counts = Document.Table(header: [
      say("文件", "File"), say("处理", "Outcome"), say("原因", "Reason"), say("行数", "Rows"),
    ])
    counts.wordColumns = 3
    for count in account.intake.counts {
      counts.rows.append([
        count.file, count.outcome.name[language], count.reason.advice[language],
        grouped(count.rows),
      ])
    }
    document.add(.table(counts))
  }
}
