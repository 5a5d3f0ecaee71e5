internal import LabourMarket

extension PlacementReport {
  func addPolicyParts(to document: inout Document) {
    document.add(.heading(say("配置规则", "How seats were given")))
    document.add(.paragraph(mechanism))
    if account.kept > 0 {
      document.add(
        .paragraph(
          say(
            "其中 \(grouped(account.kept)) 人保留以往已录用的岗位，不参加重新配置。",
            "\(grouped(account.kept)) of them were hired on earlier nights and keep their seats.")))
    }
    if !account.reserves.isEmpty {
      var table = Document.Table(header: [
        say("预留对象", "Reserved for"), say("名额", "Seats"), say("使用", "Used"),
        say("转为公开", "Reverted"), say("空置", "Empty"),
      ])
      for reserve in account.reserves {
        table.rows.append(
          [reserve.trait.name[language]]
            + [reserve.seats, reserve.used, reserve.reverted, reserve.empty].map(grouped))
      }
      document.add(.table(table))
    }
    if let effect = account.reserveEffect {
      document.add(.paragraph(sentence(of: effect)))
    }
    if let effect = account.floorEffect {
      document.add(.paragraph(sentence(of: effect)))
    }
    if !account.withdrawals.isEmpty {
      document.add(
        .paragraph(
          say(
            "\(account.withdrawals.count) 个班级批次人数不足，已撤回并重新配置。",
            "\(account.withdrawals.count) class batches stayed under their minimum; they were "
              + "withdrawn and the rest was placed again.")))
    }
    if !account.splitTeams.isEmpty {
      document.add(
        .paragraph(
          say(
            "\(account.splitTeams.count) 个同行组未能安排在一起。",
            "\(account.splitTeams.count) teams could not be seated together.")))
    }
    if let price = account.price { addPrice(price, to: &document) }
  }

  private func sentence(of effect: ReserveEffect) -> String {
    let change = grouped(effect.entitled - effect.entitledWithout)
    return say(
      "预留使预留对象的拟推荐人数由 \(grouped(effect.entitledWithout)) 变为 \(grouped(effect.entitled))"
        + "（变化 \(change)），另有 \(grouped(effect.entitledMovedUp)) 名预留对象得到更靠前的志愿；"
        + "其他人中 \(grouped(effect.othersLost)) 人因此没有岗位，"
        + "\(grouped(effect.othersMovedDown)) 人得到志愿较低的岗位；全体由 "
        + "\(grouped(effect.placedWithout)) 变为 \(grouped(effect.placed))。",
      "Reserves change the number of proposals to the people they are for from "
        + "\(grouped(effect.entitledWithout)) to \(grouped(effect.entitled)) (by \(change)); "
        + "\(grouped(effect.entitledMovedUp)) more of them get something higher on their lists. Of the "
        + "others, \(grouped(effect.othersLost)) get nothing because of them and "
        + "\(grouped(effect.othersMovedDown)) something lower on their lists; all in all "
        + "\(grouped(effect.placedWithout)) become \(grouped(effect.placed)).")
  }

  private func sentence(of effect: FloorEffect) -> String {
    let missing = say(
      "，仍缺 \(grouped(effect.missing)) 人（同行组和有最低人数的班级不调配）",
      "; \(grouped(effect.missing)) are still missing, as teams and batches are not called")
    let called = say(
      "；其中 \(grouped(effect.called)) 人为满足下限而调配，他们更愿去别处（这是下限造成的不满，其他人没有）",
      "; of these, \(grouped(effect.called)) were called to meet the floor and would rather be "
        + "elsewhere (the envy that floors cause; nobody else has any)")
    return say(
      "\(grouped(effect.openings)) 个岗位有下限，合计 \(grouped(effect.asked)) 人，现有 "
        + "\(grouped(effect.seated)) 人",
      "\(grouped(effect.openings)) openings have a floor, \(grouped(effect.asked)) people in all, and "
        + "get \(grouped(effect.seated))")
      + (effect.called > 0 ? called : "") + (effect.missing > 0 ? missing : "") + say("。", ".")
  }

  private var mechanism: String {
    switch account.objective {
    case .stable:
      say(
        "稳定配置（求职者优先的延迟接受）：没有人与岗位会同时更愿意选择对方。",
        "Stable (seeker-proposing deferred acceptance): no person and opening would both rather "
          + "have each other.")
    case .most:
      say("最多配置：先求人数最多，再求总分最高。", "Most: as many people as possible, then most points.")
    case .hybrid:
      say(
        "混合配置：先稳定配置，再增补至人数最多，已配置者仍有岗位。",
        "Hybrid: stable first, then as many more as possible; everyone placed stays placed.")
    }
  }

  private func addPrice(_ price: PriceOfStability, to document: inout Document) {
    var table = Document.Table(header: [
      "", say("拟推荐", "Proposed"), say("其中应急储备", "Of them emergency reserve"),
      say("总分", "Points"),
    ])
    table.rows = [(say("稳定", "Stable"), price.stable), (say("最多", "Most"), price.most)].map {
      [$0, grouped($1.placed), grouped($1.emergency), grouped($1.points / 10_000)]
    }
    document.add(.heading(say("稳定的代价", "The price of stability")))
    document.add(.table(table))
    document.add(
      .paragraph(
        say(
          "若按“最多”配置，将有 \(grouped(price.enviousUnderMost)) 人有理由不服。"
            + "“最多”先安排应急储备以外的人，应急储备用其剩余名额。",
          "Under \"most\", \(grouped(price.enviousUnderMost)) people would envy somebody with "
            + "reason. It places as many as can be without the emergency reserve, which gets "
            + "what they leave.")))
    guard !price.isExact else { return }
    document.add(
      .paragraph(
        say(
          "“最多”只在今晚名单所列的组合中计算，因此以上差距是下限。",
          "\"Most\" chose among tonight's listed pairs only, so the gap is at least this.")))
  }

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

/// Digits in groups of three: 114,262.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return number < 0 ? "-" + text : text
}

/// `part` of `whole` in per cent with one decimal, rounded half up; a dash where there is no
/// whole.
func share(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "-" }
  let permille = (part * 2000 + whole) / (2 * whole)
  return "\(permille / 10).\(permille % 10)%"
}

extension PeopleDimension {
  /// Whether the table is too long for a terminal.
  var isLong: Bool { self == .centre || self == .cohort }
  var showsKey: Bool { self == .centre || self == .cohort }

  var heading: BilingualName {
    switch self {
    case .pool: BilingualName("人员类别", "Pool")
    case .channel: BilingualName("渠道", "Channel")
    case .street: BilingualName("街镇", "Street or town")
    case .centre: BilingualName("服务站", "Centre")
    case .cohort: BilingualName("班级", "Class")
    }
  }

  var title: BilingualName {
    switch self {
    case .pool: BilingualName("按人员类别（1+3）", "By pool (1+3)")
    case .channel: BilingualName("按渠道", "By channel")
    case .street: BilingualName("按登记街镇", "By street or town of registration")
    case .centre: BilingualName("按服务站", "By service centre")
    case .cohort: BilingualName("按学校班级", "By school class")
    }
  }
}

extension SeatDimension {
  var heading: BilingualName {
    switch self {
    case .keyEnterprise: BilingualName("企业", "Enterprise")
    case .street: BilingualName("街镇", "Street or town")
    case .family: BilingualName("职业门类", "Family of occupations")
    }
  }

  var title: BilingualName {
    switch self {
    case .keyEnterprise: BilingualName("重点企业", "Key enterprises")
    case .street: BilingualName("按工作地点", "By place of work")
    case .family: BilingualName("按职业门类", "By family of occupations")
    }
  }
}
