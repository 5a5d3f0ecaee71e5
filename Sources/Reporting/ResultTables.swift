public import LabourMarket

/// Everybody and what tonight proposes to her: `placements.csv`, one line a registered person.
public func placementsCSV(of placement: Placement, in district: District) -> CSVText {
  var csv = CSVText()
  csv.append(
    [
      "求职登记号 seeker_id", "结果 outcome", "原因 reason", "岗位编号 opening_id", "单位编号 enterprise_id",
      "名额 seat", "志愿序号 rank", "匹配分 fit", "意愿分 appeal",
    ].map(CSVText.Cell.words))
  for (seeker, outcome) in zip(district.seekers, placement.seekers) {
    let id = CSVText.Cell.words(seeker.id.text)
    switch outcome {
    case .placed(let seating):
      let opening = district.openings[Int(seating.opening)]
      csv.append([
        id, .words("proposed"), .empty, .words(opening.id.text),
        .words(opening.enterprise.text), .words(seating.seat.id),
        seating.rank.map { .number(Int($0)) } ?? .empty,
        .points(seating.fit.exact), .points(seating.appeal.exact),
      ])
    case .unplaced(let reason):
      csv.append([id, .words("unplaced"), .words(reason.rawValue)] + empty(6))
    case .ineligible(let reason):
      csv.append([id, .words("ineligible"), .words(reason.rawValue)] + empty(6))
    case .withdrawn(let cohort):
      let name = district.cohorts[Int(cohort)].id.text
      csv.append([id, .words("withdrawn"), .words("batch:\(name)")] + empty(6))
    }
  }
  return csv
}

/// What people like better than what they are proposed, and what they were short of there:
/// `missed.csv`, one line an opening missed.
public func missedCSV(of missed: [[MissedOpening]], in district: District) -> CSVText {
  var csv = CSVText()
  csv.append(
    [
      "求职登记号 seeker_id", "志愿序号 rank", "岗位编号 opening_id", "意愿分 appeal", "匹配分 fit",
      "录用线 cutoff_fit", "差 short", "原因 reason",
    ].map(CSVText.Cell.words))
  for (seeker, lines) in zip(district.seekers, missed) {
    for line in lines {
      csv.append([
        .words(seeker.id.text), .number(Int(line.rank)),
        .words(district.openings[Int(line.pair.partner)].id.text),
        .points(line.pair.appeal.exact), .points(line.pair.fit.exact),
        line.cutoff.map { .points($0.exact) } ?? .empty,
        line.short.map { .points($0.exact) } ?? .empty, .words(line.reason.rawValue),
      ])
    }
  }
  return csv
}

/// The recruiters' lists: `shortlists.csv`, one line a person on an opening's list.
public func shortlistsCSV(
  of lists: RankedLists, mix: Mix, placement: Placement, in district: District
) -> CSVText {
  var csv = CSVText()
  csv.append(
    [
      "岗位编号 opening_id", "名次 rank", "求职登记号 seeker_id", "综合分 points", "匹配分 fit", "意愿分 appeal",
      "拟推荐 proposed",
    ].map(CSVText.Cell.words))
  for (position, opening) in district.openings.enumerated() {
    let id = CSVText.Cell.words(opening.id.text)
    for (rank, pair) in lists[position].enumerated() {
      let seeker = Int(pair.partner)
      csv.append([
        id, .number(rank + 1), .words(district.seekers[seeker].id.text),
        .points(mix.points(fit: pair.fit, appeal: pair.appeal).exact),
        .points(pair.fit.exact), .points(pair.appeal.exact),
        .words(placement.seekers[seeker].opening == position ? "yes" : ""),
      ])
    }
  }
  return csv
}

/// Every opening's seats, cutoff and empty seats by reason: `seats.csv`, one line an opening.
public func seatsCSV(
  of placement: Placement, eligible: [Int32], in district: District
) -> CSVText {
  var csv = CSVText()
  csv.append(
    ([
      "岗位编号 opening_id", "单位编号 enterprise_id", "岗位名称 title", "招聘人数 seats", "拟推荐 filled",
      "空缺 unfilled", "应急储备 emergency", "符合条件人数 eligible", "录用线 cutoff_fit",
      "录用线登记日期 cutoff_registered_on", "录用线登记号 cutoff_seeker_id",
    ] + UnfilledReason.allCases.map { "\($0.name.chinese) \($0.rawValue)" })
    .map(CSVText.Cell.words))
  for (position, opening) in district.openings.enumerated() {
    let outcome = placement.openings[position]
    csv.append(
      [
        .words(opening.id.text), .words(opening.enterprise.text), .words(opening.title),
        .number(Int(outcome.headcount)), .number(Int(outcome.filled)),
        .number(Int(outcome.unfilled)), .number(Int(outcome.emergency)),
        .number(Int(eligible[position])),
      ] + cells(outcome.cutoff, in: district)
        + UnfilledReason.allCases.map { reason in
          outcome.unfilledBy[reason].map { .number(Int($0)) } ?? .number(0)
        })
  }
  return csv
}

/// What became of reserved seats: `reserves.csv`, one line an opening and a reserve of it.
public func reservesCSV(of placement: Placement, in district: District) -> CSVText {
  var csv = CSVText()
  csv.append(
    [
      "岗位编号 opening_id", "预留对象编码 trait", "预留名额 seats", "使用 used", "转为公开 reverted", "空置 empty",
      "录用线 cutoff_fit", "录用线登记日期 cutoff_registered_on", "录用线登记号 cutoff_seeker_id", "预留对象",
    ].map(CSVText.Cell.words))
  for (opening, outcome) in zip(district.openings, placement.openings) {
    for reserve in outcome.reserves {
      csv.append(
        [.words(opening.id.text), .words(reserve.trait.id)]
          + [reserve.seats, reserve.used, reserve.reverted, reserve.empty].map {
            .number(Int($0))
          } + cells(reserve.cutoff, in: district) + [.words(reserve.trait.name.chinese)])
    }
  }
  return csv
}

/// Points, day of registration and id of whom a newcomer has to beat; empty where a seat is free,
/// or none is to be had.
private func cells(_ cutoff: PriorityKey?, in district: District) -> [CSVText.Cell] {
  guard let cutoff, cutoff != .unreachable else { return [.empty, .empty, .empty] }
  return [
    .points(cutoff.fit.exact), .points(cutoff.registered.description),
    .words(district.seekers[Int(cutoff.seeker)].id.text),
  ]
}

/// What intake put aside: `quarantine.csv`, one line a cell or row, with what to do about it.
public func quarantineCSV(of rows: [QuarantineRow]) -> CSVText {
  var csv = CSVText()
  csv.append(
    [
      "文件 file", "行 line", "列 column", "内容 value", "处理 outcome", "原因 reason", "说明", "advice",
    ].map(CSVText.Cell.words))
  for row in rows {
    csv.append([
      .words(row.file), .number(row.line), .words(row.column), .words(row.value),
      .words(row.outcome.rawValue), .words(row.reason.rawValue),
      .words(row.reason.advice.chinese), .words(row.reason.advice.english),
    ])
  }
  return csv
}

private func empty(_ count: Int) -> [CSVText.Cell] {
  [CSVText.Cell](repeating: .empty, count: count)
}
